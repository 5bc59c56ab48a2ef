"""Shares as survey software computes them: svy for the ratio over clusters, statsmodels for the interval on it.

Belongs here: calls of other people's libraries, and what ours does otherwise. Not here: formulas of our own.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import polars as pl
import svy
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

METHODS = {"wilson": "wilson", "exact": "beta"}


class Ratio(NamedTuple):
    """A ratio with its standard error by linearisation."""

    share: float
    error: float


def ratio(x: Sequence[float], y: Sequence[float], clusters: Sequence[Any], blocks: int | None = None) -> Ratio:
    """Of x to y, a row per post or cluster; `blocks` are the clusters of the population, where it is finite."""
    rows = len(x)
    columns = {"x": list(map(float, x)), "y": list(map(float, y)), "cluster": [str(name) for name in clusters]}
    data = pl.DataFrame({**columns, "weight": [1.0] * rows, "blocks": [blocks or 0] * rows})
    design = svy.Design(psu="cluster", wgt="weight", pop_size="blocks" if blocks else None)
    row = svy.Sample(data, design).estimation.ratio("x", "y").to_polars().row(0, named=True)
    return Ratio(row["est"], row["se"])


def ends(found: Ratio, posts: float, authors: float, method: str) -> tuple[float, float]:
    """The interval of a share on svy's standard error, by statsmodels.

    Where svy's `prop` takes the clusters less one as degrees of freedom, we take the effective number of authors less
    one: prolific authors are fewer than their number, and the variance that they tell is less sure. Both correct the
    sample size by it as Korn and Graubard (1998) do; svy's Wilson interval does so twice, for it takes Student's
    quantile where we take the normal one.
    """
    size = min(found.share * (1 - found.share) / found.error**2, posts)
    size *= (stats.t.ppf(0.975, posts - 1) / stats.t.ppf(0.975, max(authors - 1, 1))) ** 2
    low, high = proportion_confint(found.share * size, size, method=METHODS[method])
    return float(low), float(high)
