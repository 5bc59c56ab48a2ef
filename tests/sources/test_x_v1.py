"""The API v1.1 in its real payloads, which are read as they are and as JSON lines."""

import json
from pathlib import Path

import pytest

RESOURCES = Path("x_api_v1_twitwi") / "test" / "resources"


@pytest.fixture
def payloads(shared_exports: Path) -> dict[str, dict]:
    return {
        name: json.loads((shared_exports / RESOURCES / f"normalization-payload-{name}.json").read_text())
        for name in ("search", "show", "stream")
    }


@pytest.mark.parametrize("name", ["search", "show", "stream"])
def test_a_payload_over_many_lines_is_a_retweet_with_the_whole_text(load_file, shared_exports: Path, payloads, name):
    loaded = load_file(shared_exports / RESOURCES / f"normalization-payload-{name}.json")
    assert (loaded.report.format, loaded.report.rows_read, loaded.report.rows_loaded) == ("x_v1_jsonl", 1, 1)
    original = payloads[name]["retweeted_status"]
    whole = original.get("extended_tweet", original).get("full_text")
    post = loaded.posts[0]
    assert (post["kind"], post["repost_of"], post["body"]) == ("repost", original["id_str"], whole)
    assert str(post["posted_at"]) == "2022-07-28 16:10:07"
    assert post["language"] == "fr" and not post["body"].endswith("…")


def test_all_sources_of_a_test_suite_as_lines(load_bytes, shared_exports: Path):
    suite = json.loads((shared_exports / RESOURCES / "normalization.json").read_text())
    sources = [case["source"] for case in suite]
    loaded = load_bytes("".join(json.dumps(source) + "\n" for source in sources))
    assert (loaded.report.format, loaded.report.rows_read) == ("x_v1_jsonl", 9)
    assert (loaded.report.rows_loaded, loaded.report.rows_duplicate) == (8, 1)  # the last two are one tweet
    unlike = {source["id_str"] for source in sources} ^ {post["post_id"] for post in loaded.posts}
    assert unlike == set()
    kinds = {source["id_str"]: expected_kind(source) for source in sources}
    assert {post["post_id"]: post["kind"] for post in loaded.posts} == kinds


def expected_kind(source: dict) -> str:
    """As X defines it: a retweet holds what it repeats, a quote names what it quotes, a reply what it answers."""
    if "retweeted_status" in source:
        return "repost"
    if source.get("quoted_status_id_str"):
        return "quote"
    return "reply" if source.get("in_reply_to_status_id_str") else "original"


def test_profiles_of_users_hold_no_posts(load_file, shared_exports: Path):
    report = load_file(shared_exports / RESOURCES / "api-users-v1.json").report
    assert (report.format, report.status) == ("x_v1_jsonl", "no_posts")
    assert "profiles" in report.reason


def test_what_a_stream_deletes_is_left_out_with_its_retweets_wherever_the_message_stands(load_bytes):
    author, created_at = {"id_str": "7"}, "Tue Nov 08 12:00:00 +0000 2022"
    tweet = {"id_str": "5", "text": "a", "user": author, "created_at": created_at}
    retweet = {**tweet, "id_str": "6", "retweeted_status": tweet}
    other = {**tweet, "id_str": "8", "text": 'the word "delete" is no deletion'}
    message = {"delete": {"status": {"id": 5, "user_id": 7}}}
    loaded = load_bytes("".join(json.dumps(line) + "\n" for line in (tweet, retweet, other, message)))
    assert [post["post_id"] for post in loaded.posts] == ["8"]
    assert loaded.report.filtered_reasons == {"deleted_content": 2, "deletion": 1}
