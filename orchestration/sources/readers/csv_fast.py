"""A well-formed table through DuckDB's own reader, with everything stated.

Belongs here: the statement, and seeing whether DuckDB refused anything. Nothing is sniffed, nothing is ignored:
one refused row sends the whole file to `csv_careful`.
"""

from collections.abc import Callable, Collection

import duckdb

from orchestration.sources.head import Head
from orchestration.sources.plans import TablePlan
from orchestration.sources.readers.csv_bytes import ByteCount, accounts_for, count_bytes, record_bytes
from orchestration.sources.values.sql_text import literal, truth

REFUSALS = "landed_refusals"
SCANS = "landed_scans"

Create = Callable[[str, Collection[str]], str]
"""SQL that makes `landed_records` from a relation and the names of the fields it states."""


def read(con: duckdb.DuckDBPyConnection, head: Head, plan: TablePlan, create: Create) -> bool:
    """Make `landed_records`; False when this file is for the careful reader."""
    if head.encoding not in ("utf-8", "utf-8-sig") or plan.newline != "\n":
        return False
    counted = count_bytes(head, plan)
    if counted.lone_return or counted.damaged:  # DuckDB ends a row at the one, and says nothing about the other
        return False
    if counted.escaped_quote:  # DuckDB would take the escape out of the text, and then no doubled quote for one
        return False
    stated = [*plan.columns, "record_bytes"]
    for side_by_side in (True, False) if counted.may_be_divided else (True,):
        taken = _read_once(con, create(_relation(head, plan, counted, side_by_side), stated))
        if taken and accounts_for(con, counted, plan):
            return True
    return False


def _read_once(con: duckdb.DuckDBPyConnection, statement: str) -> bool:
    con.execute(f"drop table if exists {REFUSALS}")
    con.execute(f"drop table if exists {SCANS}")
    try:
        con.execute(statement)
    except duckdb.Error:
        return False
    refused = con.execute(f"select count(*) from {REFUSALS}").fetchone()
    return refused == (0,)


def _relation(head: Head, plan: TablePlan, counted: ByteCount, side_by_side: bool) -> str:
    types = ", ".join(f"'c{position}': 'VARCHAR'" for position in range(plan.width))
    fields = ", ".join(f"c{position} as {field}" for field, position in plan.columns.items())
    return f"""(
        select {record_bytes(plan, counted)} as record_bytes, {fields}
        from read_csv(
            {literal(str(head.path))}, delim = {literal(plan.delimiter)}, quote = '"', escape = '"', comment = '',
            header = false, skip = {plan.skip_lines}, columns = {{{types}}}, auto_detect = false,
            strict_mode = true, null_padding = false, encoding = 'utf-8', parallel = {truth(side_by_side)},
            compression = {literal(head.compression)}, store_rejects = true, rejects_table = '{REFUSALS}',
            rejects_scan = '{SCANS}', hive_partitioning = false, filename = false
        )
    )"""
