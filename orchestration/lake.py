"""The lake: how a DuckLake catalog is opened, branched and described.

Belongs here: connections, extensions, attaching, copying catalogs. Not here: what the tables hold.
A night is a branch: the released catalog is copied, written to, and promoted or left behind.
"""

import contextlib
import importlib.util
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from orchestration.home import Home

ALIAS = "lake"
EXTENSIONS = ("ducklake", "sqlite_scanner")
# The lake's own tables are asked what there is: `duckdb_tables()` counts the rows of every table of a lake on the way,
# 0.2 s after each commit (2026-11).
_CATALOG = f"__ducklake_metadata_{ALIAS}.ducklake"
_TABLES = f"""(
    select table_id, schema_name, table_name
    from {_CATALOG}_table as tables inner join {_CATALOG}_schema as schemas using (schema_id)
    where tables.end_snapshot is null and schemas.end_snapshot is null)"""
_COMMENTS = f"""
    select schema_name, table_name, '' as column_name, value
    from {_TABLES} as tables inner join {_CATALOG}_tag as tags on tables.table_id = tags.object_id
    where tags.end_snapshot is null and key = 'comment'
    union all
    select schema_name, table_name, column_name, value
    from {_TABLES} as tables
    inner join {_CATALOG}_column_tag as tags using (table_id)
    inner join {_CATALOG}_column as columns using (table_id, column_id)
    where tags.end_snapshot is null and columns.end_snapshot is null and key = 'comment'"""


# How a connection is opened that `load_extensions` is called on. DuckDB would check the signature of each extension at
# each connection: 0.3 s of CPU, some twenty times a night (2026-11). They come from wheels, which the lock pins by
# hash as it pins DuckDB itself.
FROM_WHEELS: dict[str, Any] = {
    "allow_unsigned_extensions": True,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def load_extensions(con: duckdb.DuckDBPyConnection) -> None:
    """Load DuckDB's extensions from their wheels; nothing is fetched, and nothing unsigned can be loaded afterwards."""
    for name in EXTENSIONS:
        con.execute(f"load '{_quoted(_extension(name))}'")
    con.execute("set allow_unsigned_extensions = false")


def connect(
    home: Home, catalog: Path, *, read_only: bool = False, memory_limit: str = "1GB", threads: int = 2
) -> duckdb.DuckDBPyConnection:
    """Open a catalog under the alias `lake` in a fresh in-memory DuckDB whose clock is UTC.

    The catalog names its files relative to the data folder, and the folder is stated here: a home may be moved.
    Raises duckdb.Error when the catalog is not one.
    """
    con = _memory_connection(home, memory_limit, threads)
    load_extensions(con)
    attach(con, home, catalog, ALIAS, read_only=read_only)
    return con


def attach(con: duckdb.DuckDBPyConnection, home: Home, catalog: Path, alias: str, *, read_only: bool = True) -> None:
    """Attach a catalog beside others. Raises duckdb.Error when it is not one."""
    options = f"data_path '{_quoted(home.data)}/', override_data_path true" + (", read_only" if read_only else "")
    con.execute(f"attach 'ducklake:sqlite:{_quoted(catalog)}' as {alias} ({options})")


@contextlib.contextmanager
def one_commit(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All that is written within is one commit, or none: each commit to a lake costs 0.05 s of CPU (2026-11)."""
    con.execute("begin")
    with contextlib.ExitStack() as on_failure:
        on_failure.callback(con.execute, "rollback")
        yield
        on_failure.pop_all()
    con.execute("commit")


def branch(source: Path | None, target: Path) -> None:
    """Copy a catalog, with everything committed to it, to `target`; without a source, leave room for a new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source is None:
        return
    with (
        contextlib.closing(sqlite3.connect(f"file:{source}?mode=ro&immutable=1", uri=True)) as from_db,
        contextlib.closing(sqlite3.connect(target)) as to_db,
    ):
        from_db.backup(to_db)


def compact(catalog: Path) -> None:
    """Write a catalog anew without the pages that hold what was deleted from it."""
    with contextlib.closing(sqlite3.connect(catalog)) as db:
        db.execute("vacuum")


def tables(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Schema and name of each table of the attached lake that is committed, sorted."""
    return con.execute(f"select schema_name, table_name from {_TABLES} order by all").fetchall()


def has_table(con: duckdb.DuckDBPyConnection, schema: str, name: str) -> bool:
    """Whether the attached lake has this table."""
    return (schema, name) in tables(con)


def columns_of(con: duckdb.DuckDBPyConnection, schema: str, name: str) -> set[str]:
    """The columns of a table of the attached lake; none when there is no such table."""
    if not has_table(con, schema, name):
        return set()
    return {row[0] for row in con.execute(f"describe {ALIAS}.{schema}.{name}").fetchall()}


def comments(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The committed comments of each table, by schema and name: each with its column, '' for the table's own."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for schema, table, column, comment in con.execute(_COMMENTS).fetchall():
        found.setdefault((schema, table), []).append((column, comment))
    return found


def snapshot_id(con: duckdb.DuckDBPyConnection) -> int:
    """The number of the catalog's latest snapshot."""
    row = con.execute(f"select max(snapshot_id) from ducklake_snapshots('{ALIAS}')").fetchone()
    return int(row[0]) if row else 0


def _memory_connection(home: Home, memory_limit: str, threads: int) -> duckdb.DuckDBPyConnection:
    home.temp.mkdir(parents=True, exist_ok=True)
    con = duckdb.connect(
        config={
            **FROM_WHEELS,
            "memory_limit": memory_limit,
            "threads": threads,
            "temp_directory": str(home.temp),
        }
    )
    con.execute("set TimeZone = 'UTC'")
    return con


def _extension(name: str) -> Path:
    module = importlib.util.find_spec(f"duckdb_extension_{name}")
    assert module and module.origin, f"the wheel duckdb-extension-{name} is not installed"
    return Path(module.origin).parent / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
