"""Rows of an answer of DuckDB by the names of their columns."""

from typing import Any

import duckdb


def as_dicts(answer: duckdb.DuckDBPyConnection | duckdb.DuckDBPyRelation) -> list[dict[str, Any]]:
    """All rows of an answer, each as a dictionary."""
    names = [column[0] for column in answer.description or []]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
