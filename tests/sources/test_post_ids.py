"""Every way to write the id of a post comes to one native id, and two posts never come to the same."""

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.sources.values import post_ids_sql

DID = "did:plc:abc2"
SAME = {
    ("x", "1582825767519809536"): (
        "https://x.com/ann/status/1582825767519809536?s=20", "http://twitter.com/ann/statuses/1582825767519809536",
        "https://mobile.twitter.com/i/web/status/1582825767519809536", '="1582825767519809536"',
        "https://x.com/ann/status/1582825767519809536/photo/1", "1582825767519809536",
    ),
    ("reddit", "12e45"): (
        "t3_12e45", "12e45", "https://www.reddit.com/r/a/comments/12e45/a_title/", "https://redd.it/12e45",
        "https://old.reddit.com/r/a/comments/12e45", "https://www.reddit.com/r/a/comments/12e45/a_title/?utm=1",
    ),
    ("reddit", "t1_xy9"): ("t1_xy9", "https://www.reddit.com/r/a/comments/12e45/a_title/xy9/"),
    ("linkedin", "6960882777168695296"): (
        "urn:li:activity:6960882777168695296", "urn:li:share:6960882777168695296", "6960882777168695296",
        "urn:li:ugcPost:6960882777168695296", "https://www.linkedin.com/posts/ann_words-activity-6960882777168695296-Ab_c",
        "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A6960882777168695296/",
        "urn:li:aggregate:(urn:li:activity:6960882777168695296,urn:li:activity:5)",
    ),
    ("mastodon", "https://m.example/users/ann/statuses/109"): (
        "https://m.example/@ann/109", "https://m.example/users/ann/statuses/109/activity", "http://m.example/@ann/109#x",
        "https://m.example/web/@ann/109",
    ),
    ("bluesky", f"{DID}/3kabc"): (
        f"at://{DID}/app.bsky.feed.post/3kabc", f"https://bsky.app/profile/{DID}/post/3kabc", f"{DID}/3kabc",
    ),
    ("bluesky", "https://bsky.app/profile/ann.example/post/3kabc"): (
        "at://ann.example/app.bsky.feed.post/3kabc", "https://bsky.app/profile/ann.example/post/3kabc?x=1",
    ),
    ("youtube", "Ugx_1.9-a"): ("Ugx_1.9-a", "https://www.youtube.com/watch?v=abc&lc=Ugx_1.9-a"),
    ("youtube", "abc-_1"): (
        "https://www.youtube.com/watch?app=desktop&v=abc-_1&t=3", "https://youtu.be/abc-_1?t=3",
        "https://m.youtube.com/shorts/abc-_1",
    ),
    ("facebook", "123"): (
        "https://www.facebook.com/page/posts/123", "https://www.facebook.com/permalink.php?story_fbid=123&id=4",
        "https://m.facebook.com/groups/g/permalink/123/", "https://www.facebook.com/page/photos/a.1.2/123/?type=3",
        "https://www.facebook.com/watch/?v=123", "99_123",
    ),
    ("facebook", "pfbid02Ab"): ("https://www.facebook.com/page/posts/pfbid02Ab?x=1", "pfbid02Ab"),
    ("instagram", "Cab_-1"): ("https://www.instagram.com/p/Cab_-1/?x=1", "Cab_-1",
                             "https://instagram.com/ann/reel/Cab_-1"),
    ("instagram", "3012345678901234567"): ("3012345678901234567_42", "3012345678901234567"),
    ("hackernews", "77"): ("77", "https://news.ycombinator.com/item?id=77"),
    ("web", "https://blog.example/2020/a-post?p=1"): ("https://blog.example/2020/a-post?p=1",),
    ("web", "https://m.example/@ann@other.example/1"): ("https://m.example/@ann@other.example/1",),
}  # fmt: skip
WRITTEN = [(platform, native, raw) for (platform, native), ways in SAME.items() for raw in ways]


def native(con: duckdb.DuckDBPyConnection, raw: str, platform: str = "web", url: str | None = None) -> str | None:
    bare = post_ids_sql.without_owner("platform", post_ids_sql.post_id("raw", "url"))
    row = con.execute(f"select {bare} from (select ? as raw, ? as platform, ? as url)", [raw, platform, url]).fetchone()
    assert row is not None
    return row[0]


@pytest.mark.parametrize(("platform", "post_id", "raw"), WRITTEN)
def test_every_way_to_write_an_id_gives_the_native_one(con, platform, post_id, raw):
    assert native(con, raw, platform) == post_id


@pytest.mark.parametrize(("platform", "post_id"), SAME)
def test_a_native_id_stays_as_it_is(con, platform, post_id):
    assert native(con, post_id, platform) == post_id


@pytest.mark.parametrize(("platform", "post_id", "raw"), [row for row in WRITTEN if "/" in row[2] or ":" in row[2]])
def test_an_address_tells_its_platform_where_the_export_does_not(con, platform, post_id, raw):
    row = con.execute(f"select {post_ids_sql.platform_of('raw')} from (select ? as raw)", [raw]).fetchone()
    assert row in ((platform,), (None,))
    assert row[0] or platform == "web" or raw == f"{DID}/3kabc"


@pytest.mark.parametrize("raw", ["+1234567890", "12_345_678_901", "0012345678901", "-1234567890", "t3_Ab", "t3_a-b"])
def test_what_only_looks_like_a_number_or_a_prefixed_id_stays_as_it_is(con, raw):
    assert native(con, raw, "web") == raw


def test_posts_of_two_platforms_with_one_number_stay_two(load_bytes):
    rows = "https://x.com/a/status/77,2023-01-02,a\nhttps://news.ycombinator.com/item?id=77,2023-01-02,a\n77,2023-01-02,a\n"
    posts = load_bytes(f"id,date,text\n{rows}").posts
    assert [(post["platform"], post["post_id"]) for post in posts] == [("x", "77"), ("hackernews", "77"), ("web", "77")]


@pytest.mark.parametrize(
    ("damaged", "url", "post_id"),
    [
        ("1.58283E+18", "https://x.com/a/status/1582825767519809536", "1582825767519809536"),
        ("1,58283E+18", "https://x.com/a/status/1582825767519809536", "1582825767519809536"),
        ("1582825767519809536.0", "https://x.com/a/status/1582825767519809537", "1582825767519809537"),
        ("1.58283E+18", "https://x.com/a/status/1590000000000000000", None),
        ("1.58283E+18", "https://example.org/page", None), ("1.58283E+18", None, None),
        ("1.02E+14", "https://www.facebook.com/9876543210/posts/102034567890123", "102034567890123"),
    ],
)  # fmt: skip
def test_a_rounded_id_is_taken_from_the_address_that_agrees_with_it_or_refused(con, damaged, url, post_id):
    assert native(con, damaged, "x", url) == post_id


@settings(max_examples=200, deadline=None)
@given(raw=st.text(max_size=80) | st.from_regex(r"https?://[a-z.]{1,20}/[!-~]{0,40}", fullmatch=True))
def test_any_text_gives_one_id_that_is_its_own_native_id(raw):
    with duckdb.connect() as con:
        once = native(con, raw)
        if once is not None and once == once.strip("=\"' \t\r\n"):
            assert native(con, once) in (once, None)


@settings(max_examples=100, deadline=None)
@given(number=st.integers(10**15, 9 * 10**18))
def test_a_number_keeps_every_digit(number):
    with duckdb.connect() as con:
        assert native(con, f"{number}") == native(con, f"https://twitter.com/a/status/{number}") == str(number)
