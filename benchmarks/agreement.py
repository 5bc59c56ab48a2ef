"""Agreement: every contender must have counted the same posts, or its time means nothing."""

import csv
from collections import Counter
from pathlib import Path

SHARE_TOLERANCE = 1e-9  # shares are quotients of the same whole numbers


class Disagreement(Exception):
    """Two contenders counted differently; the message names the days and categories."""


def totals(counts: Path) -> dict[str, int]:
    """Posts of each category over all days."""
    sums: Counter[str] = Counter()
    for (_, category), (posts, _) in read(counts).items():
        sums[category] += posts
    return dict(sorted(sums.items()))


def assert_equal(one: Path, other: Path) -> int:
    """Compare every day and category, posts and share. Returns how many were compared.

    Raises Disagreement with the first differences.
    """
    left, right = read(one), read(other)
    differences = [
        f"{day} {category}: {left.get((day, category))} against {right.get((day, category))}"
        for day, category in sorted({*left, *right})
        if not _same(left.get((day, category)), right.get((day, category)))
    ]
    if differences or not left:
        shown = "\n".join(differences[:10]) or "nothing was counted"
        raise Disagreement(f"{one} and {other} differ in {len(differences)} days and categories:\n{shown}")
    return len(left)


def read(counts: Path) -> dict[tuple[str, str], tuple[int, float]]:
    """Posts and share by day and category; those without posts are left out, as not everyone writes them."""
    with counts.open(encoding="utf-8", newline="") as file:
        return {
            (row["day"], row["category_id"]): (int(row["posts"]), float(row["share"]))
            for row in csv.DictReader(file)
            if int(row["posts"])
        }


def _same(one: tuple[int, float] | None, other: tuple[int, float] | None) -> bool:
    return one is not None and other is not None and one[0] == other[0] and abs(one[1] - other[1]) < SHARE_TOLERANCE
