"""Who writes.

Belongs here: authors with a platform, a language, an activity and a preference among the categories.
Not here: what they write and when.
"""

import random
from dataclasses import dataclass

from orchestration.sample.vocabulary import CATEGORIES

# The wording of 2012 with an Enterprise that a sample can find.
POPULATION = dict(zip(CATEGORIES, (0.48, 0.33, 0.13, 0.06), strict=True))
LOYALTY = 0.5  # part of an author's posts that goes to the preferred category whatever the population does
PROLIFIC = "author_0000"
PROLIFIC_PART = 0.18  # of the posts of the source in which the prolific author writes


@dataclass(frozen=True)
class Author:
    """One invented author. `mix` is the probability of each category as the first of a classified post."""

    name: str
    number: str
    platform: str
    language: str
    mix: tuple[float, ...]
    activity: float


def mix(preferred: str) -> tuple[float, ...]:
    """The population's mix, pulled towards a preferred category."""
    return tuple((1 - LOYALTY) * POPULATION[category] + LOYALTY * (category == preferred) for category in CATEGORIES)


def population_mix() -> tuple[float, ...]:
    """The mix of an author without preference."""
    return tuple(POPULATION.values())


def crowd(rng: random.Random, first: int, size: int, platforms: tuple[str, ...], french_part: float) -> list[Author]:
    """Authors numbered from `first`; the r-th most active writes in proportion to r ** -0.7."""
    weights = population_mix()
    return [
        Author(
            name=f"author_{number:04d}",
            number=str(9_000_000 + number),
            platform=rng.choice(platforms),
            language="fr" if rng.random() < french_part else "en",
            mix=mix(rng.choices(CATEGORIES, weights)[0]),
            activity=(number - first + 1) ** -0.7,
        )
        for number in range(first, first + size)
    ]


def prolific() -> Author:
    """The one author who writes far more than anyone else, and prefers what is rare."""
    return Author(PROLIFIC, "9000000", "linkedin", "en", mix("brand"), 0.0)
