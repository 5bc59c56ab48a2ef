"""Typed figures under the very SQL of the mart `fct_claims`, asked of the tables of a release.

Belongs here: making that SQL from the macros of the dbt project, and asking. Not here: any rule; they are in the
macros, and in docs/method/claims.md.
"""

import functools
import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import duckdb
from jinja2 import Environment

from orchestration import project
from orchestration.claims.figures import Category, ClaimError, Figure
from orchestration.rows import as_dicts

MACROS = ("counting/interval", "claims/claimed_figures", "claims/verdict", "claims/judged_claims")
TABLES = ("fct_rule_sensitivity", "fct_corrected_shares", "fct_collection_days")
ALL_TIME = "all"

Judged = dict[str, Any]


def judge(con: duckdb.DuckDBPyConnection, figures: Sequence[Figure], period: str) -> list[Judged]:
    """The row of `fct_claims` that each figure would have, with its category's labels; `period` is all or a year.

    Of a year without posts nobody can tell. Raises ClaimError when the release lacks a table, or that is no year.
    """
    _check_period(con, period)
    year, kind = ("", ALL_TIME) if period == ALL_TIME else (period, "year")
    common = {"source": "typed", "note": "", "period": year}
    claims = [
        {"claim_id": figure.category_id, "category_id": figure.category_id, "share": figure.share, **common}
        for figure in figures
    ]
    found = as_dicts(_asked(con, statement(), {"claims": claims, "kind": kind}))
    places = [figure.category_id for figure in figures]
    return sorted(found, key=lambda row: places.index(row["category_id"]))


def statement() -> str:
    """The query, of parameters `claims` and `kind`."""
    return f"""
        with
        claims as (select claim.* from (select unnest($claims) as claim)),
        {macros().judged_claims("claims", *TABLES)}
        select {macros().claim_columns()}, label_en, label_fr
        from judged inner join dim_categories using (category_id)
        where period_kind = $kind
    """


@functools.cache
def macros() -> Any:
    """The macros of the dbt project that judge, as functions from names to SQL."""
    return Environment(autoescape=False).from_string(project.macro_text(MACROS)).module


def categories(con: duckdb.DuckDBPyConnection) -> list[Category]:
    """The categories of the release's study, in its order. Raises ClaimError when the release is too old."""
    names = ", ".join(field.name for field in fields(Category))
    rows = _asked(con, f"select {names} from dim_categories order by sort_order").fetchall()
    return [Category(*row) for row in rows]


def _check_period(con: duckdb.DuckDBPyConnection, period: str) -> None:
    query = f"select distinct year(period_start) from {TABLES[0]} where period_kind = 'year' order by 1"
    years = ", ".join(str(year) for (year,) in _asked(con, query).fetchall())
    if period != ALL_TIME and not re.fullmatch(r"[1-9]\d{3}", period):
        raise ClaimError(f"{period!r} is no year. Write {ALL_TIME}, or a year; there are posts of {years}")


def _asked(
    con: duckdb.DuckDBPyConnection, query: str, parameters: dict[str, Any] | None = None
) -> duckdb.DuckDBPyConnection:
    try:
        return con.execute(query, parameters)
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise ClaimError("this release is older than claims. Make one with: quotepart run") from error
