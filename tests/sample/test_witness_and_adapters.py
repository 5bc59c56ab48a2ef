"""Two readers written apart from each other, the adapters and the witness, find the same posts in real exports."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from orchestration import sources
from tests.independent import Post, fold
from tests.independent_readers import grailbird_csv, grailbird_js, reddit_csv, x_v2_jsonl

GROUPS: dict[str, tuple[str, int, Callable[[Path], list[Post]]]] = {
    "reddit": ("reddit_top_2006_2013/*.csv.gz", 25, reddit_csv),
    "x_archive_csv": ("x_grailbird_congressedits/tweets.csv", 1, grailbird_csv),
    "x_archive_js": ("x_grailbird_congressedits/data/js/tweets/*.js", 5, grailbird_js),
    "x_api": ("x_api_v2_twarc/test-data/*.jsonl", 1, x_v2_jsonl),
}


@pytest.mark.parametrize("group", GROUPS)
def test_adapter_and_witness_find_the_same_posts(group: str, shared_exports: Path) -> None:
    pattern, step, read = GROUPS[group]
    paths = sorted(shared_exports.glob(pattern))[::step]
    assert paths
    for path in paths:
        expected = {(p.platform, p.post_id): (p.posted_at, p.text, p.kind, p.language) for p in fold(read(path))}
        assert dict(_adapted(path)) == expected, path.name


def _adapted(path: Path) -> Iterator[tuple[tuple[str, str], tuple[datetime, str, str, str | None]]]:
    with duckdb.connect() as con:
        con.execute("set timezone = 'UTC'")
        sources.load(
            con,
            path,
            file_name=path.name,
            mapping=None,
            author_secret=b"s" * 32,
            night_at=datetime(2026, 1, 1),
        )
        columns = "platform, post_id, title, body, posted_at, kind, language"
        for platform, post_id, title, body, *rest in con.execute(f"select {columns} from landed_posts").fetchall():
            yield (platform, post_id), (rest[0], "\n".join(part for part in (title, body) if part), *rest[1:])
