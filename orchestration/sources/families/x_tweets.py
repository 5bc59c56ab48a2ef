"""What the formats of X have in common. Not here: the shape of any of them."""

import csv
import re
from collections.abc import Sequence

from orchestration.sources.head import Head
from orchestration.sources.plans import Refused
from orchestration.sources.readers.json_parts import said
from orchestration.sources.readers.tables import Header
from orchestration.sources.values import post_ids_sql

SAMPLE_ROWS = 50
ROUNDED = re.compile(r"\D*\d{13,}000\D*")
"""A spreadsheet keeps 15 digits of a number and ends it with zeros; ids of X have 18 or 19 since 2012."""


def url_sql(post_id: str) -> str:
    """SQL: the address of a post, for tables without one; NULL for an id that a spreadsheet rounded."""
    return f"'https://x.com/i/status/' || ({post_ids_sql.post_id(post_id)})"


URL_SQL = url_sql("post_id")
"""The address of a post from the id in its row."""

ID_SQL = "coalesce(nullif(regexp_extract(url, '/status(?:es)?/([0-9]+)', 1), ''), post_id)"
"""A post's id, for tables that have its address too: there no spreadsheet rounds it."""

AUTHOR_SQL = f"coalesce({post_ids_sql.post_id('author')}, nullif(handle, ''))"
"""The author's id, or the handle where there is no id or a spreadsheet rounded it: authors are never merged."""

PRIVATE_SQL = "case when lower(trim(protected, '\"')) in ('true', '1', 'yes') then 'private' end"
"""A table's visibility, from its column `protected`."""


def url_of(post_id: str | None) -> str | None:
    """The address of a post, which its id suffices for."""
    return f"https://x.com/i/status/{post_id}" if post_id else None


def visibility_of(author: object) -> str | None:
    """private for an account whose posts only its followers see."""
    return "private" if said(author, "protected") == "true" else None


def with_line_feeds(field: str) -> str:
    r"""SQL: a text in which an exporter wrote line feeds as the two characters \n."""
    return f"replace({field}, '\\n', chr(10))"


def rounded_ids(head: Head, header: Header, column: str) -> Refused | None:
    """Refused for a table in whose beginning every long id ends with zeros: different posts have the same there."""
    position = header.positions.get(column)
    if position is None:
        return None
    lines = head.text.split(header.newline)[header.skip_lines : header.skip_lines + SAMPLE_ROWS]
    ids = _cells(lines, header.delimiter, position)
    long = [cell for cell in ids if sum(map(str.isdigit, cell)) >= 16]
    if len(long) < 3 or not all(map(ROUNDED.fullmatch, long)):
        return None
    return Refused("a spreadsheet rounded the ids, so that posts cannot be told apart: export again with ids as text")


def _cells(lines: Sequence[str], delimiter: str, position: int) -> list[str]:
    try:
        return [row[position] for row in csv.reader(lines, delimiter=delimiter) if len(row) > position]
    except csv.Error:
        return []
