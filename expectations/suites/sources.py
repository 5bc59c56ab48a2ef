"""Sources: what each one delivered tonight, against its own habit.

Belongs here: files, sizes and refusals of one source. Not here: all sources together (`volume`, `files`), what a
source's posts are like (`source_posts`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.checks import Check, Suite, between
from expectations.suites.rows import rows_check
from expectations.thresholds import Thresholds
from expectations.words import Words, days, number, percent, posts, rows

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    """A row with too little to go by gets the value of one that is as usual, and is not counted as judged."""
    known = frame["delivery_count"] >= limits["delivery_history"].value
    waits, comes = known & (frame["file_count"] == 0) & (frame["usual_gap_days"] > 0), frame["file_count"] > 0
    sized = known & comes & (frame["usual_bytes"] > 0)
    offered = frame["rows_loaded"] + frame["rows_duplicate"]
    prepared = frame.assign(
        gaps_waited=(frame["waited_days"] / frame["usual_gap_days"]).where(waits, 0.0).astype(float),
        size_part=(frame["file_bytes"] / frame["usual_bytes"]).where(sized, 1.0).astype(float),
        reject_part=(frame["rows_rejected"] / frame["rows_read"].clip(lower=1)).astype(float),
        repeated_part=((offered - frame["post_count"]) / offered.clip(lower=1)).clip(lower=0).astype(float),
        unheard_rows=frame["new_reason_row_count"].where(frame["delivery_count"] > 0, 0),
    )
    return prepared, [
        _expected(prepared, limits, int(known.sum())),
        _sizes(prepared, limits, int(sized.sum())),
        _rejects(prepared, limits),
        _new_reasons(prepared, limits, int((comes & (frame["delivery_count"] > 0)).sum())),
        _duplicates(prepared, limits, int((comes & (offered > 0)).sum())),
    ]


def _short(limits: Thresholds) -> Words:
    needed = number(limits["delivery_history"].value)
    return Words(
        f"history too short (no source has {needed.en} earlier deliveries)",
        f"historique trop court (aucune source n'a {needed.fr} livraisons antérieures)",
    )


def _expected(frame: pd.DataFrame, limits: Thresholds, judged: int) -> Check:
    limit = limits["delivery_wait_warning"].value

    def said(row: dict[str, Any]) -> Words:
        waited, usual = days(row["waited_days"]), days(row["usual_gap_days"])
        return Words(
            f"{row['source']} has sent nothing for {waited.en}, and usually sends after {usual.en}",
            f"{row['source']} n'a rien envoyé depuis {waited.fr}, contre {usual.fr} d'habitude",
        )

    return rows_check(
        frame,
        name="files_expected",
        column="gaps_waited",
        about="waited_days",
        level=between("warning", f"at most {number(limit).en} times the source's usual gap", max_value=limit),
        fails=frame["gaps_waited"] > limit,
        said=said,
        quiet=Words("No source is late by its own habit.", "Aucune source n'est en retard sur son habitude."),
        why=Words(
            "Its posts of those days are missing from the shares.",
            "Ses publications de ces jours manquent dans les parts.",
        ),
        remedy=Words(
            "See whether its collecting tool still runs and still writes where the sources look.",
            "Voir si sa collecte tourne encore et écrit toujours là où les sources regardent.",
        ),
        judged=judged,
        short=_short(limits),
    )


def _sizes(frame: pd.DataFrame, limits: Thresholds, judged: int) -> Check:
    limit = limits["file_size_warning"].value

    def said(row: dict[str, Any]) -> Words:
        part = percent(row["size_part"])
        return Words(
            f"{row['source']} sent {part.en} of its usual bytes",
            f"{row['source']} a envoyé {part.fr} du poids habituel",
        )

    return rows_check(
        frame,
        name="file_sizes",
        column="size_part",
        about="file_bytes",
        level=between("warning", f"at least {percent(limit).en} of the source's usual bytes", min_value=limit),
        fails=frame["size_part"] < limit,
        said=said,
        quiet=Words("Every delivery has a usual size.", "Chaque livraison a une taille habituelle."),
        why=Words(
            "The export was cut, or a filter was set in the collecting tool.",
            "L'export a été coupé, ou un filtre a été posé dans la collecte.",
        ),
        remedy=Words(
            "Compare it with an earlier export; export it again.",
            "La comparer à un export antérieur ; exporter à nouveau.",
        ),
        judged=judged,
        short=_short(limits),
    )


def _rejects(frame: pd.DataFrame, limits: Thresholds) -> Check:
    limit = limits["source_reject_warning"].value

    def said(row: dict[str, Any]) -> Words:
        part = percent(row["reject_part"])
        return Words(
            f"{row['source']}: {part.en} of its rows refused", f"{row['source']} : {part.fr} de lignes refusées"
        )

    return rows_check(
        frame,
        name="source_rejects",
        column="reject_part",
        about="rows_rejected",
        level=between("warning", f"at most {percent(limit).en} of each source's rows", max_value=limit),
        fails=frame["reject_part"] > limit,
        said=said,
        quiet=Words("No source has many rows refused.", "Aucune source n'a beaucoup de lignes refusées."),
        why=Words("The format of this source has probably changed.", "Le format de cette source a sans doute changé."),
        remedy=Words(
            "Read the reasons in raw.rejects, and correct the columns file of that source.",
            "Lire les motifs dans raw.rejects, et corriger le fichier columns de cette source.",
        ),
    )


def _new_reasons(frame: pd.DataFrame, limits: Thresholds, judged: int) -> Check:
    limit = limits["new_reason_warning"].value

    def said(row: dict[str, Any]) -> Words:
        refused = rows(row["unheard_rows"])
        return Words(
            f"{row['source']}: {refused.en} refused as never before ({row['new_reasons']})",
            f"{row['source']} : {refused.fr} avec un motif inédit ({row['new_reasons']})",
        )

    return rows_check(
        frame,
        name="new_reject_reasons",
        column="unheard_rows",
        about="new_reason_row_count",
        level=between("warning", f"at most {rows(limit).en} refused for a reason new to the source", max_value=limit),
        fails=frame["unheard_rows"] > limit,
        said=said,
        quiet=Words("No new reason to refuse rows.", "Aucun nouveau motif de refus."),
        why=Words(
            "Something in the export is new to its reader.", "Quelque chose dans l'export est nouveau pour son lecteur."
        ),
        remedy=Words(
            "Look at these rows in raw.rejects: each has its value and what to do.",
            "Regarder ces lignes dans raw.rejects : chacune a sa valeur et que faire.",
        ),
        judged=judged,
        short=Words("no source has an earlier delivery to compare", "aucune source n'a de livraison antérieure"),
    )


def _duplicates(frame: pd.DataFrame, limits: Thresholds, judged: int) -> Check:
    limit = limits["source_duplicate_warning"].value

    def said(row: dict[str, Any]) -> Words:
        part, new = percent(row["repeated_part"]), posts(row["post_count"])
        return Words(
            f"{row['source']}: {part.en} of its rows are known already, {new.en} are new",
            f"{row['source']} : {part.fr} de lignes déjà connues, {new.fr} en plus",
        )

    return rows_check(
        frame,
        name="source_duplicates",
        column="repeated_part",
        about="rows_duplicate",
        level=between("warning", f"at most {percent(limit).en} of each source's rows", max_value=limit),
        fails=frame["repeated_part"] > limit,
        said=said,
        quiet=Words("Every source brought something new.", "Chaque source a apporté du nouveau."),
        why=Words(
            "An old export was sent again in place of a new one.",
            "Un ancien export a été renvoyé à la place d'un nouveau.",
        ),
        remedy=Words(
            "See from which days the collecting tool exports.", "Voir à partir de quels jours la collecte exporte."
        ),
        judged=judged,
        short=Words("no source brought a row", "aucune source n'a apporté de ligne"),
    )


SUITE = Suite(
    name="sources",
    table="dim_sources",
    frame="sources",
    filled=("source", "delivery_count", "file_count", "rows_read", "rows_rejected"),
    optional=("usual_gap_days", "waited_days", "usual_bytes", "new_reasons"),
    keys=("source",),
    may_be_empty=True,
    build=_build,
)
