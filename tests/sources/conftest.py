"""What the tests of the sources share: loading bytes and looking at the result."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration.sources import FileReport, Mapping, load
from orchestration.sources.readers import csv_fast, json_fast
from orchestration.sources.readers.opened import Beside, nothing_beside

NIGHT = datetime(2026, 3, 1, 2, 0)
SECRET = b"a secret of the tests"


@dataclass(frozen=True)
class Loaded:
    """A report with the rows behind it."""

    report: FileReport
    posts: list[dict[str, Any]]
    rejects: list[dict[str, Any]]


Loader = Callable[..., Loaded]


@pytest.fixture(scope="session")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """One thread: on files of a few lines a second one only costs. What it could disturb is tested with two, where a
    file is read in parts (test_parquet).
    """
    with duckdb.connect(config={"threads": 1, "memory_limit": "1GB"}) as connection:
        yield connection


@pytest.fixture
def load_file(con: duckdb.DuckDBPyConnection) -> Callable[..., Loaded]:
    def load_file(path: Path, mapping: Mapping | None = None, beside: Beside = nothing_beside) -> Loaded:
        report = load(
            con, path, file_name=path.name, mapping=mapping, author_secret=SECRET, night_at=NIGHT, beside=beside
        )
        return Loaded(report, _rows(con, "landed_posts"), _rows(con, "landed_rejects"))

    return load_file


@pytest.fixture
def load_bytes(load_file: Callable[..., Loaded], tmp_path: Path) -> Loader:
    def load_bytes(content: bytes | str, mapping: Mapping | None = None) -> Loaded:
        path = tmp_path / "export"  # without an ending: files are known by content
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load_file(path, mapping)

    return load_bytes


@pytest.fixture
def same_both_ways(load_bytes: Loader, monkeypatch: pytest.MonkeyPatch) -> Loader:
    """Load twice, the second time with every fast reader saying no: the same rows and the same counts."""

    def same_both_ways(content: bytes | str, mapping: Mapping | None = None) -> Loaded:
        with monkeypatch.context() as patch:
            fast = load_bytes(content, mapping)
            patch.setattr(csv_fast, "read", lambda *_: False)
            patch.setattr(json_fast, "read", lambda *_: False)
            careful = load_bytes(content, mapping)
        assert fast.posts == careful.posts
        assert fast.rejects == careful.rejects
        assert replace(fast.report, load_path=None) == replace(careful.report, load_path=None)
        return fast

    return same_both_ways


def _rows(con: duckdb.DuckDBPyConnection, relation: str) -> list[dict[str, Any]]:
    result = con.execute(f"select * from {relation} order by row_number")
    names = [column[0] for column in result.description or []]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
