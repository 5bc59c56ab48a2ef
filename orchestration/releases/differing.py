"""Diff: what differs between two releases, by part: what made them, tables, columns, study, shares.

Belongs here: the parts and their order (`PARTS`); whatever says more of a difference adds its part there. Not here: how
it is printed (diff_command).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import duckdb

from orchestration.comments import literal
from orchestration.home import Home
from orchestration.releases import kept, ledger

# Of the shares that changed, so many are listed: the study's own rule first, long periods first.
LISTED = 20
KEYS = ("period_kind", "period_start", "platform", "language", "unit", "label", "denominator", "category_id")


@dataclass(frozen=True)
class Pair:
    """Two releases with their manifests, and a connection that has their tables as `before` and `after`."""

    home: Home
    con: duckdb.DuckDBPyConnection
    before: dict[str, Any]
    after: dict[str, Any]

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What a query on both gives."""
        return self.con.execute(query).fetchall()


def diff(home: Home, before: str, after: str) -> Iterator[tuple[str, list[str]]]:
    """The title of each part and what differs in it, one line each. Raises ReleaseError when one is not kept."""
    with duckdb.connect() as con:
        for alias, release in (("before", before), ("after", after)):
            path = kept.folder(home, release) / "quotepart.duckdb"
            con.execute(f"attach {literal(str(path))} as {alias} (read_only)")
        pair = Pair(home, con, kept.manifest(home, before), kept.manifest(home, after))
        for title, part in PARTS.items():
            yield title, list(part(pair))


def _made(pair: Pair) -> Iterator[str]:
    for name in ("verdict", "code_version"):
        if pair.before[name] != pair.after[name]:
            yield f"{name.replace('_', ' ')}: {pair.before[name]} → {pair.after[name]}"
    one, other = pair.before["study"], pair.after["study"]
    for name in sorted({*one, *other}):
        if one.get(name) != other.get(name):
            yield f"study, {name}: {one.get(name)} → {other.get(name)}"


def _tables(pair: Pair) -> Iterator[str]:
    one, other = pair.before["tables"], pair.after["tables"]
    for name in sorted({*one, *other}):
        if name not in other:
            yield f"- {name}: {one[name]['rows']:,} rows"
        elif name not in one:
            yield f"+ {name}: {other[name]['rows']:,} rows"
        elif one[name] != other[name]:
            yield f"~ {name}: {one[name]['rows']:,} → {other[name]['rows']:,} rows"


def _columns(pair: Pair) -> Iterator[str]:
    query = """
        select table_name, column_name, before.data_type, after.data_type
        from (from duckdb_columns() where database_name = 'before' and not internal) as before
        full outer join (from duckdb_columns() where database_name = 'after' and not internal) as after
            using (table_name, column_name)
        where before.data_type is distinct from after.data_type order by all"""
    for table, column, before, after in pair.rows(query):
        if table in pair.before["tables"] and table in pair.after["tables"]:
            yield f"{table}.{column}: {before or 'not there'} → {after or 'not there'}"


def _terms(pair: Pair) -> Iterator[str]:
    keys = ("category_id", "sense_id", "language", "pattern", "kind")
    yield from _rows_of(pair, "dim_terms", keys, ("since", "reason"))


def _categories(pair: Pair) -> Iterator[str]:
    yield from _rows_of(pair, "dim_categories", ("category_id",), ("facet", "level", "label_en", "label_fr", "colour"))


def _rows_of(pair: Pair, table: str, keys: tuple[str, ...], values: tuple[str, ...]) -> Iterator[str]:
    """Rows that were added, removed or changed, by their keys."""
    same = " and ".join(f"one.{key} is not distinct from other.{key}" for key in keys)
    chosen = ", ".join(f"coalesce(one.{key}, other.{key})" for key in keys)
    sides = ", ".join(f"{side}.{value}" for side in ("one", "other") for value in values)
    query = f"""
        select one.is_there is not null, other.is_there is not null, [{chosen}], {sides}
        from (select *, true as is_there from before.{table}) as one
        full outer join (select *, true as is_there from after.{table}) as other on {same}
        order by 3"""
    for was, now, key, *both in pair.rows(query):
        said = " · ".join(str(part) for part in key if part is not None)
        if not (was and now):
            yield f"{'-' if was else '+'} {said}"
        for value, one, other in zip(values, both, both[len(values) :], strict=False):
            if was and now and one != other:
                yield f"~ {said}: {value} {one} → {other}"


def _shares(pair: Pair) -> Iterator[str]:
    changed = f"""
        from before.fct_category_shares as before
        full outer join after.fct_category_shares as after using ({", ".join(KEYS)})
        where before.share is distinct from after.share"""
    total, of_rule = pair.rows(f"select count(*), count(*) filter (where {_rule(pair)}) {changed}")[0]
    if not total:
        return
    yield f"{total:,} shares changed, {of_rule:,} of them by the study's own rule"
    query = f"""
        select {", ".join(KEYS)}, before.share, after.share {changed} and {_rule(pair)}
        order by list_position(['all', 'year', 'month', 'week', 'day'], period_kind), period_start desc,
            platform <> 'all', language <> 'all', abs(before.share - after.share) desc, all
        limit {LISTED}"""
    for *key, before, after in pair.rows(query):
        yield f"{' · '.join(map(str, key))}: {_percent(before)} → {_percent(after)}"


def _causes(pair: Pair) -> Iterator[str]:
    """What changed the shares; nothing is known of it where one release was not made from the other."""
    one, other = pair.before["release_id"], pair.after["release_id"]
    if one == other:
        return
    try:
        yield from ledger.lines(pair.home, one, other)
    except (kept.ReleaseError, duckdb.CatalogException) as error:
        yield f"not known: {str(error).splitlines()[0]}"


def _rule(pair: Pair) -> str:
    rule = pair.after["study"]["default_rule"]
    return " and ".join(f"{name} = {literal(value)}" for name, value in sorted(rule.items()))


def _percent(share: float | None) -> str:
    return "none" if share is None else f"{100 * share:.2f} %"


PARTS: dict[str, Callable[[Pair], Iterator[str]]] = {
    "made by": _made,
    "tables": _tables,
    "columns": _columns,
    "terms": _terms,
    "categories": _categories,
    "shares": _shares,
    "causes": _causes,
}
