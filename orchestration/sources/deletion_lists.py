"""Lists of what is to be deleted, in the shapes that people and platforms give them.

Belongs here: plain ids one a line, tables with ids, compliance files and streams of X, deletions in Bluesky's streams.
Not here: deleting (`orchestration.deletions`).
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from orchestration.sources.aliases import find_columns
from orchestration.sources.formats import bluesky_jetstream
from orchestration.sources.head import Head, read_head
from orchestration.sources.mapping import NO_MAPPING, Mapping
from orchestration.sources.readers.encoding import settle_encoding
from orchestration.sources.readers.json_parts import said
from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.tables import Header, find_headers

MAX_LINE_CHARS = 2**20
ACCOUNT_GONE = ("deleted", "takendown")
"""Bluesky's; an account that is suspended or deactivated may come back with its posts."""
GONE = ("deleted", "deactivated", "suspended", "protected")
"""X's reasons to delete what one has; its others (scrub_geo …) ask for less."""


class Wanted(NamedTuple):
    """A post or an author to delete, as the list writes it; an author needs a platform."""

    kind: str
    platform: str | None
    raw: str


def entries(path: Path, file_name: str, mapping: Mapping | None) -> Iterator[Wanted | None]:
    """Every entry of a list; None for a line that asks for no deletion."""
    head = read_head(path)
    mapping = mapping or NO_MAPPING
    encoding = settle_encoding(head.path, head.compression, head.encoding)
    with Opened.open(head.path, head.compression, encoding).text() as lines:
        pieces = iter(lambda: lines.readline(MAX_LINE_CHARS), "")
        filled = (line for line in pieces if line.strip() and not line.startswith("#"))
        if head.text.lstrip("\ufeff \r\n").startswith("{"):
            yield from (wanted for line in filled for wanted in _of_json(line, "user" in file_name.lower()))
        elif (header := _header(head, mapping)) is not None:
            yield from _of_table(filled, header, mapping)
        else:
            yield from (Wanted("post", mapping.platform, line.strip().strip("\ufeff\"',;")) for line in filled)


def deleted_posts(path: Path) -> Iterator[Wanted]:
    """What a stream of Bluesky deletes, beside the posts that it brings."""
    return (wanted for wanted in entries(path, "", None) if wanted is not None)


def _of_json(line: str, of_users: bool) -> Iterator[Wanted | None]:
    try:
        document: Any = json.loads(line)
    except (ValueError, RecursionError):
        document = None
    found: list[Wanted | None] = [Wanted("post", *pair) for pair in bluesky_jetstream.deleted_ids(document)]
    wanted = _of_account(document) or _of_x(document, of_users) or _of_object(document)
    yield from found or [wanted]


def _of_account(document: Any) -> Wanted | None:
    """An account of Bluesky that is gone takes its posts with it."""
    did = said(document, "account", "did")
    return Wanted("author", "bluesky", did) if did and said(document, "account", "status") in ACCOUNT_GONE else None


def _of_x(document: Any, of_users: bool) -> Wanted | None:
    """A line of a compliance job, or an event of its stream, of either version of the API."""
    id_, action = said(document, "id"), said(document, "action")
    if id_ and action:
        kind = "author" if of_users else "post"
        return (
            Wanted(kind, "x", id_) if action == "delete" and (said(document, "reason") or "deleted") in GONE else None
        )
    old = said(document, "delete", "status", "id_str") or said(document, "delete", "status", "id")
    new = said(document, "data", "delete", "tweet", "id")
    return Wanted("post", "x", old or new or "") if old or new else None


def _of_object(document: Any) -> Wanted | None:
    id_ = said(document, "post_id") or said(document, "uri") or said(document, "url")
    return Wanted("post", said(document, "platform"), id_) if id_ else None


def _header(head: Head, mapping: Mapping) -> Header | None:
    def score(names: list[str]) -> int:
        found = find_columns(names, mapping.columns)
        return len(found) if {"post_id", "url", "author"} & set(found) else 0

    return next(iter(find_headers(head, score)), None)


def _of_table(lines: Iterator[str], header: Header, mapping: Mapping) -> Iterator[Wanted | None]:
    found = find_columns(list(header.names), mapping.columns)
    for number, cells in enumerate(_rows(lines, header.delimiter), start=1):
        if number <= header.skip_lines:
            continue
        row = {field: cells[place].strip() for field, place in found.items() if place < len(cells)}
        platform = row.get("platform") or mapping.platform
        post, author = row.get("post_id") or row.get("url"), row.get("author")
        if post:
            yield Wanted("post", platform, post)
        else:
            yield Wanted("author", platform, author) if author and platform else None


def _rows(lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
    """The cells of each row; none for a row that cannot be read."""
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield []
