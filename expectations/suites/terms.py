"""Terms: what the study's terms found in eight weeks, against the eight weeks before.

Belongs here: terms that fell silent, never matched, or took their category over. Not here: the examples (`study`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.checks import Check, Suite, between
from expectations.suites.rows import rows_check
from expectations.thresholds import Thresholds
from expectations.words import Words, number, percent

if TYPE_CHECKING:
    import pandas as pd

REMEDY = Words(
    "Read posts that have it (`why`, `posts_behind`); then keep, mend or end it in terms.csv, with a reason.",
    "Lire des publications qui l'ont (`why`, `posts_behind`) ; puis le garder, le corriger ou le clore dans terms.csv.",
)


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    enough = limits["term_sample"].value
    large = (frame["category_recent_count"] >= enough) & (frame["category_earlier_count"] >= enough)
    rivals = large & (frame["category_term_count"] > 1)
    recent = frame["recent_count"] / frame["category_recent_count"].clip(lower=1)
    earlier = frame["earlier_count"] / frame["category_earlier_count"].clip(lower=1)
    prepared = frame.assign(
        lost_mentions=frame["earlier_count"].where((frame["recent_count"] == 0) & large, 0),
        recent_part=recent.astype(float),
        rise=(recent - earlier).where(rivals & (recent >= limits["term_part_warning"].value), 0.0).astype(float),
        silent=((frame["recent_count"] + frame["earlier_count"] == 0) & large).astype(int),
    )
    short = Words(
        f"no category has {number(enough).en} mentions in both of the last two times eight weeks",
        f"aucune catégorie n'a {number(enough).fr} mentions dans chacune des deux dernières périodes de huit semaines",
    )
    return prepared, [
        _silenced(prepared, limits, int(large.sum()), short),
        _unused(prepared, int(large.sum()), short),
        _taken_over(prepared, limits, int(rivals.sum()), short),
    ]


def _silenced(frame: pd.DataFrame, limits: Thresholds, judged: int, short: Words) -> Check:
    limit = limits["term_silence_warning"].value

    def said(row: dict[str, Any]) -> Words:
        before = number(row["earlier_count"])
        return Words(
            f"{row['term_id']}: {before.en} mentions, then none in eight weeks",
            f"{row['term_id']} : {before.fr} mentions, puis aucune en huit semaines",
        )

    return rows_check(
        frame,
        name="terms_fallen_silent",
        column="lost_mentions",
        about="recent_count",
        level=between("warning", f"under {number(limit).en} mentions before it", max_value=limit, strict_max=True),
        fails=frame["lost_mentions"] >= limit,
        said=said,
        quiet=Words("No term fell silent.", "Aucun terme ne s'est tu."),
        why=Words(
            "The term was changed, or a source that had it is gone.",
            "Le terme a été modifié, ou une source qui l'avait a disparu.",
        ),
        remedy=REMEDY,
        judged=judged,
        short=short,
    )


def _unused(frame: pd.DataFrame, judged: int, short: Words) -> Check:
    def said(row: dict[str, Any]) -> Words:
        return Words(str(row["term_id"]), str(row["term_id"]))

    return rows_check(
        frame,
        name="terms_unused",
        column="silent",
        about="recent_count",
        level=between("info", "a mention of every term in sixteen weeks", max_value=0),
        fails=frame["silent"] > 0,
        said=said,
        quiet=Words("Every term matches something.", "Chaque terme trouve quelque chose."),
        why=Words("These match nothing in sixteen weeks.", "Ceux-ci ne trouvent rien en seize semaines."),
        remedy=REMEDY,
        judged=judged,
        short=short,
    )


def _taken_over(frame: pd.DataFrame, limits: Thresholds, judged: int, short: Words) -> Check:
    limit, part = limits["term_rise_warning"].value, percent(limits["term_part_warning"].value)

    def said(row: dict[str, Any]) -> Words:
        now, before = percent(row["recent_part"]), percent(row["recent_part"] - row["rise"])
        return Words(
            f"{row['term_id']} is {now.en} of its category, after {before.en}",
            f"{row['term_id']} fait {now.fr} de sa catégorie, après {before.fr}",
        )

    return rows_check(
        frame,
        name="term_takes_over",
        column="rise",
        about="recent_count",
        level=between(
            "warning",
            f"a rise of at most {percent(limit).en} by a term that is {part.en} of its category",
            max_value=limit,
        ),
        fails=frame["rise"] > limit,
        said=said,
        quiet=Words("No term takes its category over.", "Aucun terme n'accapare sa catégorie."),
        why=Words(
            "The category now says what this one term says.", "La catégorie dit désormais ce que dit ce seul terme."
        ),
        remedy=REMEDY,
        judged=judged,
        short=short,
    )


SUITE = Suite(
    name="terms",
    table="dim_terms",
    frame="terms",
    filled=("category_id", "term_id", "recent_count", "earlier_count", "category_recent_count"),
    optional=("category_term_count", "category_earlier_count"),
    keys=("category_id", "term_id", "earlier_count"),
    when_empty=Words("The study has no term.", "L'étude n'a aucun terme."),
    build=_build,
)
