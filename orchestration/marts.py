"""Marts for readers: copy what a branch computed into one plain DuckDB file with comments.

Belongs here: which tables go into `quotepart.duckdb`. Not here: how they are computed (dbt_project), and what is asked
of them (macros).
Posts and mentions stay in the catalog beside the file: a release costs the marts, not the history.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from orchestration import lake, macros
from orchestration.comments import describe, literal
from orchestration.methods import night as night_mark

LEFT_IN_THE_LAKE = ("fct_posts", "fct_mentions")
SCHEMAS = ("marts", "audit")
RELEASES = """
    release_id varchar, run_id varchar, released_at timestamp, verdict varchar, code_version varchar, study varchar,
    study_version varchar, post_count bigint, note varchar"""


@dataclass(frozen=True)
class Table:
    """A released table: its rows, and a sum over the hashes of its rows that does not depend on their order."""

    rows: int
    checksum: str


def write(
    con: duckdb.DuckDBPyConnection,
    path: Path,
    record: dict[str, Any],
    rule: Mapping[str, str],
    previous: Path | None,
) -> dict[str, Table]:
    """Write `quotepart.duckdb` from the attached branch and return its tables.

    `record` is this release's row of `releases`; the rows before it come from the `previous` release's file. `rule` is
    how the study counts, for the macros.
    """
    con.execute(f"attach '{path}' as released")
    comments = lake.comments(con)
    with lake.one_commit(con):
        for schema, name in _names(con):
            con.execute(f"create table released.main.{name} as from {lake.ALIAS}.{schema}.{name}")
            _comment(con, name, comments.get((schema, name), []))
        night_mark.mark(con, "released.main.fct_share_verdicts", record["verdict"])
        _write_releases(con, record, previous)
        macros.write(con, "released", rule, comments)
    tables = _describe(con)
    con.execute("checkpoint released")
    con.execute("detach released")
    return tables


def _write_releases(con: duckdb.DuckDBPyConnection, record: dict[str, Any], previous: Path | None) -> None:
    con.execute(f"create table released.main.releases ({RELEASES})")
    describe(con, "released.main", "releases")
    if previous:
        con.execute(f"attach '{previous / 'quotepart.duckdb'}' as previous (read_only)")
        con.execute("insert into released.main.releases from previous.main.releases")
    post_count = con.execute(f"select count(*) from {lake.ALIAS}.marts.fct_posts").fetchone()
    row = {"note": None, **record, "post_count": post_count[0] if post_count else 0}
    marks = ", ".join(f"${name}" for name in row)
    con.execute(f"insert into released.main.releases ({', '.join(row)}) values ({marks})", row)


def _names(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    released = [
        (schema, name)
        for schema, name in lake.tables(con)
        if schema in SCHEMAS and name not in LEFT_IN_THE_LAKE and not name.startswith("_")
    ]
    return [*released, ("raw", "ingest_files")]


def _comment(con: duckdb.DuckDBPyConnection, name: str, comments: Sequence[tuple[str, str]]) -> None:
    for column, comment in comments:
        place = f'column released.main.{name}."{column}"' if column else f"table released.main.{name}"
        con.execute(f"comment on {place} is {literal(comment)}")


def _describe(con: duckdb.DuckDBPyConnection) -> dict[str, Table]:
    names = con.execute("select table_name from duckdb_tables() where database_name = 'released' order by 1").fetchall()
    return {name: checksum_of(con, f"released.main.{name}") for (name,) in names}


def checksum_of(con: duckdb.DuckDBPyConnection, table: str) -> Table:
    """The rows of a table and the sum over their hashes."""
    row = con.execute(f"select count(*), coalesce(sum(hash(t)::hugeint), 0)::varchar from {table} as t").fetchall()[0]
    return Table(int(row[0]), row[1])
