"""What the command line draws: progress, tables, results. Plain lines where there is no terminal."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from orchestration.plain import plain

out = Console(soft_wrap=False, highlight=False)
MAX_ROWS = 1000


class _Lines(logging.Handler):
    """Shows each line of the log as it comes; on a terminal, below a spinner."""

    def __init__(self, console: Console) -> None:
        super().__init__(logging.INFO)
        self.console = console

    def emit(self, record: logging.LogRecord) -> None:
        """Print one line."""
        mark = "!" if record.levelno >= logging.WARNING else "·"
        self.console.print(f"{mark} {plain(record.getMessage())}", markup=False)


@contextmanager
def progress(title: str) -> Iterator[None]:
    """Show on stderr what the stages of a night say while they run."""
    console = Console(stderr=True, highlight=False)
    log = logging.getLogger("quotepart")
    handler = _Lines(console)
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        if console.is_terminal:
            with console.status(f"{title} is running"):
                yield
        else:
            yield
    finally:
        log.removeHandler(handler)


def print_table(header: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Rows as a table on a terminal, as tab-separated lines elsewhere."""
    if not out.is_terminal:
        for row in [header, *rows]:
            print("\t".join(plain(str(value)) for value in row))
        return
    table = Table(*(escape(plain(name)) for name in header), box=None, header_style="bold")
    for row in rows:
        table.add_row(*(Text(plain(str(value))) for value in row))
    out.print(table)


def print_relation(relation: duckdb.DuckDBPyRelation | None) -> None:
    """The result of a query; at most `MAX_ROWS` rows, and a line that says so."""
    if relation is None:
        return
    rows = relation.fetchmany(MAX_ROWS + 1)
    print_table(relation.columns, [["" if value is None else value for value in row] for row in rows[:MAX_ROWS]])
    if len(rows) > MAX_ROWS:
        print(f"… the first {MAX_ROWS:,} rows; add a limit or an aggregate")
