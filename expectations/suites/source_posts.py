"""Source posts: what each source's new posts are like, and whether the night as usual is all there.

Belongs here: text, dates, authors and platforms by source. Not here: files (`sources`), all posts together (`posts`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.checks import Check, Suite, between
from expectations.suites.posts import NO_POST
from expectations.suites.rows import rows_check
from expectations.thresholds import Thresholds
from expectations.words import Words, percent, posts

if TYPE_CHECKING:
    import pandas as pd


def _build(frame: pd.DataFrame, limits: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
    enough = frame["known_author_posts"] >= limits["author_sample"].value
    largest = frame["largest_author_posts"] / frame["known_author_posts"].clip(lower=1)
    prepared = frame.assign(
        empty_part=(frame["empty_text_count"] / frame["post_count"].clip(lower=1)).astype(float),
        largest_part=largest.where(enough, 0.0).astype(float),
        has_new_platform=(frame["new_platforms"].notna() & (frame["known_platform_count"] > 0)).astype(int),
    )
    judged = int((frame["post_count"] > 0).sum())
    return prepared, [
        _empty(prepared, limits, judged),
        _ancient(prepared, limits, judged),
        _authors(prepared, limits, int(enough.sum())),
        _platforms(prepared, judged),
    ]


def _empty(frame: pd.DataFrame, limits: Thresholds, judged: int) -> Check:
    limit = limits["source_empty_text_warning"].value

    def said(row: dict[str, Any]) -> Words:
        part = percent(row["empty_part"])
        return Words(f"{row['source']}: {part.en} without text", f"{row['source']} : {part.fr} sans texte")

    return rows_check(
        frame,
        name="source_empty_text",
        column="empty_part",
        about="empty_text_count",
        level=between("warning", f"under {percent(limit).en} of each source's posts", max_value=limit, strict_max=True),
        fails=frame["empty_part"] >= limit,
        said=said,
        quiet=Words("Every source's posts have text.", "Les publications de chaque source ont du texte."),
        why=Words("Its posts count in no category.", "Ses publications n'ont aucune catégorie."),
        remedy=Words(
            "Name the text column in the columns file of that source, and run the night again.",
            "Indiquer la colonne de texte dans le fichier columns de cette source, et relancer la nuit.",
        ),
        judged=judged,
        short=NO_POST,
    )


def _ancient(frame: pd.DataFrame, limits: Thresholds, judged: int) -> Check:
    limit = limits["ancient_warning"].value

    def said(row: dict[str, Any]) -> Words:
        old = posts(row["ancient_post_count"])
        return Words(f"{row['source']}: {old.en} dated before 1997", f"{row['source']} : {old.fr} d'avant 1997")

    return rows_check(
        frame,
        name="ancient_dates",
        column="ancient_post_count",
        level=between("warning", f"at most {posts(limit).en} dated before 1997", max_value=limit),
        fails=frame["ancient_post_count"] > limit,
        said=said,
        quiet=Words("No post is dated before the networks.", "Aucune publication n'est antérieure aux réseaux."),
        why=Words("These dates are missing or misread ones.", "Ces dates sont manquantes ou mal lues."),
        remedy=Words(
            "State the form of the date in the columns file of that source.",
            "Indiquer la forme de la date dans le fichier columns de cette source.",
        ),
        judged=judged,
        short=NO_POST,
    )


def _authors(frame: pd.DataFrame, limits: Thresholds, judged: int) -> Check:
    limit, needed = limits["author_warning"].value, posts(limits["author_sample"].value)

    def said(row: dict[str, Any]) -> Words:
        part = percent(row["largest_part"])
        return Words(
            f"{row['source']}: one author wrote {part.en}", f"{row['source']} : un seul auteur en a écrit {part.fr}"
        )

    return rows_check(
        frame,
        name="author_concentration",
        column="largest_part",
        about="largest_author_posts",
        level=between("warning", f"at most {percent(limit).en} of a source's posts by one author", max_value=limit),
        fails=frame["largest_part"] > limit,
        said=said,
        quiet=Words("No author dominates a source.", "Aucun auteur ne domine une source."),
        why=Words(
            "Tonight's shares of that source are that author's.",
            "Les parts de cette source sont, cette nuit, celles de cet auteur.",
        ),
        remedy=Words(
            "Read shares with one vote per author (unit author), or leave that account out of the collection.",
            "Lire les parts à une voix par auteur (unité author), ou écarter ce compte de la collecte.",
        ),
        judged=judged,
        short=Words(
            f"no source has {needed.en} of known authors tonight",
            f"aucune source n'a {needed.fr} d'auteurs connus cette nuit",
        ),
    )


def _platforms(frame: pd.DataFrame, judged: int) -> Check:
    def said(row: dict[str, Any]) -> Words:
        return Words(
            f"{row['source']} brings {row['new_platforms']}", f"{row['source']} apporte {row['new_platforms']}"
        )

    is_known = bool((frame["known_platform_count"] > 0).any())
    return rows_check(
        frame,
        name="new_platform",
        column="has_new_platform",
        about="new_platforms",
        level=between("warning", "no platform that eight weeks have not had", max_value=0),
        fails=frame["has_new_platform"] > 0,
        said=said,
        quiet=Words("No platform is new.", "Aucune plateforme n'est nouvelle."),
        why=Words(
            "Shares over all platforms now mix another public in.",
            "Les parts sur toutes les plateformes mêlent désormais un autre public.",
        ),
        remedy=Words(
            "If it is meant to be there, compare platform by platform across this date; if not, take it out.",
            "Si elle est voulue, comparer plateforme par plateforme autour de cette date ; sinon, la retirer.",
        ),
        judged=judged if is_known else 0,
        short=Words("no earlier night to compare, or no new post", "aucune nuit antérieure, ou aucune publication"),
    )


SUITE = Suite(
    name="source_posts",
    table="fct_posts",
    frame="sources",
    filled=("source", "post_count", "empty_text_count", "ancient_post_count", "known_author_posts"),
    optional=("new_platforms", "known_platform_count", "largest_author_posts"),
    keys=("source",),
    may_be_empty=True,
    build=_build,
)
