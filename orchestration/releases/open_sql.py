"""`open.sql`: opens a release with its posts in any DuckDB, from the folder that it lies in.

Belongs here: its text, for a release in a home and for an exported copy. Paths are relative: a home may be moved.
"""

from pathlib import Path

from orchestration.macros import POSTS

FILE = "open.sql"
HOW = """-- Opens this release with its posts: tables and macros by name, and fct_posts, fct_mentions, raw_posts.
-- Go into this folder first, for paths are relative to where DuckDB runs:
--   shell   duckdb -init open.sql
--   Python  os.chdir(folder); con = duckdb.connect(); con.execute(open("open.sql").read())
"""
OLDER = """-- Another release beside it: attach '{other}' as before (read_only);
-- then its tables are before.fct_category_shares and so on.
"""
IN_LAKE = """-- Posts are in a DuckLake. Where DuckDB lacks its extensions, once: install ducklake; install sqlite;
attach 'quotepart.duckdb' as quotepart (read_only);
attach 'ducklake:sqlite:catalog.sqlite' as lake (read_only, data_path '../../data/', override_data_path true);
"""


def of_release() -> str:
    """The file of a release in a home; its posts are in the lake."""
    other = OLDER.format(other="../OTHER/quotepart.duckdb")
    views = {name: f"lake.{schema}.{table}" for name, (schema, table) in POSTS.items()}
    return HOW + other + IN_LAKE + _views(views)


def of_export() -> str:
    """The file of an exported copy; its posts are Parquet files in it."""
    other = OLDER.format(other="../OTHER-EXPORT/quotepart.duckdb")
    views = {name: f"read_parquet('posts/{name}.parquet')" for name in POSTS}
    return HOW + other + "attach 'quotepart.duckdb' as quotepart (read_only);\n" + _views(views)


def write(folder: Path) -> None:
    """Put it into a release."""
    (folder / FILE).write_text(of_release(), encoding="utf-8")


def _views(views: dict[str, str]) -> str:
    """Temporary views go before what stands for the posts in the file."""
    lines = [f"create temp view {name} as from {place};" for name, place in views.items()]
    return "\n".join([*lines, "use quotepart;", ""])
