"""Parquet through DuckDB's own reader.

Belongs here: the columns of a file, and the statement. There is no careful reader: a damaged file cannot be read on.
"""

from collections.abc import Callable, Collection, Iterator

import duckdb
import pyarrow as pa
import pyarrow.parquet

from orchestration.sources.head import Head
from orchestration.sources.plans import ParquetPlan
from orchestration.sources.values.sql_text import literal

Create = Callable[[str, Collection[str]], str]

DAMAGED = "the Parquet file is damaged or was cut ({}): fetch it again"
WORDS = 200


class Damaged(ValueError):
    """The file cannot be read; the message says why and what to do."""


def columns(head: Head) -> dict[str, str]:
    """Name → SQL of each column with single values, also of those one level inside others (`user.id`)."""
    try:
        schema = pyarrow.parquet.read_schema(head.path)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise Damaged(DAMAGED.format(str(error)[:WORDS])) from error
    return {name: sql for field in schema for name, sql in _columns(field)}


def read(con: duckdb.DuckDBPyConnection, head: Head, plan: ParquetPlan, create: Create) -> None:
    """Make `landed_records`, in the order of the file. Raises Damaged when DuckDB cannot read it all."""
    fields = ", ".join(f"cast({sql} as varchar) as {field}" for field, sql in plan.sql.items())
    options = "binary_as_string = true, hive_partitioning = false, filename = false"
    try:
        con.execute(create(f"(select {fields} from read_parquet({literal(str(head.path))}, {options}))", plan.sql))
    except duckdb.Error as error:
        raise Damaged(DAMAGED.format(str(error).splitlines()[0][:WORDS])) from error


def _columns(field: pa.Field) -> Iterator[tuple[str, str]]:
    """A column by itself; of a struct, its parts. Lists have no single value."""
    if not pa.types.is_nested(field.type):
        yield field.name, _quoted(field.name)
    elif pa.types.is_struct(field.type):
        for part in (field.type.field(position) for position in range(field.type.num_fields)):
            if not pa.types.is_nested(part.type):
                yield f"{field.name}.{part.name}", f"{_quoted(field.name)}.{_quoted(part.name)}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
