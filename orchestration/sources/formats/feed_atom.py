"""An Atom feed of a blog, and the export of a whole blog from Blogger, which is Atom too.

Belongs here: what the entries say, and which entries of Blogger are posts. Not here: reading XML (`xml_elements`).
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from orchestration.sources.families.blogs import (
    PLATFORM,
    address_of,
    is_comment,
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

ABOUT = ("feed/id", "feed/author")
KINDS = {"post": None, "page": "page", "comment": "comment_of_others"}
STATUSES = {"live": None, "draft": "draft", "scheduled": "scheduled", "trashed": "trashed", "soft_trashed": "trashed"}
WEB = re.compile(r"\s*https?://", re.IGNORECASE)
BLOGGER_KIND = "/kind#"


def recognise(head: Head) -> bool:
    """Whether it is a feed or an entry in one of Atom's namespaces, or a feed that has the elements of one."""
    outline = outline_of(head)
    if outline.root not in ("feed", "entry"):
        return False
    return "atom" in outline.families or not outline.paths.isdisjoint(("entry/id", "entry/title"))


def read(head: Head, mapping: Mapping) -> Answer:
    """Entry by entry."""
    return RecordsPlan(mapping.platform or PLATFORM, _records)


MAP = {
    "post_id": "= id, else the link",
    "author": "= author's uri, else name, of the entry or else of the feed; a name with the feed's id",
    "title": "title | dc:title",
    "body": "content | summary | dc:description",
    "posted_at": "published | issued | created | blogger:created | dc:date | updated | modified",
    "language": "= xml:lang of the content or around it",
    "reply_to": "= thr:in-reply-to",
    "url": "= href of the link without rel, or with rel alternate, else an id that is one",
    "reply_count": "thr:total",
    "filtered": "= by Blogger's kind or type and status, and app:draft",
}


def _records(opened: Opened) -> Iterator[Record]:
    return records_with_channel(opened, "entry", ABOUT, _record)


def _record(entry: Element, channel: Element) -> Record:
    id_ = first_text(entry, "id")
    link = address_of(entry, ("link",), id_ if WEB.match(id_ or "") else None)
    filtered = "comment_of_others" if is_comment(entry, id_, link) else _filtered(entry)
    if filtered:
        return {"filtered": filtered}
    record = mapped(MAP, entry)
    record["post_id"] = of_site(site_of(first_text(channel, "id")), id_ or link)
    record["author"] = _author(entry, channel)
    record["language"] = next((part.get("xml:lang") for part in at(entry, "content")), None) or entry.get("xml:lang")
    record["reply_to"] = next((reply.get("ref") for reply in at(entry, "thr:in-reply-to")), None)
    record["url"] = link
    return record


def _author(entry: Element, feed: Element) -> str | None:
    """The address of the author's profile, else a name that is known within the feed."""
    stated = entry if at(entry, "author") else feed
    name = of_site(site_of(first_text(feed, "id")), first_text(stated, "author/name | author"))
    return first_text(stated, "author/uri | author/url") or name


def _filtered(entry: Element) -> str | None:
    """Why an entry is no public post; None when it is one."""
    kind = first_text(entry, "blogger:type") or next(
        (term for category in at(entry, "category") if BLOGGER_KIND in (term := category.get("term", ""))), "post"
    )
    not_a_post = KINDS.get(kind.rpartition("#")[2].strip().casefold(), "not_a_post")
    if not_a_post:
        return not_a_post
    if (first_text(entry, "app:control/app:draft") or "").strip() == "yes":
        return "draft"
    if first_text(entry, "blogger:trashed"):
        return "trashed"
    return STATUSES.get((first_text(entry, "blogger:status") or "live").strip().casefold(), "not_public")


QUIRKS = (
    "Blogger's export holds comments, pages, templates and settings as entries too, by kind or by blogger:type",
    "updated is taken only where published is not there: an entry that changed is the same post",
    "content and summary come as text, as HTML or as XHTML elements: markup stays in the text",
    "Takeout's export has no links",
)

_FEED = """<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0' xml:lang='fr'
 xmlns:blogger='http://schemas.google.com/blogger/2018' xmlns:app='http://www.w3.org/2007/app'>
<id>tag:blogger.com,1999:blog-1</id><title>A blog</title><updated>2023-02-01T00:00:00Z</updated>
<author><name>Ann</name></author>
{entries}</feed>
"""


def _entry(
    name: str, more: str, body: str = "<content type='html'>&lt;p&gt;Social business&lt;/p&gt;</content>"
) -> str:
    return f"""<entry><id>tag:blogger.com,1999:blog-1.{name}</id><title type='text'>{name}</title>
<published>2023-01-02T13:00:00.000+01:00</published><updated>2023-02-01T00:00:00Z</updated>{body}{more}</entry>
"""


def _kind(name: str) -> str:
    return (
        f"<category scheme='http://schemas.google.com/g/2005#kind' "
        f"term='http://schemas.google.com/blogger/2008/kind#{name}'/>"
    )


EXAMPLES = (
    Example(
        "Blogger's export: a post among drafts, comments, pages and settings",
        _FEED.format(
            entries=_entry(
                "post-1",
                _kind("post") + "<link rel='self' href='http://www.example.com/feeds/1'/>"
                "<link rel='alternate' href='http://blog.example.org/1.html'/><thr:total>3</thr:total>"
                "<author><name>Ann</name><uri>http://www.example.com/profile/9</uri></author>",
            )
            + _entry("post-2", _kind("post") + "<app:control><app:draft>yes</app:draft></app:control>")
            + _entry("post-3", _kind("comment") + "<thr:in-reply-to ref='tag:blogger.com,1999:blog-1.post-1'/>")
            + "".join(_entry(f"{name}-4", _kind(name)) for name in ("page", "template", "settings"))
        ),
        posts=(
            {
                "post_id": "tag:blogger.com,1999:blog-1.post-1",
                "platform": "blog",
                "title": "post-1",
                "body": "<p>Social business</p>",
                "posted_at": "2023-01-02 12:00:00",
                "language": "fr",
                "url": "http://blog.example.org/1.html",
                "reply_count": 3,
                "kind": "original",
            },
        ),
        filtered={"draft": 1, "comment_of_others": 1, "page": 1, "not_a_post": 2},
    ),
    Example(
        "Blogger's export from Takeout",
        _FEED.format(
            entries=_entry("post-1", "<blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><link/>")
            + _entry("post-2", "<blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>")
            + _entry("post-3", "<blogger:type>POST</blogger:type><blogger:status>SCHEDULED</blogger:status>")
            + _entry(
                "post-4", "<blogger:type>POST</blogger:type><blogger:trashed>2023-01-03T00:00:00Z</blogger:trashed>"
            )
            + _entry("post-5", "<blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status>")
            + _entry("page-6", "<blogger:type>PAGE</blogger:type><blogger:status>LIVE</blogger:status>")
        ),
        posts=({"post_id": "tag:blogger.com,1999:blog-1.post-1", "url": None},),
        filtered={"draft": 1, "scheduled": 1, "trashed": 1, "comment_of_others": 1, "page": 1},
    ),
    Example(
        "elements with a prefix, XHTML, an answer to a post elsewhere",
        """<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
 xml:base="https://blog.example.org/"><a:id>https://blog.example.org/</a:id>
<a:entry xml:lang="en"><a:id>urn:x:1</a:id><a:title>Answer</a:title><a:updated>2023-01-02T12:00:00Z</a:updated>
<a:link href="2023/1"/><thr:in-reply-to ref="https://other.example.org/7"/>
<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Social<br/>brand</p></div></a:content></a:entry>
</a:feed>""",
        posts=(
            {
                "post_id": "urn:x:1",
                "kind": "reply",
                "body": "<div><p>Social<br>brand</p></div>",
                "url": "https://blog.example.org/2023/1",
                "language": "en",
            },
        ),
    ),
    Example(
        "Atom 0.3, with an entity of HTML and no end",
        """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Social&nbsp;brand</title><id>urn:x:2</id>
<issued>2003-12-31T10:14:55Z</issued><summary>R&D</summary></entry><entry>""",
        posts=({"title": "Social\xa0brand", "body": "R&D", "posted_at": "2003-12-31 10:14:55"},),
        rejected={"cut_off": 1},
        status="partial",
    ),
)

FORMAT = Format(
    name="feed_atom",
    title="Atom feed of a blog, and Blogger's export",
    exported_by="anybody: a blog's feed; Blogger's owner: Settings, Manage blog, Back up content; Google Takeout",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
