"""Asking: one query of a reader on a locked connection, refused when it could do more than read the release.

Belongs here: which statements and table functions a reader may use. Not here: the connection and its lock (opening).
The lock alone does not do: it lets the lake's data folder be written to as well as read, and the extension that opens
the catalog opens any SQLite file without asking DuckDB (tried with 1.5.5, 2026-11).
"""

import json
from collections.abc import Iterator
from typing import Any

import duckdb

from orchestration.releases.kept import ReleaseError

# Beside the macros of the release. None of them reads a file.
TABLE_FUNCTIONS = {
    "range", "generate_series", "unnest", "histogram", "histogram_values", "duckdb_columns", "duckdb_constraints",
    "duckdb_databases", "duckdb_functions", "duckdb_schemas", "duckdb_settings", "duckdb_tables", "duckdb_types",
    "duckdb_views",
}  # fmt: skip
MACROS = "select function_name from duckdb_functions() where database_name = 'quotepart' and not internal"
ONE_QUERY = (
    "one query that reads is answered here: select, from, with, describe or summarize. Nothing can be written, loaded,"
    " attached or set. For anything else open a copy: quotepart releases export"
)


def ask(con: duckdb.DuckDBPyConnection, query: str) -> duckdb.DuckDBPyRelation:
    """The answer to one query.

    Raises ReleaseError for what is no single query or reaches outside the release, duckdb.Error for a wrong one.
    """
    statements = con.extract_statements(query)
    if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
        raise ReleaseError(ONE_QUERY)
    allowed = TABLE_FUNCTIONS | {name for (name,) in con.execute(MACROS).fetchall()}
    if refused := sorted(set(_table_functions(_parsed(con, query))) - allowed):
        raise ReleaseError(f"{', '.join(refused)}: not available here; it may reach outside the release. {ONE_QUERY}")
    return con.sql(statements[0].query)


def _parsed(con: duckdb.DuckDBPyConnection, query: str) -> Any:
    """The query as DuckDB's own parser understands it."""
    row = con.execute("select json_serialize_sql($1::varchar)", [query]).fetchone()
    parsed = json.loads(row[0]) if row else {"error": True}
    if parsed["error"]:
        raise ReleaseError(f"this query cannot be looked through. {ONE_QUERY}")
    return parsed["statements"]


def _table_functions(node: Any) -> Iterator[str]:
    """The functions that stand where a table stands, wherever in a query."""
    if isinstance(node, list):
        for part in node:
            yield from _table_functions(part)
    elif isinstance(node, dict):
        if node.get("type") == "TABLE_FUNCTION":
            yield str(node["function"]["function_name"]).lower()
        for part in node.values():
            yield from _table_functions(part)
