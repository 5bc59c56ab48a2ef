"""The ledger between two releases: what changed the shares, added up over the releases that lie between.

Belongs here: which releases lie between, sums and lines of text. Not here: taking a difference apart (dbt), the command
(commands).
"""

import contextlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import duckdb

from orchestration.home import Home
from orchestration.releases import kept
from orchestration.rows import as_dicts

CAUSES = {
    "new_posts": "new posts",
    "late_posts": "late posts",
    "deletions": "deletions",
    "reread_files": "files read again",
    "deduplication": "fuller copies",
    "study": "study",
    "code": "code",
}
OF_THE_RULE = """period_kind = 'all' and platform = 'all' and language = 'all'
    and unit = $unit and label = $label and denominator = $denominator"""
CHANGES = f"select * from fct_share_changes where {OF_THE_RULE}"
SHARES = f"select category_id, share from fct_category_shares where {OF_THE_RULE} order by share desc, category_id"
SEAMS = f"select * from fct_share_versions where {OF_THE_RULE} and seam_at = (select max(released_at) from releases)"


def chain(home: Home, one: str, other: str) -> list[str]:
    """The releases after `one` up to `other`, each made from the one before it.

    Raises ReleaseError when `other` does not go back to `one`, or when one between them is not kept.
    """
    with _opened(home, other) as con:
        ids = [
            name for (name,) in con.execute("select release_id from releases order by released_at, rowid").fetchall()
        ]
    if one not in ids or other not in ids or ids.index(one) >= ids.index(other):
        raise kept.ReleaseError(f"release {other} does not go back to {one}: its ledger begins elsewhere")
    between = ids[ids.index(one) + 1 : ids.index(other) + 1]
    for name in between:
        kept.folder(home, name)
    return between


def parts(home: Home, one: str, other: str) -> dict[str, dict[str, Decimal]]:
    """By category and cause, the points between two releases, by the study's rule over everything.

    A category that came or went on the way has none. Raises ReleaseError as `chain` does.
    """
    return _parts(home, chain(home, one, other), _rule(home, other))


def _rule(home: Home, release: str) -> dict[str, str]:
    rule: dict[str, str] = kept.manifest(home, release)["study"]["default_rule"]
    return rule


def _parts(home: Home, between: list[str], rule: dict[str, str]) -> dict[str, dict[str, Decimal]]:
    sums: dict[str, dict[str, Decimal]] = {}
    broken: set[str] = set()
    for name in between:
        with _opened(home, name) as con:
            for row in _rows(con, CHANGES, rule):
                broken |= {row["category_id"]} if row["points"] is None else set()
                mine = sums.setdefault(row["category_id"], dict.fromkeys(CAUSES, Decimal(0)))
                for cause in CAUSES:
                    mine[cause] += row[f"{cause}_points"] or 0
    return {category: mine for category, mine in sums.items() if category not in broken}


def lines(home: Home, one: str, other: str) -> list[str]:
    """What changed each category between two releases, and each new version of the study on the way.

    Raises ReleaseError as `chain` does.
    """
    between, rule = chain(home, one, other), _rule(home, other)
    found = _parts(home, between, rule)
    shares = [_shares(home, name, rule) for name in (one, other)]
    told = [_line(category, shares, found.get(category, {})) for category in {**shares[1], **shares[0]}]
    for name in between:
        with _opened(home, name) as con:
            told += _seam(name, _rows(con, SEAMS, rule))
    return told


def _line(category: str, shares: list[dict[str, float]], found: dict[str, Decimal]) -> str:
    before, after = (side.get(category) for side in shares)
    if before is None or after is None:
        return f"{category}: {'new' if before is None else 'gone'}"
    causes = [f"{CAUSES[cause]} {points:+.2f}" for cause, points in found.items() if round(points, 2)]
    moved = f"{category}: {100 * before:.2f} % became {100 * after:.2f} %, {100 * (after - before):+.2f} points"
    return f"{moved}: {', '.join(causes)}" if causes else f"{category}: {100 * after:.2f} %, as before"


def _seam(name: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    """The bridge: both shares at the seam, and which terms changed."""
    if rows:
        yield f"study {rows[0]['study_version']} became {rows[0]['next_study_version']} in release {name}:"
    for row in rows:
        after = "gone" if row["next_share"] is None else f"{100 * row['next_share']:.2f} %"
        study = "" if row["study_points"] is None else f" ({row['study_points']:+.2f} points by the study)"
        terms = [f"; {what}: {row[f'terms_{what}']}" for what in ("added", "removed") if row[f"terms_{what}"]]
        yield f"  {row['category_id']}: {100 * row['share']:.2f} % became {after}{study}{''.join(terms)}"


def _shares(home: Home, name: str, rule: dict[str, str]) -> dict[str, float]:
    with _opened(home, name) as con:
        return {row["category_id"]: row["share"] for row in _rows(con, SHARES, rule)}


@contextlib.contextmanager
def _opened(home: Home, name: str) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(kept.folder(home, name) / "quotepart.duckdb"), read_only=True) as con:
        yield con


def _rows(con: duckdb.DuckDBPyConnection, query: str, rule: dict[str, str]) -> list[dict[str, Any]]:
    try:
        return as_dicts(con.execute(query, rule))
    except duckdb.CatalogException as error:
        raise kept.ReleaseError(f"a release between is of an earlier version, without a ledger ({error})") from error
