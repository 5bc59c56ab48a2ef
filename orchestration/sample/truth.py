"""The truth of a sample: what a right count must find, as exact numbers.

Belongs here: expected rows by fate, shares, days and the planted oddities, all from what was planted and never
from the texts. Not here: matching, SQL, files.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from orchestration.sample import people
from orchestration.sample.conversation import SECOND_CATEGORY_PART, Calendar, PlantedPost
from orchestration.sample.vocabulary import CATEGORIES

UNITS = ("post", "original", "author")
LABELS = ("whole", "fractional")
DENOMINATORS = ("classified", "slot", "all")


@dataclass(frozen=True)
class FileTruth:
    """Rows of one file by fate; read = loaded + rejected + filtered + duplicate. `damage` counts by kind."""

    night: int
    status: str
    read: int
    loaded: int
    rejected: int
    duplicate: int
    damage: dict[str, int]
    filtered: int = 0


@dataclass(frozen=True)
class ShareTruth:
    """One share over all time, platforms and languages. Fractions are exact."""

    unit: str
    label: str
    denominator: str
    category: str
    numerator: Fraction
    base: Fraction


@dataclass(frozen=True)
class Truth:
    """What was planted. `posts` are those kept after folding; `files` is keyed by path inside the folder."""

    calendar: Calendar
    posts: tuple[PlantedPost, ...]
    files: dict[str, FileTruth]

    def kept(self, night: int | None = None) -> list[PlantedPost]:
        """Posts there after a night (from 1); None: after the last."""
        return [post for post in self.posts if night is None or post.night <= night]

    def shares(self, night: int | None = None) -> list[ShareTruth]:
        """Every category × unit × label × denominator with a base, after a night."""
        kept = self.kept(night)
        return [
            ShareTruth(unit, label, denominator, category, numerator, base)
            for unit in UNITS
            for label in LABELS
            for denominator in DENOMINATORS
            for category in CATEGORIES
            for numerator, base in [_ratio(kept, unit, label, denominator, category)]
            if base
        ]

    def posts_by_day(self, night: int | None = None) -> dict[date, int]:
        """Kept posts by day; days without posts are absent."""
        return dict(sorted(Counter(post.posted_at.date() for post in self.kept(night)).items()))

    def probability(self, label: str) -> dict[str, float]:
        """The probability of a category in a classified original, from which the sample was drawn.

        The prolific author counts with the part of the originals that is really theirs.
        """
        originals = [post for post in self.posts if post.kind == "original"]
        part = sum(post.author.name == people.PROLIFIC for post in originals) / len(originals)
        theirs, others = people.prolific().mix, people.population_mix()
        first = [part * a + (1 - part) * b for a, b in zip(theirs, others, strict=True)]
        own = 1 - SECOND_CATEGORY_PART / 2 if label == "fractional" else 1
        second = SECOND_CATEGORY_PART / (2 if label == "fractional" else 1) / (len(CATEGORIES) - 1)
        return {name: p * own + (1 - p) * second for name, p in zip(CATEGORIES, first, strict=True)}

    def prolific(self) -> dict[str, Any]:
        """The prolific author's posts, and their part of each numerator (post, whole, classified)."""
        theirs = [post for post in self.posts if post.author.name == people.PROLIFIC]
        author = people.prolific()
        parts = {}
        for category in CATEGORIES:
            total = sum(category in post.categories for post in self.posts)
            mine = sum(category in post.categories for post in theirs)
            parts[category] = mine / total if total else None
        return {"name": author.name, "platform": author.platform, "posts": len(theirs), "parts": parts}

    def as_dict(self) -> dict[str, Any]:
        """The whole truth in JSON's types; fractions as floats."""
        return {
            "first_day": self.calendar.first_day.isoformat(),
            "days": self.calendar.days,
            "nights": self.calendar.nights,
            "missing_day": self.calendar.missing_day and self.calendar.missing_day.isoformat(),
            "posts_kept": len(self.posts),
            "posts_kept_after_night": [len(self.kept(n + 1)) for n in range(self.calendar.nights)],
            "reposts": sum(post.kind == "repost" for post in self.posts),
            "late_posts": sum(post.late for post in self.posts),
            "folded_copies": self.folded_copies(),
            "prolific_author": self.prolific(),
            "probability": {label: self.probability(label) for label in LABELS},
            "posts_by_day": {day.isoformat(): count for day, count in self.posts_by_day().items()},
            "files": {name: asdict(file) for name, file in self.files.items()},
            "shares": [
                {**asdict(share), "numerator": float(share.numerator), "base": float(share.base)}
                for share in self.shares()
            ],
        }

    def folded_copies(self) -> int:
        """Rows loaded whose post another row stands for."""
        return sum(file.loaded for file in self.files.values()) - len(self.posts)

    def write(self, path: Path) -> None:
        """Write the truth as JSON. Keep it outside the folder that is loaded."""
        path.write_text(json.dumps(self.as_dict(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _ratio(
    posts: list[PlantedPost], unit: str, label: str, denominator: str, category: str
) -> tuple[Fraction, Fraction]:
    counted = [post for post in posts if _counts(post, unit, denominator)]
    if unit != "author":
        return sum((_weight(post, label, category) for post in counted), Fraction()), Fraction(len(counted))
    votes = list(_votes(counted, label, category))
    return sum(votes, Fraction()), Fraction(len(votes))


def _counts(post: PlantedPost, unit: str, denominator: str) -> bool:
    if denominator == "classified" and not post.categories or denominator == "slot" and not post.slot:
        return False
    return not (unit == "original" and post.kind == "repost" or unit == "author" and not post.author_known)


def _weight(post: PlantedPost, label: str, category: str) -> Fraction:
    if category not in post.categories:
        return Fraction()
    return Fraction(1, len(post.categories) if label == "fractional" else 1)


def _votes(posts: list[PlantedPost], label: str, category: str) -> Iterator[Fraction]:
    by_author: dict[tuple[str, str], list[Fraction]] = defaultdict(list)
    for post in posts:
        by_author[post.platform, post.author.name].append(_weight(post, label, category))
    for weights in by_author.values():
        yield sum(weights, Fraction()) / len(weights)
