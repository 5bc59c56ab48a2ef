"""Every row of the real exports has a fate."""

from collections import Counter
from pathlib import Path

import duckdb
import pytest

from orchestration.sources import load
from tests.sources.conftest import NIGHT, SECRET


@pytest.fixture
def load_folder(con: duckdb.DuckDBPyConnection):
    def load_folder(folder: Path) -> tuple[Counter[str], Counter[str], dict[str, str]]:
        rows: Counter[str] = Counter()
        statuses: Counter[str] = Counter()
        posts: dict[str, str] = {}
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            report = load(con, path, file_name=path.name, mapping=None, author_secret=SECRET, night_at=NIGHT)
            statuses[report.status] += 1
            rows.update(
                read=report.rows_read, loaded=report.rows_loaded, rejected=report.rows_rejected,
                filtered=report.rows_filtered, duplicate=report.rows_duplicate,
            )  # fmt: skip
            found = con.execute(
                "select post_id, coalesce(title, '') || coalesce(body, '') from landed_posts"
            ).fetchall()
            assert len(found) == report.rows_loaded
            posts.update(dict(found))
        return rows, statuses, posts

    return load_folder


def test_reddit_has_every_submission(load_folder, shared_exports: Path):
    rows, statuses, posts = load_folder(shared_exports / "reddit_top_2006_2013")
    assert statuses == {"loaded": 187, "no_posts": 2}
    assert rows["read"] == rows["loaded"] == 185_508
    assert len(posts) == 185_508


def test_both_shapes_of_the_old_x_archive_hold_the_same_posts(load_folder, shared_exports: Path):
    archive = shared_exports / "x_grailbird_congressedits"
    rows, _, scripts = load_folder(archive / "data")
    assert rows["read"] == rows["loaded"] == 2313
    table_rows, _, everything = load_folder(archive)
    assert table_rows["loaded"] == 2 * 2313
    assert everything.keys() == scripts.keys()
    differing = {post_id for post_id in scripts if everything[post_id] != scripts[post_id]}
    assert len(differing) == 10
    assert all(everything[post_id].endswith("…") for post_id in differing)  # the table cuts reposts, the scripts do not


def test_twarc_has_every_tweet_and_names_what_is_none(load_folder, shared_exports: Path):
    rows, statuses, _ = load_folder(shared_exports / "x_api_v2_twarc" / "test-data")
    assert statuses == {"loaded": 22, "no_posts": 5, "empty": 1}
    assert (rows["read"], rows["rejected"]) == (rows["loaded"] + 1, 1)
    assert rows["loaded"] == 1509


def test_what_is_no_export_never_raises(load_folder, shared_exports: Path):
    for name in ("bluesky", "wxr", "x_api_v1_twitwi"):
        _, statuses, _ = load_folder(shared_exports / name)
        assert set(statuses) <= {"no_posts", "quarantined", "loaded"}
