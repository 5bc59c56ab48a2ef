"""Reconciliation: every row of every file has exactly one fate.

Belongs here: the files whose rows do not add up. Not here: whether the fates are plausible (`files`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Suite, between
from expectations.thresholds import Thresholds
from expectations.words import Words, files, rows

if TYPE_CHECKING:
    import pandas as pd

REMEDY = Words(
    "Query audit_row_reconciliation where difference <> 0, and report the files named there.",
    "Interroger audit_row_reconciliation avec difference <> 0, et signaler les fichiers qui y figurent.",
)


def _build(frame: pd.DataFrame, _: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    total = frame.iloc[0].to_dict()
    return frame, [_any_file(total), _balance(total)]


def _any_file(total: dict) -> Check:
    known = files(total["file_count"])
    return Check(
        name="files_reconciled",
        column="file_count",
        about="file_sha256",
        levels=(between("critical", "at least 1 file", min_value=1),),
        observed=known.en,
        fact=Words(
            f"Files with an account of their rows: {known.en}.", f"Comptes de lignes établis pour : {known.fr}."
        ),
        why=Words("Nothing was ever loaded.", "Rien n'a jamais été chargé."),
        remedy=Words(
            "Name a folder with exports in QUOTEPART_SOURCES, then run the night again.",
            "Indiquer un dossier d'exports dans QUOTEPART_SOURCES, puis relancer la nuit.",
        ),
    )


def _balance(total: dict) -> Check:
    wrong, lost = files(total["wrong_file_count"]), rows(total["wrong_row_count"])
    return Check(
        name="rows_reconciled",
        column="wrong_file_count",
        about="difference",
        levels=(between("critical", "a difference of 0 rows in every file", max_value=0),),
        observed=f"a difference of {lost.en} in {wrong.en}",
        fact=Words(
            f"Rows without exactly one fate: {lost.en} in {wrong.en}.",
            f"Lignes sans destin unique : {lost.fr} dans {wrong.fr}.",
        ),
        why=Words(
            "Posts were lost or counted twice, so no share can be trusted.",
            "Des publications ont été perdues ou comptées deux fois : aucune part n'est fiable.",
        ),
        remedy=REMEDY,
    )


SUITE = Suite(
    name="reconciliation",
    table="audit_row_reconciliation",
    frame="reconciliation",
    filled=("file_count", "wrong_file_count", "wrong_row_count"),
    one_row=True,
    build=_build,
)
