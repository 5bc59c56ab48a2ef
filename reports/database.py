"""Reading a released DuckDB file: read-only, locked down, one cursor per query.

Belongs here: the connection and its cache. Not here: SQL (`queries/`).
The cache is keyed by the real path, which names the release: a new release is a new key, and rows of
two releases are never mixed.
"""

from typing import Any

import duckdb
import streamlit as st

Row = dict[str, Any]

# A page reads small tables: a server with twenty readers stays small.
MEMORY_LIMIT = "512MB"


@st.cache_resource(max_entries=4, show_spinner=False)
def _connection(path: str) -> duckdb.DuckDBPyConnection:
    config: dict[str, str | bool | int | float | list[str]] = {
        "enable_external_access": "false",
        "memory_limit": MEMORY_LIMIT,
        "threads": "2",
    }
    connection = duckdb.connect(path, read_only=True, config=config)
    connection.execute("set timezone = 'UTC'")
    connection.execute("set lock_configuration = true")
    return connection


@st.cache_data(max_entries=512, show_spinner=False)
def select(path: str, sql: str, values: tuple[Any, ...] = ()) -> list[Row]:
    """Rows of a query as dictionaries; duckdb.Error when the file or a table cannot be read."""
    with _connection(path).cursor() as cursor:
        result = cursor.execute(sql, list(values))
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
