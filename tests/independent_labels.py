"""The independent witness of label quality: plain Python, written from docs/method/labels.md and from nothing else.

Belongs here: ratios of weighted labels, their effective sizes by matrices of covariance, intervals by looking for the
proportions that a test would not reject, alpha by its table of coincidences. Not here: anything of the product.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import brentq
from scipy.stats import beta, norm

CELLS = ("tp", "fp", "fn", "tn")
MEASURES = {"precision": ("tp", "fp"), "recall": ("tp", "fn"), "specificity": ("tn", "fp")}


@dataclass(frozen=True)
class Label:
    """One post and category as coders (truth: 0, 0.5, 1) and rules saw it."""

    stratum: str
    weight: float
    truth: float
    is_matched: bool


@dataclass(frozen=True)
class Measure:
    """A ratio, and the size of a simple random sample that would tell as much."""

    estimate: float
    effective_n: float


def measures(labels: Iterable[Label]) -> dict[str, Measure]:
    """Precision, recall and specificity; one of which nothing is known is left out."""
    strata = defaultdict(list)
    for label in labels:
        strata[label.stratum].append(label)
    tables = {name: _table(rows) for name, rows in strata.items()}
    sizes = {name: sum(row.weight for row in rows) for name, rows in strata.items()}
    counts = {name: sizes[name] ** 2 / sum(row.weight**2 for row in rows) for name, rows in strata.items()}
    prior = _prior({name: {row.is_matched for row in rows} for name, rows in strata.items()}, sizes)
    whole = sum(tables.values())
    smooth, covariance = np.zeros(4), np.zeros((4, 4))
    for name, table in tables.items():
        count = counts[name] + prior[name].sum()
        part = (counts[name] * table / sizes[name] + prior[name]) / count
        smooth += sizes[name] * part
        covariance += sizes[name] ** 2 * (np.diag(part) - np.outer(part, part)) / count
    found = {}
    for measure, cells in MEASURES.items():
        hit, miss = (CELLS.index(cell) for cell in cells)
        if whole[hit] + whole[miss] == 0:
            continue
        total = smooth[hit] + smooth[miss]
        gradient = np.zeros(4)
        gradient[hit], gradient[miss] = smooth[miss] / total**2, -smooth[hit] / total**2
        mean = smooth[hit] / total
        size = max(mean * (1 - mean) / (gradient @ covariance @ gradient) - 1, 0)
        found[measure] = Measure(whole[hit] / (whole[hit] + whole[miss]), size)
    return found


def _table(rows: list[Label]) -> np.ndarray:
    table = np.zeros(4)
    for row in rows:
        yes, no = ("tp", "fp") if row.is_matched else ("fn", "tn")
        table[CELLS.index(yes)] += row.weight * row.truth
        table[CELLS.index(no)] += row.weight * (1 - row.truth)
    return table


def _prior(sides: dict[str, set[bool]], sizes: dict[str, float]) -> dict[str, np.ndarray]:
    """Half a label for each cell, spread over the strata in which it can occur, by their size."""
    prior = {}
    for name, there in sides.items():
        half = {}
        for side in (True, False):
            among = sum(sizes[other] for other, others in sides.items() if side in others)
            half[side] = 0.5 * sizes[name] / among if side in there else 0.0
        prior[name] = np.array([half[True], half[True], half[False], half[False]])
    return prior


def interval(estimate: float, size: float) -> tuple[float, float]:
    """95 %: what the score test does not reject; at 0 and 1 the quantile of a beta law."""
    if estimate == 1:
        return float(beta.ppf(0.025, size, 1)), 1.0
    if estimate == 0:
        return 0.0, float(beta.ppf(0.975, 1, size))

    def score(proportion: float) -> float:
        return size * (estimate - proportion) ** 2 - norm.isf(0.025) ** 2 * proportion * (1 - proportion)

    ends = (brentq(score, 0, estimate, xtol=1e-15), brentq(score, estimate, 1, xtol=1e-15))
    return float(ends[0]), float(ends[1])


def alpha(units: Iterable[Sequence[bool]]) -> float:
    """Krippendorff's alpha of answers yes and no, from the table of coincidences."""
    table = np.zeros((2, 2))
    for answers in units:
        for i, first in enumerate(answers):
            for j, second in enumerate(answers):
                if i != j:
                    table[int(first), int(second)] += 1 / (len(answers) - 1)
    no, yes = table.sum(axis=1)
    return float(1 - 2 * table[0, 1] * (no + yes - 1) / (2 * no * yes))
