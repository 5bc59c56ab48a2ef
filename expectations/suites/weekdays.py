"""Weekdays: what each source brought in each language, against the same weekday of the last eight weeks.

Belongs here: falls of one source and language. Not here: the night as a whole (`volume`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.checks import Check, Suite, between
from expectations.suites.rows import rows_check
from expectations.thresholds import Thresholds
from expectations.words import Words, number, percent, posts

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    known = (frame["night_count"] >= limits["weekday_history"].value) & (
        frame["usual_posts"] >= limits["weekday_sample"].value
    )
    fall = (1 - frame["post_count"] / frame["usual_posts"].clip(lower=1)).where(known, 0.0).clip(lower=0)
    prepared = frame.assign(fall=fall.astype(float))
    limit, needed = limits["weekday_drop_warning"].value, number(limits["weekday_history"].value)

    def said(row: dict[str, Any]) -> Words:
        tonight, usual = posts(row["post_count"]), number(row["usual_posts"])
        return Words(
            f"{row['source']} in '{row['language']}': {tonight.en}, usually {usual.en} on this weekday",
            f"{row['source']} en « {row['language']} » : {tonight.fr}, contre {usual.fr} d'habitude ce jour-là",
        )

    check = rows_check(
        prepared,
        name="weekday_volume",
        column="fall",
        about="post_count",
        level=between("warning", f"at most {percent(limit).en} below the weekday's median", max_value=limit),
        fails=prepared["fall"] > limit,
        said=said,
        quiet=Words("No source lost a language.", "Aucune source n'a perdu de langue."),
        why=Words(
            "A part of a source is missing; shares by language would mislead.",
            "Une partie de source manque ; les parts par langue tromperaient.",
        ),
        remedy=Words(
            "See what changed in the query of the collecting tool for that language.",
            "Voir ce qui a changé, pour cette langue, dans la requête de la collecte.",
        ),
        judged=int(known.sum()),
        short=Words(
            f"history too short (no source has {needed.en} nights of this weekday with enough posts)",
            f"historique trop court (aucune source n'a {needed.fr} nuits de ce jour avec assez de publications)",
        ),
    )
    return prepared, [check]


SUITE = Suite(
    name="weekdays",
    table="fct_posts",
    frame="weekdays",
    filled=("source", "language", "post_count", "night_count"),
    optional=("usual_posts",),
    keys=("source", "language", "usual_posts"),
    may_be_empty=True,
    build=_build,
)
