"""Records of a careful reader as Arrow batches of bounded size.

Belongs here: rows to columns. Not here: reading (`csv_careful`, `json_careful`).
"""

from collections.abc import Iterable, Iterator
from itertools import islice

import pyarrow as pa

BATCH_ROWS = 10_000

Row = tuple[int | str | None, ...]


def schema_of(names: Iterable[str]) -> pa.Schema:
    """row_number is a whole number, all else is text."""
    return pa.schema([(name, pa.int64() if name == "row_number" else pa.string()) for name in names])


def reader_of(rows: Iterable[Row], names: Iterable[str]) -> pa.RecordBatchReader:
    """A stream of batches over rows, whose values stand in the order of `names`."""
    schema = schema_of(names)
    return pa.RecordBatchReader.from_batches(schema, _batches(iter(rows), schema))


def _batches(rows: Iterator[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    while block := list(islice(rows, BATCH_ROWS)):
        columns = zip(*block, strict=True)
        yield pa.record_batch(
            [_array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema
        )


def _array(values: tuple[int | str | None, ...], type_: pa.DataType) -> pa.Array:
    try:
        return pa.array(values, type_)
    except UnicodeEncodeError:
        return pa.array([_whole(value) for value in values], type_)


def _whole(value: int | str | None) -> int | str | None:
    """Text without half characters (JSON allows a lone surrogate, no encoding does)."""
    if not isinstance(value, str):
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
