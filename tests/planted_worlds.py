"""Worlds whose shares are known, for posts are drawn from them: authors of unequal zeal and taste, who post and repost.

Belongs here: drawing posts, and what is true of the population that authors are drawn from. Not here: counting them.

A world is a platform of its own in four days. Authors are occasional, regular or prolific; prolific ones have a taste
of their own; how much they write and what about differs from author to author. One of the days is lost, drawn without
regard to what was said. The rule for brands errs both ways: it misses posts, and takes others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
MEANINGS = ("marketing", "brand", "both", "slot", "none")
REPOSTED = np.array([0.4, 0.2, 0.3, 0.2, 0.1])
"""How likely a post of each meaning is to be a repost."""
FOUND, TAKEN = 0.6, 0.03
"""A post on brands is found so often; a post that is not is taken for one so often."""
MONDAY, DAYS = datetime(2026, 11, 2, 12), 4
SIZES = (30, 60, 120, 240)
TASTE = np.array([0.35, 0.2, 0.1, 0.15, 0.2])
PROLIFIC_TASTE = np.array([0.5, 0.1, 0.1, 0.1, 0.2])


@dataclass(frozen=True)
class Crowd:
    """A population of authors: parts of it, posts beyond the first that each part writes on average, their taste."""

    name: str
    parts: tuple[float, ...]
    more_posts: tuple[float, ...]
    tastes: tuple[Numbers, ...]

    def of_posts(self) -> Numbers:
        """How often each meaning is among all posts."""
        weights = np.array(self.parts) * (1 + np.array(self.more_posts))
        return weights @ np.array(self.tastes) / weights.sum()

    def of_authors(self) -> Numbers:
        """How often each meaning is among the votes of authors of whom a post was collected."""
        spared = 1 - (1 + np.array(self.more_posts) / 2 / DAYS) ** -2 / DAYS
        weights = np.array(self.parts) * spared
        return weights @ np.array(self.tastes) / weights.sum()


CROWDS = (
    Crowd("even", (1.0,), (4.0,), (TASTE,)),
    Crowd("mixed", (0.8, 0.17, 0.03), (1.0, 5.0, 15.0), (TASTE, TASTE, PROLIFIC_TASTE)),
    Crowd("prolific", (0.75, 0.2, 0.05), (1.0, 7.0, 30.0), (TASTE, TASTE, PROLIFIC_TASTE)),
)


@dataclass(frozen=True)
class Posts:
    """Posts of one world, an entry each."""

    author: NDArray[np.int64]
    day: NDArray[np.int64]
    is_repost: NDArray[np.bool_]
    means: NDArray[np.int64]
    on_marketing: NDArray[np.bool_]
    on_brand: NDArray[np.bool_]

    def rows(self, platform: str) -> Iterator[tuple[str, str, str, str, datetime]]:
        """Platform, author, kind, text and time of each."""
        for author, day, is_repost, means, marketing, brand in zip(
            *(c.tolist() for c in vars(self).values()), strict=True
        ):
            phrases = ["social marketing"] * marketing + ["social brand"] * brand
            text = " and ".join(phrases) or ("social media" if MEANINGS[means] == "slot" else "lunch")
            time = MONDAY + timedelta(days=int(day))
            yield platform, f"{platform} {author}", "repost" if is_repost else "original", text, time


def draw(crowd: Crowd, authors: int, rng: np.random.Generator) -> Posts:
    """What so many authors of a crowd wrote on the days that were not lost."""
    part = rng.choice(len(crowd.parts), size=authors, p=crowd.parts)
    count = 1 + rng.poisson(np.array(crowd.more_posts)[part] * rng.gamma(2, 0.5, authors))
    tastes = np.maximum(rng.gamma(2 * np.array(crowd.tastes)[part]), 1e-12)
    author = np.repeat(np.arange(authors), count)
    likely = np.cumsum(tastes / tastes.sum(axis=1, keepdims=True), axis=1)[author]
    means = np.minimum((rng.random((len(author), 1)) > likely).sum(axis=1), len(MEANINGS) - 1)
    brand = np.isin(means, (1, 2))
    found = rng.random(len(author)) < np.where(brand, FOUND, TAKEN)
    posts = Posts(
        author=author,
        day=rng.integers(DAYS, size=len(author)),
        is_repost=rng.random(len(author)) < REPOSTED[means],
        means=means,
        on_marketing=np.isin(means, (0, 2)),
        on_brand=found,
    )
    kept = posts.day != rng.integers(DAYS)
    return Posts(*(column[kept] for column in vars(posts).values()))


def truth(crowd: Crowd, unit: str, denominator: str) -> dict[str, float]:
    """The share of posts with each phrase, in the population."""
    means = crowd.of_authors() if unit == "author" else crowd.of_posts()
    if unit == "original":
        means = means * (1 - REPOSTED)
    marketing, brand, both, *_ = means
    with_phrase = FOUND * (brand + both) + TAKEN * (means.sum() - brand - both)
    classified = marketing + both + FOUND * brand + TAKEN * (means[3] + means[4])
    base = classified if denominator == "classified" else means.sum()
    return {"marketing": (marketing + both) / base, "brand": with_phrase / base}


def meant(crowd: Crowd) -> float:
    """The share of original posts that are on brands, whatever their phrase."""
    means = crowd.of_posts() * (1 - REPOSTED)
    return float((means[1] + means[2]) / means.sum())
