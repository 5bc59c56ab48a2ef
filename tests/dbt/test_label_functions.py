"""The mathematics of labels: published examples, other ways to the same numbers, intervals that cover the truth."""

import sys
from collections.abc import Iterator

import numpy as np
import pytest

from tests import independent_labels
from tests.dbt.lakehouse import PROJECT
from tests.independent_labels import Label

sys.path.append(str(PROJECT / "plugins"))
import quotepart_labels as functions

# Lang & Reiczigel (2014), examples 1 to 4: positive of all tested, found of the sick, left out of the healthy.
PUBLISHED = [
    ((4060, 11284), (178, 179), (358, 359), (0.349, 0.372)),
    ((51, 2971), (32, 33), (20, 20), (0, 0.053)),
    ((0.06 * 11862, 11862), (8, 10), (12, 12), (0, 0.147)),
    ((259, 509), (84, 127), (96, 109), (0.58, 0.87)),
    ((51, 509), (23, 41), (187, 195), (0.037, 0.195)),
]


@pytest.mark.parametrize(("share", "sensitivity", "specificity", "printed"), PUBLISHED)
def test_the_published_examples_of_lang_and_reiczigel(
    share: tuple[float, int], sensitivity: tuple[int, int], specificity: tuple[int, int], printed: tuple[float, float]
) -> None:
    rates = [value for count, size in (share, sensitivity, specificity) for value in (count / size, size)]
    digits = 2 if printed == (0.58, 0.87) else 3
    assert tuple(round(end, digits) for end in functions.lang_reiczigel(*rates)) == printed


@pytest.mark.parametrize("truth", [0.02, 0.14, 0.5])
@pytest.mark.parametrize("errors", [(0.9, 0.98), (0.8, 0.95)])
def test_the_interval_of_a_corrected_share_covers_the_truth(truth: float, errors: tuple[float, float]) -> None:
    sensitivity, specificity = errors
    rng = np.random.default_rng(14)
    found = rng.binomial(400, truth * sensitivity + (1 - truth) * (1 - specificity), 2000) / 400
    of_sick, of_healthy = rng.binomial(60, sensitivity, 2000) / 60, rng.binomial(120, specificity, 2000) / 120
    covered = naive = 0
    for share, sick, healthy in zip(found, of_sick, of_healthy, strict=True):
        low, high = functions.lang_reiczigel(share, 400, sick, 60, healthy, 120)
        covered += low <= truth <= high
        low, high = functions.label_interval(share, 400)
        naive += low <= truth <= high
    assert covered / 2000 > 0.93
    assert naive < covered


@pytest.mark.parametrize("estimate", [0.0, 0.2, 0.5, 0.93, 1.0])
@pytest.mark.parametrize("half_width", [0.02, 0.1])
def test_the_required_labels_give_the_wanted_width(estimate: float, half_width: float) -> None:
    size = functions.labels_required(estimate, half_width)
    low, high = functions.label_interval(estimate, size)
    assert high - low == pytest.approx(2 * half_width, rel=1e-9)
    assert (low, high) == pytest.approx(independent_labels.interval(estimate, size), rel=1e-6)


def _units(rng: np.random.Generator, count: int, agreement: float) -> Iterator[list[int]]:
    for _ in range(count):
        first = int(rng.random() < 0.3)
        second = first if rng.random() < agreement else int(rng.random() < 0.3)
        yield [first, second]


def test_alpha_has_the_interval_of_a_bootstrap_over_posts() -> None:
    units = list(_units(np.random.default_rng(5), 80, 0.7))
    alpha, low, high = functions.krippendorff_nominal([2 - sum(u) for u in units], [sum(u) for u in units], 11)
    assert alpha == pytest.approx(independent_labels.alpha(units), rel=1e-9)
    rng = np.random.default_rng(1)
    resamples = [independent_labels.alpha(units[i] for i in rng.integers(80, size=80)) for _ in range(1000)]
    assert low is not None and high is not None
    assert (low, high) == pytest.approx(tuple(np.quantile(resamples, [0.025, 0.975])), abs=0.03)


def test_alpha_is_that_of_the_library() -> None:
    library = pytest.importorskip("krippendorff", reason="needs the package krippendorff")
    units = list(_units(np.random.default_rng(8), 50, 0.6))
    alpha, _, _ = functions.krippendorff_nominal([2 - sum(u) for u in units], [sum(u) for u in units], 11)
    assert alpha == pytest.approx(library.alpha(np.array(units).T, level_of_measurement="nominal"), rel=1e-9)


def test_alpha_is_not_defined_where_all_said_the_same_or_nothing_was_seen_twice() -> None:
    for no, yes in (([2, 2], [0, 0]), ([1, 0], [0, 1]), ([], [])):
        assert functions.krippendorff_nominal(no, yes, 1) == [None, None, None]


def test_the_order_of_the_labels_changes_no_digit() -> None:
    no, yes = [2, 1, 0, 2, 0], [0, 1, 2, 0, 2]
    assert functions.krippendorff_nominal(no, yes, 3) == functions.krippendorff_nominal(no[::-1], yes[::-1], 3)


def test_a_simple_random_sample_counts_as_the_labels_that_it_is() -> None:
    counts = {(True, 1): 17, (True, 0): 4, (False, 1): 6, (False, 0): 33}
    labels = [Label("s", 3.0, truth, matched) for (matched, truth), n in counts.items() for _ in range(n)]
    found = independent_labels.measures(labels)
    assert {name: round(measure.effective_n, 9) for name, measure in found.items()} == {
        "precision": 21,
        "recall": 23,
        "specificity": 37,
    }


@pytest.mark.parametrize("missed", [0.002, 0.02])
def test_the_interval_of_recall_covers_it_where_most_posts_are_matched_by_no_rule(missed: float) -> None:
    """3,000 posts matched, nine in ten rightly; of 40,000 others a few are missed. 100 labels of either kind.

    Labels counted as they come, as if drawn in one go, cover the truth only where next to nothing is missed.
    """
    recall = 3000 * 0.9 / (3000 * 0.9 + 40000 * missed)
    rng = np.random.default_rng(2)
    covered = naive = 0
    for _ in range(500):
        hits, misses = rng.binomial(100, 0.9), rng.binomial(100, missed)
        kinds = (("m", 30.0, 1, True, hits), ("m", 30.0, 0, True, 100 - hits))
        rest = (("r", 400.0, 1, False, misses), ("r", 400.0, 0, False, 100 - misses))
        labels = [Label(s, w, t, m) for s, w, t, m, n in (*kinds, *rest) for _ in range(n)]
        measure = independent_labels.measures(labels)["recall"]
        low, high = functions.label_interval(measure.estimate, measure.effective_n)
        covered += low <= recall <= high
        low, high = functions.label_interval(hits / (hits + misses), hits + misses)
        naive += low <= recall <= high
    assert covered / 500 > 0.93
    assert naive < covered or missed < 0.01
