"""Exports of research tools: 4CAT, Zeeschuimer, YouTube's comment tools, Hacker News' two APIs."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.sources.families import linkedin_ids
from orchestration.sources.mapping import Mapping

SEEN = 1_700_000_000_000
COMMENT = {"cid": "Ugx1", "text": "a", "time": "1 day ago", "author": "@ann", "channel": "UCa", "votes": "0"}


def visits(platform: str, *items: dict, seen: int = SEEN) -> str:
    """Lines as Zeeschuimer writes them, one for each time that an item was on a page."""
    envelope = {"nav_index": "1:2:NaN", "item_id": "x", "source_platform": platform, "timestamp_collected": seen}
    return "".join(json.dumps({**envelope, "data": item}) + "\n" for item in items)


def instagram(likes: int) -> dict:
    return {"code": "Cabc", "taken_at": 1667908800, "caption": {"text": "a"}, "like_count": likes}


@pytest.mark.parametrize("newest_first", [True, False])
def test_of_several_visits_the_last_one_counts_whatever_the_order(load_bytes, newest_first):
    lines = [visits("instagram.com", instagram(5), seen=SEEN + 9), visits("instagram.com", instagram(3))]
    loaded = load_bytes("".join(lines if newest_first else reversed(lines)))
    assert [post["like_count"] for post in loaded.posts] == [5]
    assert (loaded.report.rows_read, loaded.report.rows_duplicate) == (2, 1)


def test_instagram_in_both_shapes_without_private_accounts_and_advertisements(load_bytes):
    graph = {
        "__typename": "GraphImage", "shortcode": "Cabd", "taken_at_timestamp": 1667908860, "owner": {"id": "8"},
        "edge_media_to_caption": {"edges": [{"node": {"text": "b"}}]}, "edge_media_preview_like": {"count": 4},
    }  # fmt: skip
    private = {**instagram(1), "code": "Cabe", "user": {"pk": "9", "is_private": True}}
    loaded = load_bytes(visits("instagram.com", instagram(5), graph, private, {**instagram(1), "product_type": "ad"}))
    assert [(post["post_id"], post["body"], post["like_count"]) for post in loaded.posts] == [
        ("Cabc", "a", 5), ("Cabd", "b", 4),
    ]  # fmt: skip
    assert loaded.report.filtered_reasons == {"advertisement": 1, "not_public": 1}


def test_tiktok_posts_and_comments(load_bytes):
    post = {"id": "719", "desc": "a", "createTime": "1674036000", "author": {"id": "7"}, "stats": {"shareCount": 7}}
    older = {"id": "718", "desc": "b", "createTime": 1674036000, "author": "ann.example"}
    comment = {"cid": "720", "text": "c", "create_time": 1674036060, "reply_id": "0", "user": {"uid": "8"}}
    answer = {**comment, "cid": "721", "reply_id": "720", "comment_language": "fr"}
    loaded = load_bytes(visits("tiktok.com", post, older) + visits("tiktok-comments", comment, answer))
    assert [(post["post_id"], post["kind"], post["language"]) for post in loaded.posts] == [
        ("719", "original", None), ("718", "original", None), ("720", "original", None), ("721", "reply", "fr"),
    ]  # fmt: skip
    assert {post["platform"] for post in loaded.posts} == {"tiktok"}
    assert loaded.posts[0]["repost_count"] == 7
    assert all(post["author_key"] for post in loaded.posts)


def test_threads_9gag_and_gab(load_bytes):
    about = {"is_reply": False, "repost_count": 2, "share_info": {"quoted_post": {"code": "Dabb"}}}
    threads = {"code": "Dabc", "taken_at": 1700000000, "caption": None, "text_post_app_info": about}
    ninegag = {"id": "aXb", "title": "a", "description": "", "creationTs": 1700000000, "creator": None, "promoted": 0}
    gab = {"id": "109", "type": "post", "created_at": "2023-01-18T10:00:00.000Z", "content": "<p>a</p>"}
    lines = visits("threads.com", threads) + visits("9gag.com", ninegag, {**ninegag, "id": "b", "promoted": 1})
    loaded = load_bytes(lines + visits("gab.com", gab, {**gab, "id": "7", "type": "group"}))
    assert [(post["platform"], post["post_id"], post["kind"]) for post in loaded.posts] == [
        ("threads", "Dabc", "quote"), ("9gag", "aXb", "original"), ("gab", "109", "original"),
    ]  # fmt: skip
    assert loaded.report.filtered_reasons == {"advertisement": 1, "not_a_post": 1}


def test_a_platform_that_is_not_read_is_refused_by_name_with_the_way_out(load_bytes):
    report = load_bytes(visits("bilibili.com", {"id": "1"})).report
    assert (report.format, report.status) == ("zeeschuimer_ndjson", "quarantined")
    assert "bilibili.com" in report.reason and "CSV" in report.reason


@settings(deadline=None, max_examples=60, derandomize=True)
@given(activity=st.one_of(st.integers(0, 2**64 - 1), st.integers(5 * 10**18, 8 * 10**18)).map(str))
def test_the_time_in_an_id_of_linkedin_is_the_same_in_sql(con, activity):
    (found,) = con.execute(f"select {linkedin_ids.time_sql(repr(activity))}").fetchone()
    assert found == linkedin_ids.time_of(activity)


def test_an_age_is_no_date(load_bytes):
    loaded = load_bytes(json.dumps(COMMENT) + "\n" + json.dumps({**COMMENT, "cid": "Ugx2", "time_parsed": 1.7e9}))
    assert [(post["post_id"], post["posted_at_precision"]) for post in loaded.posts] == [("Ugx2", "day")]
    assert [(reject["reason"], reject["value"]) for reject in loaded.rejects] == [("relative_date", "1 day ago")]


def test_hacker_news_lines_take_the_fast_way(load_bytes):
    item = {"id": 1, "type": "story", "by": "ann", "time": 1175714200, "title": "a", "kids": [2]}
    loaded = load_bytes("".join(json.dumps({**item, "id": number, "dead": number == 2}) + "\n" for number in (1, 2, 3)))
    assert loaded.report.load_path == "fast"
    assert [post["url"] for post in loaded.posts] == [f"https://news.ycombinator.com/item?id={n}" for n in (1, 3)]
    assert loaded.report.filtered_reasons == {"deleted_content": 1}


def test_a_4cat_dataset_of_a_platform_that_nothing_names_is_web_or_what_the_owner_says(load_bytes):
    content = "id,thread_id,timestamp,body,author\n1,1,2023-01-02 03:04:05,a,ann\n"
    assert [post["platform"] for post in load_bytes(content).posts] == ["web"]
    assert [post["platform"] for post in load_bytes(content, Mapping(platform="telegram")).posts] == ["telegram"]


def test_times_of_4cat_are_utc_even_where_the_owner_names_a_zone(load_bytes):
    content = "id,thread_id,timestamp,body,author\n1,1,2023-01-02 03:04:05,a,ann\n"
    (post,) = load_bytes(content, Mapping(time_zone="Europe/Paris")).posts
    assert str(post["posted_at"]) == "2023-01-02 03:04:05"
