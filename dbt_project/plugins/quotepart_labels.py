"""What labels say about rules: intervals, required sizes, agreement, shares corrected for errors of the rules.

Belongs here: the mathematics that SQL lacks or that is tested by itself, as pure functions, and their registration on
dbt's connection. Not here: counting labels, which is SQL. The formulas and their sources are in docs/method/labels.md.
"""

from math import log, sqrt

import numpy as np
from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb import DuckDBPyConnection
from duckdb.sqltypes import BIGINT, DOUBLE, DuckDBPyType
from numpy.typing import NDArray

Z = 1.959963984540054
"""The normal deviate of 95 %."""
TAIL = 0.025
RESAMPLES = 1000
Counts = NDArray[np.int64]


def label_interval(estimate: float, size: float) -> list[float]:
    """95 % interval of a proportion on an effective sample size: Wilson (1927); at 0 and 1 Clopper & Pearson (1934)."""
    if size <= 0:
        return [0.0, 1.0]
    exact = TAIL ** (1 / size)
    if estimate in (0, 1):
        return [0.0, 1 - exact] if estimate == 0 else [exact, 1.0]
    zz_n = Z * Z / size
    middle = (estimate + zz_n / 2) / (1 + zz_n)
    half_width = sqrt(estimate * (1 - estimate) * zz_n + zz_n * zz_n / 4) / (1 + zz_n)
    return [middle - half_width, middle + half_width]


def labels_required(estimate: float, half_width: float) -> float:
    """The size on which `label_interval` is no wider than twice the half-width, which is below a half."""
    if estimate in (0, 1):
        return log(TAIL) / log(1 - 2 * half_width)
    square = half_width * half_width
    a, b = 0.25 - square, estimate * (1 - estimate) - 2 * square
    return Z * Z * 2 * a / (sqrt(b * b + 4 * a * square) - b)


def lang_reiczigel(
    share: float, size: float, sensitivity: float, positives: float, specificity: float, negatives: float
) -> list[float]:
    """95 % interval of a share corrected for sensitivity and specificity that are themselves estimated.

    Lang & Reiczigel (2014), Preventive Veterinary Medicine 113, 13-22; in their equation 4, (1 + P)² is (1 - P)².
    """
    share, size = (size * share + Z * Z / 2) / (size + Z * Z), size + Z * Z
    sensitivity, positives = (positives * sensitivity + 1) / (positives + 2), positives + 2
    specificity, negatives = (negatives * specificity + 1) / (negatives + 2), negatives + 2
    youden = sensitivity + specificity - 1
    if youden <= 0:
        return [0.0, 1.0]
    corrected = (share + specificity - 1) / youden
    of_sensitivity = sensitivity * (1 - sensitivity) / positives
    of_specificity = specificity * (1 - specificity) / negatives
    variance = (
        share * (1 - share) / size + corrected**2 * of_sensitivity + (1 - corrected) ** 2 * of_specificity
    ) / youden**2
    shift = 2 * Z * Z * (corrected * of_sensitivity - (1 - corrected) * of_specificity)
    ends = (corrected + shift - Z * sqrt(variance), corrected + shift + Z * sqrt(variance))
    return [min(max(end, 0.0), 1.0) for end in ends]


def krippendorff_nominal(no: list[int], yes: list[int], seed: int) -> list[float | None]:
    """Krippendorff's alpha of answers yes and no, with the 95 % interval of a bootstrap over the posts.

    `no` and `yes` count the answers about each post; a post that one coder saw says nothing. Without any disagreement
    to expect, when all said the same of all posts, alpha is not defined.
    """
    answers = np.array([pair for pair in zip(no, yes, strict=True) if sum(pair) > 1], dtype=np.int64).reshape(-1, 2)
    if not answers.sum(axis=0).all():
        return [None, None, None]
    kinds, often = np.unique(answers, axis=0, return_counts=True)
    draws = np.random.default_rng(seed).multinomial(len(answers), often / len(answers), size=RESAMPLES)
    alpha, *alphas = _alphas(kinds, np.vstack([often, draws]))
    low, high = np.nanquantile(alphas, [TAIL, 1 - TAIL])
    return [float(alpha), float(low), float(high)]


def _alphas(kinds: Counts, draws: Counts) -> NDArray[np.float64]:
    """Alpha of each draw, which says how often each kind of post is in it; NaN where it is not defined."""
    answers = kinds.sum(axis=1)
    observed = draws @ (2 * kinds[:, 0] * kinds[:, 1] / (answers - 1))
    no, yes = (draws @ kinds).T.astype(float)
    expected = 2 * no * yes / (no + yes - 1)
    return 1 - observed / np.where(expected > 0, expected, np.nan)


class Plugin(BasePlugin):
    """What dbt-duckdb calls when it opens its connection."""

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        """Register the functions; any missing argument gives NULL."""
        pair, counts = DuckDBPyType("DOUBLE[]"), DuckDBPyType("BIGINT[]")
        conn.create_function("label_interval", label_interval, [DOUBLE] * 2, pair)
        conn.create_function("labels_required", labels_required, [DOUBLE] * 2, DOUBLE)
        conn.create_function("lang_reiczigel", lang_reiczigel, [DOUBLE] * 6, pair)
        conn.create_function("krippendorff_nominal", krippendorff_nominal, [counts, counts, BIGINT], pair)
