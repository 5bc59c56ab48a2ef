"""X in three shapes: two of the old archive, and API v2."""

import json

import pytest

USER = {"id": "9", "username": "ann", "protected": False}
TWEET = {
    "id": "1", "text": "hello", "author_id": "9", "created_at": "2023-01-02T03:04:05.000Z", "lang": "en",
    "public_metrics": {"like_count": 3, "retweet_count": 2, "reply_count": 1},
}  # fmt: skip
SHORT = {**TWEET, "id": "2", "text": "RT @bob: a long…", "referenced_tweets": [{"type": "retweeted", "id": "77"}]}
PAGE = {"data": [TWEET, SHORT], "includes": {"users": [USER], "tweets": [{"id": "77", "text": "a long text"}]},
        "meta": {"result_count": 2}}  # fmt: skip


def lines(*documents: object) -> str:
    return "".join(json.dumps(document) + "\n" for document in documents)


def test_a_page_gives_its_tweets_with_full_reposts(load_bytes):
    first, second = load_bytes(lines(PAGE)).posts
    assert (first["platform"], first["kind"], first["language"], first["like_count"]) == ("x", "original", "en", 3)
    assert (second["kind"], second["repost_of"], second["body"]) == ("repost", "77", "a long text")
    assert first["author_key"] == second["author_key"] is not None


def test_pages_tweets_and_stream_lines_may_follow_one_another(load_bytes):
    loaded = load_bytes(lines(PAGE, {**TWEET, "id": "3"}, {"data": {**TWEET, "id": "4"}}, {"errors": [{}]}) + "oops\n")
    assert [post["post_id"] for post in loaded.posts] == ["1", "2", "3", "4"]
    assert loaded.report.filtered_reasons == {"api_message": 1}
    assert [(reject["row_number"], reject["reason"]) for reject in loaded.rejects] == [(6, "not_json")]
    assert loaded.report.rows_read == 6


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"data": [{"start": "a", "end": "b", "tweet_count": 3}]}, "counts"),
        ({"data": [USER]}, "user profiles"),
        ({"data": [{"id": "1", "name": "a list", "member_count": 3}]}, "lists"),
        ({"id": "1", "action": "delete", "created_at": "2023-01-02", "reason": "protected"}, "compliance"),
    ],
)
def test_look_alikes_hold_no_posts_and_are_named(load_bytes, document, words):
    report = load_bytes(lines(document)).report
    assert (report.format, report.status) == ("x_v2_jsonl", "no_posts")
    assert words in report.reason


def test_posts_of_a_protected_account_are_left_out(load_bytes):
    page = {**PAGE, "includes": {"users": [{**USER, "protected": True}]}}
    assert load_bytes(lines(page)).report.filtered_reasons == {"not_public": 2}


def test_a_month_of_an_old_archive(load_bytes):
    tweets = [
        {"id_str": "1", "id": 1, "text": "hi", "created_at": "2014-07-31 22:18:55 +0000", "user": {"id_str": "9"}},
        {"id_str": "2", "text": "RT @b: lo…", "created_at": "2014-07-31 22:18:55 +0000", "user": {"id_str": "9"},
         "retweeted_status": {"id_str": "77", "text": "long"}},
    ]  # fmt: skip
    loaded = load_bytes("Grailbird.data.tweets_2014_07 = \n" + json.dumps(tweets))
    assert [(post["post_id"], post["kind"], post["body"]) for post in loaded.posts] == [
        ("1", "original", "hi"),
        ("2", "repost", "long"),
    ]


def test_a_month_that_breaks_off_gives_what_was_whole(load_bytes):
    loaded = load_bytes('Grailbird.data.tweets_2014_07 = [{"id_str":"1","text":"a","created_at":"2014-07-31"}, {"id_st')
    assert (loaded.report.rows_loaded, loaded.report.rows_rejected) == (1, 1)
    assert loaded.rejects[0]["reason"] == "cut_off"


def test_the_table_of_an_old_archive(load_bytes):
    loaded = load_bytes(
        '"tweet_id","in_reply_to_status_id","timestamp","source","text","retweeted_status_id","expanded_urls"\n'
        '"1","","2018-09-27 22:02:22 +0000","web","hello","",""\n'
        '"2","5","2018-09-27 22:02:22 +0000","web","@b yes","",""\n'
        '"3","","2018-09-27 22:02:22 +0000","web","RT @b: a","77",""\n'
    )
    assert loaded.report.format == "x_grailbird_csv"
    assert [(post["kind"], post["repost_of"]) for post in loaded.posts] == [
        ("original", None), ("reply", None), ("repost", "77"),
    ]  # fmt: skip
