"""JSON lines and JSON scripts, one document at a time.

Belongs here: every record of the file, good or with the fault that it has. Not here: any format's shape.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from orchestration.sources.adapter import LinesPlan, Record, ScriptPlan
from orchestration.sources.batches import Row
from orchestration.sources.fields import RAW_FIELDS, VERDICT_FIELDS
from orchestration.sources.head import MAX_DOCUMENT_CHARS
from orchestration.sources.json_text import parse_at, parse_line

MAX_SCRIPT_CHARS = 2**28
NAMES = (*VERDICT_FIELDS, *RAW_FIELDS)
BETWEEN_ITEMS = re.compile(r"[\s,]*")


def line_rows(plan: LinesPlan, text: TextIO, damaged: Callable[[], bool]) -> Iterator[Row]:
    """The records of every line that is not blank."""
    return _numbered(_line_records(plan, text, damaged))


def script_rows(plan: ScriptPlan, text: TextIO, damaged: Callable[[], bool]) -> Iterator[Row]:
    """The records of the array that a script assigns; what follows an unreadable item is one reject."""
    return _numbered(_script_records(plan, text, damaged))


def _numbered(records: Iterable[Record]) -> Iterator[Row]:
    for number, record in enumerate(records, start=1):
        yield (number, *(record.get(name) for name in NAMES[1:]))


def _line_records(plan: LinesPlan, text: TextIO, damaged: Callable[[], bool]) -> Iterator[Record]:
    first = True
    while line := text.readline(MAX_DOCUMENT_CHARS):
        if first:
            line, first = line.removeprefix("\ufeff"), False
        if not line.strip(" \t\r\n"):
            continue
        if len(line) == MAX_DOCUMENT_CHARS and not line.endswith("\n"):
            yield {"fault": "line_too_long", "fault_value": f"more than {MAX_DOCUMENT_CHARS} characters"}
            _skip_line(text)
            continue
        try:
            document = parse_line(line)
        except ValueError as error:
            cut = damaged() and not line.endswith("\n")
            yield {"fault": "cut_off" if cut else "not_json", "fault_value": _place(error)}
        else:
            yield from plan.records(document)


def _script_records(plan: ScriptPlan, text: TextIO, damaged: Callable[[], bool]) -> Iterator[Record]:
    script = text.read(MAX_SCRIPT_CHARS)
    place = script.index("[") + 1
    while True:
        place = _next_item(script, place)
        if script[place : place + 1] == "]" and not damaged():
            return
        try:
            item, place = parse_at(script, place)
        except ValueError as error:
            cut = damaged() or not script.rstrip(" \t\r\n;").endswith("]")
            yield {"fault": "cut_off" if cut else "not_json", "fault_value": _place(error)}
            return
        yield from plan.records(item)


def _next_item(script: str, place: int) -> int:
    match = BETWEEN_ITEMS.match(script, place)
    return match.end() if match else place


def _skip_line(text: TextIO) -> None:
    while (rest := text.readline(MAX_DOCUMENT_CHARS)) and not rest.endswith("\n"):
        continue


def _place(error: ValueError) -> str:
    """Where and why, without the words of the file: they may name people."""
    return re.sub(r"\s+", " ", str(error))[:200]
