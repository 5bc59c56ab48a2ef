"""WordPress exports: which items are posts, and that nobody else's data gets in."""

import gzip
from collections import Counter

import pytest

from orchestration.sources.formats.wordpress_wxr import EXAMPLES, FORMAT
from orchestration.sources.head import read_head
from orchestration.sources.mapping import NO_MAPPING
from orchestration.sources.readers.opened import Opened

COMMENTED = EXAMPLES[0].content


def records_in(path):
    head = read_head(path)
    return list(FORMAT.read(head, NO_MAPPING).read(Opened.open(path, head.compression, head.encoding)))


@pytest.mark.parametrize("words", ["b@example.org", "mine", "open sesame", "ann@example.org"])
def test_no_word_of_a_commenter_or_a_password_is_in_a_record(tmp_path, words):
    path = tmp_path / "export"
    path.write_text(COMMENTED)
    assert words in COMMENTED
    assert not any(words in (value or "") for record in records_in(path) for value in record.values())


def test_logins_of_two_blogs_are_two_authors(load_bytes):
    first = load_bytes(COMMENTED).posts[0]
    second = load_bytes(COMMENTED.replace("https://blog.", "https://other.")).posts[0]
    assert first["author_key"] != second["author_key"]


def test_a_blog_that_moved_to_https_keeps_its_authors(load_bytes):
    moved = COMMENTED.replace("<wp:base_blog_url>https://", "<wp:base_blog_url>http://www.")
    assert load_bytes(moved).posts[0]["author_key"] == load_bytes(COMMENTED).posts[0]["author_key"]


def test_a_published_post_dated_in_the_future_is_kept(load_bytes):
    loaded = load_bytes(COMMENTED.replace("2023-01-02 12:00:00<", "2030-01-02 12:00:00<"))
    assert str(loaded.posts[0]["posted_at"]) == "2030-01-02 12:00:00"


def test_an_export_without_items_is_read_and_empty(load_bytes):
    report = load_bytes(COMMENTED.split("<item>")[0] + "</channel></rss>").report
    assert (report.format, report.status, report.rows_read) == ("wordpress_wxr", "loaded", 0)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_an_export_saved_in_another_encoding_is_the_same(load_bytes, encoding):
    loaded = load_bytes(COMMENTED.encode(encoding))
    assert (loaded.report.encoding, loaded.posts) == (encoding, load_bytes(COMMENTED).posts)


def test_a_packed_export_that_is_cut_gives_what_comes_before_the_cut(load_file, tmp_path, shared_exports):
    whole = (shared_exports / "wxr" / "alienlebarge-fr" / "wordpress.xml").read_bytes()
    path = tmp_path / "export.xml.gz"
    path.write_bytes(gzip.compress(whole, mtime=0)[:-5000])
    loaded = load_file(path)
    assert (loaded.report.status, loaded.report.rows_rejected) == ("partial", 1)
    assert 500 < len(loaded.posts) < 571
    assert loaded.rejects[0]["reason"] == "cut_off"
    assert loaded.rejects[0]["value"].startswith("line ")


def test_the_themes_test_export(load_file, shared_exports):
    loaded = load_file(shared_exports / "wxr" / "theme-test-data" / "themeunittestdata.wordpress.xml")
    assert (loaded.report.status, loaded.report.rows_read, loaded.report.rows_rejected) == ("loaded", 186, 0)
    assert loaded.report.filtered_reasons == {
        "attachment": 37, "page": 21, "not_a_post": 70, "draft": 1, "scheduled": 1, "not_public": 1,
    }  # fmt: skip
    assert (len(loaded.posts), loaded.report.rows_duplicate) == (55, 0)
    years = Counter(post["posted_at"].year for post in loaded.posts)
    assert years == {2009: 6, 2010: 14, 2011: 1, 2012: 10, 2013: 5, 2018: 12, 2023: 7}
    assert len({post["author_key"] for post in loaded.posts}) == 3  # two logins, one of them once with a stray ">"
    copied = [post["post_id"] for post in loaded.posts if "?p=1158" in post["post_id"]]
    assert copied == ["wpthemetestdata.wordpress.com#?p=1158"]


def test_a_blog_in_french(load_file, shared_exports):
    loaded = load_file(shared_exports / "wxr" / "alienlebarge-fr" / "wordpress.xml")
    assert (loaded.report.status, loaded.report.rows_read, loaded.report.rows_rejected) == ("loaded", 588, 0)
    assert loaded.report.filtered_reasons == {"draft": 17}
    assert len(loaded.posts) == 571
    assert {post["language"] for post in loaded.posts} == {"fr"}
    assert {post["zone_assumed"] for post in loaded.posts} == {False}
    first = loaded.posts[0]
    assert (first["post_id"], str(first["posted_at"])) == ("http://alienlebarge.ch/?p=3", "2007-04-25 11:41:07")
    assert first["title"] == "On prend les mêmes et on recommence"
    assert first["body"].startswith("Vu que j'ai") and first["body"].endswith("sur le site ;)")
