"""Posts: what tonight's new posts look like as a whole.

Belongs here: plausible text and language, from the one row of the night's profile.
Not here: how many came (`volume`), which rows were refused (`files`), when they
were written (`dates`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import Check, Suite, between
from expectations.thresholds import Thresholds
from expectations.words import Words, number, percent, posts

if TYPE_CHECKING:
    import pandas as pd

NO_POST = Words("no new post tonight", "aucune nouvelle publication cette nuit")


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    night = frame.iloc[0].to_dict()
    total = max(night["post_count"], 1)
    repeated = max(0, night["post_count"] - night["repost_count"] - night["distinct_text_count"])
    night["empty_share"] = night["empty_text_count"] / total
    night["unknown_share"] = night["unknown_language_count"] / total
    night["repeated_share"] = repeated / total
    prepared = frame.assign(
        empty_share=night["empty_share"],
        unknown_share=night["unknown_share"],
        repeated_share=night["repeated_share"],
    )
    return prepared, [_empty(night, limits), _language(night, limits), _repeated(night, limits)]


def _empty(night: dict, limits: Thresholds) -> Check:
    limit, empty, total = (
        limits["empty_text_critical"].value,
        night["empty_text_count"],
        posts(night["post_count"]),
    )
    found = percent(night["empty_share"])
    return Check(
        name="empty_text",
        acceptable=True,
        column="empty_share",
        about="empty_text_count",
        levels=(between("critical", f"under {percent(limit).en}", max_value=limit, strict_max=True),),
        observed=f"{found.en} ({number(empty).en} of {total.en})",
        fact=Words(f"{found.en} of tonight's posts have no text.", f"{found.fr} des publications n'ont pas de texte."),
        why=Words(
            "A post without text counts in no category, so the shares would rest on the others alone.",
            "Sans texte, une publication n'a pas de catégorie : les parts ne tiendraient qu'aux autres.",
        ),
        remedy=Words(
            "If the export renamed its text column, name it in a columns file and run the night again.",
            "Si l'export a renommé sa colonne de texte, l'indiquer dans un fichier columns et relancer.",
        ),
        not_judged=None if night["post_count"] else NO_POST,
    )


def _language(night: dict, limits: Thresholds) -> Check:
    limit, found = limits["unknown_language_info"].value, percent(night["unknown_share"])
    unknown, total = number(night["unknown_language_count"]), posts(night["post_count"])
    return Check(
        name="unknown_language",
        column="unknown_share",
        about="unknown_language_count",
        levels=(between("info", f"at most {percent(limit).en}", max_value=limit),),
        observed=f"{found.en} ({unknown.en} of {total.en})",
        fact=Words(
            f"{found.en} of tonight's posts come without a language.",
            f"{found.fr} des publications de la nuit arrivent sans langue.",
        ),
        why=Words(
            "Shares by language leave them out; shares over all languages do not change.",
            "Les parts par langue les laissent de côté ; celles de toutes les langues ne changent pas.",
        ),
        remedy=Words(
            "If an export is of one language, say so in its columns file.",
            "Si un export n'a qu'une langue, l'indiquer dans son fichier columns.",
        ),
        not_judged=None if night["post_count"] else NO_POST,
    )


def _repeated(night: dict, limits: Thresholds) -> Check:
    limit, found = limits["repeated_text_warning"].value, percent(night["repeated_share"])
    return Check(
        name="repeated_text",
        column="repeated_share",
        about="distinct_text_count",
        levels=(between("warning", f"at most {percent(limit).en}, reposts apart", max_value=limit),),
        observed=f"{found.en} of {posts(night['post_count']).en}",
        fact=Words(
            f"{found.en} of tonight's posts repeat the text of another, reposts apart.",
            f"{found.fr} des publications de la nuit répètent le texte d'une autre, hors partages.",
        ),
        why=Words(
            "Robots or one export sent twice may speak here, not people.",
            "Des robots, ou un même export envoyé deux fois, parlent peut-être ici à la place des gens.",
        ),
        remedy=Words(
            "Look at the night's most frequent texts; leave out the source, or read the shares by author.",
            "Regarder les textes les plus fréquents ; écarter la source, ou lire les parts par auteur.",
        ),
        not_judged=None if night["post_count"] else NO_POST,
    )


SUITE = Suite(
    name="posts",
    table="audit_profile",
    frame="profile",
    filled=(
        "post_count",
        "repost_count",
        "distinct_text_count",
        "empty_text_count",
        "unknown_language_count",
    ),
    one_row=True,
    build=_build,
)
