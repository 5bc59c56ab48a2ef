"""What the adapters load from a sample is what was planted in it: rows by fate, and post for post."""

from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from orchestration import sources
from orchestration.sample import Truth

FIELDS = "platform, post_id, title, body, posted_at, language, kind, repost_of, author_key is not null"


@pytest.fixture(scope="module")
def loaded(made: tuple[Path, Truth]) -> dict[str, tuple[sources.FileReport, list[tuple]]]:
    """Report and landed posts of every file."""
    folder, truth = made
    found = {}
    with duckdb.connect() as con:
        con.execute("set timezone = 'UTC'")
        for name in truth.files:
            columns = (folder / name).parent / "columns.yml"
            mapping = sources.read_mapping(columns) if columns.exists() else None
            report = sources.load(
                con,
                folder / name,
                file_name=name,
                mapping=mapping,
                author_secret=b"s" * 32,
                night_at=datetime(2026, 5, 1),
            )
            found[name] = (report, con.execute(f"select {FIELDS} from landed_posts").fetchall())
    return found


def test_rows_of_every_file_have_the_planted_fate(
    truth: Truth, loaded: dict[str, tuple[sources.FileReport, list[tuple]]]
) -> None:
    names = ("status", "rows_read", "rows_loaded", "rows_rejected", "rows_filtered", "rows_duplicate")
    found = {name: tuple(getattr(report, field) for field in names) for name, (report, _) in loaded.items()}
    assert found == {
        name: (file.status, file.read, file.loaded, file.rejected, file.filtered, file.duplicate)
        for name, file in truth.files.items()
    }


def test_every_landed_post_is_as_it_was_planted(
    truth: Truth, loaded: dict[str, tuple[sources.FileReport, list[tuple]]]
) -> None:
    planted = {
        (p.platform, p.post_id): (p.title, p.body, p.posted_at, p.language, p.kind, p.repost_of, p.author_known)
        for p in truth.posts
    }
    seen = set()
    for name, (_, posts) in loaded.items():
        for platform, post_id, *rest in posts:
            expected = planted[platform, post_id]
            if name.endswith("x_archive/tweets.csv"):  # does not say whose account it is
                expected = (*expected[:-1], False)
            assert tuple(rest) == expected, name
            seen.add((platform, post_id))
    assert seen == set(planted)
