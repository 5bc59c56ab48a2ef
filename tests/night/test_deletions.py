"""What somebody asked to delete is nowhere in the new release, stays out, and is counted."""

import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration import lake
from orchestration.home import Home
from orchestration.releases import kept, opening
from tests.night.support import FIRST_NIGHT, Tonight, posts, run, write_csv

SECRET_TEXT = "a social brand that nobody shall read"
DOOMED = "777000111"
COPY = (DOOMED, "author_7", "2026-03-08T10:00:00Z", "en", "x", "original", SECRET_TEXT)
REPOST = ("777000222", "author_8", "2026-03-08T11:00:00Z", "en", "x", "repost", f"RT @a: {SECRET_TEXT}")

pytestmark = pytest.mark.slow


def old(path: Path) -> Path:
    os.utime(path, (time.time() - 3600,) * 2)
    return path


def listed(folder: Path, name: str, content: str) -> None:
    path = folder / "deletions" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    old(path)


def shares(home: Home) -> list[tuple[Any, ...]]:
    with opening.open_for_reading(home) as con:
        return con.execute("from fct_category_shares order by all").fetchall()


def one(home: Home, query: str) -> tuple[Any, ...]:
    with opening.open_for_reading(home) as con:
        row = con.execute(query).fetchone()
    assert row is not None
    return row


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Home, Tonight]:
    """A home in which a post came and was deleted the night after, and one that was asked before it came."""
    root = tmp_path_factory.mktemp("deleted")
    exports = root / "exports"
    rows = posts(FIRST_NIGHT - timedelta(days=2), 200, first_id=1)
    write_csv(exports / "one.csv", [*rows, COPY, REPOST])
    homes = [Home(root / "after"), Home(root / "before")]
    for home in homes:
        home.create()
    run(homes[0], [exports])
    assert one(homes[0], f"select count(*) from fct_posts where post_id = '{DOOMED}'") == (1,)
    listed(exports, "asked.csv", f"platform,post_id\nTwitter,https://x.com/a/status/{DOOMED}\nx,{REPOST[0]}\nx,404\n")
    write_csv(exports / "again.csv", [COPY])
    night = run(homes[0], [exports], FIRST_NIGHT + timedelta(days=1))
    run(homes[1], [exports], FIRST_NIGHT + timedelta(days=1))
    return homes[0], homes[1], night


def test_no_table_and_no_file_of_the_new_release_holds_it(nights: tuple[Home, Home, Tonight]) -> None:
    home, _, night = nights
    assert night.verdict in ("pass", "caution"), night.last_run
    release = kept.folder(home)
    for path in (release / "catalog.sqlite", release / "quotepart.duckdb"):
        content = path.read_bytes()
        assert SECRET_TEXT.encode() not in content and DOOMED.encode() not in content, path.name
    con = lake.connect(home, release / "catalog.sqlite", read_only=True)
    tables = con.execute(
        "select schema_name, table_name from duckdb_tables() where database_name = 'lake' and schema_name <> 'main'"
    ).fetchall()
    files = {
        file
        for schema, name in tables
        for (file, *_) in con.execute(f"from ducklake_list_files('lake', '{name}', schema => '{schema}')").fetchall()
    }
    con.close()
    assert files
    for file in files:
        content = " ".join(map(str, duckdb.sql(f"from read_parquet('{file}')").fetchall()))
        assert SECRET_TEXT not in content and DOOMED not in content, file


def test_it_stays_out_when_an_export_brings_it_again(nights: tuple[Home, Home, Tonight]) -> None:
    home, before, _ = nights
    query = "select rows_loaded, rows_filtered, filtered_reasons from ingest_files where file_name = 'again.csv'"
    for one_home in (home, before):
        assert one(one_home, query) == (0, 1, '{"deleted_by_request": 1}')


def test_it_is_counted_and_every_row_has_its_fate(nights: tuple[Home, Home, Tonight]) -> None:
    home, before, night = nights
    said = night.last_run["deletions"]
    assert (said["asked"], said["posts"], said["rows"]) == (3, 2, 2)
    assert said["kept_releases"] == ["20260310T043000Z"]
    assert [name.rpartition("/")[2] for name in said["landed_exports"]] == ["one.csv"]
    query = "select sum(rows_deleted), sum(abs(difference)) from audit_row_reconciliation"
    assert one(home, query) == (2, 0)
    assert one(before, query) == (0, 0)
    assert one(home, "select sum(post_count), max(day) from fct_deletions") == (2, COPY_DAY)
    query = "select max(deleted_count), count(*) filter (where state = 'not_collected') from fct_collection_days"
    assert one(home, f"{query} where day = '{COPY_DAY}'") == (2, 0)
    assert one(before, f"{query} where day = '{COPY_DAY}'") == (0, 0)


CAUSES = ("new_posts", "late_posts", "reread_files", "deduplication", "study", "code")
COPY_DAY = (FIRST_NIGHT - timedelta(days=2)).date()


def test_the_ledger_says_that_nothing_but_deletions_changed_the_shares(nights: tuple[Home, Home, Tonight]) -> None:
    others = " or ".join(f"{cause}_{of} <> 0" for cause in CAUSES for of in ("numerator", "base"))
    query = f"""select count(*) filter (deletions_base <> 0) > 0, count(*) filter ({others}), min(release_before),
        max(release_before) from fct_share_changes"""
    assert one(nights[0], query) == (True, 0, "20260310T043000Z", "20260310T043000Z")


def test_shares_are_those_of_a_home_that_never_had_it(nights: tuple[Home, Home, Tonight]) -> None:
    home, before, _ = nights
    assert shares(home) == shares(before)
