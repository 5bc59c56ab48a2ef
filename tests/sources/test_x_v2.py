"""The API v2 in real pages: what a page that a person saved holds, and what edits do."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest


def documents_in(text: str) -> Iterator[dict]:
    for line in text.splitlines():
        with suppress(ValueError):  # one file has a line that is none
            yield json.loads(line)


def tweets_of(path: Path) -> list[dict]:
    """Every tweet under data, whether the file is lines or one document."""
    text = path.read_text()
    documents = [json.loads(text)] if text.startswith("{\n") else list(documents_in(text))
    found = [document.get("data", document) for document in documents]
    return [tweet for data in found for tweet in (data if isinstance(data, list) else [data])]


def test_a_page_over_many_lines_has_all_its_tweets(load_file, shared_exports: Path):
    path = shared_exports / "x_api_v1_twitwi" / "test" / "resources" / "alternative-payload-v2.json"
    loaded = load_file(path)
    expected = [tweet["id"] for tweet in tweets_of(path)]
    assert (loaded.report.format, loaded.report.rows_read) == ("x_v2_jsonl", len(expected))
    assert len(expected) == 100
    assert [post["post_id"] for post in loaded.posts] == expected


def test_a_retweet_has_the_whole_text_that_came_with_its_page(load_file, shared_exports: Path):
    path = shared_exports / "x_api_v2_twarc" / "test-data" / "noflat.jsonl"
    included = {tweet["id"]: tweet["text"] for line in path.read_text().splitlines()
                for tweet in json.loads(line)["includes"]["tweets"]}  # fmt: skip
    reposts = [post for post in load_file(path).posts if post["kind"] == "repost"]
    assert len(reposts) > 10
    assert all(post["body"] == included[post["repost_of"]] for post in reposts if post["repost_of"] in included)


@pytest.mark.parametrize("name", ["edited", "edited_before", "edited_after"])
def test_all_versions_of_an_edited_post_are_the_first(load_file, shared_exports: Path, name):
    loaded = load_file(shared_exports / "x_api_v2_twarc" / "test-data" / f"{name}.jsonl")
    assert [post["post_id"] for post in loaded.posts] == ["1576994746135764992"]


def test_kinds_are_those_that_the_references_say(load_file, shared_exports: Path):
    path = shared_exports / "x_api_v2_twarc" / "test-data" / "flat.jsonl"
    words = {"retweeted": "repost", "quoted": "quote", "replied_to": "reply"}
    expected = {}
    for tweet in tweets_of(path):
        types = [reference["type"] for reference in tweet.get("referenced_tweets", [])]
        expected[tweet["id"]] = next((kind for type_, kind in words.items() if type_ in types), "original")
    assert {post["post_id"]: post["kind"] for post in load_file(path).posts} == expected
    assert len(expected) == 100 and len(set(expected.values())) > 2


def test_every_real_file_gives_the_tweets_that_plain_python_finds(load_file, shared_exports: Path):
    wrong = {}
    for path in sorted((shared_exports / "x_api_v2_twarc" / "test-data").glob("*.jsonl")):
        loaded = load_file(path)
        expected = {tweet["edit_history_tweet_ids"][0] if "edit_history_tweet_ids" in tweet else tweet["id"]
                    for tweet in tweets_of(path) if "text" in tweet}  # fmt: skip
        if {post["post_id"] for post in loaded.posts} != expected:
            wrong[path.name] = len(expected), loaded.report
        assert loaded.report.rows_rejected == (path.name == "streaming_output_with_error.jsonl")
    assert wrong == {}
