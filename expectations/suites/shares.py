"""Shares: each printed share lies where a share can lie.

Belongs here: bounds of the default rule's rows, all time and recent months. Not here: sums (`sums`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Suite, between
from expectations.thresholds import Thresholds
from expectations.words import Words

if TYPE_CHECKING:
    import pandas as pd

UNTRUE = Words(
    "Some rows break this: their figures are wrong and must not be read.",
    "Des lignes l'enfreignent : leurs chiffres sont faux et ne doivent pas être lus.",
)
NO_SHARE = Words(
    "No share could be computed: not one post mentions a category of the study.",
    "Aucune part n'a pu être calculée : pas une publication ne mentionne une catégorie de l'étude.",
)
REMEDY = Words(
    "Look at the failing rows of fct_category_shares and report a fault of the model.",
    "Regarder les lignes en défaut de fct_category_shares et signaler un défaut du modèle.",
)


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    """Each derived column says by how much a row breaks its rule; a missing number stays missing."""
    beyond = frame.assign(
        below_zero=-frame["share_low"],
        low_above_share=frame["share_low"] - frame["share"],
        share_above_high=frame["share"] - frame["share_high"],
        above_one=frame["share_high"] - 1,
    )[["below_zero", "low_above_share", "share_above_high", "above_one"]]
    prepared = frame.assign(
        beyond_bounds=beyond.max(axis=1, skipna=False),
        beyond_base=frame["numerator"] - frame["base"],
        sample_beyond_base=frame["effective_n"] - frame["base"],
    )
    return prepared, [*_excesses(limits["share_tolerance"].value), _authors()]


def _excesses(tolerance: float) -> list[Check]:
    rules = (
        (
            "share_bounds",
            "beyond_bounds",
            "share",
            "0 <= share_low <= share <= share_high <= 1",
            Words(
                "A share must lie within its interval, and both within 0 and 1.",
                "Une part doit être dans son intervalle, et tous deux entre 0 et 1.",
            ),
        ),
        (
            "numerator_within_base",
            "beyond_base",
            "numerator",
            "numerator <= base",
            Words(
                "No category may hold more posts than there are.",
                "Aucune catégorie ne peut avoir plus de publications qu'il n'y en a.",
            ),
        ),
        (
            "effective_sample",
            "sample_beyond_base",
            "effective_n",
            "effective_n <= base",
            Words(
                "The effective sample may not be larger than the sample.",
                "L'échantillon effectif ne peut pas dépasser l'échantillon.",
            ),
        ),
    )
    return [
        Check(
            name=name,
            column=column,
            about=about,
            levels=(between("critical", f"{expected} in every row", max_value=tolerance),),
            fact=fact,
            why=UNTRUE,
            remedy=REMEDY,
        )
        for name, column, about, expected, fact in rules
    ]


def _authors() -> Check:
    return Check(
        name="authors_counted",
        column="author_count",
        levels=(between("critical", "at least 1 author in every row", min_value=1),),
        fact=Words(
            "Behind every share must stand at least one author.",
            "Derrière chaque part, il faut au moins un auteur.",
        ),
        why=UNTRUE,
        remedy=REMEDY,
    )


SUITE = Suite(
    name="shares",
    table="fct_category_shares",
    frame="shares",
    filled=("numerator", "base", "share", "share_low", "share_high", "author_count", "effective_n"),
    when_empty=NO_SHARE,
    build=_build,
)
