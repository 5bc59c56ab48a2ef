"""May a figure be quoted: the rules once more, in plain Python, from the released tables.

Belongs here: docs/method/verdicts.md as somebody else would program it. Not here: dbt's SQL.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import duckdb

Row = dict[str, Any]
RULE = "unit = 'original' and label = 'whole' and denominator = 'classified'"


def judged(con: duckdb.DuckDBPyConnection, night: str) -> dict[tuple[Any, ...], tuple[str, str | None]]:
    """Verdict and reasons of each figure by period, platform, language and category."""
    tables = {name: _rows(con, f"from {name} where {RULE}") for name in ("fct_share_bounds", "fct_corrected_shares")}
    tables["rules"] = _rows(con, "from fct_rule_sensitivity where is_default")
    tables["pairs"] = _rows(con, f"from fct_category_pairs where {RULE} and not is_order_settled")
    tables["quality"] = _rows(con, "from fct_label_quality where denominator = 'classified'")
    tables["days"] = _rows(con, "from fct_collection_days")
    found = {}
    for row in _rows(con, f"from fct_category_shares where {RULE} and period_kind <> 'day'"):
        if row["period_kind"] == "all" or row["platform"] == row["language"] == "all":
            against = [*_reasons(row, tables)]
            grave = any(code in GRAVE for code in against)
            against += [f"night_{night}"] if night != "pass" else []
            verdict = "do_not_quote" if grave else "with_care" if against else "quote"
            found[_key(row)] = (verdict, ", ".join(against) or None)
    return found


GRAVE = {"single_author", "few_independent", "wide_interval", "coarse_interval", "author_decides", "posts_lost"}


def _reasons(row: Row, tables: dict[str, list[Row]]) -> Iterator[str]:
    width = row["share_high"] - row["share_low"]
    known = row["interval_method"] != "none"
    largest, without = row["largest_author_share"] or 0, row["share_without_largest_author"]
    decides = largest >= 0.5 or (without is not None and not row["share_low"] <= without <= row["share_high"])
    bounds = _of(row, tables["fct_share_bounds"])
    lost = 1 - bounds["completeness"] if bounds else 0
    states = _days(row, tables["days"])
    quality = [
        q for q in tables["quality"] if q["category_id"] == row["category_id"] and q["language"] == row["language"]
    ]
    whole = row["platform"] == "all"
    corrected = _of({**row, "platform": None}, tables["fct_corrected_shares"]) if whole else None
    rules = _of({**row, "platform": None}, tables["rules"]) if whole and row["language"] == "all" else None
    tests = (
        ("single_author", not known),
        ("few_independent", known and row["effective_n"] < 30),
        ("wide_interval", known and width >= 0.3),
        ("coarse_interval", 0.05 < width < 0.3 and width > 1.3 * row["share"]),
        ("author_decides", known and decides),
        ("posts_lost", lost >= 0.3),
        ("few_authors", known and row["author_count"] < 30),
        ("near_zero", known and row["share_low"] * 100 < min(_step(width), 1) / 2),
        ("one_author", known and largest >= 0.2 and not decides),
        ("unknown_authors", row["unknown_author_share"] >= 0.005),
        ("days_immature", _many(states, ("immature",))),
        ("days_lost", _many(states, ("partial", "not_collected", "quarantined"))),
        ("posts_missing", bounds is not None and width / 2 <= lost < 0.3),
        ("uncalibrated", not quality or quality[0]["status"] == "uncalibrated"),
        ("rules_err", corrected is not None and corrected["is_estimable"] is False),
        ("rules_differ", rules is not None and _moved(rules) > width / 2 and _moved(rules) * 100 >= _step(width)),
        ("order_open", any(_is_about(row, pair) for pair in tables["pairs"])),
    )
    yield from (code for code, holds in tests if holds)


def _step(width: float) -> float:
    """How finely an interval lets its share be printed, in points."""
    half = width * 50
    return 5 if half >= 15 else 1 if half >= 0.5 else 0.1 if half >= 0.05 else 0.01


def _moved(rules: Row) -> float:
    return float(max(rules[f"moved_by_{choice}"] or 0 for choice in ("unit", "reposts", "label")))


def _many(states: dict[date, set[str]], wanted: tuple[str, ...]) -> bool:
    hit = sum(1 for found in states.values() if found & set(wanted))
    return hit > 0 and hit >= 0.05 * len(states)


def _days(row: Row, days: list[Row]) -> dict[date, set[str]]:
    start = row["period_start"]
    last = {
        "all": date.max,
        "year": date(start.year, 12, 31),
        "month": (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1),
        "week": start + timedelta(days=6),
    }[row["period_kind"]]
    found: dict[date, set[str]] = {}
    for day in days:
        if start <= day["day"] <= last:
            found.setdefault(day["day"], set()).add(day["state"])
    return found


def _of(row: Row, table: list[Row]) -> Row | None:
    return next((other for other in table if _key(row) == _key({"platform": None, **other})), None)


def _is_about(row: Row, pair: Row) -> bool:
    categories = (pair["category_id"], pair["other_category_id"])
    return row["category_id"] in categories and _key(row)[:4] == _key(pair)[:4]


def _key(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in ("period_kind", "period_start", "platform", "language", "category_id"))


def _rows(con: duckdb.DuckDBPyConnection, query: str) -> list[Row]:
    found = con.execute(query)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
