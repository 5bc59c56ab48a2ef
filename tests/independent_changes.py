"""What changed a share, taken apart in plain Python: every post as it was and as it is, each with one cause.

Belongs here: fractions and sets. Not here: which cause a post has (the tests plant it), SQL.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

ORDER = ("study", "code", "reread_files", "deduplication", "deletions", "late_posts", "new_posts")
Slice = tuple[str, date, str, str]
Rule = tuple[str, str, str, str]


@dataclass(frozen=True)
class Post:
    """What a share asks of a post."""

    day: date
    platform: str
    language: str
    author: str | None
    kind: str
    is_slot: bool
    categories: frozenset[str]

    def is_in(self, denominator: str) -> bool:
        return {"all": True, "slot": self.is_slot, "classified": bool(self.categories)}[denominator]

    def weight(self, label: str, category: str) -> Fraction:
        if category not in self.categories:
            return Fraction(0)
        return Fraction(1) if label == "whole" else Fraction(1, len(self.categories))


@dataclass
class Change:
    """One share before and after, and what each cause changed of its numerator and its base."""

    before: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0))
    after: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0))
    causes: dict[str, tuple[Fraction, Fraction]] = field(default_factory=dict)


def changes(
    before: Mapping[str, Post], after: Mapping[str, Post], causes: Mapping[str, str], categories: list[str]
) -> dict[tuple[Slice, Rule], Change]:
    """Every share of every slice; `causes` names that of each post that differs."""
    members: dict[Slice, set[str]] = defaultdict(set)
    for side in (before, after):
        for key, post in side.items():
            for found in slices(post):
                members[found].add(key)
    told = {}
    for place, keys in members.items():
        steps = [{key: before[key] for key in keys if key in before and place in slices(before[key])}]
        for cause in ORDER:
            mine = {key for key in keys if causes.get(key) == cause}
            kept = {key: post for key, post in steps[-1].items() if key not in mine}
            come = {key: after[key] for key in mine if key in after and place in slices(after[key])}
            steps.append({**kept, **come})
        for rule in rules(categories):
            sums = [count(list(step.values()), rule) for step in steps]
            parts = {
                cause: (new[0] - old[0], new[1] - old[1])
                for cause, old, new in zip(ORDER, sums, sums[1:], strict=False)
            }
            told[place, rule] = Change(sums[0], sums[-1], {name: part for name, part in parts.items() if any(part)})
    return told


def rules(categories: list[str]) -> Iterator[Rule]:
    for unit in ("post", "original", "author"):
        for label in ("whole", "fractional"):
            for denominator in ("all", "slot", "classified"):
                for category in categories:
                    yield unit, label, denominator, category


def slices(post: Post) -> set[Slice]:
    """The slices that a post is in."""
    starts = {
        "all": date(1900, 1, 1),
        "year": post.day.replace(month=1, day=1),
        "month": post.day.replace(day=1),
        "week": post.day - timedelta(days=post.day.weekday()),
        "day": post.day,
    }
    return {
        (kind, start, platform, language)
        for kind, start in starts.items()
        for platform in (post.platform, "all")
        for language in (post.language, "all")
    }


def count(posts: list[Post], rule: Rule) -> tuple[Fraction, Fraction]:
    """Numerator and base of a share."""
    unit, label, denominator, category = rule
    inside = [post for post in posts if post.is_in(denominator)]
    if unit == "original":
        inside = [post for post in inside if post.kind != "repost"]
    if unit != "author":
        return sum((post.weight(label, category) for post in inside), Fraction(0)), Fraction(len(inside))
    of_authors: dict[tuple[str, str], list[Post]] = defaultdict(list)
    for post in inside:
        if post.author:
            of_authors[post.platform, post.author].append(post)
    votes = [sum(post.weight(label, category) for post in mine) / len(mine) for mine in of_authors.values()]
    return sum(votes, Fraction(0)), Fraction(len(of_authors))
