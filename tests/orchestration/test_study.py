"""A study is refused before the night starts, with file, row, value and remedy."""

import shutil
from pathlib import Path

import pytest

from orchestration import study
from orchestration.settings import STUDIES
from orchestration.study import StudyError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STUDIES / "social", tmp_path / "mine"))


def append(path: Path, line: str) -> int:
    text = path.read_text(encoding="utf-8")
    path.write_text(text + line + "\n", encoding="utf-8")
    import csv
    import io

    return len(list(csv.reader(io.StringIO(text)))) + 1


def test_the_study_that_ships_is_good() -> None:
    found = study.read(study.find("social", STUDIES))
    assert found.name == "social"
    assert found.settings.default_rule.unit == "original"


def test_a_study_is_found_by_folder(folder: Path) -> None:
    assert study.read(study.find(str(folder), STUDIES)).name == "mine"


@pytest.mark.parametrize("file", ["categories.csv", "claims.csv"])
def test_a_study_need_not_name_roles_or_years(folder: Path, file: str) -> None:
    rows = (folder / file).read_text(encoding="utf-8").splitlines()
    without = [row.rpartition(",")[0] for row in rows]
    (folder / file).write_text("\n".join(without) + "\n", encoding="utf-8")
    assert study.read(folder).name == "mine"


def test_a_placebo_may_be_of_another_facet_but_is_no_category(folder: Path) -> None:
    append(folder / "categories.csv", "pear,fruit,2,Pear,Poire,#00AA00,placebo")
    assert study.read(folder).name == "mine"
    (folder / "categories.csv").write_text(
        "category_id,facet,level,label_en,label_fr,colour,role\nbanana,x,1,B,B,#000000,placebo\n", encoding="utf-8"
    )
    with pytest.raises(StudyError, match="no category"):
        study.read(folder)


def test_a_study_overrides_a_limit_of_a_check_and_a_wrong_one_is_refused(folder: Path) -> None:
    append(folder / "study.yml", "thresholds: {freshness_warning: {value: 30, reason: monthly, since: 2026-11-24}}")
    assert study.read(folder).settings.thresholds["freshness_warning"]["value"] == 30
    append(folder / "study.yml", "thresholds: {freshnes: 30}")
    with pytest.raises(StudyError, match="'freshnes' is unknown; known are"):
        study.read(folder)


def test_an_unknown_study_names_the_known_ones() -> None:
    with pytest.raises(StudyError, match="Known studies: .*social"):
        study.find("nothing", STUDIES)


def test_the_version_changes_with_any_file(folder: Path) -> None:
    before = study.read(folder).version
    append(folder / "claims.csv", "c9,marketing,0.1,somebody,,")
    assert study.read(folder).version != before


@pytest.mark.parametrize(
    ("file", "line", "expected"),
    [
        ("terms.csv", "nobody,,,social thing,include,2026-01-01,why", "category_id = 'nobody' is no category"),
        ("terms.csv", "marketing,,,social thing,maybe,2026-01-01,why", "kind = 'maybe'"),
        ("terms.csv", "marketing,,,so*cial thing,include,2026-01-01,why", "may only end the last word"),
        ("terms.csv", "marketing,,,...,include,2026-01-01,why", "has no word"),
        ("terms.csv", "marketing,,,a,include", "not 7 fields"),
        ("categories.csv", "Other Thing,x,y,A,B,#000000,", "category_id = 'Other Thing'"),
        ("categories.csv", "other,day,2,A,B,#000000,", "facet or level would share a denominator (word_after_s"),
        ("categories.csv", "other,x,y,A,B,red,", "colour = 'red'"),
        ("categories.csv", "other,x,y,A,B,#000000,hero", "role = 'hero'. Write category or placebo"),
        ("terms.csv", "brand,ambiguous,,x,include,2026-01-01,why", "sense_id = 'ambiguous' is what no cue settles"),
        ("claims.csv", "c9,banana,0.5,somebody,,", "category_id = 'banana' is no category"),
        ("examples.csv", "social marketing,en,marketing,marketing", "both in must and must_not"),
        ("claims.csv", ",marketing,0.5,somebody,,", "claim_id = '' is empty or stands twice"),
        ("claims.csv", "c9,marketing,50,somebody,,", "share = '50'. Write a part of one"),
        ("claims.csv", "c9,marketing,0.5,somebody,,spring", "period = 'spring'. Write the year"),
    ],
)
def test_a_bad_row_is_named_with_its_remedy(folder: Path, file: str, line: str, expected: str) -> None:
    row = append(folder / file, line)
    with pytest.raises(StudyError) as error:
        study.read(folder)
    assert expected in str(error.value)
    assert f"{file}, row {row}" in str(error.value) or "facet or level" in expected


def test_every_problem_is_told_at_once(folder: Path) -> None:
    append(folder / "terms.csv", "nobody,,,social thing,maybe,2026-01-01,why")
    (folder / "claims.csv").unlink()
    (folder / "study.yml").write_text("title_en: x\n")
    with pytest.raises(StudyError) as error:
        study.read(folder)
    assert "claims.csv: missing" in str(error.value)
    assert "title_fr" in str(error.value)


def test_an_unknown_time_zone_is_refused(folder: Path) -> None:
    path = folder / "study.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Europe/Paris", "Europe/Pariss"), encoding="utf-8")
    with pytest.raises(StudyError, match="study.yml"):
        study.read(folder)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("slot_before_words: [sociale,", "slot_before_words: [sociable,", "'sociable'] are no slot_words"),
        ("slot_before_languages: [fr,", "slot_before_languages: [French,", "'French'] are no languages"),
        ("slot_stop_words:\n  [a,", "slot_stop_words:\n  [a b,", "'a b'] are no single words"),
        ('"no",', "no,", "slot_stop_words"),
    ],
)
def test_lists_of_the_slot_are_refused_with_the_remedy(folder: Path, old: str, new: str, expected: str) -> None:
    path = folder / "study.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(StudyError) as error:
        study.read(folder)
    assert expected in str(error.value)
