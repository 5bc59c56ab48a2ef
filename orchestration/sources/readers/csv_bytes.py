"""Counting the bytes of a table, so that DuckDB's reader can be held to account.

DuckDB 1.5 reads a large file in pieces side by side and guesses where a row begins in each; a long quoted text that
looks like rows can fool it. A last row whose quote never closes can vanish, and so can all rows where a quote opens or
the kind of line end changes before the header. Empty cells too many at the end of a row are cut off, so that others
stand under the wrong name. All without a word (seen 2026-11).
If the rows that it returns have exactly the bytes of the file, nothing of the kind happened.
Belongs here: the count and the comparison. Not here: reading rows.
"""

import io
from dataclasses import dataclass
from typing import BinaryIO

import duckdb

from orchestration.sources.head import Head
from orchestration.sources.plans import TablePlan
from orchestration.sources.readers.opening import PIECE, Unpacked

ONE_PIECE = 8_000_000  # bytes; DuckDB does not divide less


@dataclass(frozen=True)
class ByteCount:
    """What is in the data after the header row, line ends at the very end left out."""

    byte_count: int
    quotes: int
    returns: int
    lone_return: bool
    damaged: bool
    escaped_quote: bool = False

    @property
    def may_be_divided(self) -> bool:
        """Whether DuckDB may read the file in several pieces."""
        return self.byte_count > ONE_PIECE

    @property
    def is_readable(self) -> bool:
        """Whether DuckDB reads it as it is.

        It ends a row at a lone return, and says nothing about damage. It would take an escape out of the text, and then
        no doubled quote for one.
        """
        return not (self.lone_return or self.damaged or self.escaped_quote)

    @property
    def line_end_bytes(self) -> tuple[int, ...]:
        """How long the end of a record may be: a text may hold line feeds where records end with two bytes."""
        return (1, 2) if self.returns else (1,)


def count_bytes(head: Head, plan: TablePlan, copy: BinaryIO | None = None) -> ByteCount:
    """Go once over the unpacked file; `copy` is given its bytes, of a file that may be divided only the first ones."""
    byte_count = quotes = returns = closing = 0
    before = b""
    lone_return = escaped_quote = False
    escaped = (plan.escape or "").encode() + b'"'
    unpacked = Unpacked(head.path, head.compression)
    with io.BufferedReader(unpacked, PIECE) as stream:
        for _ in range(plan.skip_lines):
            line = stream.readline()
            before = line[-1:]
            if copy:
                copy.write(line)
        while piece := stream.read(PIECE):
            content = len(piece.rstrip(b"\r\n"))
            byte_count += len(piece)
            if copy and byte_count <= ONE_PIECE:
                copy.write(piece)
            closing = len(piece) - content + (0 if content else closing)
            quotes += piece.count(b'"')
            lone_return |= before == b"\r" and piece[:1] != b"\n"
            escaped_quote |= plan.escape is not None and escaped in before + piece
            if b"\r" in piece:
                here = piece.count(b"\r")
                returns += here
                lone_return |= here - piece.endswith(b"\r") != piece.count(b"\r\n")
            before = piece[-1:]
        damaged = unpacked.damage is not None
    lone_return |= before == b"\r"
    return ByteCount(byte_count - closing, quotes, returns, lone_return, damaged, escaped_quote)


def record_bytes(plan: TablePlan, *, may_hold_quotes: bool) -> str:
    """SQL: the bytes of a record's values, less one for each quote in them (which the file doubles).

    It names every column, for small files as well: DuckDB 1.5.5 breaks down, and its database with it, on bytes that
    are no UTF-8 when fewer columns are asked for than the table has (seen 2026-11).
    """
    columns = [f"c{position}" for position in range(plan.width)]
    lengths = " + ".join(f"coalesce(strlen({column}), 0)" for column in columns)
    if not may_hold_quotes:
        return lengths
    joined = f"concat({', '.join(columns)})"  # looked through once: half the time of looking through each column
    return f"case when contains({joined}, '\"') then strlen(replace({joined}, '\"', '')) else strlen({joined}) end"


def accounts_for(con: duckdb.DuckDBPyConnection, counted: ByteCount, plan: TablePlan) -> bool:
    """Whether the rows in `landed_records` make up the file to the byte."""
    row = con.execute("select count(*), coalesce(sum(record_bytes), 0) from landed_records").fetchone()
    assert row is not None  # an aggregate always has a row
    records, value_bytes = row
    return makes_up(records, value_bytes, counted, plan)


def makes_up(records: int, value_bytes: int, counted: ByteCount, plan: TablePlan) -> bool:
    """Whether so many records with so many bytes of values are all of a file."""
    values = value_bytes + records * (plan.width - 1) + counted.quotes
    ends = max(records - 1, 0)
    return any(values + ends * length == counted.byte_count for length in counted.line_end_bytes)
