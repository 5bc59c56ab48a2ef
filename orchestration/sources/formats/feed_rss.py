"""An RSS feed of a blog: 0.9x and 2.0, and 1.0, which is RDF.

Belongs here: what the items of a feed say. Not here: WordPress exports, which are RSS too (`wordpress_wxr`), reading
XML (`xml_elements`).
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from orchestration.sources.families.blogs import (
    PLATFORM,
    address_of,
    is_comment,
    is_wordpress_export,
    of_site,
    records_with_channel,
    site_of,
)
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, Record, RecordsPlan
from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.xml_outline import outline_of
from orchestration.sources.readers.xml_parts import at, first_text, mapped

ABOUT = ("channel/link", "channel/language", "channel/dc:language")


def recognise(head: Head) -> bool:
    """Whether it is RSS, or RDF with the channel or the items of RSS."""
    outline = outline_of(head)
    if outline.root == "RDF":
        return not outline.paths.isdisjoint(("RDF/channel", "RDF/item"))
    return outline.root == "rss" and not is_wordpress_export(outline)


def read(head: Head, mapping: Mapping) -> Answer:
    """Item by item."""
    return RecordsPlan(mapping.platform or PLATFORM, _records)


MAP = {
    "post_id": "= guid, else rdf:about, else link; with the feed's link before it where it is no address",
    "author": "= dc:creator, else author, with the feed's link",
    "title": "title | dc:title",
    "body": "content:encoded | xhtml:body | xhtml:div | content | description | summary | dc:description",
    "posted_at": "pubDate | dc:date | atom:published | dcterms:created | dcterms:issued | atom:updated",
    "language": "= dc:language or xml:lang of the item, else the language of the channel",
    "url": "= link, else a guid that is one",
    "reply_count": "slash:comments | thr:total",
    "filtered": "= comment_of_others in a feed of comments",
}


def _records(opened: Opened) -> Iterator[Record]:
    return records_with_channel(opened, "item", ABOUT, _record)


def _record(item: Element, channel: Element) -> Record:
    guid, link = first_text(item, "guid"), address_of(item, ("link", "atom:link"), _permalink(item))
    if is_comment(item, guid, link):
        return {"filtered": "comment_of_others"}
    site = site_of(first_text(channel, "link"))
    record = mapped(MAP, item)
    record["post_id"] = of_site(site, guid or item.get("rdf:about") or link)
    record["author"] = of_site(site, first_text(item, "dc:creator | author | atom:author/atom:name | itunes:author"))
    record["language"] = (
        first_text(item, "dc:language") or first_text(channel, "language | dc:language") or item.get("xml:lang")
    )
    record["url"] = link
    return record


def _permalink(item: Element) -> str | None:
    """The guid where it says that it is an address, or says nothing."""
    guids = (guid.text for guid in at(item, "guid") if guid.get("isPermaLink", "true").casefold() == "true")
    return next((guid for guid in guids if guid and guid.strip()), item.get("rdf:about"))


QUIRKS = (
    "a feed has the last 10 to 50 posts only, often their beginnings: content:encoded is taken before description",
    "an item that comes again with a new date is the same post: it goes by its guid, or else by its link",
    "a guid that is no address, and an author's name, hold within one feed only: the feed's link goes before them",
    "many items have no date: they are refused, as nobody knows when they were written",
    "feeds of comments look the same; their items are left out",
)

_FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>A blog</title><link>https://blog.example.org/</link><language>en-GB</language>
<atom:link href="https://blog.example.org/feed/" rel="self"/>
{items}</channel></rss>
"""

EXAMPLES = (
    Example(
        "RSS 2.0: a whole post, an updated one, one without an address of its own",
        _FEED.format(
            items="""<item><title>Social &amp; business</title><link>https://blog.example.org/1</link>
<guid isPermaLink="false">https://blog.example.org/?p=1</guid><dc:creator>Ann</dc:creator>
<pubDate>Mon, 02 Jan 2023 13:00:00 +0100</pubDate><slash:comments>3</slash:comments>
<description>The beginning</description><content:encoded><![CDATA[<p>All of it</p>]]></content:encoded></item>
<item><title>Social &amp; business</title><guid isPermaLink="false">https://blog.example.org/?p=1</guid>
<pubDate>Sun, 01 Jan 2023 13:00:00 +0100</pubDate></item>
<item><description>R&D</description><guid>2</guid><pubDate>2 Jan 23 12:00 GMT</pubDate></item>
<item><title>When?</title></item>"""
        ),
        posts=(
            {
                "post_id": "https://blog.example.org/?p=1",
                "platform": "blog",
                "title": "Social & business",
                "body": "<p>All of it</p>",
                "posted_at": "2023-01-02 12:00:00",
                "zone_assumed": False,
                "language": "en",
                "url": "https://blog.example.org/1",
                "reply_count": 3,
            },
            {"post_id": "blog.example.org#2", "body": "R&D", "posted_at": "2023-01-02 12:00:00"},
        ),
        duplicates=1,
        rejected={"missing_date": 1},
    ),
    Example(
        "RSS 1.0, which is RDF",
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="fr"><channel rdf:about="https://blog.example.org/"/>
<item rdf:about="https://blog.example.org/1"><title>Marque sociale</title><link>https://blog.example.org/1</link>
<dc:date>2023-01-02T12:00Z</dc:date></item></rdf:RDF>""",
        posts=(
            {
                "post_id": "https://blog.example.org/1",
                "title": "Marque sociale",
                "language": "fr",
                "posted_at_precision": "minute",
            },
        ),
    ),
    Example(
        "a feed of comments, and one that ends too early",
        _FEED.format(
            items="<item><title>By: Bob</title><link>https://blog.example.org/1/#comment-7</link></item>"
            "<item><title>A post</title><pubDate>2023-01-02</pubDate></item><item><title>Cut"
        ).split("Cut")[0],
        posts=({"title": "A post", "posted_at_precision": "day"},),
        filtered={"comment_of_others": 1},
        rejected={"cut_off": 1},
        status="partial",
    ),
)

FORMAT = Format(
    name="feed_rss",
    title="RSS feed of a blog (0.9x, 1.0, 2.0)",
    exported_by="anybody: a blog's feed, fetched with a browser, a feed reader or a script",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
