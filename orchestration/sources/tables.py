"""Finding the table in a delimited text: delimiter, header row, first line of data.

Belongs here: what csv_generic, reddit_csv and x_grailbird_csv share when they look at a file's start.
Not here: which columns mean what (the formats' own modules, `aliases`).
"""

import csv
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass

from orchestration.sources.adapter import TablePlan
from orchestration.sources.head import Head

DELIMITERS = (",", ";", "\t", "|")
HEADER_LINES = 30  # listening suites put up to 7 lines before the header


@dataclass(frozen=True)
class Header:
    """A header row: its names, the delimiter, and how many lines come before the data."""

    names: tuple[str, ...]
    delimiter: str
    skip_lines: int
    newline: str


def find_header(head: Head, score: Callable[[list[str]], int]) -> Header | None:
    """The row of the first 30 lines that scores best over all delimiters; None when none scores above 0."""
    newline = newline_of(head.text)
    lines = head.text.split(newline)[:HEADER_LINES]
    best: Header | None = None
    best_score = 0
    for number, line in enumerate(lines, start=1):
        for delimiter in (delimiter for delimiter in DELIMITERS if delimiter in line):
            names = cells_of(line, delimiter)
            points = score(names)
            if points > best_score:
                best, best_score = Header(tuple(names), delimiter, number, newline), points
    return best


def signed_table(head: Head, platform: str, signature: Set[str], fields: Mapping[str, str]) -> TablePlan | None:
    """The plan of a table whose header has every name of a signature; `fields` says which name each field has there."""
    header = find_header(head, lambda names: len(signature) if set(names) >= signature else 0)
    if header is None:
        return None
    names = header.names
    columns = {field: names.index(name) for field, name in fields.items() if name in names}
    return TablePlan(platform, header.delimiter, header.skip_lines, len(names), columns, header.newline, names)


def newline_of(text: str) -> str:
    """What ends a line: a line feed (also after a carriage return), or a carriage return alone."""
    return "\r" if "\r" in text and "\n" not in text else "\n"


def cells_of(line: str, delimiter: str) -> list[str]:
    """The cells of one line, without the byte order mark and blanks round them."""
    try:
        row = next(csv.reader([line.lstrip("\ufeff").rstrip("\r\n").replace("\r", " ")], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [cell.strip() for cell in row]


def looks_like_a_table(head: Head) -> Header | None:
    """The first row, when the first ten rows have one width of two columns or more; else None."""
    newline = newline_of(head.text)
    lines = [line for line in head.text.split(newline) if line.strip()]
    if not head.is_whole:
        lines = lines[:-1]
    for delimiter in DELIMITERS:
        rows = list(csv.reader((line.replace("\r", "") for line in lines[:10]), delimiter=delimiter))
        widths = {len(row) for row in rows}
        if len(rows) > 1 and len(widths) == 1 and min(widths) > 1:
            return Header(tuple(rows[0]), delimiter, 1, newline)
    return None
