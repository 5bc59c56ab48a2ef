"""Bluesky: real events and posts, counted by fate; what a later event takes back is gone."""

import csv
import json
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from orchestration.sources.formats.bluesky_jetstream import deleted_ids

DID = "did:plc:invented"
POST = "app.bsky.feed.post"


def commit(operation: str, rkey: str, rev: str, text: str = "a", collection: str = POST) -> dict:
    about = {"rev": rev, "operation": operation, "collection": collection, "rkey": rkey}
    if operation != "delete":
        about["record"] = {"text": text, "createdAt": "2025-12-05T10:16:59Z"}
    return {"did": DID, "time_us": 1764929823464700, "kind": "commit", "commit": about}


def lines(*documents: object) -> str:
    return "".join(json.dumps(document) + "\n" for document in documents)


def told_by(rkey: str) -> datetime:
    """The time in a key: base 32, microseconds and ten bits of a clock's number."""
    number = 0
    for sign in rkey:
        number = number * 32 + "234567abcdefghijklmnopqrstuvwxyz".index(sign)
    return datetime(1970, 1, 1) + timedelta(microseconds=number >> 10)


def fates(report) -> tuple[int, int, int, dict[str, int]]:
    return report.rows_read, report.rows_loaded, report.rows_rejected, report.filtered_reasons


def test_every_real_event_has_its_fate(load_file, shared_exports: Path):
    path = shared_exports / "bluesky" / "jetstream" / "expected_v1.jsonl"
    events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    collections = Counter(event.get("commit", {}).get("collection", event["kind"]) for event in events)
    loaded = load_file(path)
    assert fates(loaded.report) == (152, 17, 0, {
        "deletion": 1, "follow": 9, "like": 105, "not_a_post": 3, "repost_without_text": 15, "user": 2,
    })  # fmt: skip
    assert collections["app.bsky.feed.like"] == 105
    assert collections["app.bsky.graph.follow"] == 9
    assert collections["app.bsky.feed.repost"] == 15
    posts = [event["commit"] for event in events if event.get("commit", {}).get("collection") == POST]
    texts = [commit["record"]["text"] for commit in posts if commit["operation"] == "create"]
    assert [post["body"] or "" for post in loaded.posts] == texts
    assert str(loaded.posts[0]["posted_at"]) == "2026-07-04 14:38:06.240000"
    assert loaded.posts[0]["language"] == "en"


def test_the_ids_that_real_events_delete_are_told(shared_exports: Path):
    path = shared_exports / "bluesky" / "jetstream" / "expected_v1.jsonl"
    events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    deleted = [found for event in events for found in deleted_ids(event)]
    (by_hand,) = (event for event in events if '"delete"' in json.dumps(event) and POST in json.dumps(event))
    assert deleted == [("bluesky", f"{by_hand['did']}/{by_hand['commit']['rkey']}")]


def test_a_deleted_repost_is_told_by_its_own_address():
    found = list(deleted_ids(commit("delete", "3k", "3a", collection="app.bsky.feed.repost")))
    assert found == [("bluesky", f"{DID}/app.bsky.feed.repost/3k")]


def test_what_deletes_no_post_deletes_nothing():
    assert not list(deleted_ids(commit("delete", "3k", "3a", collection="app.bsky.feed.like")))
    assert not list(deleted_ids(commit("update", "3k", "3a")))
    assert not any(list(deleted_ids(document)) for document in (None, 3, "x", [], {}, {"commit": 1}))


def test_arrays_of_real_events_are_read(load_file, shared_exports: Path):
    folder = shared_exports / "bluesky" / "twitwi"
    for name, count in (("bluesky-firehose-posts.json", 9), ("bluesky-tap-posts.json", 14)):
        loaded = load_file(folder / name)
        assert loaded.report.format == "bluesky_jetstream"
        assert fates(loaded.report) == (count, count, 0, {})


def test_the_order_of_events_is_that_of_revisions_not_of_lines(load_bytes):
    loaded = load_bytes(lines(commit("delete", "3k", "3b"), commit("create", "3k", "3a"), commit("create", "3l", "3c")))
    assert fates(loaded.report) == (3, 1, 0, {"deletion": 1, "deleted_content": 1})


def test_a_post_made_again_after_its_deletion_counts(load_bytes):
    loaded = load_bytes(lines(commit("create", "3k", "3a"), commit("delete", "3k", "3b"), commit("create", "3k", "3c")))
    assert fates(loaded.report) == (3, 1, 0, {"deletion": 1, "deleted_content": 1})


def test_events_that_were_sent_twice_count_once(load_bytes):
    twice = [commit("create", "3k", "3a"), commit("update", "3k", "3b", "b")] * 2
    loaded = load_bytes(lines(*twice))
    assert [post["body"] for post in loaded.posts] == ["b"]
    assert (loaded.report.rows_duplicate, loaded.report.filtered_reasons) == (1, {"older_version": 2})


def test_an_array_is_read_twice_as_well(load_bytes):
    events = [commit("create", "3k", "3a"), commit("create", "3l", "3b"), commit("delete", "3k", "3c")]
    assert fates(load_bytes(json.dumps(events)).report) == (3, 1, 0, {"deletion": 1, "deleted_content": 1})


def test_a_broken_line_is_refused_and_the_rest_is_read(load_bytes):
    content = lines(commit("create", "3k", "3a")) + '{"did": "delete"\n5\n' + lines(commit("create", "3l", "3b"))
    loaded = load_bytes(content)
    assert fates(loaded.report) == (4, 2, 2, {})
    assert [reject["reason"] for reject in loaded.rejects] == ["not_json", "not_an_object"]


def test_the_same_real_posts_as_the_api_shows_them_and_as_a_table(load_file, shared_exports: Path):
    folder = shared_exports / "bluesky" / "twitwi"
    shown = load_file(folder / "bluesky-posts.json")
    table = load_file(folder / "bluesky-posts-export.csv")
    with (folder / "bluesky-posts-export.csv").open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["match_query"] == "1"]
    assert fates(shown.report) == (123, 119, 0, {}) and shown.report.rows_duplicate == 4
    assert fates(table.report) == (157, 119, 0, {"context": 34}) and table.report.rows_duplicate == 4
    (undated,) = (post for post in shown.posts if post["posted_at_raw"].startswith("0000"))
    assert (undated["posted_at_source"], undated["posted_at"]) == ("id", told_by(undated["post_id"].split("/")[-1]))
    assert (len(found), len({row["uri"] for row in found})) == (123, 119)
    assert [(post["body"] or "").replace("\r", "") for post in shown.posts] == [
        post["body"] or "" for post in table.posts
    ]
    assert {post["post_id"] for post in shown.posts} == {post["post_id"] for post in table.posts}
    assert Counter(post["kind"] for post in shown.posts) == Counter(post["kind"] for post in table.posts)


def test_other_files_of_the_same_tool(load_file, shared_exports: Path):
    folder = shared_exports / "bluesky" / "twitwi"
    assert fates(load_file(folder / "bluesky-hydrated-firehose-posts.json").report) == (9, 9, 0, {})
    assert fates(load_file(folder / "bluesky-firehose-posts-export.csv").report) == (9, 9, 0, {})
