"""Nights one after another give the tables that one full refresh gives; a night twice changes nothing."""

import random
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from orchestration import lake
from orchestration.home import Home
from tests.dbt.lakehouse import SOCIAL, Lakehouse
from tests.dbt.nights import FULLER, NIGHTS, ORDERS, posts_of_nights

TABLES = (
    "marts.fct_posts",
    "marts.fct_mentions",
    "marts.fct_category_shares",
    "marts.fct_category_trends",
    "marts.fct_monthly_trends",
    "marts.fct_trend_tests",
    "marts.fct_change_points",
    "marts.fct_period_comparisons",
    "marts.fct_category_pairs",
    "marts.fct_sense_shares",
    "marts.fct_placebo_shares",
    "marts.fct_noise_floor",
    "marts.fct_collection_days",
    "marts.fct_share_bounds",
    "marts.dim_sources",
    "marts.fct_rule_sensitivity",
    "marts.fct_claims",
    "marts.fct_label_quality",
    "marts.fct_corrected_shares",
    "marts.fct_slot_words",
    "marts.share_sentences",
    "marts.fct_share_verdicts",
    "audit.audit_row_reconciliation",
    "intermediate.int_source_days",
    "intermediate.int_author_months",
    "intermediate.int_author_category_months",
    "intermediate.int_slot_neighbours",
    "intermediate.int_long_moments",
)
NEW_COLUMNS = {
    "intermediate.int_author_category_months": ["sense_id", "other_category_id"],
    "intermediate.int_long_moments": ["sense_id", "other_category_id", "across_x_post", "unknown_x_post"],
    "marts.fct_category_shares": ["interval_method", "share_known_authors", "effective_author_count"],
    "marts.fct_mentions": ["is_placebo"],
    "marts.dim_categories": ["role"],
}
LACKING = {
    "the sums": ["drop table lake.intermediate.int_long_moments"],
    "columns": [
        *(f"alter table lake.{table} drop column {name}" for table, names in NEW_COLUMNS.items() for name in names),
        "delete from lake.intermediate.int_long_moments where across_x_author > 0",
        "update lake.intermediate.int_study_applied set study_hash = 'of another version'",
    ],
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def nightly(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """Three nights, built one after another; later ones bring late posts and copies of earlier posts."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("nightly"))).create()
    for night, posts in zip(NIGHTS, posts_of_nights(random.Random(2012)), strict=True):
        house.add_posts(posts, loaded_at=night)
        house.build(night)
    return house


def _tables(house: Lakehouse) -> dict[str, list[tuple[Any, ...]]]:
    """Each table's columns and then its rows, sorted; columns by name, for one that was appended comes last."""
    con = lake.connect(house.home, house.catalog, read_only=True, threads=1)
    found = {}
    for name in TABLES:
        columns = sorted(column for column, *_ in con.execute(f"describe lake.{name}").fetchall())
        rows = con.execute(f"select {', '.join(columns)} from lake.{name} order by all").fetchall()
        found[name] = [tuple(columns), *rows]
    con.close()
    return found


def _branch(house: Lakehouse, tmp_path: Path, study: Path = SOCIAL) -> Lakehouse:
    """The same lake in a folder of its own, as a night copies the catalog of the last release."""
    other = Lakehouse(house.home, study=study, name=f"{tmp_path.parent.name}-{tmp_path.name}")
    other.catalog.parent.mkdir(parents=True)
    shutil.copyfile(house.catalog, other.catalog)
    return other


def _same(found: dict[str, list[tuple[Any, ...]]], wanted: dict[str, list[tuple[Any, ...]]]) -> None:
    for name in TABLES:
        assert found[name] == wanted[name], name
        assert wanted[name][1:], f"{name} is empty: the test would show nothing"


def test_three_nights_equal_one_full_refresh(nightly: Lakehouse, tmp_path: Path) -> None:
    """Whatever the number of threads: the nights ran on one."""
    anew = _branch(nightly, tmp_path)
    anew.threads = 2
    anew.build(NIGHTS[-1], "--full-refresh")
    _same(_tables(nightly), _tables(anew))


def test_the_same_night_twice_changes_no_table(nightly: Lakehouse, tmp_path: Path) -> None:
    again = _branch(nightly, tmp_path)
    again.build(NIGHTS[-1])
    _same(_tables(again), _tables(nightly))


def test_a_changed_study_equals_one_that_was_always_so(nightly: Lakehouse, tmp_path: Path) -> None:
    study = tmp_path / "study"
    shutil.copytree(SOCIAL, study)
    with (study / "terms.csv").open("a", encoding="utf-8") as file:
        file.write("brand,,,nothing of note,include,2026-11-23,A rule that the nights before did not have\n")
    changed = _branch(nightly, tmp_path / "changed", study)
    changed.build(NIGHTS[-1])
    anew = _branch(nightly, tmp_path / "anew", study)
    anew.build(NIGHTS[-1], "--full-refresh")
    _same(_tables(changed), _tables(anew))
    terms = changed.rows("select count(*) as n from lake.marts.fct_mentions where term = 'nothing of note'")
    assert terms[0]["n"] > 0


def test_a_post_has_the_fullest_text_the_latest_counts_and_else_what_its_first_copies_say(nightly: Lakehouse) -> None:
    copies: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in nightly.rows("from lake.raw.posts order by loaded_at, file_sha256, row_number"):
        copies.setdefault((row["platform"], row["post_id"]), []).append(row)
    posts = {(row["platform"], row["post_id"]): row for row in nightly.rows("from lake.marts.fct_posts")}
    repeated = {key: rows for key, rows in copies.items() if len(rows) > 1}
    changed = [key for key, rows in repeated.items() if posts[key]["text"] != rows[0]["body"]]
    assert len(repeated) > 20 and len(changed) > 5
    for key, rows in repeated.items():
        post = posts[key]
        assert post["text"] == max(rows, key=lambda row: (not row["body"].endswith("…"), len(row["body"])))["body"]
        latest = max(rows, key=lambda row: (row["collected_at"], row["file_sha256"], row["row_number"]))
        assert (post["like_count"], post["copy_count"]) == (latest["like_count"], len(rows))
        for name, unknown in {"author_key": None, "language": "und", "url": None}.items():
            assert post[name] == next((row[name] for row in rows if row[name] is not None), unknown), name


def test_a_fuller_text_is_found_whichever_night_brings_it(nightly: Lakehouse) -> None:
    found = []
    for platform in ORDERS:
        mine = f"where platform = '{platform}'"
        mentions = nightly.rows(f"select distinct category_id from lake.marts.fct_mentions {mine} order by all")
        shares = nightly.rows(f"""select category_id, numerator, base from lake.marts.fct_category_shares {mine}
            and unit = 'post' and label = 'whole' and language = 'en' order by all""")
        found.append((nightly.rows(f"select text, category_count from lake.marts.fct_posts {mine}"), mentions, shares))
    assert found[0] == found[1]
    assert found[0][0] == [{"text": FULLER[1], "category_count": 2}]
    assert [row["category_id"] for row in found[0][1]] == ["brand", "business"]


def test_a_night_without_posts_changes_no_share(nightly: Lakehouse, tmp_path: Path) -> None:
    quiet = _branch(nightly, tmp_path)
    night = NIGHTS[-1] + timedelta(days=1)
    quiet.add_file(file_sha256="damaged", status="quarantined", loaded_at=night)
    quiet.build(night)
    shares = "select * from lake.marts.fct_category_shares order by all"
    assert quiet.rows(shares) == nightly.rows(shares)
    state = quiet.rows("select state from lake.marts.fct_collection_days where day = '2026-11-05'")
    assert state == [{"state": "quarantined"}]


def _later(days: int, posted_days: int) -> tuple[datetime, dict[str, Any]]:
    """A night after the others, and the post that it brings."""
    night = NIGHTS[-1] + timedelta(days=days)
    post = {"post_id": f"p{days}", "file_sha256": f"n{days}", "posted_at": night - timedelta(days=posted_days)}
    return night, {"body": "social brand", "author_key": "a", "loaded_at": night, **post}


# The second brings a post of a month that the first did not touch.
LATER = (_later(1, 0), _later(2, 200))


@pytest.fixture(scope="module")
def later_anew(nightly: Lakehouse, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[Any, ...]]]:
    """The tables that one full refresh gives when two more nights have come."""
    anew = _branch(nightly, tmp_path_factory.mktemp("later_anew"))
    anew.add_posts(post for _, post in LATER)
    anew.build(LATER[-1][0], "--full-refresh")
    return _tables(anew)


@pytest.mark.parametrize("lacking", LACKING)
def test_sums_that_an_older_lake_lacks_are_made_whole(
    nightly: Lakehouse, later_anew: dict[str, list[tuple[Any, ...]]], tmp_path: Path, lacking: str
) -> None:
    older = _branch(nightly, tmp_path)
    for statement in LACKING[lacking]:
        older.rows(statement)
    for night, post in LATER:
        older.add_posts([post])
        older.build(night)
    _same(_tables(older), later_anew)
