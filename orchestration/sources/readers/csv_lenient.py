"""One record of a table in which blanks follow a closing quote: `"a" ,b`.

Belongs here: reading such a record, which DuckDB accepts and Python's csv module does not.
Not here: the records of a file (`csv_careful`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

MAX_LINES = 500


@lru_cache
def _patterns(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    end = rf"({re.escape(delimiter)}|\r?\n|\Z)"
    return re.compile(rf'"((?:[^"]|"")*)" *{end}'), re.compile(rf'([^"{re.escape(delimiter)}\r\n]*){end}')


def lenient_record(lines: Iterator[str], delimiter: str) -> list[str] | None:
    """The cells of the next record, taking as many lines as it needs; None when it cannot be read."""
    quoted, bare = _patterns(delimiter)
    text, place, cells, count = next(lines, ""), 0, [], 1
    while True:
        if text[place : place + 1] != '"':
            match = bare.match(text, place)
        elif (match := quoted.match(text, place)) is None and count < MAX_LINES and (more := next(lines, "")):
            text, count = text + more, count + 1
            continue
        if match is None:
            return None
        cells.append(match[1].replace('""', '"') if match[0].startswith('"') else match[1])
        place = match.end()
        if match[2] != delimiter:
            return cells
