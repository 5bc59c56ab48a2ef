"""Examples that others printed: intervals of proportions, and a ratio over clusters."""

import sys

import numpy as np
import pytest

from tests import independent_intervals, independent_survey
from tests.dbt.lakehouse import PROJECT

sys.path.append(str(PROJECT / "plugins"))
import quotepart_intervals
import quotepart_labels

# Newcombe (1998), Statistics in Medicine 17, 857-872, table I: Wilson's interval, then the exact one.
NEWCOMBE = [
    (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
    (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
    (0, 20, (0.0, 0.1611), (0.0, 0.1684)),
    (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
]
# Scheaffer, Mendenhall & Ott, Elementary Survey Sampling, examples 8.1 and 8.2: people and incomes of 25 of 415 blocks.
RESIDENTS = (8, 12, 4, 5, 6, 6, 7, 5, 8, 3, 2, 6, 5, 10, 9, 3, 6, 5, 5, 4, 6, 8, 7, 3, 8)
INCOMES = (96, 121, 42, 65, 52, 40, 75, 65, 45, 50, 85, 43, 54, 49, 53, 50, 32, 22, 45, 37, 51, 30, 39, 47, 41)


@pytest.mark.parametrize(("count", "size", "wilson", "exact"), NEWCOMBE)
def test_the_published_intervals_of_newcombe(
    count: int, size: int, wilson: tuple[float, float], exact: tuple[float, float]
) -> None:
    if count:
        assert quotepart_labels.label_interval(count / size, size) == pytest.approx(wilson, abs=5e-5)
    assert independent_intervals.wilson(count / size, size) == pytest.approx(wilson, abs=5e-5)
    shapes = np.array([[count or 1e-300, size - count + 1], [count + 1, size - count]], dtype=float)
    found = quotepart_intervals.beta_quantile(np.array([0.025, 0.975]), *shapes.T)
    assert found == pytest.approx(exact, abs=5e-5)


def test_the_textbooks_ratio_over_clusters() -> None:
    """8,801 dollars a head, give or take two standard errors of 25 of 415 blocks: 1,617 dollars."""
    found = independent_survey.ratio(INCOMES, RESIDENTS, range(25), blocks=415)
    assert (round(1000 * found.share), round(2000 * found.error)) == (8801, 1617)
    endless = independent_survey.ratio(INCOMES, RESIDENTS, range(25))
    assert endless.error == pytest.approx(found.error / (1 - 25 / 415) ** 0.5, rel=1e-9)
    residuals = np.array(INCOMES) - found.share * np.array(RESIDENTS)
    assert endless.error**2 == pytest.approx(25 / 24 * (residuals**2).sum() / sum(RESIDENTS) ** 2, rel=1e-9)
