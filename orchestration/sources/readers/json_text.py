"""JSON values as the text that the export wrote.

Belongs here: parsing so that no number loses a digit, errors in words, values to text. Not here: what a value means.
"""

import json
import re
from typing import Any


class Number(str):
    """A JSON number, digit for digit as it was written."""


TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(\s*[}\]])')
_DECODER = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=Number)


def parse_line(line: str) -> Any:
    """One JSON document; numbers come as Number. Raise ValueError when it is none.

    A comma before a closing bracket is forgiven, as DuckDB does.
    """
    try:
        return _DECODER.decode(line)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except ValueError as error:
        mended = TRAILING_COMMA.sub(lambda match: match[1] or match[2], line)
        if mended == line:
            raise error
        return _DECODER.decode(mended)


def parse_at(text: str, start: int) -> tuple[Any, int]:
    """The JSON value that begins at `start`, and where it ends. Raise ValueError when there is none."""
    try:
        return _DECODER.raw_decode(text, start)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def words_of(error: ValueError) -> str:
    """Where and why a document could not be read, without its own words: they may name people."""
    return re.sub(r"\s+", " ", str(error))[:200]


def text_of(value: Any) -> str | None:
    """A scalar as text; None for null, for an object and for a list."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return None
