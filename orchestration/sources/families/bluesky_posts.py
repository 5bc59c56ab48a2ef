"""What the formats of Bluesky have in common: the record of a post, and which of its two times counts.

Not here: the shape of any export.
"""

from typing import Any

from orchestration.sources.plans import Record
from orchestration.sources.readers.json_parts import first_said, part, said
from orchestration.sources.values import dates_sql
from orchestration.sources.values.records_sql import FIRST_POSSIBLE

POST = "app.bsky.feed.post"
REPOST = "app.bsky.feed.repost"
TIMES = ("created", "indexed")
"""Extras of every plan: what the author's program declared, and when the network first saw the post."""


def earlier(created: str, indexed: str) -> str:
    """SQL: the text of the time that counts: the declared one, unless it is none or lies after the network's."""
    declared, seen = _moment(created), _moment(indexed)
    late = f"coalesce({declared} > {seen} and {seen} >= {FIRST_POSSIBLE}, false)"
    sound = f"{declared} >= {FIRST_POSSIBLE} and not {late}"
    return f"case when {sound} then {created} else coalesce({indexed}, {created}) end"


def post_of(uri: str | None, record: Any) -> Record:
    """The record of a post from its address at://did/collection/rkey and from what its author wrote."""
    return {
        "post_id": uri,
        "author": did_of(uri),
        "body": said(record, "text"),
        "created": said(record, "createdAt"),
        "language": language_of(part(record, "langs")),
        "quote_of": _quoted(record),
        "reply_to": said(record, "reply", "parent", "uri"),
        "url": url_of(uri),
    }


def language_of(codes: Any) -> str | None:
    """The language that a post states; None for several: their order tells nothing."""
    stated = {code.split("-")[0].lower() for code in codes if isinstance(code, str)} if isinstance(codes, list) else ()
    return next(iter(stated)) if len(stated) == 1 else None


def did_of(uri: str | None) -> str | None:
    """The account in an address."""
    return uri.removeprefix("at://").split("/")[0] if uri else None


def url_of(uri: str | None) -> str | None:
    """Where people read a post, which its address suffices for."""
    did, _, place = (uri or "").removeprefix("at://").partition(f"/{POST}/")
    return f"https://bsky.app/profile/{did}/post/{place}" if place else None


def _quoted(record: Any) -> str | None:
    """The quoted post; feeds, lists and starter packs are shown in the same place and are none."""
    uri = first_said(record, "embed.record.uri | embed.record.record.uri")
    return uri if uri and f"/{POST}/" in uri else None


def _moment(raw: str) -> str:
    return dates_sql.in_utc(dates_sql.zoned_at(raw), dates_sql.local_at(raw), None)
