"""Coverage counted plainly: curves of arrival, rhythms, states, what is missing, the bounds of shares.

Belongs here: loops over days, written from docs/method/coverage.md. Not here: SQL, anything of the product.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median
from typing import Any

from scipy import stats

LONGEST_LAG, ARRIVAL_DAYS, ARRIVAL_NIGHTS, ARRIVAL_POSTS = 28, 90, 7, 100
MATURE, IMMATURE_DAYS = 0.95, 2
WEEKDAYS, LEAST_WEEKDAYS, REACH, AROUND, LEAST_AROUND, TAIL = 8, 4, 182, 28, 14, 0.002
NORMAL_QUARTILE = stats.norm.ppf(0.75)

Curve = dict[int, tuple[float, int, int, int]]


@dataclass
class Source:
    """What came of one source: posts by (day, night, platform), the nights that loaded, flawed days, deleted posts."""

    arrivals: Counter[tuple[date, date, str]] = field(default_factory=Counter)
    quarantined: set[date] = field(default_factory=set)
    deleted: Counter[date] = field(default_factory=Counter)

    def nights(self) -> list[date]:
        """The nights that loaded something, in order."""
        return sorted({night for _, night, _ in self.arrivals})

    def by_day(self) -> Counter[date]:
        """Posts by day."""
        counts: Counter[date] = Counter()
        for (day, _, _), number in self.arrivals.items():
            counts[day] += number
        return counts


@dataclass
class Day:
    """One day as it is found."""

    day: date
    post_count: int
    state: str = ""
    expected_count: float | None = None
    reference_days: int | None = None
    dispersion: float | None = None
    low_count: int | None = None
    arrived_part: float | None = None
    missing_count: float | None = None


def curve(source: Source, tonight: date) -> Curve:
    """By age: part arrived, posts arriving then, posts arrived by then, days. Empty where it is unknown."""
    first, *later = source.nights()
    nights = [night for night in later if (tonight - night).days < ARRIVAL_DAYS]
    days: dict[date, Counter[int]] = {}
    for (day, night, _), number in source.arrivals.items():
        if first < day <= tonight and (tonight - day).days < ARRIVAL_DAYS:
            days.setdefault(day, Counter())[max((night - day).days, 0)] += number
    if len(nights) < ARRIVAL_NIGHTS or sum(lags.total() for lags in days.values()) < ARRIVAL_POSTS:
        return {}
    found, part = {}, 1.0
    for age in range(min((tonight - first).days - 1, LONGEST_LAG), -1, -1):
        old = [lags for day, lags in days.items() if (tonight - day).days >= age]
        by_then = [sum(number for lag, number in lags.items() if lag <= age) for lags in old]
        then = sum(lags[age] for lags in old)
        found[age] = (part, then, sum(by_then), sum(number > 0 for number in by_then))
        part *= 1 - (then / sum(by_then) if sum(by_then) else 0)
    return found


def coverage(source: Source, tonight: date) -> list[Day]:
    """Each day of a source with its state and numbers."""
    counts, arrived = source.by_day(), curve(source, tonight)
    span = [min(counts) + timedelta(days=n) for n in range((max(counts) - min(counts)).days + 1)]
    days = {day: Day(day, counts[day]) for day in sorted({*span, *source.quarantined, *source.deleted})}
    for one in days.values():
        age = (tonight - one.day).days
        one.arrived_part = arrived[min(age, max(arrived))][0] if arrived and age >= 0 else None
    weeks = {_monday(day) for day in counts}
    usable = {
        day
        for day in span
        if _monday(day) in weeks
        and day not in source.quarantined
        and not source.deleted[day]
        and not _is_immature(days[day], tonight)
    }
    _add_rhythm(days, usable)
    usable = {day for day in usable if days[day].post_count >= (days[day].low_count or 0)}
    _add_rhythm(days, usable)
    usual = median(counts.values())
    for one in days.values():
        one.state = _state(one, source, usual, tonight, set(span))
        one.missing_count = _missing(one, source.deleted[one.day], tonight)
    return list(days.values())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _is_immature(one: Day, tonight: date) -> bool:
    age = (tonight - one.day).days
    if age < 0 or one.arrived_part is None:
        return age < IMMATURE_DAYS
    return one.arrived_part < MATURE


def _add_rhythm(days: Mapping[date, Day], usable: set[date]) -> None:
    for one in days.values():
        same = sorted(day for day in usable if (day - one.day).days % 7 == 0)
        before = [day for day in same if day < one.day][-WEEKDAYS:]
        after = [day for day in same if day > one.day][:WEEKDAYS]
        one.expected_count, one.reference_days, one.dispersion, one.low_count = None, None, None, None
        for reference, nearest in ((before, before[-1:]), (after, after[:1])):
            near = nearest and abs((nearest[0] - one.day).days) <= REACH
            if one.expected_count is None and len(reference) >= LEAST_WEEKDAYS and near:
                one.expected_count = median(days[day].post_count for day in reference)
                one.reference_days = len(reference)
    for one in days.values():
        strayed = [
            abs(other.post_count - other.expected_count) / math.sqrt(max(other.expected_count, 1))
            for other in days.values()
            if other.day in usable and other.expected_count is not None and abs((other.day - one.day).days) <= AROUND
        ]
        if len(strayed) >= LEAST_AROUND:
            one.dispersion = max((median(strayed) / NORMAL_QUARTILE) ** 2, 1.0)
        if one.expected_count is not None and one.dispersion is not None:
            part = 1.0 if one.arrived_part is None else one.arrived_part
            one.low_count = _least_usual(one.expected_count * part, one.dispersion)


def _least_usual(mean: float, dispersion: float) -> int:
    if mean == 0:
        return 0
    if dispersion == 1:
        return int(stats.poisson.ppf(TAIL, mean))
    return int(stats.nbinom.ppf(TAIL, mean / (dispersion - 1), 1 / dispersion))


def _state(one: Day, source: Source, usual: float, tonight: date, span: set[date]) -> str:
    is_unusual = usual >= 5 if one.low_count is None else one.low_count > 0
    least = 0.2 * usual if one.low_count is None else one.low_count
    deleted = source.deleted[one.day]
    if one.post_count == 0 and one.day in source.quarantined:
        return "quarantined"
    if _is_immature(one, tonight):
        return "immature"
    if one.post_count == 0:
        return "not_collected" if not deleted and one.day in span and is_unusual else "empty"
    return "partial" if one.day in source.quarantined or one.post_count + deleted < least else "complete"


def _missing(one: Day, deleted: int, tonight: date) -> float | None:
    expected, arrived, so_far = one.expected_count, one.arrived_part, one.post_count
    if one.day > tonight:
        return 0.0
    late = so_far / arrived - so_far if arrived else None
    if one.state in ("complete", "empty"):
        return _thousandths(late or 0.0)
    if one.state == "immature" and arrived is not None and expected is not None:
        return _thousandths(expected * (1 - arrived))
    if one.state == "immature" and so_far and late is not None:
        return _thousandths(late)
    return None if expected is None else _thousandths(max(expected - so_far - deleted, 0.0))


def _thousandths(number: float) -> float:
    return math.floor(number * 1000 + 0.5) / 1000


def completeness(
    sources: Iterable[tuple[Source, list[Day]]], platform: str, first: date, last: date
) -> tuple[float | None, float, int]:
    """Of a period: posts over posts and missing posts, missing posts, days of which nothing tells."""
    kept, missing, unknown = 0, 0.0, 0
    for source, days in sources:
        mine: Any = [key for key in source.arrivals if platform in ("all", key[2])]
        part = sum(source.arrivals[key] for key in mine) / source.arrivals.total()
        kept += sum(source.arrivals[key] for key in mine if first <= key[0] <= last)
        for one in days if mine else []:
            if first <= one.day <= last:
                missing += part * (one.missing_count or 0.0)
                unknown += one.missing_count is None
    return (kept / (kept + missing) if kept else None), missing, unknown
