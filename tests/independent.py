"""The independent witness: a plain-Python count, written from the design's text and from nothing else.

Belongs here: posts, folding, periods, shares, in plain loops and exact fractions. Not here: SQL, anything imported
from the product; matching is `independent_matching`, intervals `independent_intervals`, reading exports
`independent_readers`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import lru_cache
from zoneinfo import ZoneInfo

from tests.independent_intervals import Number, estimate
from tests.independent_matching import Study, classify, is_slot, read_study, words

__all__ = ["Post", "Share", "Study", "classify", "fold", "is_slot", "period", "read_study", "shares", "words"]

ALL_TIME = date(1900, 1, 1)


@dataclass(frozen=True)
class Post:
    """One post as it counts. `posted_at` is UTC without zone; author and language None are unknown."""

    platform: str
    post_id: str
    posted_at: datetime
    text: str
    author: str | None = None
    language: str | None = None
    kind: str = "original"


@dataclass(frozen=True)
class Share:
    """One row of shares, under the names of `fct_category_shares`."""

    numerator: float
    base: float
    share: float
    share_low: float
    share_high: float
    author_count: int
    effective_n: float
    effective_author_count: float
    design_effect: float
    largest_author_share: float | None
    unknown_author_share: float
    interval_method: str
    share_without_largest_author: float | None
    share_without_largest_author_low: float | None
    share_without_largest_author_high: float | None
    share_known_authors: float | None
    share_known_authors_low: float | None
    share_known_authors_high: float | None


def fold(posts: Iterable[Post]) -> list[Post]:
    """One post for each platform and native id: the first in the given order."""
    kept: dict[tuple[str, str], Post] = {}
    for post in posts:
        kept.setdefault((post.platform, post.post_id), post)
    return list(kept.values())


def period(posted_at: datetime, kind: str, time_zone: str) -> date:
    """The first day, in the study's zone, of the all|year|month|week|day that a moment in UTC falls in."""
    day = posted_at.replace(tzinfo=UTC).astimezone(_zone(time_zone)).date()
    starts = {
        "all": ALL_TIME,
        "year": day.replace(month=1, day=1),
        "month": day.replace(day=1),
        "week": day - timedelta(days=day.weekday()),
        "day": day,
    }
    return starts[kind]


@lru_cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


SliceKey = tuple[date, str, str, str]


def shares(
    posts: Iterable[Post], study: Study, unit: str, label: str, denominator: str, period_kind: str = "all"
) -> dict[SliceKey, Share]:
    """Shares of folded posts, keyed (period_start, platform, language, category_id).

    'all' is a platform and a language too; unknown language is 'und'. A slice has a row for every category of
    the study, or none when its base is empty.
    """
    slices: dict[tuple[date, str, str], list[Post]] = {}
    for post in fold(posts):
        if _in_denominator(post, study, denominator) and not (unit == "original" and post.kind == "repost"):
            start = period(post.posted_at, period_kind, study.time_zone)
            for platform in (post.platform, "all"):
                for language in (post.language or "und", "all"):
                    slices.setdefault((start, platform, language), []).append(post)
    result: dict[SliceKey, Share] = {}
    for (start, platform, language), members in slices.items():
        for category in study.categories:
            clusters = _clusters(members, study, unit, label, category)
            if clusters:
                result[start, platform, language, category] = _share(clusters)
    return result


def _in_denominator(post: Post, study: Study, denominator: str) -> bool:
    if denominator == "classified":
        return bool(classify(post.text, post.language, study))
    return denominator == "all" or is_slot(post.text, post.language, study)


Cluster = tuple[Number, int, bool]  # weight in the category, weight in the base, author known


def _clusters(posts: list[Post], study: Study, unit: str, label: str, category: str) -> list[Cluster]:
    by_author: dict[tuple[str, str], tuple[Number, int]] = {}
    alone: list[Cluster] = []
    for post in posts:
        found = classify(post.text, post.language, study)
        weight: Number = int(category in found)
        if weight and label == "fractional":
            weight = Fraction(1, len(found))
        if post.author is None:
            alone.append((weight, 1, False))
        else:
            x, y = by_author.get((post.platform, post.author), (0, 0))
            by_author[post.platform, post.author] = (x + weight, y + 1)
    if unit == "author":
        return [(Fraction(x) / y, 1, True) for x, y in by_author.values()]
    return [*alone, *((x, y, True) for x, y in by_author.values())]


def _share(clusters: list[Cluster]) -> Share:
    x_sum, base = sum(x for x, _, _ in clusters), sum(y for _, y, _ in clusters)
    ratio, low, high, effective, authors, method = estimate(clusters)
    biggest = max(clusters, key=lambda cluster: cluster[:2])
    largest = float(biggest[0] / Fraction(x_sum)) if x_sum else None
    unknown = sum(y for _, y, known in clusters if not known) / base
    others = list(clusters)
    others.remove(biggest)
    without = estimate(others)[:3] if x_sum and others else (None, None, None)
    named = [cluster for cluster in clusters if cluster[2]]
    known = estimate(named)[:3] if named else (None, None, None)
    numbers = (float(x_sum), float(base), ratio, low, high, len(clusters), effective, authors, float(base) / effective)
    return Share(*numbers, largest, unknown, method, *without, *known)
