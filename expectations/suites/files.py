"""Files: what could be read of tonight's exports, and whether every row is accounted for.

Belongs here: quarantined files, refused rows, rows read = loaded + rejected + filtered + duplicate.
Not here: what the loaded rows say (`posts`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Suite, between
from expectations.thresholds import Thresholds
from expectations.words import Words, files, number, percent, rows

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    night = frame.iloc[0].to_dict()
    night["reject_share"] = night["rows_rejected"] / max(night["rows_read"], 1)
    return frame.assign(reject_share=night["reject_share"]), [
        _rejects(night, limits),
        _quarantined(night, limits),
    ]


def _rejects(night: dict, limits: Thresholds) -> Check:
    found = percent(night["reject_share"])
    read = rows(night["rows_read"])
    levels = [(name, limits[f"reject_{name}"].value) for name in ("critical", "warning")]
    return Check(
        name="reject_share",
        acceptable=True,
        column="reject_share",
        about="rows_rejected",
        levels=tuple(between(name, f"at most {percent(limit).en}", max_value=limit) for name, limit in levels),
        observed=f"{found.en} ({number(night['rows_rejected']).en} of {read.en})",
        fact=Words(
            f"{found.en} of the rows read tonight were refused.",
            f"{found.fr} des lignes lues cette nuit ont été refusées.",
        ),
        why=Words(
            "The format of an export has probably changed, and its posts are missing from the shares.",
            "Le format d'un export a sans doute changé, et ses publications manquent dans les parts.",
        ),
        remedy=Words(
            "Read the reasons in raw.rejects or with quotepart inspect, and correct the columns file.",
            "Lire les motifs dans raw.rejects ou avec quotepart inspect, et corriger le fichier columns.",
        ),
        not_judged=None if night["rows_read"] else Words("no row was read", "aucune ligne n'a été lue"),
    )


def _quarantined(night: dict, limits: Thresholds) -> Check:
    limit, found = limits["quarantined_warning"].value, files(night["quarantined_file_count"])
    return Check(
        name="quarantined_files",
        column="quarantined_file_count",
        levels=(between("warning", f"at most {files(limit).en}", max_value=limit),),
        observed=f"{number(night['quarantined_file_count']).en} of {files(night['file_count']).en}",
        fact=Words(f"Could not be read: {found.en}.", f"N'ont pas pu être lus : {found.fr}."),
        why=Words("Their posts are missing from the shares.", "Leurs publications manquent dans les parts."),
        remedy=Words(
            "See the reason in ingest_files; export the file again, or take it out of the source.",
            "Voir le motif dans ingest_files ; exporter à nouveau le fichier, ou le retirer de la source.",
        ),
    )


SUITE = Suite(
    name="files",
    table="audit_profile",
    frame="profile",
    filled=("file_count", "quarantined_file_count", "rows_read", "rows_rejected"),
    one_row=True,
    build=_build,
)
