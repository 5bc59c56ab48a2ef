"""What an X archive's posts lack and the files beside them have: whose they are, and the text of long ones.

Belongs here: the account's id and the texts of posts. Nothing else of those files is kept.
Not here: the posts (`formats/x_archive`, `formats/x_grailbird_csv`).
"""

import html
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from orchestration.sources.head import read_head
from orchestration.sources.readers.json_items import Broken, items
from orchestration.sources.readers.json_parts import said
from orchestration.sources.readers.json_text import parse_at
from orchestration.sources.readers.opened import Beside, Opened

MIDNIGHT, EXACT_SINCE = "00:00:00 +0000", "2010-11"
"""Archives of 2012 to 2018 have for some posts before that month only the day, written as midnight."""

POSTED = "%a %b %d %H:%M:%S %z %Y"
NAMED_IN = (
    ("account.js", ("account", "accountId")),
    ("manifest.js", ("userInfo", "accountId")),
    ("data/js/user_details.js", ("id",)),
)

LongTexts = Callable[[str | None, str | None], str | None]
"""The whole text of the post that was made at this time and has this cut text; None for a post that is not long."""


def no_long_texts(posted_at: str | None, cut: str | None) -> str | None:
    """For an archive without long posts."""
    return None


def owner_of(beside: Beside) -> str | None:
    """The id of the account whose archive it is."""
    for name, path in NAMED_IN:
        file = beside(name)
        owner = said(_assigned(file), *path) if file else None
        if owner:
            return owner
    return None


def long_texts(beside: Beside) -> LongTexts:
    """The texts in note-tweet.js, found by the second of posting and the beginning; a note's id is not its post's."""
    file = beside("note-tweet.js")
    if file is None:
        return no_long_texts
    notes: dict[str, list[str]] = {}
    for created_at, text in _notes(file):
        notes.setdefault(created_at, []).append(text)

    def long_text(posted_at: str | None, cut: str | None) -> str | None:
        begins = _beginning_of(cut or "")
        candidates = notes.get(_second_of(posted_at or ""), [])
        return next((text for text in candidates if begins and text.startswith(begins)), None)

    return long_text


def _notes(file: Path) -> Iterator[tuple[str, str]]:
    """Second of posting and text of each long post; what a broken file still has."""
    head = read_head(file)
    with closing(Opened.open(file, head.compression, head.encoding)) as opened:
        try:
            for item in items(opened.text(), ()):
                created_at, text = said(item, "noteTweet", "createdAt"), said(item, "noteTweet", "core", "text")
                if created_at and text:
                    yield created_at[:19], text
        except Broken:
            return


def _beginning_of(cut: str) -> str:
    """What a cut text has of the whole one, which has no entities: it may end with … and an address of its own."""
    words, _, last = cut.rstrip().rpartition(" ")
    bare = words if last.startswith(("http://", "https://")) else cut
    return html.unescape(bare.rstrip().removesuffix("…"))


def _second_of(posted_at: str) -> str:
    try:
        return datetime.strptime(posted_at, POSTED).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return ""


def _assigned(file: Path) -> Any:
    """The first object that a small script assigns."""
    text = read_head(file).text
    try:
        return parse_at(text, text.index("{"))[0]
    except ValueError:
        return None
