"""Macros of the released file: what analysts ask, so that nobody computes a share by hand and gets another number.

Belongs here: the macros, as SQL beside this module, and what stands for the posts that the file does not hold.
Not here: which tables the file has (marts), how a text is made plain and what a difference's interval is (dbt's macros,
which are used here).
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import duckdb
import jinja2

from orchestration import lake, project
from orchestration.comments import literal

Comments = Mapping[tuple[str, str], Sequence[tuple[str, str]]]

FOLDER = Path(__file__).parent
OF_NIGHTS = ("text/normalise", "text/words", "text/pattern_stands_there", "counting/period_differences")
# Each may call those before it.
FILES = ("helpers", "share_of", "compare", "posts_behind", "why")
# What the posts are called in the file, and where they lie in the lake.
POSTS = {
    "fct_posts": ("marts", "fct_posts"),
    "fct_mentions": ("marts", "fct_mentions"),
    "raw_posts": ("raw", "posts"),
}
LISTED = """
    create view macros as
    select function_name as macro, parameters, comment as description
    from duckdb_functions()
    where not internal and comment is not null and schema_name = 'main' and ends_with(function_type, 'macro')
    order by all"""
NOT_ATTACHED = (
    "the posts are not in this file but in catalog.sqlite beside it. Ask with `quotepart sql`, or attach them: "
    "load ducklake; load sqlite_scanner; attach 'ducklake:sqlite:RELEASE/catalog.sqlite' as lake "
    "(read_only, data_path 'HOME/data/', override_data_path true); "
    + " ".join(f"create temp view {name} as from lake.{schema}.{table};" for name, (schema, table) in POSTS.items())
)


def write(con: duckdb.DuckDBPyConnection, database: str, rule: Mapping[str, str], comments: Comments) -> None:
    """Write the macros into an attached database.

    `rule` is how the study counts, by unit, label and denominator; `comments` are those of the lake's tables.
    """
    con.execute(f"use {database}")
    for name, place in POSTS.items():
        _stand_in(con, name, place, dict(comments.get(place, [])).get("", ""))
    con.execute(_rendered(rule))
    con.execute(LISTED)
    con.execute("comment on view macros is 'One row per macro of this file: what it takes and what it answers.'")
    con.execute("use memory")


def bring_posts(con: duckdb.DuckDBPyConnection) -> None:
    """Let the names of the posts mean those of the attached lake, in this connection."""
    for name, (schema, table) in POSTS.items():
        con.execute(f"create temp view {name} as from {lake.ALIAS}.{schema}.{table}")


def _stand_in(con: duckdb.DuckDBPyConnection, name: str, place: tuple[str, str], said: str) -> None:
    """A view with the columns of the posts that answers how to attach them; a temporary view goes before it."""
    posts = con.sql(f"from {lake.ALIAS}.{'.'.join(place)}")
    columns = zip(posts.columns, posts.types, strict=True)
    listed = ", ".join(f'null::{kind} as "{column}"' for column, kind in columns)
    con.execute(f"create view {name} as select {listed} where error({literal(f'{name}: {NOT_ATTACHED}')})")
    con.execute(f"comment on view {name} is {literal(f'Not in this file. {said}'.strip())}")


def _rendered(rule: Mapping[str, str]) -> str:
    """The macros as SQL. Texts are made plain and periods compared by the same macros as in a night."""
    own = [(FOLDER / f"{name}.sql").read_text(encoding="utf-8") for name in FILES]
    text = "\n".join([project.macro_text(OF_NIGHTS), *own])
    template = jinja2.Environment(undefined=jinja2.StrictUndefined).from_string(text)
    return template.render(**rule, rule="/".join(rule.values()), adapter=_Adapter, **{"return": str})


class _Adapter:
    """What dbt hands to its macros, as far as they are used here: decoding is a macro of the file."""

    @staticmethod
    def dispatch(name: str) -> Callable[[str], str]:
        return {"decoded_text": "decode_text({})".format}[name]
