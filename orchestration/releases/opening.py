"""Opening: a connection to a release, to look into it. Not here: which releases there are (kept)."""

import duckdb

from orchestration import lake, macros
from orchestration.home import Home
from orchestration.releases.kept import folder


def open_lake(home: Home) -> duckdb.DuckDBPyConnection:
    """The lake of the current release, to look into it. Raises ReleaseError when there is none."""
    return lake.connect(home, folder(home, None) / "catalog.sqlite", read_only=True)


def open_for_reading(home: Home, release_id: str | None = None) -> duckdb.DuckDBPyConnection:
    """A locked connection to a release: its tables and macros by name, its posts as `fct_posts` and `fct_mentions`.

    Nothing can be written, and no file outside the lake's data folder can be read.
    """
    path = folder(home, release_id)
    con = lake.connect(home, path / "catalog.sqlite", read_only=True)
    con.execute(f"attach '{path / 'quotepart.duckdb'}' as quotepart (read_only)")
    macros.bring_posts(con)
    con.execute("use quotepart")
    con.execute(f"set allowed_directories = ['{home.data}/']")
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con
