"""A WordPress export (WXR, "WordPress eXtended RSS"): posts among pages, menus, attachments and comments.

Belongs here: which items are public posts, and what they say. Not here: reading XML (`xml_elements`).
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from orchestration.sources.families.blogs import PLATFORM, is_wordpress_export, of_site, records_with_channel, site_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, Record, RecordsPlan
from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.xml_outline import outline_of
from orchestration.sources.readers.xml_parts import first_text, mapped

ABOUT = ("channel/language", "channel/wp:base_blog_url", "channel/link")
TYPES = {"page": "page", "attachment": "attachment", "feedback": "not_public"}
STATUSES = {
    "draft": "draft", "auto-draft": "draft", "pending": "draft", "future": "scheduled", "trash": "trashed",
}  # fmt: skip
NO_DATE = "0000"


def recognise(head: Head) -> bool:
    """Whether it is RSS with the elements of a WordPress export, of whatever version."""
    return is_wordpress_export(outline_of(head))


def read(head: Head, mapping: Mapping) -> Answer:
    """Item by item of the channel."""
    return RecordsPlan(mapping.platform or PLATFORM, _records)


MAP = {
    "post_id": "= guid, which never changes and the blog's feed repeats; where two posts share it, wp:post_id",
    "author": "= dc:creator (the login) with the blog's address",
    "title": "title",
    "body": "content:encoded | excerpt:encoded",
    "posted_at": "= wp:post_date_gmt; where that is zero wp:post_date, else pubDate",
    "language": "= language of the channel",
    "url": "link",
    "filtered": "= by wp:post_type, wp:status and wp:post_password",
}

QUIRKS = (
    "pages, attachments and menus outnumber posts: only wp:post_type post with wp:status publish is read",
    "comments, with their writers' names, e-mails and addresses, are passed over unread",
    "drafts are dated 0000-00-00; so are posts of some old imports: their local date is taken, and the zone asked for",
    "copied posts keep the guid of the first: the second goes by the blog's address and wp:post_id",
    "control characters, undeclared entities and bare ampersands are mended; shortcodes and block comments stay",
)


class _Ids:
    """The id of each post of one file."""

    def __init__(self) -> None:
        self._holders: dict[str, str | None] = {}

    def id_of(self, item: Element, site: str) -> str | None:
        """The guid, unless another post of the file had it first."""
        guid, number = first_text(item, "guid"), first_text(item, "wp:post_id")
        if guid and self._holders.setdefault(guid, number) == number:
            return of_site(site, guid)
        return of_site(site, f"?p={number}") if number else guid


def _records(opened: Opened) -> Iterator[Record]:
    ids = _Ids()

    def record(item: Element, channel: Element) -> Record:
        filtered = _filtered(item)
        return {"filtered": filtered} if filtered else _post(item, channel, ids)

    return records_with_channel(opened, "item", ABOUT, record, without=("wp:comment",))


def _post(item: Element, channel: Element, ids: _Ids) -> Record:
    site = site_of(first_text(channel, "wp:base_blog_url | link"))
    record = mapped(MAP, item)
    record["post_id"] = ids.id_of(item, site)
    record["author"] = of_site(site, first_text(item, "dc:creator"))
    record["posted_at"] = _posted_at(item)
    record["language"] = first_text(channel, "language")
    return record


def _filtered(item: Element) -> str | None:
    """Why an item is no public post; None when it is one."""
    type_ = (first_text(item, "wp:post_type") or "").strip()
    status = (first_text(item, "wp:status") or "").strip()
    if type_ != "post":
        return TYPES.get(type_, "not_a_post")
    if status != "publish":
        return STATUSES.get(status, "not_public")
    return "not_public" if first_text(item, "wp:post_password") else None


def _posted_at(item: Element) -> str | None:
    universal, local = first_text(item, "wp:post_date_gmt"), first_text(item, "wp:post_date")
    if universal and not universal.strip().startswith(NO_DATE):
        return f"{universal.strip()}Z"
    if local and not local.strip().startswith(NO_DATE):
        return local
    return first_text(item, "pubDate") or universal or local


_EXPORT = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" created="2023-01-01 00:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>A blog</title><link>https://blog.example.org</link><language>fr-FR</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://blog.example.org</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_email>ann@example.org</wp:author_email></wp:author>
{items}</channel></rss>
"""


def _item(
    number: int, type_: str = "post", status: str = "publish", more: str = "", text: str = "Social business"
) -> str:
    return f"""<item><title>Post {number}</title><link>https://blog.example.org/{number}/</link>
<pubDate>Mon, 02 Jan 2023 12:00:00 +0000</pubDate><dc:creator><![CDATA[ann]]></dc:creator>
<guid isPermaLink="false">https://blog.example.org/?p={number}</guid><content:encoded><![CDATA[{text}]]></content:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_type>{type_}</wp:post_type><wp:status>{status}</wp:status>{more}</item>
"""


def _dated(gmt: str, local: str = "2023-01-02 13:00:00") -> str:
    return f"<wp:post_date>{local}</wp:post_date><wp:post_date_gmt>{gmt}</wp:post_date_gmt>"


EXAMPLES = (
    Example(
        "a post with a comment, and what is no public post",
        _EXPORT.format(
            items=_item(
                1,
                more=_dated("2023-01-02 12:00:00") + "<wp:comment><wp:comment_author_email>b@example.org"
                "</wp:comment_author_email><wp:comment_content>mine</wp:comment_content></wp:comment>",
                text="<!-- wp:paragraph --><p>Social&nbsp;business [gallery] & more</p><!-- /wp:paragraph -->",
            )
            + "".join(_item(2, "post", status) for status in ("draft", "pending", "private", "trash", "future"))
            + "".join(_item(3, type_) for type_ in ("page", "attachment", "nav_menu_item", "feedback"))
            + _item(4, more="<wp:post_password>open sesame</wp:post_password>")
        ),
        posts=(
            {
                "post_id": "https://blog.example.org/?p=1",
                "platform": "blog",
                "title": "Post 1",
                "body": "<!-- wp:paragraph --><p>Social&nbsp;business [gallery] & more</p><!-- /wp:paragraph -->",
                "posted_at": "2023-01-02 12:00:00",
                "zone_assumed": False,
                "language": "fr",
                "url": "https://blog.example.org/1/",
                "kind": "original",
            },
        ),
        filtered={
            "draft": 2,
            "not_public": 3,
            "trashed": 1,
            "scheduled": 1,
            "page": 1,
            "attachment": 1,
            "not_a_post": 1,
        },
    ),
    Example(
        "dates of zero, another version of the namespace, a guid that was copied",
        _EXPORT.replace("http://wordpress.org/export/1.2/", "https://wordpress.org/export/1.1/").format(
            items=_item(1, more=_dated("0000-00-00 00:00:00"))
            + _item(2, more=_dated("0000-00-00 00:00:00", "0000-00-00 00:00:00"))
            + _item(3, more=_dated("2023-01-02 12:00:00")).replace("?p=3", "?p=1")
        ),
        posts=(
            {"posted_at": "2023-01-02 12:00:00", "zone_assumed": False},
            {"posted_at": "2023-01-02 12:00:00", "zone_assumed": False},
            {"post_id": "blog.example.org#?p=3"},
        ),
        mapping=Mapping(time_zone="Europe/Paris"),
    ),
    Example(
        "control characters, an undeclared entity, a bare ampersand, and an end that is missing",
        _EXPORT.format(items=_item(1).replace("Post 1", "A\x05B &nbsp; R&D \x1c&#0;") + _item(2)).split("Post 2")[0],
        posts=({"title": "AB \xa0 R&D "},),
        rejected={"cut_off": 1},
        status="partial",
    ),
)

FORMAT = Format(
    name="wordpress_wxr",
    title="WordPress export (WXR)",
    exported_by="a blog's administrator: Tools, Export, All content; WordPress.com; wp export",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
