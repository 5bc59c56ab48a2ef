"""A well-formed table through DuckDB's own reader, with everything stated.

Belongs here: the statement, and seeing whether DuckDB refused anything. Nothing is sniffed, nothing is ignored:
one refused row sends the whole file to `csv_careful`.
"""

import io

import duckdb

from orchestration.sources.adapter import TablePlan
from orchestration.sources.head import Head
from orchestration.sources.opening import PIECE, Unpacked
from orchestration.sources.sql_text import literal

REFUSALS = "landed_refusals"
SCANS = "landed_scans"


def may_read(head: Head, plan: TablePlan) -> bool:
    """Whether encoding and line ends are ones that DuckDB's reader and the careful one agree on."""
    stated = head.encoding in ("utf-8", "utf-8-sig") and plan.newline == "\n" and plan.skip_lines > 0
    return stated and not _has_lone_return(head)


def _has_lone_return(head: Head) -> bool:
    """Whether a carriage return stands alone: DuckDB ends a row there, the careful reader does not."""
    before = b""
    with io.BufferedReader(Unpacked(head.path, head.compression), PIECE) as stream:
        while piece := stream.read(PIECE):
            if before == b"\r" and piece[:1] != b"\n":
                return True
            returns = piece.count(b"\r") if b"\r" in piece else 0
            before = piece[-1:]
            if returns and returns - (before == b"\r") != piece.count(b"\r\n"):
                return True
    return before == b"\r"


def relation(head: Head, plan: TablePlan) -> str:
    """SQL of the raw fields, all of them text."""
    types = ", ".join(f"'c{position}': 'VARCHAR'" for position in range(plan.width))
    fields = ", ".join(f"c{position} as {field}" for field, position in plan.columns.items())
    return f"""(
        select {fields}
        from read_csv(
            {literal(str(head.path))}, delim = {literal(plan.delimiter)}, quote = '"', escape = '"', comment = '',
            header = false, skip = {plan.skip_lines}, columns = {{{types}}}, auto_detect = false,
            strict_mode = true, null_padding = false, encoding = 'utf-8',
            compression = {literal(head.compression)}, store_rejects = true, rejects_table = '{REFUSALS}',
            rejects_scan = '{SCANS}', hive_partitioning = false, filename = false
        )
    )"""


def clear_refusals(con: duckdb.DuckDBPyConnection) -> None:
    """Forget what DuckDB refused in an earlier file."""
    con.execute(f"drop table if exists {REFUSALS}")
    con.execute(f"drop table if exists {SCANS}")


def refused_any(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether DuckDB refused a row of the file just read."""
    row = con.execute(f"select count(*) from {REFUSALS}").fetchone()
    return row is None or row[0] > 0
