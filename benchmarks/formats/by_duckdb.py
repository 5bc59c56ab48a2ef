"""DuckDB's own reader, with everything stated, all columns text, into a table: the least that reads the same bytes."""

import csv
import io
import json
from pathlib import Path

import duckdb

from benchmarks.formats.job import MEMORY, THREADS, do
from orchestration.sources.readers.opening import Unpacked, compression_of

CSV = """
create table posts as from read_csv(
    {files}, header = true, columns = {columns}, auto_detect = false, delim = ',', quote = '"', escape = '"',
    compression = '{compression}'
)"""
JSON = """
create table posts as from read_json(
    {files}, format = 'newline_delimited', columns = {columns}, auto_detect = false, compression = '{compression}'
)"""
COMPRESSIONS = {"none": "uncompressed", "gzip": "gzip", "zstd": "zstd"}


def work(files: list[Path], folder: Path) -> int:
    """Rows of the table. All files are read by one statement."""
    first = files[0]
    is_csv = ".csv" in first.suffixes
    names = _header(first) if is_csv else _keys(first)
    compression = compression_of(first)
    statement = (CSV if is_csv else JSON).format(
        files=[str(path) for path in files],
        columns=dict.fromkeys(names, "VARCHAR"),
        compression=compression if is_csv else COMPRESSIONS[compression],
    )
    config: dict[str, str | bool | int | float | list[str]] = {
        "threads": THREADS,
        "memory_limit": MEMORY,
        "temp_directory": str(folder / "spilled"),
    }
    with duckdb.connect(config=config) as con:
        con.execute(statement)
        row = con.execute("select count(*) from posts").fetchone()
        assert row is not None  # a count always has a row
        return int(row[0])


def _header(path: Path) -> list[str]:
    return next(csv.reader([_first_line(path)]))


def _keys(path: Path) -> list[str]:
    return list(json.loads(_first_line(path)))


def _first_line(path: Path) -> str:
    with io.BufferedReader(Unpacked(path, compression_of(path))) as stream:
        return stream.readline().decode()


if __name__ == "__main__":
    do(work)
