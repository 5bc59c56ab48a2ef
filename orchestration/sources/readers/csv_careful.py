"""A table that DuckDB's reader refuses, record by record.

Belongs here: every record of the file, good or with the fault that it has. A record that cannot be right costs
its first line only: reading goes on at the next line.
"""

import csv
from collections import deque
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import TextIO

from orchestration.sources.plans import TablePlan
from orchestration.sources.readers.batches import Row
from orchestration.sources.readers.csv_escapes import ESCAPED_QUOTE, hidden, hidden_inside
from orchestration.sources.readers.csv_lenient import lenient_record

MAX_RECORD_CHARS = 2**22
TOO_LONG = "the record is too long"
LONE_RETURN = "\udc0d"  # stands for a carriage return that ends no line; no decoded text holds it

csv.field_size_limit(MAX_RECORD_CHARS)


def names(plan: TablePlan) -> list[str]:
    """The names of the values in each row of `rows`."""
    return ["row_number", "fault", "fault_value", *plan.columns]


def rows(plan: TablePlan, text: TextIO, damaged: Callable[[], bool]) -> Iterator[Row]:
    """Every record after the header; `damaged` tells at the end whether the file was cut."""
    lines = _Lines(text, plan)
    for _ in range(plan.skip_lines):
        next(lines, None)
    pick = _picker(plan)
    nothing = (None,) * len(plan.columns)
    for number, (cells, fault) in enumerate(_records(lines, plan), start=1):
        if fault is None and damaged() and not lines.last_is_whole:
            fault = ("cut_off", None)
        if fault is None:
            yield (number, None, None, *pick(cells))
        else:
            yield (number, *fault, *nothing)


class _Lines:
    """Lines with the carriage returns and escaped quotes inside them hidden; remembers those of the current record.

    `escapes_end_fields` is set while a quote after an escape is taken for the end of its field where it can be.
    """

    def __init__(self, text: TextIO, plan: TablePlan) -> None:
        self._text = text
        self._plan = plan
        self._waiting: deque[str] = deque()
        self.used: list[str] = []
        self.escapes_end_fields = False
        self._chars = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else self._text.readline(MAX_RECORD_CHARS)
        if not line:
            raise StopIteration
        self.used.append(line)
        self._chars += len(line)
        if self._chars >= MAX_RECORD_CHARS:
            raise csv.Error(TOO_LONG)
        line = self._without_returns(line)
        return self._without_escapes(line) if self._plan.escape else line

    @property
    def last_is_whole(self) -> bool:
        """Whether the last line used has its line end."""
        return bool(self.used) and self.used[-1].endswith(self._plan.newline)

    def finish_line(self) -> None:
        """Pass over the rest of a line that is too long."""
        while not self.last_is_whole and (rest := self._text.readline(MAX_RECORD_CHARS)):
            self.used[-1] = rest

    def done(self) -> None:
        """The lines used so far made a record."""
        self.used, self._chars = [], 0

    def again(self) -> None:
        """All lines used are read again."""
        self._waiting.extendleft(reversed(self.used))
        self.done()

    def only_first(self) -> None:
        """Only the first line used is done with: the others are read again."""
        self._waiting.extendleft(reversed(self.used[1:]))
        self.done()

    def _without_escapes(self, line: str) -> str:
        escape = self._plan.escape or ""
        if self.escapes_end_fields:
            return hidden_inside(line, escape, self._plan.delimiter)
        return hidden(line, escape)

    def _without_returns(self, line: str) -> str:
        if self._plan.newline == "\r":
            return line.removesuffix("\r").replace("\r", LONE_RETURN) + "\n"
        if "\r" not in line:
            return line
        end = "\r\n" if line.endswith("\r\n") else "\n" if line.endswith("\n") else ""
        return line.removesuffix(end).replace("\r", LONE_RETURN) + end


Fault = tuple[str, str | None]


def _records(lines: _Lines, plan: TablePlan) -> Iterator[tuple[list[str], Fault | None]]:
    reader = csv.reader(lines, delimiter=plan.delimiter, strict=True)
    while True:
        lines.done()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            cells, fault = _second_look(lines, plan, str(error))
            reader = csv.reader(lines, delimiter=plan.delimiter, strict=True)
        else:
            if not cells:
                continue
            fault = _width_fault(cells, plan)
            if fault is not None and plan.escape and (read_again := _with_escapes_that_end_fields(lines, plan)):
                cells, fault = read_again, None
        yield cells, fault
        if fault is not None:
            lines.only_first()
            reader = csv.reader(lines, delimiter=plan.delimiter, strict=True)


def _second_look(lines: _Lines, plan: TablePlan, error: str) -> tuple[list[str], Fault | None]:
    """Read the record that failed once more, minding escapes that end a text and blanks after quotes."""
    if error == TOO_LONG:
        lines.finish_line()
        return [], ("line_too_long", f"more than {MAX_RECORD_CHARS} characters")
    if plan.escape and (cells := _with_escapes_that_end_fields(lines, plan)):
        return cells, None
    lines.again()
    try:
        cells = lenient_record(lines, plan.delimiter)
    except csv.Error:
        cells = None
    if cells is None:
        return [], ("unpaired_quote", error)
    return cells, _width_fault(cells, plan)


def _with_escapes_that_end_fields(lines: _Lines, plan: TablePlan) -> list[str] | None:
    lines.again()
    lines.escapes_end_fields = True
    try:
        cells = next(csv.reader(lines, delimiter=plan.delimiter, strict=True), [])
    except csv.Error:
        return None
    finally:
        lines.escapes_end_fields = False
    return cells if _fits(cells, plan) else None


def _fits(cells: list[str], plan: TablePlan) -> bool:
    """Whether the width is right; a separator at the end of a row is harmless, to DuckDB as well."""
    return len(cells) == plan.width or (len(cells) == plan.width + 1 and not cells[-1])


def _width_fault(cells: list[str], plan: TablePlan) -> Fault | None:
    return None if _fits(cells, plan) else ("wrong_column_count", f"{len(cells)} fields instead of {plan.width}")


def _picker(plan: TablePlan) -> Callable[[list[str]], tuple[str | None, ...]]:
    """What takes the plan's columns from a row's cells; an empty cell is None, as DuckDB's reader has it."""
    positions = list(plan.columns.values())
    get = itemgetter(*positions)
    hidden_signs = {LONE_RETURN: "\r", **({ESCAPED_QUOTE: '"'} if plan.escape else {})}

    def pick(cells: list[str]) -> tuple[str | None, ...]:
        values = get(cells) if len(positions) > 1 else (get(cells),)
        for mark, sign in hidden_signs.items():
            values = tuple(value.replace(mark, sign) if mark in value else value for value in values)
        return tuple(value or None for value in values)

    return pick
