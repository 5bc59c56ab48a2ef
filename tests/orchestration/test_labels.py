"""Posts for coders: a draw that can be repeated, sheets that give nothing away, answers that come back as labels."""

import csv
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import duckdb
import pytest

from orchestration import study
from orchestration.labels import drawing, rows, sheets
from orchestration.labels.drawing import Frame, LabelsError
from orchestration.study import StudyError
from tests.orchestration.test_cli import command

LABELLED = Path(__file__).parents[1] / "studies" / "labelled"
HEADER = ",".join(rows.COLUMNS)


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    """3,000 posts: half of the slot, a sixth in marketing, 50 in both categories, few in German."""
    con = duckdb.connect()
    con.execute("attach ':memory:' as lake; create schema lake.marts")
    con.execute("""
        create table lake.marts.fct_posts as
        select
            'x' as platform, i::varchar as post_id, i % 2 = 0 as is_slot,
            if(i % 7 = 0, 'repost', 'original') as kind,
            case when i % 3 = 0 then 'fr' when i % 101 = 0 then 'de' else 'en' end as language,
            '=cmd by @jo.doe_1 and u/someone, jo@mail.example' as text
        from range(3000) as numbers (i)
    """)
    con.execute("""
        create table lake.marts.fct_mentions as
        select 'x' as platform, i::varchar as post_id, 'marketing' as category_id from range(0, 1000, 2) as numbers (i)
        union all select 'x', i::varchar, 'brand' from range(0, 3000, 20) as numbers (i)
        union all select 'x', '60', 'brand'
    """)
    return con


def test_the_same_seed_gives_the_same_draw(con: duckdb.DuckDBPyConnection) -> None:
    draws = [drawing.draw(con, Frame(False, False), 60, seed) for seed in (1, 1, 2)]
    assert draws[0] == draws[1] != draws[2]
    assert [item.number for item in draws[0]] == list(range(1, 61))


def test_every_post_of_the_frame_can_be_drawn_and_none_else(con: duckdb.DuckDBPyConnection) -> None:
    """Weights add up to the posts that there are: the slot, without reposts, each post in its rarest category."""
    items = drawing.draw(con, Frame(False, False), 80, 1)
    (size,) = con.execute(
        "select count(*) from lake.marts.fct_posts where is_slot and kind <> 'repost'"
    ).fetchone() or (0,)
    assert sum(1 / item.inclusion_probability for item in items) == pytest.approx(size)
    drawn = Counter(item.stratum for item in items)
    assert {"marketing|en", "brand|en", "(rest)|en", "marketing|fr", "brand|fr", "(rest)|fr", "(rest)|other"} <= set(
        drawn
    )
    assert 20 <= sum(n for name, n in drawn.items() if name.startswith("(")) <= 30
    assert (
        next(item.stratum for item in drawing.draw(con, Frame(False, False), 1500, 1) if item.post_id == "60")
        == "brand|fr"
    )
    assert "(outside)|en" in {item.stratum for item in drawing.draw(con, Frame(True, True), 80, 1)}


def test_a_large_draw_takes_every_post_once(con: duckdb.DuckDBPyConnection) -> None:
    items = drawing.draw(con, Frame(True, True), 99_999, 1)
    assert len(items) == len({item.post_id for item in items}) == 3000
    assert {item.inclusion_probability for item in items} == {1.0}


def test_too_few_for_the_strata_is_refused_with_the_least_number(con: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(LabelsError, match="Draw at least"):
        drawing.draw(con, Frame(False, False), 3, 1)
    con.execute("delete from lake.marts.fct_posts")
    with pytest.raises(LabelsError, match="no post to label"):
        drawing.draw(con, Frame(False, False), 3, 1)


def test_sheets_show_texts_without_names_and_nothing_else(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    items = drawing.draw(con, Frame(False, False), 60, 4)
    key, *filled = sheets.write(items, ["marketing", "brand"], 4, tmp_path / "draw.csv")
    orders = []
    for path in filled:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = list(csv.DictReader(file))
        assert list(found[0]) == ["item", "coder", "language", "text", "marketing", "brand"]
        assert {row["text"] for row in found} == {"'=cmd by @… and @…, @…"}
        assert {row["marketing"] for row in found} == {""}
        orders.append([row["item"] for row in found])
    assert orders[0] != orders[1] and sorted(orders[0]) == sorted(orders[1])
    with pytest.raises(LabelsError, match="is there already"):
        sheets.write(items, ["marketing", "brand"], 4, key)


def test_answers_come_back_as_labels_that_the_study_accepts(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    items = drawing.draw(con, Frame(False, False), 60, 4)
    key, first, second = sheets.write(items, ["marketing", "brand"], 4, tmp_path / "draw.csv")
    _fill(first, "Oui", ",")
    _fill(second, "n", ";")
    folder = Path(shutil.copytree(LABELLED, tmp_path / "study"))
    done = command("labels", "gather", key, first, second, "--out", folder / "labels.csv", "--on", "2026-11-24")
    assert done.exit_code == 0 and "240 answers of 2 coders" in done.output
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert Counter((row["coder"], row["label"]) for row in found) == {("coder1", "yes"): 120, ("coder2", "no"): 120}
    chances = {item.post_id: (item.stratum, item.inclusion_probability) for item in items}
    assert {row["post_id"]: (row["stratum"], float(row["inclusion_probability"])) for row in found} == chances
    before = study.read(LABELLED).version
    assert study.read(folder).version != before
    study.copy(folder, tmp_path / "copied")
    assert (tmp_path / "copied" / "labels.csv").is_file()


def _fill(path: Path, answer: str, delimiter: str) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    with path.open("w", encoding="cp1252", newline="", errors="replace") as file:
        writer = csv.DictWriter(file, found[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows({**row, "marketing": answer, "brand": answer} for row in found)


def test_a_wrong_answer_is_named_with_file_and_row(tmp_path: Path) -> None:
    (tmp_path / "key.csv").write_text("item,platform,post_id,stratum,inclusion_probability\n1,x,7,s,0.5\n")
    sheet = tmp_path / "sheet.csv"
    for line, expected in (
        ("1,a,en,t,maybe", "row 2: brand = 'maybe'"),
        ("2,a,en,t,yes", "item '2' is not in key.csv"),
    ):
        sheet.write_text(f"item,coder,language,text,brand\n{line}\n")
        with pytest.raises(LabelsError, match=expected):
            sheets.gather(tmp_path / "key.csv", [sheet], date(2026, 11, 24))
    sheet.write_text("item,text\n1,t\n")
    with pytest.raises(LabelsError, match="no column coder, language"):
        sheets.gather(tmp_path / "key.csv", [sheet], date(2026, 11, 24))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (",,,,a,brand,yes,2026-11-24,0.5,s", "neither post_id nor text"),
        ("2,,,,a,brand,yes,2026-11-24,0.5,s", "platform is empty"),
        ("2,x,,,,brand,yes,2026-11-24,0.5,s", "coder is empty"),
        ("2,x,,,a,banana,yes,2026-11-24,0.5,s", "category_id = 'banana' is no category"),
        ("2,x,,,a,brand,perhaps,2026-11-24,0.5,s", "label = 'perhaps'. Write yes or no"),
        ("2,x,,,a,brand,yes,24/11/2026,0.5,s", "labelled_on = '24/11/2026'"),
        ("2,x,,,a,brand,yes,2026-11-31,0.5,s", "labelled_on = '2026-11-31'"),
        ("2,x,,,a,brand,yes,2026-11-24,0,s", "inclusion_probability = '0'"),
        ("2,x,,,a,brand,yes,2026-11-24,nan,s", "inclusion_probability = 'nan'"),
        ("2,x,,,a,brand,yes,2026-11-24,,s", "inclusion_probability is empty here and given elsewhere"),
        ("1,X,,,a,brand,no,2026-11-24,0.5,s", "a answered this already in row 2"),
        ("1,x,,,b,brand,no,2026-11-24,0.25,s", "other inclusion_probability or stratum than in row 2"),
    ],
)
def test_a_bad_label_stops_the_night_with_row_and_remedy(tmp_path: Path, line: str, expected: str) -> None:
    folder = Path(shutil.copytree(LABELLED, tmp_path / "study"))
    (folder / "labels.csv").write_text(f"{HEADER}\n1,x,,,a,brand,yes,2026-11-24,0.5,s\n{line}\n", encoding="utf-8")
    with pytest.raises(StudyError) as error:
        study.read(folder)
    assert f"labels.csv, row 3: {expected}" in str(error.value)


def test_before_the_first_release_there_is_nothing_to_draw_from(tmp_path: Path) -> None:
    result = command("labels", "draw", "--home", tmp_path / "home")
    assert result.exit_code == 1 and "quotepart run" in result.output
