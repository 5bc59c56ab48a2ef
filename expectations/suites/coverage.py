"""Coverage: on how many of the last days the sources were collected at all.

Belongs here: states of days by source. Not here: how many posts a day has (`volume`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Level, Suite
from expectations.thresholds import Thresholds
from expectations.words import Words, count, percent

if TYPE_CHECKING:
    import pandas as pd

COLLECTED = ("complete", "partial", "empty", "immature")
UNCOLLECTED = ("not_collected", "quarantined")


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    return frame, [_known_states(), _collected(frame, limits["uncollected_warning"].value)]


def _known_states() -> Check:
    allowed = [*COLLECTED, *UNCOLLECTED]
    return Check(
        name="day_states",
        column="state",
        levels=(Level("critical", f"one of {', '.join(allowed)}", {"value_set": allowed}, IN_SET),),
        fact=Words(
            "Every day of every source must have a known state.",
            "Chaque jour de chaque source doit avoir un état connu.",
        ),
        why=Words(
            "Some are unknown, so gaps would be drawn as zeros.",
            "Certains sont inconnus : des trous seraient dessinés comme des zéros.",
        ),
        remedy=Words(
            "Report a fault of the model fct_collection_days.",
            "Signaler un défaut du modèle fct_collection_days.",
        ),
    )


def _collected(frame: pd.DataFrame, limit: float) -> Check:
    lost, total = int(frame["state"].isin(UNCOLLECTED).sum()), len(frame)
    found = percent(lost / total)
    nouns = ("day of a source", "days of a source"), ("jour de source", "jours de source")
    return Check(
        name="days_collected",
        column="state",
        levels=(
            Level(
                "warning",
                f"at most {percent(limit).en} not collected, over the last 60 days with posts",
                {"value_set": [*COLLECTED], "mostly": round(1 - limit, 9)},
                IN_SET,
            ),
        ),
        observed=f"{found.en} not collected ({lost:,} of {count(total, *nouns).en})",
        fact=Words(
            f"Not collected: {found.en} of the last days ({count(lost, *nouns).en}).",
            f"Non collectés : {found.fr} des derniers jours ({count(lost, *nouns).fr}).",
        ),
        why=Words(
            "Recent weeks rest on fewer days; lines break there.",
            "Les semaines récentes reposent sur moins de jours ; les courbes s'y interrompent.",
        ),
        remedy=Words(
            "Export the missing days again if the platform still gives them.",
            "Exporter à nouveau les jours manquants si la plateforme les donne encore.",
        ),
    )


IN_SET = "ExpectColumnValuesToBeInSet"

SUITE = Suite(
    name="coverage",
    table="fct_collection_days",
    frame="collection_days",
    filled=("day", "source", "state"),
    keys=("day", "source"),
    build=_build,
)
