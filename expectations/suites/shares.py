"""Shares: each printed share lies where a share can lie.

Belongs here: bounds of the default rule's rows, all time and recent months. Not here: sums (`sums`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.checks import Check, Suite, between
from expectations.suites.rows import rows_check
from expectations.thresholds import Thresholds
from expectations.words import Words, percent

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
    jumped = prepared.assign(jump=_jumps(prepared))
    return jumped, [*_excesses(limits["share_tolerance"].value), _authors(), _jump(jumped, limits)]


def _jumps(frame: pd.DataFrame) -> pd.Series:
    """By how much the last ended month's interval lies beyond that of the month before it; 0 for all other rows.

    The newest month may not have ended, so it is not judged.
    """
    months = frame[frame["period_kind"] == "month"].sort_values("period_start")
    ended = sorted(months["period_start"].unique())[-3:-1]
    found = frame["share"].notna() * 0.0
    if len(ended) == 2:
        before = months[months["period_start"] == ended[0]].set_index("category_id")
        for place, row in months[months["period_start"] == ended[1]].iterrows():
            if row["category_id"] in before.index:
                other = before.loc[row["category_id"]]
                gap = max(row["share_low"] - other["share_high"], other["share_low"] - row["share_high"], 0.0)
                found.at[place] = gap
    return found


def _jump(frame: pd.DataFrame, limits: Thresholds) -> Check:
    limit = limits["jump_warning"].value
    months = frame[frame["period_kind"] == "month"]["period_start"].nunique()

    def said(row: dict[str, Any]) -> Words:
        gap, month = percent(row["jump"]), str(row["period_start"])[:7]
        return Words(
            f"{row['category_id']} in {month}: {gap.en} beyond both intervals",
            f"{row['category_id']} en {month} : {gap.fr} au-delà des deux intervalles",
        )

    return rows_check(
        frame,
        name="share_jump",
        column="jump",
        about="share",
        level=between("warning", f"at most {percent(limit).en} beyond the intervals of both months", max_value=limit),
        fails=frame["jump"] > limit,
        said=said,
        quiet=Words("No share jumped last month.", "Aucune part n'a bondi le mois dernier."),
        why=Words(
            "A source came or went, a rule changed, or it is news.",
            "Une source est venue ou partie, une règle a changé, ou c'est une nouvelle.",
        ),
        remedy=Words(
            "See its movement in fct_period_comparisons, which says what could explain it.",
            "Voir son mouvement dans fct_period_comparisons, qui dit ce qui pourrait l'expliquer.",
        ),
        judged=max(0, months - 2),
        short=Words(
            f"history too short ({months} months, 3 needed)", f"historique trop court ({months} mois, il en faut 3)"
        ),
    )


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
    keys=("period_kind", "period_start", "platform", "language", "category_id"),
    when_empty=NO_SHARE,
    build=_build,
)
