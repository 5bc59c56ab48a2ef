"""Posts of three nights: new ones, late ones, and copies that know more or less than the first.

Belongs here: what the nights bring. Not here: what the lake must hold after them (test_history).
"""

import itertools
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

NIGHTS = [datetime(2026, 11, day, 3) for day in (2, 3, 4)]
TEXTS = (
    "social business",
    "nothing of note",
    "social marketing and social brands",
    "l’entreprise sociale",
    "#SocialCRM for all",
    "anti-social business",
    "Social enterprise, social business, social brand",
    "Yunus on social business",
    "the social enterprise of salesforce, or of a charity",
    "social banana",
)
# Texts of one post, and on which platform they come in which order.
FULLER = ("social business…", "social business and social brand", "social brand")
ORDERS = {"mastodon": (0, 1, 2), "bluesky": (2, 1, 0)}


def posts_of_nights(rng: random.Random) -> Iterator[list[dict[str, Any]]]:
    """What each night brings."""
    known: list[dict[str, Any]] = []
    for number, night in enumerate(NIGHTS):
        posts = [_post(rng, f"{number}-{index}", night) for index in range(60)]
        late = [_post(rng, f"late-{number}", night - timedelta(days=200))]
        copies = [_copy(rng, post, night) for post in rng.sample(known, min(15, len(known)))]
        twice = [_copy(rng, post, night) for post in posts[:5]]
        known += posts
        old = [] if number else _weeks_with_a_step(night)
        rows = [*posts, *late, *copies, *twice, *_fuller(number, night), *old]
        yield [
            {**row, "file_sha256": f"file-{number}-{place % 3}", "row_number": place} for place, row in enumerate(rows)
        ]


def _post(rng: random.Random, post_id: str, night: datetime) -> dict[str, Any]:
    return {
        "platform": rng.choice(["x", "reddit"]),
        "post_id": post_id,
        "author_key": rng.choice(["a", "b", "c", "d", None]),
        "body": rng.choice(TEXTS),
        "language": rng.choice(["en", "fr", None]),
        "kind": rng.choice(["original", "repost"]),
        "posted_at": night - timedelta(minutes=rng.randrange(60 * 24 * 40)),
        "collected_at": night,
        "like_count": rng.choice([None, 1, 2, 3]),
        "source": rng.choice(["s1", "s2"]),
    }


def _copy(rng: random.Random, post: dict[str, Any], night: datetime) -> dict[str, Any]:
    changed = {
        "body": rng.choice(
            ["another text: social brand", f"{post['body']}, and social enterprise", "s", "cut here, social…"]
        ),
        "author_key": "someone else",
        "language": rng.choice(["fr", None]),
        "url": "https://posts.example/",
        "like_count": rng.randrange(99),
    }
    return {**post, **changed, "collected_at": night - timedelta(hours=rng.randrange(48))}


def _fuller(number: int, night: datetime) -> Iterator[dict[str, Any]]:
    """The copy that this night brings of a post that comes every night with another text, in either order."""
    same = {"post_id": "fuller", "posted_at": NIGHTS[0] - timedelta(hours=9), "collected_at": night, "source": "s1"}
    for platform, order in ORDERS.items():
        yield {**same, "platform": platform, "body": FULLER[order[number]]}


def _weeks_with_a_step(night: datetime) -> Iterator[dict[str, Any]]:
    """Twenty weeks of six posts, long enough ago; for ten weeks one is about brands, then five are."""
    for week, number in itertools.product(range(20), range(6)):
        yield {
            "post_id": f"week-{week}-{number}",
            "author_key": f"week-{week}-{number}",
            "body": "social brand" if number < (1 if week < 10 else 5) else "social business",
            "posted_at": night - timedelta(days=190 - 7 * week),
            "source": "s1",
        }
