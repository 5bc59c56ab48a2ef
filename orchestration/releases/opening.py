"""Opening: a connection to a release, to look into it. Not here: which releases there are (kept)."""

import duckdb

from orchestration import lake, macros
from orchestration.comments import literal
from orchestration.home import Home
from orchestration.releases.kept import folder


def open_lake(home: Home) -> duckdb.DuckDBPyConnection:
    """A locked connection to the lake of the current release. Raises ReleaseError when there is none."""
    return _locked(lake.connect(home, folder(home, None) / "catalog.sqlite", read_only=True), home)


def open_for_reading(home: Home, release_id: str | None = None) -> duckdb.DuckDBPyConnection:
    """A locked connection to a release: its tables and macros by name, its posts as `fct_posts` and `fct_mentions`.

    A query of a reader goes through `asking`: the lock alone does not keep it from writing into the data folder.
    """
    return _locked(open_unlocked(home, release_id), home)


def open_unlocked(home: Home, release_id: str | None = None) -> duckdb.DuckDBPyConnection:
    """The same without lock, for what this program itself writes from a release; never for a query of a reader."""
    path = folder(home, release_id)
    con = lake.connect(home, path / "catalog.sqlite", read_only=True)
    con.execute(f"attach {literal(str(path / 'quotepart.duckdb'))} as quotepart (read_only)")
    macros.bring_posts(con)
    con.execute("use quotepart")
    return con


def _locked(con: duckdb.DuckDBPyConnection, home: Home) -> duckdb.DuckDBPyConnection:
    """No file outside the lake's data folder, no extension, and no setting can be changed any more."""
    con.execute(f"set allowed_directories = [{literal(f'{home.data}/')}]")
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con
