"""Verdicts, ages, rows by fate and covered days in words."""

from collections.abc import Sequence
from datetime import date, datetime

from reports import format as written
from reports.database import Row
from reports.words import Words

VERDICTS = ("pass", "caution", "hold", "error", "accepted")


def age(then: datetime, now: datetime, words: Words) -> str:
    """How old: "2 days", "5 hours"."""
    unit, number = written.age(then, now)
    return words.counted(f"age.{unit}", number, number=written.integer(number, words.language))


def verdict(name: str, words: Words) -> str:
    """A verdict in a word or two."""
    return words(f"verdict.{name if name in VERDICTS else 'unknown'}")


def reason(row: Row, words: Words) -> str:
    """Why a check failed: its own reason, else its name with what was observed and expected."""
    own = words.own(row, "reason")
    if own:
        return own
    name = readable(str(row.get("check_name") or ""))
    seen = [
        f"{words(f'col.{key}').lower()} {written.short(row[key])}" for key in ("observed", "expected") if row.get(key)
    ]
    return f"{name}: {', '.join(seen)}" if seen else name


def readable(name: str) -> str:
    """A check's name without underscores, for checks that give no reason."""
    return name.replace("_", " ").strip().capitalize()


def flow(total: Row, words: Words) -> str:
    """From file to post: where every row went."""
    columns = ("read", "loaded", "rejected", "filtered", "duplicate", "folded", "kept")
    numbers = {name: written.integer(total[f"rows_{name}"] or 0, words.language) for name in columns}
    files = written.integer(total["file_count"], words.language)
    said = words("fates.flow", files=words.counted("fates.files", total["file_count"], number=files), **numbers)
    lost = int(total["difference"] or 0)
    if not lost:
        return f"{said} {words('fates.exact')}"
    return f"{said} {words.counted('fates.difference', lost, number=written.integer(lost, words.language))}"


def coverage(states: Sequence[Row], first: date, last: date, words: Words) -> str:
    """How many days are in each state."""
    parts = [_days(row["state"], row["day_count"], words) for row in states]
    span = {"first": written.day(first, words.language), "last": written.day(last, words.language)}
    return words("coverage.says", **span, parts=words.listed(parts))


def _days(state: str, number: int, words: Words) -> str:
    said = written.integer(number, words.language)
    if not words.known(f"day.{state}.one", ""):
        return f"{said} {state}"
    return words.counted(f"day.{state}", number, number=said)
