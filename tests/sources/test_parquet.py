"""Parquet: the order of the rows, what is damaged, and columns by the hundred thousand."""

import io
from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet
import pytest


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """Two threads, which read the parts of a file at once."""
    with duckdb.connect(config={"threads": 2, "memory_limit": "1GB"}) as connection:
        yield connection


def parquet(rows_in_group: int | None = None, **values: Any) -> bytes:
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pa.table(values), buffer, row_group_size=rows_in_group)
    return buffer.getvalue()


def test_rows_are_numbered_in_the_order_of_the_file(load_bytes):
    count = 30_000
    ids = [str(1 + number * 7919 % count) for number in range(count)]  # 0 is a word for no id
    content = parquet(1000, id=ids, date=["2023-01-02"] * count, text=["a"] * count)
    loaded = load_bytes(content)
    assert loaded.report.load_path == "fast"
    assert [(post["row_number"], post["post_id"]) for post in loaded.posts] == list(enumerate(ids, start=1))


@pytest.mark.parametrize("place", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_damaged_file_is_refused_whole_or_read(load_bytes, place):
    ids = [str(number) for number in range(9000)]
    content = bytearray(parquet(1000, id=ids, date=["2023-01-02"] * 9000, text=["a"] * 9000))
    start = int(len(content) * place)
    content[start : start + 200] = b"\xa5" * len(content[start : start + 200])
    report = load_bytes(bytes(content)).report
    assert report.status == "loaded" or ("damaged" in report.reason and report.rows_read == 0)


def test_a_file_without_a_time_is_a_question(load_bytes):
    report = load_bytes(parquet(id=["1"], words=["a"], tags=[["x"]])).report
    assert report.status == "quarantined"
    assert "a column for posted_at; there are id, words:" in report.reason


def test_a_file_of_many_columns_is_read_for_those_that_count(load_bytes):
    others = {f"column {number}": [number] for number in range(5_000)}
    assert load_bytes(parquet(id=["1"], date=["2023-01-02"], text=["a"], **others)).report.rows_loaded == 1
