"""Study: the study's own examples still get the categories that they must get.

Belongs here: what tonight's rules did to the examples. Not here: the shares that come out (`shares`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Suite, between
from expectations.thresholds import Thresholds
from expectations.words import Words, count

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, _: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    failed = count(
        frame["failed_example_count"].iloc[0],
        ("failed example", "failed examples"),
        ("exemple faux", "exemples faux"),
    )
    check = Check(
        name="study_examples",
        column="failed_example_count",
        levels=(between("critical", "0 failed examples", max_value=0),),
        observed=failed.en,
        fact=Words(f"The study's own examples: {failed.en}.", f"Les exemples de l'étude : {failed.fr}."),
        why=Words(
            "The rules no longer count what the study says that they count.",
            "Les règles ne comptent plus ce que l'étude dit qu'elles comptent.",
        ),
        remedy=Words(
            "Take back the last change of terms.csv, or correct the example in examples.csv.",
            "Annuler le dernier changement de terms.csv, ou corriger l'exemple dans examples.csv.",
        ),
    )
    return frame, [check]


SUITE = Suite(
    name="study",
    table="audit_profile",
    frame="profile",
    filled=("failed_example_count",),
    one_row=True,
    build=_build,
)
