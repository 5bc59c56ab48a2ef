"""Feeds: every real one has a report, and what is read is what feedparser reads."""

import html
import re
from collections import Counter, defaultdict
from pathlib import Path

import feedparser
import pytest

from orchestration.sources.formats import feed_atom, feed_rss
from orchestration.sources.head import read_head
from orchestration.sources.mapping import NO_MAPPING
from orchestration.sources.plans import Record
from orchestration.sources.readers.encoding import settle_encoding
from orchestration.sources.readers.opened import Opened

FORMATS = (feed_atom.FORMAT, feed_rss.FORMAT)
DIFFERENT = {
    "the encoding is stated nowhere, and feedparser guesses it": ("chardet/", 5),
    "text of Atom 0.3 as base64, which feedparser unpacks": ("base64", 5),
    "of several links, here the alternate one is taken": ("entry_link_", 4),
    "a title inside a category is no title of the item": ("item_category_image", 1),
    "feedparser takes an id for a link that is no address": ("entry_id_with_attributes", 1),
    "feedparser drops an address that cannot be one": ("item_guid_isPermaLink_ValueError", 1),
}
"""Why a feed is read otherwise here → part of its name, and how many such there may be at most."""


def records_in(path: Path) -> list[Record] | None:
    """What the feed formats read in a file; None when neither claims it."""
    head = read_head(path)
    plan = next((format_.read(head, NO_MAPPING) for format_ in FORMATS if format_.recognise(head) is True), None)
    if plan is None:
        return None
    encoding = settle_encoding(path, head.compression, head.encoding)
    return list(plan.read(Opened.open(path, head.compression, encoding)))


def plain(markup: str | None) -> str:
    text = re.sub(r"<[^<>]*>", "", html.unescape(html.unescape(markup or "")))
    return re.sub(r"\s+", " ", text).strip()


def differs(records: list[Record], path: Path) -> bool:
    if records and records[-1].get("fault") == "cut_off":
        return False  # feedparser keeps the half of what was cut
    entries = feedparser.parse(path.read_bytes()).entries
    ours = [(plain(record.get("title")), record.get("url") or "") for record in records if "fault" not in record]
    return ours != [(plain(entry.get("title")), entry.get("link", "")) for entry in entries]


@pytest.fixture(scope="module")
def feeds(shared_exports: Path) -> list[Path]:
    found = sorted((shared_exports / "feeds" / "tests").rglob("*.xml"))
    assert len(found) == 707
    return found


def test_entries_titles_and_links_are_those_of_feedparser(feeds):
    read = {path: records for path in feeds if (records := records_in(path)) is not None}
    assert len(read) == 686
    different = [path.as_posix() for path, records in read.items() if differs(records, path)]
    by_reason = defaultdict(list)
    for path in different:
        by_reason[next((why for why, (part, _) in DIFFERENT.items() if part in path), "unknown")].append(path)
    assert by_reason["unknown"] == []
    assert {why: len(paths) for why, paths in by_reason.items() if len(paths) > DIFFERENT.get(why, ("", 0))[1]} == {}


def test_feeds_in_every_encoding_and_ill_formed_ones_have_a_report(feeds, load_file):
    statuses: Counter[tuple[str | None, str]] = Counter()
    for path in [path for path in feeds if path.parent.name not in ("atom", "atom10", "rss")]:
        report = load_file(path).report
        statuses[report.format, report.status] += 1
        assert report.status == "loaded" or report.reason
    assert statuses == {
        ("feed_atom", "loaded"): 34,
        ("feed_rss", "loaded"): 61,
        ("feed_rss", "partial"): 5,  # cut inside the last end tag
        (None, "quarantined"): 15,  # 14 in CDF, one without an element
    }


def test_the_encoding_that_a_feed_states_is_reported(load_bytes):
    content = '<?xml version="1.0" encoding="koi8-r"?><rss><channel><item><title>Пост</title></item></channel></rss>'
    assert load_bytes(content.encode("koi8-r")).report.encoding == "koi8-r"


def test_the_same_guid_in_two_feeds_is_two_posts(load_bytes):
    feed = "<rss><channel><link>{}</link><item><guid>7</guid><pubDate>2023-01-02</pubDate></item></channel></rss>"
    ids = {load_bytes(feed.format(f"https://{name}.example.org/")).posts[0]["post_id"] for name in ("a", "b")}
    assert ids == {"a.example.org#7", "b.example.org#7"}


def test_an_item_with_a_new_date_is_the_same_post(load_bytes):
    feed = "<rss><channel><item><link>https://example.org/1</link><pubDate>{}</pubDate></item></channel></rss>"
    first, second = (load_bytes(feed.format(day)).posts[0] for day in ("2023-01-02", "2023-01-03"))
    assert first["post_id"] == second["post_id"] == "https://example.org/1"
    assert first["posted_at"] != second["posted_at"]


def test_a_post_in_a_feed_and_in_the_export_of_its_blog_has_one_id(load_bytes):
    guid = '<guid isPermaLink="false">https://blog.example.org/?p=1</guid>'
    feed = f"<rss><channel><item>{guid}<pubDate>2023-01-02</pubDate></item></channel></rss>"
    assert load_bytes(feed).posts[0]["post_id"] == "https://blog.example.org/?p=1"
    export = (
        '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>' + guid + "<wp:post_id>1</wp:post_id>"
        "<wp:post_date_gmt>2023-01-02 12:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type>"
        "<wp:status>publish</wp:status></item></channel></rss>"
    )
    assert load_bytes(export).posts[0]["post_id"] == "https://blog.example.org/?p=1"
