"""Dates: when tonight's posts were written, against the night itself.

Belongs here: dates that cannot be, age of the newest post. Not here: days without any post (`coverage`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Suite, between
from expectations.suites.posts import NO_POST
from expectations.thresholds import Thresholds
from expectations.words import Words, days, posts

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    night = frame.iloc[0].to_dict()
    night["age_days"] = _age_days(night["night_at"], night["newest_posted_at"])
    prepared = frame.assign(age_days=night["age_days"])
    return prepared, [_future(night, limits), _freshness(night, limits)]


def _age_days(night_at: pd.Timestamp, newest: pd.Timestamp | None) -> int | None:
    """Whole days from the newest post to the night; None without a date (NaT differs from itself)."""
    return (night_at - newest).days if newest is not None and newest == newest else None


def _future(night: dict, limits: Thresholds) -> Check:
    limit, found = limits["future_warning"].value, posts(night["future_post_count"])
    return Check(
        name="future_dates",
        column="future_post_count",
        levels=(between("warning", f"at most {posts(limit).en}", max_value=limit),),
        observed=found.en,
        fact=Words(f"Dated after the night: {found.en}.", f"Datées d'après la nuit : {found.fr}."),
        why=Words(
            "A time zone may be wrong, or day and month exchanged; weekly lines would be wrong.",
            "Un fuseau horaire est peut-être faux, ou jour et mois inversés ; les courbes seraient fausses.",
        ),
        remedy=Words(
            "State time_zone or day_first in the export's columns file, then run the night again.",
            "Indiquer time_zone ou day_first dans le fichier columns de l'export, puis relancer la nuit.",
        ),
        not_judged=None if night["post_count"] else NO_POST,
    )


def _freshness(night: dict, limits: Thresholds) -> Check:
    known, limit = night["age_days"] is not None, limits["freshness_warning"].value
    age = days(max(0, night["age_days"])) if known else Words("no date", "aucune date")
    return Check(
        name="freshness",
        column="age_days",
        about="newest_posted_at",
        levels=(between("warning", f"at most {days(limit).en} before the night", max_value=limit),),
        observed=f"{age.en} before the night" if known else age.en,
        fact=Words(
            f"Age of the newest post on the night: {age.en}.",
            f"Âge de la publication la plus récente, cette nuit : {age.fr}.",
        ),
        why=Words(
            "The figures speak of that time, not of today.",
            "Les chiffres parlent de cette époque, pas d'aujourd'hui.",
        ),
        remedy=Words(
            "For an archive nothing is to be done; for a feed, see when it last delivered.",
            "Pour une archive, rien à faire ; pour un flux, voir quand il a livré pour la dernière fois.",
        ),
        not_judged=None if known or night["post_count"] else NO_POST,
    )


SUITE = Suite(
    name="dates",
    table="audit_profile",
    frame="profile",
    filled=("night_at", "post_count", "future_post_count"),
    optional=("newest_posted_at",),
    one_row=True,
    build=_build,
)
