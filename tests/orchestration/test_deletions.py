"""A stream of Bluesky that deletes a post takes it out of what earlier nights loaded, also from inside an archive."""

import json
import os
import time
import zipfile
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration import deletions, lake, landing, raw
from orchestration.home import Home
from orchestration.places import Place

NIGHT = datetime(2026, 11, 20, 3)
DID = "did:plc:abcdefghijklmnopqrstuvwx"


def event(operation: str, rkey: str, time_us: int, text: str | None = None) -> str:
    commit: dict[str, Any] = {
        "rev": f"3l{time_us}", "operation": operation, "collection": "app.bsky.feed.post", "rkey": rkey
    }  # fmt: skip
    if text:
        record = {"$type": "app.bsky.feed.post", "createdAt": "2026-11-18T10:00:00.000Z", "text": text}
        commit |= {"record": record, "cid": "bafy"}
    return json.dumps({"did": DID, "time_us": time_us, "kind": "commit", "commit": commit}) + "\n"


def old(path: Path) -> None:
    os.utime(path, (time.time() - 3600,) * 2)


def night(con: duckdb.DuckDBPyConnection, home: Home, folder: Path, number: int) -> dict[str, Any]:
    """What a night does before dbt."""
    at = NIGHT + timedelta(days=number)
    files = landing.land(home, [Place("sky", str(folder))]).files
    raw.create_tables(con)
    new = raw.to_load(con, files)
    lists = deletions.read_lists(con, home, filter(deletions.is_list, new), at)
    exports = [file for file in new if not deletions.is_list(file)]
    raw.load(con, home, exports, at, files, lists, partial(deletions.read_stream, con))
    return deletions.purge(con, home, at)


def ids(con: duckdb.DuckDBPyConnection) -> list[str]:
    return [post_id for (post_id,) in con.execute("select post_id from lake.raw.posts order by 1").fetchall()]


@pytest.mark.parametrize("packed", [False, True], ids=["as it is", "in an archive"])
def test_a_stream_deletes_what_an_earlier_one_brought(home: Home, tmp_path: Path, packed: bool) -> None:
    folder = tmp_path / "sky"
    folder.mkdir()
    posts = [event("create", f"3laaaaaaaaa2{key}", 1_763_460_000_000_000 + key, "social brand") for key in (2, 3)]
    (folder / "one.jsonl").write_text("".join(posts), encoding="utf-8")
    old(folder / "one.jsonl")
    with lake.connect(home, tmp_path / "catalog.sqlite") as con:
        assert night(con, home, folder, 0)["posts"] == 0
        assert len(ids(con)) == 2
        line = event("delete", "3laaaaaaaaa22", 1_763_460_000_000_009) + event(
            "create", "3laaaaaaaaa24", 1_763_460_000_000_010, "another"
        )
        path = folder / ("two.zip" if packed else "two.jsonl")
        if packed:
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("two.jsonl", line)
        else:
            path.write_text(line, encoding="utf-8")
        old(path)
        said = night(con, home, folder, 1)
        assert (said["posts"], said["rows"], said["landed_exports"]) == (1, 1, ["sky/one.jsonl"])
        assert ids(con) == [f"{DID}/3laaaaaaaaa23", f"{DID}/3laaaaaaaaa24"]
        assert night(con, home, folder, 2)["posts"] == 0
        tombstones = con.execute("select post_count, row_count from lake.raw.tombstones").fetchall()
        assert tombstones == [(1, 1)]


@pytest.mark.parametrize("status", ["deleted", "takendown", "deactivated"])
def test_an_account_that_is_gone_takes_its_posts_with_it(home: Home, tmp_path: Path, status: str) -> None:
    folder = tmp_path / "sky"
    folder.mkdir()
    other = "did:plc:zyxwvutsrqponmlkjihgfedc"
    named = (
        "uri,date,text,author,platform\n"
        f"at://{DID}/app.bsky.feed.post/3laaaaaaaaa25,2026-11-18,by handle,ann.example.org,bluesky\n"
        f"at://{other}/app.bsky.feed.post/3laaaaaaaaa26,2026-11-18,another's,bob.example.org,bluesky\n"
    )
    (folder / "one.jsonl").write_text(event("create", "3laaaaaaaaa22", 1_763_460_000_000_002, "a"), encoding="utf-8")
    (folder / "one.csv").write_text(named, encoding="utf-8")
    account = {"active": False, "did": DID, "seq": 1, "status": status}
    gone = json.dumps({"did": DID, "time_us": 1_763_460_000_000_009, "kind": "account", "account": account}) + "\n"
    with lake.connect(home, tmp_path / "catalog.sqlite") as con:
        for path in folder.iterdir():
            old(path)
        night(con, home, folder, 0)
        assert len(ids(con)) == 3
        (folder / "two.jsonl").write_text(gone, encoding="utf-8")
        (folder / "again.csv").write_text(named.replace("handle", "handle again"), encoding="utf-8")
        for name in ("two.jsonl", "again.csv"):
            old(folder / name)
        said = night(con, home, folder, 1)
        if status == "deactivated":
            assert (said["posts"], len(ids(con))) == (0, 5)
            return
        assert said["posts"] == 2
        assert set(ids(con)) == {f"{other}/3laaaaaaaaa26"}
        (folder / "later.csv").write_text(named.replace("handle", "handle later"), encoding="utf-8")
        old(folder / "later.csv")
        assert night(con, home, folder, 2)["posts"] == 0
        assert set(ids(con)) == {f"{other}/3laaaaaaaaa26"}
        left_out = "select filtered_reasons from lake.raw.ingest_files where file_name = 'later.csv'"
        assert con.execute(left_out).fetchall() == [('{"deleted_by_request": 1}',)]
