"""The independent witness: a share and its interval, written from docs/method/shares.md and from nothing else.

Belongs here: the ratio over authors with its interval, in exact fractions and scipy's laws. Not here: SQL, anything
imported from the product, counting (`independent`).
"""

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from scipy import stats

Z = 1.959963984540054
Number = int | Fraction


class Estimate(NamedTuple):
    """A share with its interval, the effective sample size, the effective number of authors, and the method."""

    share: float
    low: float
    high: float
    effective_n: float
    authors: float
    method: str


def estimate(clusters: Sequence[tuple[Number, Number, bool]]) -> Estimate:
    """From (weight in the category, weight in the base, author known) per author."""
    n = len(clusters)
    base = sum(y for _, y, _ in clusters)
    most = max(base, n)  # in votes, authors are more than their votes for a category
    authors = Fraction(base**2) / sum(y * y for _, y, _ in clusters)
    ratio = min(max(Fraction(sum(x for x, _, _ in clusters)) / base, Fraction(0)), Fraction(1))
    spread = sum((x - ratio * y) ** 2 for x, y, _ in clusters)
    effective, posts = authors, float(authors)
    if n > 1 and spread > 0:
        effective = min(ratio * (1 - ratio) * (n - 1) * base**2 / (n * spread), Fraction(most))
        posts = float(effective) * (_few(float(most) - 1, float(authors) - 1) if most > 1 else 1.0)
    numbers = (float(effective), float(authors))
    if n < 2:
        return Estimate(float(ratio), 0.0, 1.0, *numbers, "none")
    if authors < 30 or effective * min(ratio, 1 - ratio) < 5:
        return Estimate(float(ratio), *_exact(ratio, posts), *numbers, "exact")
    return Estimate(float(ratio), *wilson(float(ratio), posts), *numbers, "wilson")


def size(share: Mapping[str, Any]) -> float:
    """The posts that the interval of a row of shares stands on; at 0 and 1 there is no variance to know."""
    if share["share"] in (0, 1) or share["base"] < 2:
        return float(share["effective_n"])
    return float(share["effective_n"]) * _few(share["base"] - 1, share["effective_author_count"] - 1)


def _few(posts: float, degrees: float) -> float:
    """The part of a sample that is left where few authors tell the variance (Korn and Graubard 1998)."""
    return float(stats.t.ppf(0.975, posts) / stats.t.ppf(0.975, max(degrees, 1.0))) ** 2


def _exact(ratio: Fraction, size: float) -> tuple[float, float]:
    """Clopper and Pearson's interval."""
    inside, outside = float(ratio) * size, float(1 - ratio) * size
    low = float(stats.beta.ppf(0.025, inside, outside + 1)) if ratio > 0 else 0.0
    high = float(stats.beta.ppf(0.975, inside + 1, outside)) if ratio < 1 else 1.0
    return low, high


def wilson(p: float, n: float) -> tuple[float, float]:
    """Wilson's interval."""
    centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return max(0.0, centre - half), min(1.0, centre + half)
