"""What is refused before it is read, because reading it would take too much memory.

Belongs here: the window of a zstd file, the width of a table. Not here: containers, which have limits of their own.
"""

import duckdb

from orchestration.sources.head import HEAD_BYTES, Head
from orchestration.sources.plans import Plan, TablePlan
from orchestration.sources.readers.opening import MAX_ZSTD_WINDOW, unpacks_to_more_than, zstd_window

MAX_COLUMNS = 2_000  # 2026-11: the widest export seen has 193; DuckDB's statement for 10,000 takes minutes
MIB = 2**20
OUT_OF_MEMORY = "reading it takes more memory than QUOTEPART_MEMORY gives, or more disk than is free: give more of it"


def window_refusal(con: duckdb.DuckDBPyConnection, head: Head) -> str | None:
    """Why a zstd file is not read: it looks back further than DuckDB may take memory.

    Reddit's dumps state 2 GiB (`--long=31`). The memory is taken only as far as the file unpacks: a small file that
    states as much is read.
    """
    if head.compression != "zstd" or (window := zstd_window(head.path)) <= MAX_ZSTD_WINDOW:
        return None
    allowed = _memory(con)
    if window <= allowed or not unpacks_to_more_than(head.path, allowed):
        return None
    return (
        f"its zstd window takes {window / MIB:,.0f} MiB of memory, and {allowed / MIB:,.0f} are allowed: set"
        f" QUOTEPART_MEMORY to {window / 1e6 + 1:.0f}MB or more, or pack it again"
        " (zstd -d --long=31 -c FILE | zstd -o NEW)"
    )


def width_refusal(head: Head, plan: Plan) -> str | None:
    """Why a table is not read: it has too many columns, or a header that does not end."""
    if not isinstance(plan, TablePlan):
        return None
    if not head.is_whole and head.text.count(plan.newline) < plan.skip_lines:
        return f"a table whose header has more than {HEAD_BYTES:,} bytes: export fewer columns"
    if plan.width > MAX_COLUMNS:
        return f"a table of {plan.width:,} columns, and {MAX_COLUMNS:,} are read: export fewer columns"
    return None


def _memory(con: duckdb.DuckDBPyConnection) -> int:
    """The memory that DuckDB may use in this connection (bytes)."""
    row = con.execute("select value from duckdb_settings() where name = 'memory_limit'").fetchone()
    assert row is not None  # a setting always has a value
    number, unit = str(row[0]).split()
    return int(float(number) * 1024 ** ("bytes", "KiB", "MiB", "GiB", "TiB").index(unit))
