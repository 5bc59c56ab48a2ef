"""Well-formed JSON lines through DuckDB's own reader, with everything stated.

Belongs here: the statement. Nothing is detected, nothing is ignored: an error, or a value that the two readers would
write differently (a broken number, a line without any known key), sends the whole file to `json_careful`.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager

import duckdb

from orchestration.sources.head import MAX_DOCUMENT_CHARS, Head
from orchestration.sources.plans import LinesPlan
from orchestration.sources.readers.opening import MAX_ZSTD_WINDOW, damage_of, zstd_window
from orchestration.sources.readers.pipes import piped
from orchestration.sources.values.numbers_sql import FINITE
from orchestration.sources.values.sql_text import literal

UNLIKE = "unlike"
COMPRESSIONS = {"none": "uncompressed", "gzip": "gzip", "zstd": "zstd"}

Create = Callable[[str, Collection[str]], str]


def read(con: duckdb.DuckDBPyConnection, head: Head, plan: LinesPlan, create: Create) -> bool:
    """Make `landed_records`; False when this file is for the careful reader."""
    if not (plan.keys or plan.scan) or head.encoding != "utf-8":
        return False
    if head.compression == "zstd" and zstd_window(head.path) > MAX_ZSTD_WINDOW:
        with piped(head.path, head.compression) as pipe:
            taken = _read_from(con, str(pipe.path), "uncompressed", plan, create)
        return taken and pipe.damage is None
    if damage_of(head.path, head.compression):
        return False
    return _read_from(con, str(head.path), COMPRESSIONS[head.compression], plan, create)


def _read_from(con: duckdb.DuckDBPyConnection, path: str, compression: str, plan: LinesPlan, create: Create) -> bool:
    if plan.scan:
        relation, stated = plan.scan.relation(_lines(path, compression, plan.scan.shape)), [*plan.scan.fields]
    else:
        relation, stated = _relation(path, compression, plan), [*plan.keys, *plan.nested, "fault"]
    try:
        with _one_thread(con):
            con.execute(create(relation, stated))
    except duckdb.Error:
        return False
    return con.execute(f"select count(*) from landed_records where fault = '{UNLIKE}'").fetchone() == (0,)


@contextmanager
def _one_thread(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Several threads may number the lines in another order than the file's (seen 2026-11, DuckDB 1.5.5)."""
    threads = con.execute("select current_setting('threads')").fetchone()
    assert threads is not None  # a setting always has a value
    con.execute("set threads = 1")
    try:
        yield
    finally:
        con.execute(f"set threads = {threads[0]}")


def _relation(path: str, compression: str, plan: LinesPlan) -> str:
    paths = {field: [key] for field, key in plan.keys.items()}
    paths |= {field: path.split(".", 1) for field, path in plan.nested.items()}
    outer = dict.fromkeys(path[0] for path in paths.values())
    values = ", ".join(f"{_value(path)} as v_{field}" for field, path in paths.items())
    fields = ", ".join(f"{_text(f'v_{field}')} as {field}" for field in paths)
    broken = " or ".join(_is_broken_number(f"v_{field}", field in plan.numbers) for field in paths)
    nothing = f"coalesce({', '.join(_quoted(key) for key in outer)}) is null"
    return f"""(
        select case when ({broken}) or nothing then '{UNLIKE}' end as fault, {fields}
        from (
            select {values}, {nothing} as nothing
            from {_lines(path, compression, dict.fromkeys(outer, "json"))}
        )
    )"""


def _lines(path: str, compression: str, shape: Mapping[str, str]) -> str:
    """SQL of one row a line, with a column for each key; DuckDB holds the bytes of two of the longest lines."""
    types = ", ".join(f"{literal(key)}: {literal(type_)}" for key, type_ in shape.items())
    return f"""read_json(
                {literal(path)}, format = 'newline_delimited', columns = {{{types}}}, auto_detect = false,
                compression = '{compression}', maximum_object_size = {MAX_DOCUMENT_CHARS}, ignore_errors = false,
                hive_partitioning = false, filename = false
            )"""


def _value(path: list[str]) -> str:
    """SQL: the JSON value at a path, and NULL for null."""
    outer, *inner = path
    if not inner:
        return _quoted(outer)
    steps = literal(f'$."{inner[0]}"')
    return f"cast(nullif(cast(json_extract({_quoted(outer)}, {steps}) as varchar), 'null') as json)"


def _text(name: str) -> str:
    return f"""
        case
            when starts_with({name}, '"') and not contains({name}, '\\') then substr({name}, 2, length({name}) - 2)
            when left({name}, 1) = '"' then {name} ->> '$'
            when left({name}, 1) not in ('{{', '[') then cast({name} as varchar)
        end"""


def _is_broken_number(name: str, by_value: bool) -> str:
    """SQL: whether DuckDB may write a number otherwise than the export did.

    A number begins with a digit or a minus, NaN and Infinity with a capital: only those are looked at closely.
    """
    text = f"cast({name} as varchar)"
    sound = FINITE if by_value else "-?[1-9][0-9]*|0"
    is_number = f"{text} >= '-' and {text} < '['"  # false at the first look for a text, which begins with a quote
    return f"case when {is_number} then not regexp_full_match({name}, '{sound}') else false end"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
