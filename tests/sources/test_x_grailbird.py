"""The old archive of a real bot, post by post against plain Python."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from orchestration.sources.values import post_ids_sql


@pytest.fixture
def archive(shared_exports: Path) -> Path:
    return shared_exports / "x_grailbird_congressedits"


def tweets_of(archive: Path) -> list[dict]:
    months = sorted((archive / "data" / "js" / "tweets").glob("*.js"))
    return [tweet for month in months for tweet in json.loads(month.read_text().partition("=")[2])]


def test_months_give_every_tweet_with_its_kind_and_its_author(load_file, archive: Path):
    months = sorted((archive / "data" / "js" / "tweets").glob("*.js"))
    posts = [post for month in months for post in load_file(month).posts]
    kinds = {tweet["id_str"]: "repost" if "retweeted_status" in tweet else
             "reply" if tweet.get("in_reply_to_status_id_str") else "original"
             for tweet in tweets_of(archive)}  # fmt: skip
    assert {post["post_id"]: post["kind"] for post in posts} == kinds
    assert (len(posts), Counter(kinds.values())) == (2313, {"original": 2285, "repost": 23, "reply": 5})
    assert len({post["author_key"] for post in posts}) == 1
    assert posts[0]["url"] == f"https://x.com/i/status/{posts[0]['post_id']}"


def test_the_table_says_the_same_moments(load_file, archive: Path):
    with (archive / "tweets.csv").open(newline="") as file:
        rows = {row["tweet_id"]: row for row in csv.DictReader(file)}
    loaded = load_file(archive / "tweets.csv")
    assert (loaded.report.rows_read, loaded.report.rows_loaded) == (len(rows), 2313)
    assert {post["post_id"]: f"{post['posted_at']} +0000" for post in loaded.posts} == {
        post_id: row["timestamp"] for post_id, row in rows.items()
    }
    assert {post["post_id"] for post in loaded.posts if post["repost_of"]} == {
        post_id for post_id, row in rows.items() if row["retweeted_status_id"]
    }


def test_the_owner_named_beside_the_table_is_the_author_in_the_months(load_file, archive: Path, tmp_path: Path):
    user = tweets_of(archive)[0]["user"]
    details = tmp_path / "user_details.js"
    details.write_text("var user_details = " + json.dumps({"screen_name": "someone", "id": user["id_str"]}))
    beside = {"data/js/user_details.js": details}
    by_table = load_file(archive / "tweets.csv", beside=beside.get).posts[0]
    by_month = load_file(archive / "data" / "js" / "tweets" / "2014_07.js").posts[0]
    assert by_table["author_key"] == by_month["author_key"] is not None


def test_no_real_id_looks_rounded(con, archive: Path):
    ids = [tweet["id_str"] for tweet in tweets_of(archive)]
    kept = con.execute(f"select {post_ids_sql.post_id('id')} from (select unnest($1) as id)", [ids]).fetchall()
    assert [post_id for (post_id,) in kept] == ids
