"""Finding the table in a delimited text: delimiter, header row, first line of data; and the plan that reads it.

Belongs here: what all table formats share when they look at a file's start. Not here: which columns mean what (the
formats' own modules, `aliases`).
"""

import csv
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Dict
from dataclasses import dataclass
from functools import cache, cached_property

from orchestration.sources.aliases import normal_name
from orchestration.sources.head import Head
from orchestration.sources.mapping import DELIMITERS
from orchestration.sources.plans import Derived, TablePlan
from orchestration.sources.readers.json_parts import COMPUTED

HEADER_LINES = 30  # listening suites put up to 7 lines before the header


@dataclass(frozen=True)
class Header:
    """A row that may be a header: its names, the delimiter, and how many lines come before the data."""

    names: tuple[str, ...]
    delimiter: str
    skip_lines: int
    newline: str

    @cached_property
    def positions(self) -> dict[str, int]:
        """Name without case, accents and punctuation → first position."""
        positions: dict[str, int] = {}
        for position, name in enumerate(self.names):
            positions.setdefault(normal_name(name), position)
        return positions

    def has(self, *names: str) -> bool:
        """Whether all of these names are here, whatever their case and punctuation; `a | b` is either."""
        return all(_position(self, alternatives) is not None for alternatives in names)


def headers(head: Head) -> tuple[Header, ...]:
    """Every row of the first 30 lines under every delimiter that it has, read once for all formats."""
    return head.remembered("headers", lambda: tuple(_headers(head)))


def find_headers(head: Head, score: Callable[[list[str]], int], delimiter: str | None = None) -> list[Header]:
    """The row of the first 30 lines that scores best, under each delimiter under which it scores; [] when none does.

    Of several, those whose number of columns the rows below have, if there are such.
    """
    scored = [(score(list(header.names)), header) for header in headers(head) if delimiter in (None, header.delimiter)]
    best, header = max(scored, key=lambda pair: pair[0], default=(0, None))
    if header is None or best == 0:
        return []
    same_row = [other for points, other in scored if points and other.skip_lines == header.skip_lines]
    same_row.sort(key=lambda other: other is not header)
    if len(same_row) == 1:
        return same_row
    return [other for other in same_row if _rows_fit(head, other)] or same_row


def _rows_fit(head: Head, header: Header) -> bool:
    lines = head.text.split(header.newline)[header.skip_lines :]
    whole = [line for line in (lines if head.is_whole else lines[:-1]) if line.strip()]
    rows = csv.reader((line.replace("\r", "") for line in whole), delimiter=header.delimiter)
    try:
        return {len(row) for row in rows} == {len(header.names)}
    except csv.Error:
        return False


def header_with(head: Head, *names: str) -> Header | None:
    """The first row that has all of these names, whatever their case and punctuation; `a | b` is either."""
    return next((header for header in headers(head) if header.has(*names)), None)


def table_plan(
    header: Header, platform: str, fields: Dict[str, str], derived: Derived | None = None, *, escape: str | None = None
) -> TablePlan:
    """The plan of a table: `fields` gives for each field, or extra column, its names in the header, `a | b`.

    The first name that is there serves; lines that begin with = say what `derived` computes.
    """
    stated = {name: columns for name, columns in fields.items() if not columns.startswith(COMPUTED)}
    found = {name: _position(header, columns) for name, columns in stated.items()}
    return TablePlan(
        platform,
        header.delimiter,
        header.skip_lines,
        len(header.names),
        {name: position for name, position in found.items() if position is not None},
        header.newline,
        header.names,
        derived or {},
        tuple(name for name, position in found.items() if position is None) if derived else (),
        escape,
    )


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
    for delimiter in DELIMITERS.values():
        rows = list(csv.reader((line.replace("\r", "") for line in lines[:10]), delimiter=delimiter))
        widths = {len(row) for row in rows}
        if len(rows) > 1 and len(widths) == 1 and min(widths) > 1:
            return Header(tuple(rows[0]), delimiter, 1, newline)
    return None


def _headers(head: Head) -> Iterator[Header]:
    if head.text.lstrip("\ufeff \r\n\t").startswith(("{", "[", "<", "PAR1")):
        return
    newline = newline_of(head.text)
    for number, line in enumerate(head.text.split(newline)[:HEADER_LINES], start=1):
        for delimiter in (delimiter for delimiter in DELIMITERS.values() if delimiter in line):
            yield Header(tuple(cells_of(line, delimiter)), delimiter, number, newline)


def _position(header: Header, columns: str) -> int | None:
    return next((header.positions[name] for name in _normal_names(columns) if name in header.positions), None)


@cache
def _normal_names(columns: str) -> tuple[str, ...]:
    return tuple(normal_name(name) for name in columns.split("|"))
