"""Slope, test and change points of one series equal direct calls of the libraries, and keep their error rates.

Belongs here: the functions of the plugin without dbt. Not here: which periods reach them (test_trends).
The simulations run 200 series of each kind; QUOTEPART_TEST_SIMULATIONS sets another number.
"""

import os
from datetime import date, timedelta
from typing import Any

import numpy
import pymannkendall
import pytest
import ruptures
from scipy import stats

from dbt_project.plugins.quotepart_trends import (
    PENALTY,
    change_points,
    long_run_variance,
    trend_test,
    variance_inflation,
    variance_of_s,
)

SIMULATIONS = int(os.environ.get("QUOTEPART_TEST_SIMULATIONS", "200"))
MONDAY = date(2024, 1, 1)
MONTH = 30.436875


def weeks(count: int, first: date = MONDAY) -> list[date]:
    return [first + timedelta(days=7 * number) for number in range(count)]


def autocorrelated(rng: numpy.random.Generator, length: int, rho: float) -> Any:
    """A stationary AR(1) series of mean 0 and variance 1."""
    noise = rng.standard_normal(length) * (1 - rho * rho) ** 0.5
    values = numpy.empty(length)
    values[0] = rng.standard_normal()
    for place in range(1, length):
        values[place] = rho * values[place - 1] + noise[place]
    return values


@pytest.mark.parametrize("seed", range(6))
def test_a_trend_is_never_clearer_than_the_libraries_say(seed: int) -> None:
    rng = numpy.random.default_rng(seed)
    shares = 0.3 + 0.002 * numpy.arange(60) * (seed % 2) + 0.03 * autocorrelated(rng, 60, 0.6)
    found = trend_test(weeks(60), list(shares))
    plain = pymannkendall.original_test(shares)
    corrected = pymannkendall.hamed_rao_modification_test(shares, lag=3)
    inflation = variance_inflation(shares, corrected)
    assert inflation >= max(1, corrected.var_s / plain.var_s)
    assert found["p_value"] == pytest.approx(2 * stats.norm.sf(abs(plain.z) / inflation**0.5), rel=1e-6, abs=1e-15)
    assert found["p_value"] >= max(plain.p, corrected.p) * (1 - 1e-9)
    months = numpy.arange(60) * 7 / MONTH
    assert found["slope"] == pytest.approx(stats.theilslopes(100 * shares, months).slope, rel=1e-9)


def test_independent_points_are_tested_and_measured_as_the_libraries_do() -> None:
    """Neighbours that swing to and fro: nothing widens the variance."""
    shares = [0.2 + 0.002 * number + 0.05 * (-1) ** number for number in range(40)]
    wanted = stats.theilslopes(100 * numpy.array(shares), numpy.arange(40) * 7 / MONTH, alpha=0.95)
    found = trend_test(weeks(40), shares)
    assert found["p_value"] == pytest.approx(pymannkendall.original_test(shares).p, rel=1e-6)
    assert (found["slope_low"], found["slope_high"]) == pytest.approx((wanted.low_slope, wanted.high_slope))


@pytest.mark.parametrize("seed", range(3))
def test_ties_lessen_the_variance_as_in_the_library(seed: int) -> None:
    shares = numpy.random.default_rng(seed).integers(0, 6, 40) / 6
    assert variance_of_s(shares) == pytest.approx(pymannkendall.original_test(shares).var_s, rel=1e-12)


def test_the_library_decides_where_its_variance_is_the_largest() -> None:
    """An echo after three weeks: a first lag that falls off by itself does not know of it."""
    echo = numpy.random.default_rng(7).standard_normal(63)
    shares = 0.3 + 0.02 * (echo[3:] + echo[:-3])
    plain, corrected = pymannkendall.original_test(shares), pymannkendall.hamed_rao_modification_test(shares, lag=3)
    assert variance_inflation(shares, corrected) == pytest.approx(corrected.var_s / plain.var_s)
    assert corrected.var_s / plain.var_s > 2


def test_the_interval_widens_as_the_test_weakens() -> None:
    shares = 0.3 + 0.02 * autocorrelated(numpy.random.default_rng(1), 80, 0.7)
    plain = pymannkendall.original_test(shares)
    corrected = pymannkendall.hamed_rao_modification_test(shares, lag=3)
    slopes = numpy.sort(
        [(shares[j] - shares[i]) / (j - i) * 100 * MONTH / 7 for i in range(80) for j in range(i + 1, 80)]
    )
    reach = stats.norm.ppf(0.975) * (variance_inflation(shares, corrected) * plain.var_s) ** 0.5
    low, high = round((len(slopes) - reach) / 2) - 1, round((len(slopes) + reach) / 2)
    found = trend_test(weeks(80), list(shares))
    assert (found["slope_low"], found["slope_high"]) == pytest.approx((slopes[low], slopes[high]), rel=1e-6)


def test_a_gap_has_its_length() -> None:
    """One point a month, on the calendar: half of the weeks are missing in one stretch."""
    starts = [*weeks(10), *weeks(10, MONDAY + timedelta(days=700))]
    shares = [0.1 + (start - MONDAY).days / MONTH / 100 for start in starts]
    assert trend_test(starts, shares)["slope"] == pytest.approx(1.0)


def test_a_constant_share_has_no_trend() -> None:
    assert trend_test(weeks(9), [0.0] * 9) == {"slope": 0.0, "slope_low": 0.0, "slope_high": 0.0, "p_value": 1.0}


def counts(shares: Any, base: float = 200.0) -> tuple[list[float], list[float], list[float]]:
    numerators = [float(round(base * share)) for share in shares]
    return numerators, [base] * len(numerators), [base] * len(numerators)


@pytest.mark.parametrize("seed", range(6))
def test_changes_equal_pelt_on_the_logit(seed: int) -> None:
    rng = numpy.random.default_rng(seed)
    levels = numpy.repeat([0.2, 0.35, 0.35, 0.25], 20)
    numerators, bases, sizes = counts(rng.binomial(200, levels) / 200)
    logits = numpy.log((numpy.array(numerators) + 0.5) / (200 - numpy.array(numerators) + 0.5))
    sampling = numpy.median(201**2 / 200 / (numpy.array(numerators) + 0.5) / (200.5 - numpy.array(numerators)))
    penalty = PENALTY * long_run_variance(logits, sampling) * numpy.log(80)
    wanted = ruptures.Pelt(model="l2", min_size=4, jump=1).fit(logits).predict(pen=penalty)[:-1]
    found = change_points(weeks(80), numerators, bases, sizes, 4)
    assert [change["period_start"] for change in found] == [weeks(80)[place] for place in wanted]


def test_a_step_has_its_date_its_levels_and_the_last_week_before_a_gap() -> None:
    starts = [*weeks(12), *weeks(12, MONDAY + timedelta(days=7 * 15))]
    (change,) = change_points(starts, *counts([0.2] * 12 + [0.4] * 12), 4)
    assert (change["period_start"], change["previous_start"]) == (starts[12], starts[11])
    assert (change["level_before"], change["level_after"]) == (0.2, 0.4)
    assert (change["n_before"], change["n_after"]) == (12, 12)
    median_variance = (1 / (200 * 0.2 * 0.8) + 1 / (200 * 0.4 * 0.6)) / 2
    half_width = stats.norm.ppf(0.975) * (median_variance / 12) ** 0.5
    assert change["level_after_high"] == pytest.approx(1 / (1 + 1.5 * numpy.exp(-half_width)), abs=0.002)


def test_a_short_event_is_no_level() -> None:
    assert change_points(weeks(24), *counts([0.2] * 10 + [0.6] + [0.2] * 13), 4) == []


def test_too_few_points_hold_no_change() -> None:
    assert change_points(weeks(7), *counts([0.2] * 4 + [0.6] * 3), 4) == []


def rate(false_alarms: list[bool]) -> float:
    return sum(false_alarms) / len(false_alarms)


def tolerated(rate: float) -> float:
    """A rate, and three standard errors of its estimate."""
    return rate + 3 * (rate * (1 - rate) / SIMULATIONS) ** 0.5


@pytest.mark.parametrize(("rho", "length"), [(0.0, 52), (0.3, 52), (0.5, 104), (0.6, 104)])
def test_trends_hold_their_false_positive_rate_under_autocorrelation(rho: float, length: int) -> None:
    rng = numpy.random.default_rng([int(10 * rho), length])
    series = [0.3 + 0.02 * autocorrelated(rng, length, rho) for _ in range(SIMULATIONS)]
    corrected = rate([trend_test(weeks(length), list(shares))["p_value"] < 0.05 for shares in series])
    assert 0.01 <= corrected <= tolerated(0.07)
    plain = rate([kendalls_p(shares) < 0.05 for shares in series])
    if rho > 0:
        assert plain > 1.5 * corrected
    if rho >= 0.5:
        assert plain > 0.15


def kendalls_p(shares: Any) -> float:
    """The plain test: what Kendall's tau against time gives."""
    return float(stats.kendalltau(range(len(shares)), shares, method="asymptotic").pvalue)


@pytest.mark.parametrize(("rho", "length"), [(0.0, 52), (0.3, 104), (0.5, 156)])
def test_changes_hold_their_false_positive_rate_under_autocorrelation(rho: float, length: int) -> None:
    rng = numpy.random.default_rng([7, int(10 * rho), length])
    series = [counts(0.3 + 0.03 * autocorrelated(rng, length, rho)) for _ in range(SIMULATIONS)]
    assert rate([bool(change_points(weeks(length), *numbers, 4)) for numbers in series]) <= tolerated(0.07)
