"""Files of several formats in the lake: in whatever order they come, and however often, the tables are the same.

Which copy of a post counts is settled later by what the tables hold, so that it does not depend on the order either.
"""

import random
from pathlib import Path

import duckdb
import pytest

from orchestration import lake, landing, raw
from orchestration.home import Home
from orchestration.landing import LandedFile
from orchestration.places import Place
from orchestration.sources.registry import FORMATS
from tests.orchestration.test_members import NIGHT, put
from tests.sources.containers.conftest import table, zipped

ORDERS = 2
FORMATS_TAKEN = ("bluesky_feed", "feed_rss", "jsonl_generic", "mastodon_outbox", "reddit_ndjson", "x_v1_jsonl",
                 "x_v2_jsonl", "x_twarc_csv", "zeeschuimer_csv")  # fmt: skip

Tables = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def files(home: Home, tmp_path: Path) -> list[LandedFile]:
    """Exports with posts that come in two files, refused and filtered rows, a cut file, a pointer, an archive."""
    folder = tmp_path / "exports"
    for name in FORMATS_TAKEN:
        put(folder, name, FORMATS[name].examples[0].content)
    put(folder, "one.csv", table("1", "2") + "3,never,a\n")
    put(folder, "two.csv", table("2", "3").replace("social", "Social"))
    put(folder, "cut.jsonl", '{"id":"7","date":"2023-01-02","text":"a"}\n{"id":"8","da')
    put(folder, "pointer.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:1\n")
    put(folder, "months.zip", zipped({"a.csv": table("2", "9"), "notes.txt": "Dear all"}))
    return landing.land(home, [Place("exports", str(folder))]).files


def loaded(home: Home, catalog: Path, files: list[LandedFile], times: int = 1) -> Tables:
    with lake.connect(home, catalog) as con:
        raw.create_tables(con)
        for _ in range(times):
            raw.load(con, home, files, NIGHT, files)
        return {name: rows_of(con, name) for name in raw.TABLES}


def rows_of(con: duckdb.DuckDBPyConnection, name: str) -> list[tuple[object, ...]]:
    return con.execute(f"select * from lake.raw.{name} order by all").fetchall()


def test_the_order_of_files_does_not_matter(home: Home, files: list[LandedFile], tmp_path: Path) -> None:
    expected = loaded(home, tmp_path / "first.sqlite", files)
    assert len(expected["posts"]) > 20 and len(expected["rejects"]) > 2
    for number in range(ORDERS):
        shuffled = random.Random(number).sample(files, len(files))
        assert loaded(home, tmp_path / f"{number}.sqlite", shuffled) == expected, f"order {number}"


def test_loading_twice_is_loading_once(home: Home, files: list[LandedFile], tmp_path: Path) -> None:
    once = loaded(home, tmp_path / "once.sqlite", files)
    assert loaded(home, tmp_path / "twice.sqlite", files, times=2) == once
    with lake.connect(home, tmp_path / "twice.sqlite") as con:
        assert raw.to_load(con, files) == []
