"""What exports of blogs share.

Belongs here: posts told from comments, ids and authors that two blogs do not share. Not here: any format.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from xml.etree.ElementTree import Element

from orchestration.sources.opened import Opened
from orchestration.sources.plans import Record
from orchestration.sources.xml_elements import records_of
from orchestration.sources.xml_parts import text_of

PLATFORM = "blog"
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")

Channel = dict[str, str]
"""What the document says about all its posts: name of the element → its text."""


def records_with_channel(
    opened: Opened,
    post: str,
    about: Iterable[str],
    record: Callable[[Element, Channel], Record],
    without: Collection[str] = (),
) -> Iterator[Record]:
    """The record of each element `post`, made with what was read before of the elements named in `about`."""
    channel: Channel = {}

    def records(element: Element) -> Iterable[Record]:
        if element.tag == post:
            return [record(element, channel)]
        channel.setdefault(element.tag, (text_of(element) or "").strip())
        return []

    return records_of(opened, (post, *about), records, without)


def site_of(address: str | None) -> str:
    """A blog's address without what changes: scheme, www, the last slash."""
    return re.sub(r"^https?://(www\.)?", "", (address or "").strip().casefold()).rstrip("/")


def of_site(site: str, name: str | None) -> str | None:
    """A name that is known within one blog only, made known among all."""
    bare = (name or "").strip()
    return f"{site}#{bare}" if bare and site and not ABSOLUTE.match(bare) else bare or None
