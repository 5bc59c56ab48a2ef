"""What exports of blogs share.

Belongs here: posts told from comments, ids and authors that two blogs do not share. Not here: any format.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from xml.etree.ElementTree import Element

from orchestration.sources.plans import Record
from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.xml_elements import records_of
from orchestration.sources.readers.xml_names import joined
from orchestration.sources.readers.xml_outline import Outline
from orchestration.sources.readers.xml_parts import at, text_of

PLATFORM = "blog"
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")

COMMENT = re.compile(r"#comment-?[0-9]+$|\.comment-[0-9]+$")
MAX_ABOUT = 100


def records_with_channel(
    opened: Opened,
    post: str,
    about: Iterable[str],
    record: Callable[[Element, Element], Record],
    without: Collection[str] = (),
) -> Iterator[Record]:
    """The record of each element `post`, made with an element that holds those named in `about` which came before."""
    channel = Element("channel")

    def records(element: Element) -> Iterable[Record]:
        if element.tag == post:
            return [record(element, channel)]
        if len(channel) < MAX_ABOUT:
            channel.append(element)
        return []

    return records_of(opened, (post, *about), records, without)


def is_wordpress_export(outline: Outline) -> bool:
    """Whether RSS has the elements of a WordPress export, of whatever version."""
    return outline.root == "rss" and ("wp" in outline.families or "channel/wp:wxr_version" in outline.paths)


def is_comment(post: Element, *ids: str | None) -> bool:
    """Whether one of its ids is that of a reader's comment, as WordPress and Blogger write them."""
    answers_on_blogger = bool(at(post, "thr:in-reply-to")) and any((id_ or "").startswith("tag:blogger") for id_ in ids)
    return answers_on_blogger or any(COMMENT.search((id_ or "").strip()) for id_ in ids)


def address_of(post: Element, names: Iterable[str], otherwise: str | None) -> str | None:
    """The address of a post: the text or href of the first link that leads to it, else `otherwise`; made absolute."""
    links = (link for name in names for link in at(post, name) if link.get("rel", "alternate") == "alternate")
    stated = (text_of(link) or link.get("href") for link in links)
    found = next((address.strip() for address in (*stated, otherwise) if address), None)
    return joined(post.get("xml:base"), found) if found else None


def site_of(address: str | None) -> str:
    """A blog's address without what changes: scheme, www, the last slash."""
    return re.sub(r"^https?://(www\.)?", "", (address or "").strip().casefold()).rstrip("/")


def of_site(site: str, name: str | None) -> str | None:
    """A name that is known within one blog only, made known among all."""
    bare = (name or "").strip()
    return f"{site}#{bare}" if bare and site and not ABSOLUTE.match(bare) else bare or None
