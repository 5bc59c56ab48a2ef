"""JSON lines, one document at a time, and records as rows.

Belongs here: every record of the file, good or with the fault that it has. Not here: any format's shape.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO

from orchestration.sources.fields import RAW_FIELDS, VERDICT_FIELDS
from orchestration.sources.head import MAX_DOCUMENT_CHARS
from orchestration.sources.plans import LinesPlan, Record
from orchestration.sources.readers.batches import Row
from orchestration.sources.readers.json_text import parse_line, words_of

NAMES = (*VERDICT_FIELDS[2:], *RAW_FIELDS)
"""What a record may state, after its number and its file's."""


def numbered(records: Iterable[Record], names: Sequence[str]) -> Iterator[Row]:
    """Rows of records, numbered from 1; `names` are those of the values after the number."""
    for number, record in enumerate(records, start=1):
        yield (number, *(record.get(name) for name in names))


def line_records(plan: LinesPlan, text: TextIO, damaged: Callable[[], bool]) -> Iterator[Record]:
    """The records of every line that is not blank."""
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
            yield {"fault": "cut_off" if cut else "not_json", "fault_value": words_of(error)}
        else:
            yield from plan.records(document)


def _skip_line(text: TextIO) -> None:
    while (rest := text.readline(MAX_DOCUMENT_CHARS)) and not rest.endswith("\n"):
        continue
