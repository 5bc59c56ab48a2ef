"""Trends and change points of one series of shares, registered on dbt's connection.

Belongs here: what SQL lacks for one series: Theil-Sen, Mann-Kendall, PELT. Not here: which periods count (the models
leave out those that were not collected whole) and what many tests at once do to a p-value (SQL).
Libraries are imported when the first series that is long enough comes: most runs of a small lake need none.
"""

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb import DuckDBPyConnection

# Mean length of a Gregorian month.
DAYS_PER_MONTH = 30.436875
# Normal deviate of 95 %.
Z = 1.959963984540054
# Lags of autocorrelation in the variance of Hamed and Rao: three, as He and Gao (2016) take; more add noise only.
LAGS = 3
# Penalty for one more change, in long-run variances times log n. 2 is the BIC of a mean (Yao 1988; Killick 2012); with
# estimated variances it finds changes in 13 to 24 of 100 autocorrelated series without any, 3 in 8 at most.
PENALTY = 3.0
# Part of the differences between neighbours that no change of level touches, for the variance.
UNTOUCHED = 0.9
# Standard deviations from the median of its neighbours: an event, not noise.
OUTSTANDING = 3.0
# Autocorrelation above this is not told from changes of level in series of this length.
MOST_AUTOCORRELATION = 0.8

TREND = "STRUCT(slope DOUBLE, slope_low DOUBLE, slope_high DOUBLE, p_value DOUBLE)"
LEVELS = ", ".join(f"{side} DOUBLE, {side}_low DOUBLE, {side}_high DOUBLE" for side in ("level_before", "level_after"))
CHANGES = f"STRUCT(period_start DATE, previous_start DATE, n_before INTEGER, n_after INTEGER, {LEVELS})[]"


def trend_test(starts: Sequence[date], shares: Sequence[float]) -> dict[str, float]:
    """Theil-Sen slope in percentage points per month with its interval, and the p-value of no trend.

    The axis is the calendar, so gaps have their length. Mann-Kendall's variance and the width of Sen's interval (1968)
    grow by `variance_inflation`.
    """
    import numpy
    import pymannkendall
    from scipy import stats

    points = 100 * numpy.asarray(shares, dtype=float)
    if points.min() == points.max():
        return {"slope": 0.0, "slope_low": 0.0, "slope_high": 0.0, "p_value": 1.0}
    months = numpy.array([(start - starts[0]).days / DAYS_PER_MONTH for start in starts])
    with numpy.errstate(invalid="ignore", divide="ignore"):
        tested = pymannkendall.hamed_rao_modification_test(points, lag=LAGS)
    wider = variance_inflation(points, tested) ** 0.5
    z = max(abs(tested.s) - 1, 0) / (variance_of_s(points) ** 0.5 * wider)
    slopes = stats.theilslopes(points, months, alpha=2 * stats.norm.sf(Z * wider))
    found = (slopes.slope, slopes.low_slope, slopes.high_slope, 2 * stats.norm.sf(z))
    return dict(zip(("slope", "slope_low", "slope_high", "p_value"), map(float, found), strict=True))


def variance_of_s(points: Any) -> float:
    """The variance of Mann-Kendall's S of independent points, with ties (Kendall 1975)."""
    import numpy

    counts = numpy.unique(points, return_counts=True)[1].astype(float)
    n = float(len(points))
    return float((n * (n - 1) * (2 * n + 5) - (counts * (counts - 1) * (2 * counts + 5)).sum()) / 18)


def variance_inflation(points: Any, tested: Any) -> float:
    """By how much autocorrelation makes the variance of Mann-Kendall's S larger than that of independent points.

    The largest of 1 (negative autocorrelation never sharpens a test), Hamed and Rao's (1998) from three estimated lags,
    which `tested` brings, and their formula with the autocorrelations of an AR(1). By the estimated lags alone 8 to 20
    of 100 autocorrelated series without trend have p < 0.05: lags are estimated too low, or dropped as insignificant.
    """
    return max(1.0, float(tested.var_s) / variance_of_s(points), _inflation_of_ar1(points, tested.slope))


def _inflation_of_ar1(points: Any, slope: float) -> float:
    """Hamed and Rao's formula for an AR(1): lag one of the ranks without trend, its bias (2 + 4 rho) / n put back."""
    import numpy
    from scipy.stats import rankdata

    n = len(points)
    ranks = rankdata(points - slope * numpy.arange(n)) - (n + 1) / 2
    of_ranks = float(ranks[1:] @ ranks[:-1] / (ranks @ ranks)) if ranks.any() else 0.0
    rho = 2 * numpy.sin(numpy.pi * of_ranks / 6)
    rho = min(max(rho + (2 + 4 * rho) / n, 0.0), 0.95)
    lags = numpy.arange(1, n)
    correlations = 6 / numpy.pi * numpy.arcsin(rho**lags / 2)
    weights = (n - lags) * (n - lags - 1) * (n - lags - 2)
    return float(1 + 2 / (n * (n - 1) * (n - 2)) * (weights * correlations).sum())


def change_points(
    starts: Sequence[date],
    numerators: Sequence[float],
    bases: Sequence[float],
    effective_ns: Sequence[float],
    least: int,
) -> list[dict[str, Any]]:
    """Where the level of a share changes: the best segmentation of its empirical logit by PELT.

    Segments have `least` points at least. Each change comes with the shares of the segments before and after it.
    """
    import numpy
    import ruptures

    if len(starts) < 2 * least:
        return []
    x, n = numpy.asarray(numerators, dtype=float), numpy.asarray(bases, dtype=float)
    logits = numpy.log((x + 0.5) / (n - x + 0.5))
    noise = long_run_variance(logits, sampling_variance(x, n, numpy.asarray(effective_ns, dtype=float)))
    logits = without_events(logits, least, noise)
    pelt = ruptures.KernelCPD(kernel="linear", min_size=least).fit(logits.reshape(-1, 1))
    edges = [0, *map(int, pelt.predict(pen=PENALTY * noise * numpy.log(len(logits))))]
    segments = [slice(first, end) for first, end in zip(edges, edges[1:], strict=False)]
    levels = [_level(logits[part], x[part].sum() / n[part].sum(), noise) for part in segments]
    return [
        {
            "period_start": starts[edges[place]],
            "previous_start": starts[edges[place] - 1],
            "n_before": edges[place] - edges[place - 1],
            "n_after": edges[place + 1] - edges[place],
            **_named("level_before", levels[place - 1]),
            **_named("level_after", levels[place]),
        }
        for place in range(1, len(segments))
    ]


def without_events(logits: Any, least: int, noise: float) -> Any:
    """Points that stand out for less than `least` periods, as their neighbours are (Hampel's filter); steps stay.

    An event must not pass for the shortest level that may be.
    """
    import numpy
    from scipy.ndimage import median_filter

    usual = median_filter(logits, size=2 * least - 1, mode="nearest")
    return numpy.where(abs(logits - usual) > OUTSTANDING * noise**0.5, usual, logits)


def sampling_variance(x: Any, n: Any, effective_n: Any) -> float:
    """The variance that the logits have because posts are counted: median over the points, by their effective sizes."""
    import numpy

    share = (x + 0.5) / (n + 1)
    return float(numpy.median(1 / (effective_n * share * (1 - share))))


def long_run_variance(values: Any, least: float) -> float:
    """Variance of a mean of autocorrelated values times their number, whatever changes of level lie among them.

    From the differences over one and over two steps, as Chakar et al. (2017), but with trimmed means of squares for
    their medians, which takes half the noise away; the bias (1 + 3 rho) / n is put back. Never below `least`.
    """
    one, two = (_trimmed_square(values[lag:] - values[:-lag]) for lag in (1, 2))
    if one == 0:
        return least
    rho = two / one - 1
    rho = min(max(rho + (1 + 3 * rho) / len(values), 0.0), MOST_AUTOCORRELATION)
    return max(one / 2 * (1 + rho) / (1 - rho) ** 2, least)


def _trimmed_square(differences: Any) -> float:
    """The mean square of normal differences, from the part of them that is smallest."""
    import numpy
    from scipy.stats import norm

    squares = numpy.sort(differences**2)
    edge = norm.ppf((1 + UNTOUCHED) / 2)
    of_normal = 1 - 2 * edge * norm.pdf(edge) / UNTOUCHED
    return float(squares[: math.ceil(UNTOUCHED * len(squares))].mean() / of_normal)


def _level(logits: Any, share: float, noise: float) -> tuple[float, float, float]:
    import numpy

    middle, half_width = float(logits.mean()), Z * (noise / len(logits)) ** 0.5
    low, high = (float(1 / (1 + numpy.exp(-(middle + side * half_width)))) for side in (-1, 1))
    return float(share), min(low, float(share)), max(high, float(share))


def _named(name: str, level: tuple[float, float, float]) -> dict[str, float]:
    return dict(zip((name, f"{name}_low", f"{name}_high"), level, strict=True))


class Plugin(BasePlugin):
    """What dbt-duckdb calls when it opens its connection."""

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        """Register `trend_test(starts, shares)` and `change_points(starts, numerators, bases, effective_ns, least)`."""
        numbers = "DOUBLE[]"
        conn.create_function("trend_test", trend_test, ["DATE[]", numbers], TREND)
        conn.create_function("change_points", change_points, ["DATE[]", numbers, numbers, numbers, "INTEGER"], CHANGES)
