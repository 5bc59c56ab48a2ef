"""Volume: what arrived tonight against the median of the nights before.

Belongs here: counts of files and posts of the night. Not here: what the posts contain (`posts`).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from expectations.checks import Check, Level, Suite, between
from expectations.thresholds import Thresholds
from expectations.words import Words, files, nights, number, percent, posts

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    night = frame.iloc[0].to_dict()
    night["median"] = _median(night["median_night_rows_loaded"])
    return frame, [_new_files(night), _low(night, limits), _high(night, limits)]


def _median(value: float | None) -> float:
    """The median, or NaN when there was no earlier night: NaN is not above zero, so nothing is judged by it."""
    return math.nan if value is None else float(value)


def _new_files(night: dict) -> Check:
    arrived = files(night["file_count"])
    return Check(
        name="new_files",
        column="file_count",
        levels=(between("warning", "at least 1 new file", min_value=1),),
        observed=f"{arrived.en}",
        fact=Words(f"New tonight: {arrived.en}.", f"Nouveau cette nuit : {arrived.fr}."),
        why=Words(
            "Nothing new arrived, so the shares are those of the night before.",
            "Rien de nouveau n'est arrivé : les parts sont celles de la nuit précédente.",
        ),
        remedy=Words(
            "If exports were expected: did the collecting tool run, and do the sources name its folder?",
            "Si on en attendait : la collecte a-t-elle tourné, les sources nomment-elles son dossier ?",
        ),
    )


def _low(night: dict, limits: Thresholds) -> Check:
    return Check(
        name="volume_low",
        acceptable=True,
        column="rows_loaded",
        levels=tuple(
            _floor(night, severity, limits[f"volume_drop_{severity}"].value) for severity in ("critical", "warning")
        ),
        observed=posts(night["rows_loaded"]).en,
        fact=_fact(night),
        why=Words(
            "A source may be missing; shares of what is left would mislead.",
            "Une source manque peut-être ; les parts de ce qui reste tromperaient.",
        ),
        remedy=Words(
            "See which source sent less (dim_sources), deliver its export again and run the night again.",
            "Voir quelle source a moins envoyé (dim_sources), renvoyer son export et relancer la nuit.",
        ),
        not_judged=_not_judged(night, limits),
    )


def _floor(night: dict, severity: str, drop: float) -> Level:
    median = night["median"]
    bound = round(median * (1 - drop), 6)
    expected = (
        f"more than {posts(bound).en} ({percent(drop).en} below the median of {number(median).en} "
        f"over {nights(night['history_night_count']).en})"
    )
    return between(severity, expected, min_value=bound, strict_min=True)


def _high(night: dict, limits: Thresholds) -> Check:
    median, times = night["median"], limits["volume_rise_warning"].value
    bound = round(median * times, 6)
    expected = (
        f"at most {posts(bound).en} ({number(times).en} times the median of {number(median).en} "
        f"over {nights(night['history_night_count']).en})"
    )
    return Check(
        name="volume_high",
        column="rows_loaded",
        levels=(between("warning", expected, max_value=bound),),
        observed=posts(night["rows_loaded"]).en,
        fact=_fact(night),
        why=Words(
            "An archive was added, or the same posts were sent under new ids.",
            "Une archive a été ajoutée, ou les mêmes publications renvoyées sous d'autres identifiants.",
        ),
        remedy=Words(
            "If the new files are meant to be there, nothing is to be done; if not, take them out.",
            "Si ces nouveaux fichiers sont voulus, rien à faire ; sinon, les retirer.",
        ),
        not_judged=_not_judged(night, limits),
    )


def _fact(night: dict) -> Words:
    tonight, median = posts(night["rows_loaded"]), number(night["median"])
    history = nights(night["history_night_count"])
    return Words(
        f"Tonight brought {tonight.en}; the median of {history.en} is {median.en}.",
        f"Cette nuit a apporté {tonight.fr} ; la médiane sur {history.fr} est de {median.fr}.",
    )


def _not_judged(night: dict, limits: Thresholds) -> Words | None:
    """Why there is nothing to compare, or None. A night without files is no drop: `new_files` says it."""
    needed, known = int(limits["volume_history"].value), night["history_night_count"]
    if night["file_count"] == 0:
        return Words("nothing new arrived", "rien de nouveau n'est arrivé")
    if known < needed or not night["median"] > 0:
        return Words(
            f"history too short ({nights(known).en}, {needed} needed)",
            f"historique trop court ({nights(known).fr}, il en faut {needed})",
        )
    return None


SUITE = Suite(
    name="volume",
    table="audit_profile",
    frame="profile",
    filled=("file_count", "rows_loaded", "history_night_count"),
    optional=("median_night_rows_loaded",),
    one_row=True,
    build=_build,
)
