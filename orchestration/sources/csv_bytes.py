"""Counting the bytes of a table, so that DuckDB's reader can be held to account.

DuckDB 1.5 reads a large file in pieces side by side and guesses where a row begins in each; a long quoted text that
looks like rows fools it, silently (seen 2026-11 with pieces of 2.5 MB). If the rows it returns have exactly the bytes
of the file, it was not fooled.
Belongs here: the count and the comparison. Not here: reading rows.
"""

import io
from dataclasses import dataclass

import duckdb

from orchestration.sources.adapter import TablePlan
from orchestration.sources.head import Head
from orchestration.sources.opening import PIECE, Unpacked

ONE_PIECE = 8_000_000  # bytes; DuckDB does not divide less


@dataclass(frozen=True)
class ByteCount:
    """What is in the data after the header row."""

    byte_count: int
    quotes: int
    line_ends: int
    returns: int
    lone_return: bool
    ends_whole: bool

    @property
    def may_be_divided(self) -> bool:
        """Whether DuckDB may read the file in several pieces."""
        return self.byte_count > ONE_PIECE

    @property
    def line_end_bytes(self) -> int:
        """2 when every line ends with a carriage return and a line feed, else 1."""
        return 2 if self.returns and self.returns == self.line_ends else 1


def count_bytes(head: Head, plan: TablePlan) -> ByteCount:
    """Go once over the unpacked file."""
    byte_count = quotes = line_ends = returns = 0
    before = b""
    lone_return = False
    with io.BufferedReader(Unpacked(head.path, head.compression), PIECE) as stream:
        for _ in range(plan.skip_lines):
            before = stream.readline()[-1:]
        while piece := stream.read(PIECE):
            byte_count += len(piece)
            quotes += piece.count(b'"')
            line_ends += piece.count(b"\n")
            lone_return |= before == b"\r" and piece[:1] != b"\n"
            if b"\r" in piece:
                here = piece.count(b"\r")
                returns += here
                lone_return |= here - piece.endswith(b"\r") != piece.count(b"\r\n")
            before = piece[-1:]
    return ByteCount(byte_count, quotes, line_ends, returns, lone_return or before == b"\r", before == b"\n")


def record_bytes(plan: TablePlan) -> str:
    """SQL: the bytes of a record's values, less one for each quote in them (which the file doubles)."""
    columns = [f"c{position}" for position in range(plan.width)]
    lengths = " + ".join(f"coalesce(strlen({column}), 0)" for column in columns)
    quotes = "".join(
        f" - case when contains({column}, '\"') then strlen({column}) - strlen(replace({column}, '\"', '')) else 0 end"
        for column in columns
    )
    return lengths + quotes


def accounts_for(con: duckdb.DuckDBPyConnection, counted: ByteCount, plan: TablePlan) -> bool:
    """Whether the rows in `landed_records` make up the file to the byte."""
    row = con.execute("select count(*), coalesce(sum(record_bytes), 0) from landed_records").fetchone()
    assert row is not None  # an aggregate always has a row
    records, value_bytes = row
    around = records * (plan.width - 1 + counted.line_end_bytes) + counted.quotes
    missing_end = 0 if counted.ends_whole else counted.line_end_bytes
    return bool(value_bytes + around == counted.byte_count + missing_end)
