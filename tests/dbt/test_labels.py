"""What labels say about the rules equals a plain count of them, with its own intervals and its own alpha.

One lake of two nights: posts, then labels of a draw from them. The coders know what is planted, and err now and then.
"""

import random
import shutil
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from orchestration import lake, study
from orchestration.home import Home
from orchestration.labels import drawing, sheets
from tests import independent_intervals, independent_labels
from tests.dbt.lakehouse import NIGHT, PROJECT, ROOT, Lakehouse
from tests.independent_labels import Label

sys.path.append(str(PROJECT / "plugins"))
import quotepart_labels

TEXTS = {
    "Social marketing": ["marketing"],
    "Social brands": ["brand"],
    "Social marketing for a social brand": ["marketing", "brand"],
    "Social media": [],
    "Our marque sociale": ["brand"],
    "Nothing": [],
}
LATER = NIGHT + timedelta(days=1)
CATEGORIES = ["marketing", "brand"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(ROOT / "tests" / "studies" / "labelled", tmp_path_factory.mktemp("study") / "s"))


@pytest.fixture(scope="module")
def unlabelled(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Lakehouse:
    """The night before anyone labelled."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("labels")), study=folder, name="first").create()
    rng = random.Random(3)
    posts = [_post(rng, number) for number in range(900)]
    house.add_posts(posts)
    house.build()
    return house


@pytest.fixture(scope="module")
def house(unlabelled: Lakehouse, folder: Path) -> Lakehouse:
    """The night after; also labelled: two texts, and a post that nobody collected."""
    labelled = Lakehouse(unlabelled.home, study=folder, name="second")
    labelled.catalog.parent.mkdir(parents=True)
    shutil.copyfile(unlabelled.catalog, labelled.catalog)
    con = lake.connect(unlabelled.home, unlabelled.catalog, read_only=True)
    items = drawing.draw(con, drawing.Frame(with_reposts=False, beyond_slot=False), 220, 5)
    con.close()
    sheets.append(_answers(items), folder / "labels.csv")
    study.read(folder)
    labelled.add_posts([{**_post(random.Random(9), 5000), "file_sha256": "f2"}], loaded_at=LATER)
    labelled.build(LATER)
    return labelled


def _post(rng: random.Random, number: int) -> dict[str, Any]:
    return {
        "post_id": str(number),
        "row_number": number,
        "body": f"{rng.choices(list(TEXTS), [6, 4, 1, 12, 2, 3])[0]} by @someone",
        "language": rng.choice(["en", "en", "fr"]),
        "author_key": f"a{rng.randrange(200)}",
        "kind": rng.choice(["original", "original", "repost"]),
        "posted_at": datetime(2025, 12, 1) + timedelta(hours=rng.randrange(1500)),
    }


def _answers(items: list[drawing.Item]) -> list[dict[str, str]]:
    rng = random.Random(7)
    rows = []
    for item in items:
        found = next(categories for text, categories in TEXTS.items() if item.text.startswith(text))
        for category in CATEGORIES:
            truth = (category in found) != (rng.random() < (0.15 if category in found else 0.04))
            for coder in ("one", "two", "three")[: rng.choice([1, 2, 2, 3])]:
                rows.append(_row(item, coder, category, truth != (rng.random() < 0.06)))
    text = {
        **rows[0],
        "post_id": "",
        "platform": "",
        "language": "en",
        "stratum": "texts",
        "coder": "one",
        "label": "no",
    }
    rows += [{**text, "text": "A social brand, they say", "category_id": c} for c in CATEGORIES]
    rows.append({**rows[0], "post_id": "nobody has it", "coder": "one"})
    return rows


def _row(item: drawing.Item, coder: str, category: str, is_yes: bool) -> dict[str, str]:
    return {
        **dict.fromkeys(sheets.COLUMNS, ""),
        "post_id": item.post_id,
        "platform": item.platform.upper(),
        "coder": coder,
        "category_id": category,
        "label": "yes" if is_yes else "no",
        "labelled_on": date(2026, 11, 21).isoformat(),
        "inclusion_probability": repr(item.inclusion_probability),
        "stratum": item.stratum,
    }


def _scope(rows: list[dict[str, Any]], row: dict[str, Any]) -> list[dict[str, Any]]:
    """The labels that a row of quality is about."""
    return [
        label
        for label in rows
        if row["category_id"] in ("all", label["category_id"])
        and row["language"] in ("all", label["language"])
        and label["is_classified" if row["denominator"] == "classified" else "is_slot"]
    ]


def test_before_labels_nothing_is_calibrated_and_the_worst_case_is_asked_for(unlabelled: Lakehouse) -> None:
    quality = unlabelled.rows("from lake.marts.fct_label_quality")
    assert {(row["denominator"], row["language"]) for row in quality} == {
        (denominator, language) for denominator in ("classified", "slot") for language in ("en", "fr", "all")
    }
    bounds = {n: independent_labels.interval(0.5, n) for n in range(1, 200)}
    worst = next(n for n, (low, high) in bounds.items() if high - low <= 0.2)
    assert {(row["status"], row["labels_needed"], row["recall"]) for row in quality} == {
        ("uncalibrated", 2 * worst, None)
    }
    corrected = unlabelled.rows("from lake.marts.fct_corrected_shares")
    assert corrected and all(row["corrected_share"] is None and row["share"] is not None for row in corrected)


def test_every_measure_equals_the_plain_count(house: Lakehouse) -> None:
    labels = house.rows("from lake.marts.fct_labels")
    quality = house.rows("from lake.marts.fct_label_quality")
    assert len(quality) == 18 and len({label["truth"] for label in labels}) == 3
    for row in quality:
        scope = _scope(labels, row)
        wanted = independent_labels.measures(
            Label(label["category_id"] + label["stratum"], label["weight"], label["truth"], label["is_matched"])
            for label in scope
        )
        assert row["label_count"] == len(scope)
        assert set(wanted) == {name for name in independent_labels.MEASURES if row[name] is not None}
        for name, measure in wanted.items():
            assert row[name] == pytest.approx(measure.estimate, rel=1e-6), (name, row)
            assert row[f"{name}_effective_n"] == pytest.approx(measure.effective_n, rel=1e-6), (name, row)
            bounds = independent_labels.interval(row[name], measure.effective_n)
            assert (row[f"{name}_low"], row[f"{name}_high"]) == pytest.approx(bounds, rel=1e-6), (name, row)


def test_alpha_is_krippendorffs(house: Lakehouse) -> None:
    con = lake.connect(house.home, house.catalog, read_only=True)
    answers = con.execute(f"""
        select post_id, category_id, list(label = 'yes')
        from read_csv('{house.study}/labels.csv', all_varchar = true) where post_id <> '' group by all
    """).fetchall()
    con.close()
    given = {(post_id, category): answered for post_id, category, answered in answers}
    labels = house.rows("from lake.marts.fct_labels")
    for row in house.rows("from lake.marts.fct_label_quality where double_count > 0"):
        units = [given.get((label["post_id"], label["category_id"]), []) for label in _scope(labels, row)]
        assert row["alpha"] == pytest.approx(
            independent_labels.alpha(unit for unit in units if len(unit) > 1), rel=1e-6
        )
        assert row["alpha_low"] <= row["alpha"] <= row["alpha_high"]
        assert row["double_count"] == sum(len(unit) > 1 for unit in units)


def test_what_is_not_calibrated_is_pooled_where_something_stands_in(house: Lakehouse) -> None:
    quality = house.rows("from lake.marts.fct_label_quality")
    narrow = {
        (row["denominator"], row["category_id"], row["language"])
        for row in quality
        if all((row[f"{name}_high"] - row[f"{name}_low"]) <= 0.2 for name in independent_labels.MEASURES)
    }
    for row in quality:
        places = [(c, la) for c in (row["category_id"], "all") for la in (row["language"], "all")]
        stand_in = next((place for place in places if (row["denominator"], *place) in narrow), None)
        own = stand_in == (row["category_id"], row["language"])
        assert row["status"] == ("calibrated" if own else "pooled" if stand_in else "uncalibrated"), row
        assert (row["calibrated_by_category_id"], row["calibrated_by_language"]) == (stand_in or (None, None))
        assert (row["labels_needed"] == 0) == own
    assert len({row["status"] for row in quality}) > 1


def test_shares_are_corrected_as_rogan_and_gladen_do(house: Lakehouse) -> None:
    quality = {
        (row["denominator"], row["category_id"], row["language"]): row
        for row in house.rows("from lake.marts.fct_label_quality")
    }
    corrected = house.rows("from lake.marts.fct_corrected_shares")
    assert {row["period_start"].year for row in corrected} == {1900, 2025, 2026}
    assert {row["unit"] for row in corrected} == {"original"}
    assert any(row["status"] != "uncalibrated" for row in corrected)
    shares = house.rows("from lake.marts.fct_category_shares where platform = 'all' and label = 'whole'")
    keys = ("period_kind", "period_start", "language", "unit", "denominator", "category_id")
    sizes = {tuple(row[key] for key in keys): independent_intervals.size(row) for row in shares}
    for row in corrected:
        if row["status"] == "uncalibrated":
            assert row["corrected_share"] is None
            continue
        by = quality[row["denominator"], row["calibrated_by_category_id"], row["calibrated_by_language"]]
        truth = (row["share"] + by["specificity"] - 1) / (by["recall"] + by["specificity"] - 1)
        assert row["corrected_share"] == pytest.approx(min(max(truth, 0), 1), rel=1e-6)
        assert row["is_distinguishable_from_zero"] == (row["corrected_low"] > 0)
        known = (by["recall"], by["recall_effective_n"], by["specificity"], by["specificity_effective_n"])
        ends = quotepart_labels.lang_reiczigel(row["share"], sizes[tuple(row[key] for key in keys)], *known)
        assert (row["corrected_low"], row["corrected_high"]) == pytest.approx(ends, rel=1e-6)


def test_labels_of_posts_that_are_not_there_are_counted_and_left_out(house: Lakehouse) -> None:
    missing = house.rows("select category_id, missing_count from lake.marts.fct_label_quality where language = 'all'")
    assert {(row["category_id"], row["missing_count"]) for row in missing} == {
        ("all", 1),
        ("marketing", 1),
        ("brand", 0),
    }
    assert house.rows("select 1 from lake.marts.fct_labels where post_id = 'nobody has it'") == []


def test_a_text_is_matched_as_a_post_of_its_language(house: Lakehouse) -> None:
    texts = house.rows(
        "select category_id, is_matched, truth from lake.marts.fct_labels where platform is null order by 1"
    )
    assert [tuple(row.values()) for row in texts] == [("brand", True, 0.0), ("marketing", False, 0.0)]


def test_a_full_refresh_gives_the_same_tables(house: Lakehouse, tmp_path: Path) -> None:
    anew = Lakehouse(house.home, study=house.study, name="anew")
    anew.catalog.parent.mkdir(parents=True)
    shutil.copyfile(house.catalog, anew.catalog)
    anew.build(LATER, "--full-refresh")
    for name in ("fct_labels", "fct_label_quality", "fct_corrected_shares"):
        query = f"select * from lake.marts.{name} order by all"
        assert anew.rows(query) == house.rows(query), name
