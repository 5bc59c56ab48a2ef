"""Sources that lose days, parts of days and time: what comes of them, night by night.

Belongs here: what is planted. Not here: what the lake must say of it (test_coverage).
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

NIGHTS = [datetime(2026, 11, 20, 3), datetime(2026, 11, 21, 3)]
FIRST_NIGHT = datetime(2026, 10, 8, 3)
LOST = {datetime(2026, 9, 15), datetime(2026, 10, 21), datetime(2026, 10, 22)}
CUT = {datetime(2026, 10, 13), datetime(2026, 11, 5)}
LATER_FOUND = datetime(2026, 10, 12)

Post = dict[str, Any]


def posts() -> list[Post]:
    """Posts of all sources up to the last night, each with the night that loads it."""
    rng = random.Random(1989)
    found = [*_steady(rng), *_clock(), *_office(rng), *_young(rng)]
    for number, post in enumerate(found):
        post |= {"post_id": str(number), "row_number": number, "author_key": f"a{number}"}
        post["file_sha256"] = f"{post['source']}-{post['loaded_at']:%m%d}"
    return found


def _days(first: datetime) -> Iterator[datetime]:
    while first < NIGHTS[-1]:
        yield first.replace(hour=0)
        first += timedelta(days=1)


def _post(rng: random.Random, source: str, day: datetime, night: datetime, platform: str) -> Post:
    body = rng.choice(["social brand", "social business", "nothing of note"])
    return {"source": source, "posted_at": day.replace(hour=12), "loaded_at": night, "platform": platform, "body": body}


def _steady(rng: random.Random) -> Iterator[Post]:
    """An archive in the first night, then posts up to 6 days late; days lost or cut short, posts found weeks later."""
    for day in _days(datetime(2026, 9, 1)):
        usual = 9 if day.weekday() > 4 else 18
        number = 0 if day in LOST else rng.randint(usual - 4, usual + 4) // (5 if day in CUT else 1)
        for _ in range(number):
            night = max(day.replace(hour=3) + timedelta(days=rng.choice([1, 1, 1, 2, 2, 3, 6])), FIRST_NIGHT)
            if night <= NIGHTS[-1]:
                yield _post(rng, "steady", day, night, rng.choice(["x", "x", "x", "reddit"]))
    for _ in range(3):
        yield _post(rng, "steady", LATER_FOUND, NIGHTS[0], "x")


def _clock() -> Iterator[Post]:
    """Ten posts each day, five of them on brands; of the day that was lost all ten were, and no other."""
    for day in _days(datetime(2026, 9, 1)):
        if day < NIGHTS[0] - timedelta(days=4) and day != datetime(2026, 10, 14):
            for number in range(10):
                post = _post(random.Random(0), "clock", day, NIGHTS[0], "mastodon")
                yield post | {"body": "social brand" if number < 5 else "social business"}


def _office(rng: random.Random) -> Iterator[Post]:
    """Nobody posts at weekends, and on Mondays rarely."""
    for day in _days(datetime(2026, 9, 7)):
        number = {0: rng.choice([0, 0, 1]), 5: 0, 6: 0}.get(day.weekday(), 7)
        for _ in range(number):
            yield _post(rng, "office", day, day.replace(hour=3) + timedelta(days=1), "x")


def _young(rng: random.Random) -> Iterator[Post]:
    """Two weeks old, with a day that was lost."""
    for day in _days(datetime(2026, 11, 6)):
        for _ in range(0 if day.day == 11 else 6):
            yield (
                _post(rng, "young", day, NIGHTS[0], "x")
                if day < NIGHTS[0]
                else _post(rng, "young", day, NIGHTS[1], "x")
            )
