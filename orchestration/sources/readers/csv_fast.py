"""A well-formed table through DuckDB's own reader, with everything stated.

Belongs here: the statement, and seeing whether DuckDB refused anything. Nothing is sniffed, nothing is ignored:
one refused row sends the whole file to `csv_careful`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

import duckdb

from orchestration.sources.head import Head
from orchestration.sources.plans import TablePlan
from orchestration.sources.readers.csv_bytes import ByteCount, accounts_for, count_bytes, makes_up, record_bytes
from orchestration.sources.readers.opening import Compression
from orchestration.sources.values.sql_text import literal, truth

REFUSALS = "landed_refusals"
SCANS = "landed_scans"

BY_FILE = """
select file_index, count(*), sum(record_bytes), min(rowid), max(rowid) from landed_records group by file_index"""

Create = Callable[[str, Collection[str]], str]
"""SQL that makes `landed_records` from a relation and the names of the fields it states."""


def may_read(head: Head, plan: TablePlan) -> bool:
    """Whether the file is written as DuckDB reads it, as far as its beginning tells."""
    return head.encoding in ("utf-8", "utf-8-sig") and plan.newline == "\n"


def read(con: duckdb.DuckDBPyConnection, head: Head, plan: TablePlan, create: Create) -> bool:
    """Make `landed_records`; False when this file is for the careful reader."""
    if not may_read(head, plan):
        return False
    counted = count_bytes(head, plan)
    if not counted.is_readable:
        return False
    stated = [*plan.columns, "record_bytes"]
    quotes = counted.quotes > 0
    for side_by_side in (True, False) if counted.may_be_divided else (True,):
        relation = _relation([head.path], head.compression, plan, side_by_side=side_by_side, may_hold_quotes=quotes)
        if _read_once(con, create(relation, stated)) and accounts_for(con, counted, plan):
            return True
    return False


def read_together(
    con: duckdb.DuckDBPyConnection, files: Mapping[Path, ByteCount], plan: TablePlan, create: Create
) -> dict[int, int]:
    """Make `landed_records` of several plain files: index → rowid of the first row, for each that is read whole."""
    quotes = any(counted.quotes for counted in files.values())
    relation = _relation(list(files), "none", plan, side_by_side=True, may_hold_quotes=quotes)
    if not _read_once(con, create(relation, [*plan.columns, "record_bytes", "file_index"])):
        return {}
    counts = list(files.values())
    found = con.execute(BY_FILE).fetchall()
    return {
        index: first
        for index, records, value_bytes, first, last in found
        if last - first + 1 == records and makes_up(records, value_bytes, counts[index], plan)
    }


def _read_once(con: duckdb.DuckDBPyConnection, statement: str) -> bool:
    con.execute(f"drop table if exists {REFUSALS}")
    con.execute(f"drop table if exists {SCANS}")
    try:
        con.execute(statement)
    except duckdb.Error:
        return False
    refused = con.execute(f"select count(*) from {REFUSALS}").fetchone()
    return refused == (0,)


def _relation(
    paths: Sequence[Path], compression: Compression, plan: TablePlan, *, side_by_side: bool, may_hold_quotes: bool
) -> str:
    types = ", ".join(f"'c{position}': 'VARCHAR'" for position in range(plan.width))
    fields = ", ".join(f"c{position} as {field}" for field, position in plan.columns.items())
    index = ", file_index" if len(paths) > 1 else ""
    return f"""(
        select {record_bytes(plan, may_hold_quotes=may_hold_quotes)} as record_bytes, {fields}{index}
        from read_csv(
            [{", ".join(literal(str(path)) for path in paths)}], delim = {literal(plan.delimiter)}, quote = '"',
            escape = '"', comment = '', header = false, skip = {plan.skip_lines}, columns = {{{types}}},
            auto_detect = false, strict_mode = true, null_padding = false, encoding = 'utf-8',
            parallel = {truth(side_by_side)}, compression = {literal(compression)}, store_rejects = true,
            rejects_table = '{REFUSALS}', rejects_scan = '{SCANS}', hive_partitioning = false, filename = false
        )
    )"""
