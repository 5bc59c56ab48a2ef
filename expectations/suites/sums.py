"""Sums: fractional shares of the classified posts add up to the whole.

Belongs here: one sum per slice. Not here: single shares (`shares`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Suite, between
from expectations.suites.shares import REMEDY
from expectations.thresholds import Thresholds
from expectations.words import Words

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    tolerance = limits["share_tolerance"].value
    check = Check(
        name="fractional_sum",
        column="share_sum",
        about="share",
        levels=(
            between("critical", "a sum of 100 % in every slice", min_value=1 - tolerance, max_value=1 + tolerance),
        ),
        fact=Words(
            "Where each post counts once in all, the shares must add up to 100 %.",
            "Là où chaque publication compte une fois en tout, les parts doivent faire 100\u202f%.",
        ),
        why=Words(
            "In some slices they do not: posts were counted twice or not at all.",
            "Ce n'est pas le cas partout : des publications sont comptées deux fois ou pas du tout.",
        ),
        remedy=REMEDY,
    )
    return frame, [check]


SUITE = Suite(
    name="sums",
    table="fct_category_shares",
    frame="share_sums",
    filled=("share_sum",),
    keys=("period_kind", "period_start", "platform", "language", "unit"),
    when_empty=Words("There is no share to add up.", "Il n'y a aucune part à additionner."),
    build=_build,
)
