"""Recount: every printed share counted again from the posts and mentions of its release.

Belongs here: the count, as plain SQL that shares nothing with the models of a night. Not here: where the posts lie
(opening), what is said of a difference (verifying).
What is taken from the release: its posts, the mentions that the rules found in them, which posts have the slot. Texts
are not matched again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

FOLDER = Path(__file__).parent
PERIODS = {
    "all": "date '1900-01-01'",
    "year": "date_trunc('year', day)::date",
    "month": "date_trunc('month', day)::date",
    "week": "date_trunc('week', day)::date",
    "day": "day",
}


@dataclass(frozen=True)
class Difference:
    """A value of `fct_category_shares` that is not that of the posts; None where one of both has no such row."""

    row: str
    column: str
    printed: float | None
    counted: float | None


def differences(con: duckdb.DuckDBPyConnection, time_zone: str) -> Iterator[Difference]:
    """Every printed value that the posts of an open release do not give, and every one that they give and is missing.

    All kinds of period, platforms, languages, units, labels, denominators and categories.
    """
    for kind, period in PERIODS.items():
        con.execute(_sql("members").replace("{{ period }}", period), {"zone": time_zone})
        con.execute(_sql("bases"))
        con.execute(_sql("numerators"))
        found = con.execute(_sql("differing").replace("{{ period_kind }}", kind))
        while row := found.fetchone():
            yield Difference(" · ".join([kind, *map(str, row[:7])]), *row[7:])


def printed(con: duckdb.DuckDBPyConnection) -> int:
    """How many shares an open release prints."""
    return int(con.execute("select count(*) from fct_category_shares").fetchall()[0][0])


def _sql(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
