"""Posts with movements planted in them, one world to a platform; for test_trends.

Belongs here: the posts, their night, and what plain Python makes of shares. Not here: what the tables must say.
"""

import shutil
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from orchestration.home import Home
from tests.dbt.lakehouse import SOCIAL, Lakehouse

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
FIRST_WEEK = date(2026, 1, 5)
WEEKS = 25
WEEKS_NOT_COLLECTED = (9, 10)
WEEKLY = 16
TEXTS = {name: f"social {name}" for name in ("marketing", "business", "enterprise", "banana")}
NEW_PATTERN = "widget firm"
# A silent day is an empty one, and the last of October is still open.
VARIABLES = {"rhythm_posts_per_day": 10**6, "partial_day_part": 0, "immature_days": 21}


def night(folder: Path) -> Lakehouse:
    """One night of all worlds, by the study and one pattern that came in October."""
    study = folder / "study"
    shutil.copytree(SOCIAL, study)
    with (study / "terms.csv").open("a", encoding="utf-8") as file:
        file.write(f"enterprise,,,{NEW_PATTERN},include,2026-10-05,People began to say so\n")
    terms = (study / "terms.csv").read_text(encoding="utf-8").replace(",2026-11-2", ",2025-01-2")
    (study / "terms.csv").write_text(terms, encoding="utf-8")
    house = Lakehouse(Home(folder / "home"), study=study, variables=VARIABLES).create()
    house.add_posts(posts())
    gap = FIRST_WEEK + timedelta(days=7 * WEEKS_NOT_COLLECTED[0])
    for source in ("rising", "step", "still"):
        _not_collected(house, source, gap, 14)
    _not_collected(house, "gaps", OCTOBER + timedelta(days=10), 15)
    house.build()
    return house


def _not_collected(house: Lakehouse, source: str, first: date, days: int) -> None:
    at = datetime.combine(first, datetime.min.time()) + timedelta(hours=12)
    span = {"first_posted_at": at, "last_posted_at": at + timedelta(days=days - 1)}
    house.add_file(file_sha256=f"bad {source}", source=source, status="quarantined", **span)


def posts() -> Iterator[dict[str, Any]]:
    """All worlds; ids and authors are numbered through."""
    for number, post in enumerate(_worlds()):
        yield {"post_id": str(number), "row_number": number, "author_key": f"author {number}", "language": "en", **post}


def _worlds() -> Iterator[dict[str, Any]]:
    for platform, (before, base_before), (after, base_after) in (
        ("real", (20, 100), (60, 100)),
        ("calm", (20, 100), (22, 100)),
        ("late", (25, 50), (35, 50)),
        ("gaps", (12, 60), (20, 40)),
        ("loud", (16, 200), (38, 170)),
    ):
        yield from _month(platform, SEPTEMBER, before, base_before)
        yield from _month(platform, OCTOBER, after, base_after)
    yield from ({**post, "author_key": "one voice"} for post in _month("loud", OCTOBER, 30, 30))
    for month, new in ((SEPTEMBER, 0), (OCTOBER, 30)):
        yield from _month("words", month, 10, 70 + 30 - new, ("enterprise", "marketing"))
        yield from ({**post, "body": NEW_PATTERN} for post in _month("words", month, new, new))
    for platform, base_2024, base_2025, part in (("wide", 90, 10, 10), ("deep", 10, 90, 80)):
        for year, base in ((2024, base_2024), (2025, base_2025)):
            yield from _month(platform, date(year, 1, 1), base * part // 100, base, language="fr")
    for week in range(WEEKS):
        if week not in WEEKS_NOT_COLLECTED:
            yield from _week("rising", week, 2 + round(0.5 * week))
            yield from _week("step", week, 4 if week < 15 else 12)
            yield from _week("still", week, 8 + week * 7 % 5)
            yield from _week("still", week, bananas(week), bananas(week), "banana")
    yield {"platform": "calm", "body": "nothing", "posted_at": datetime(2026, 11, 18, 12)}


def bananas(week: int) -> int:
    """Placebos of a week, beside the posts of categories."""
    return 1 + week * 3 % 4


def _month(
    platform: str,
    first: date,
    hits: int,
    base: int,
    categories: tuple[str, str] = ("marketing", "business"),
    language: str = "en",
) -> Iterator[dict[str, Any]]:
    """So many posts from the first of a month on, and those of the first category among them."""
    for number in range(base):
        day = first + timedelta(days=number % 9)
        yield _post(platform, day, categories[number >= hits], language=language)


def _week(
    platform: str, week: int, hits: int, base: int = WEEKLY, category: str = "marketing"
) -> Iterator[dict[str, Any]]:
    for number in range(base):
        day = FIRST_WEEK + timedelta(days=7 * week + number % 7)
        yield _post(platform, day, category if number < hits else "business", source=platform)


def _post(platform: str, day: date, category: str, **more: Any) -> dict[str, Any]:
    source = "gaps" if platform == "gaps" else "folder"
    at = datetime.combine(day, time(12))
    return {"platform": platform, "body": TEXTS[category], "posted_at": at, "source": source, **more}


def kitagawa(shares: list[dict[str, Any]], first: date, second: date) -> tuple[float, float]:
    """The difference of two periods within platforms and by their mix, from the shares and bases of each platform."""
    found = {(row["platform"], row["period_start"]): (row["share"], row["base"]) for row in shares}
    bases = {start: sum(base for (_, at), (_, base) in found.items() if at == start) for start in (first, second)}
    within = mix = 0.0
    for platform in {row["platform"] for row in shares}:
        a, b = found.get((platform, first)), found.get((platform, second))
        weights = [(side[1] if side else 0) / bases[start] for side, start in ((a, first), (b, second))]
        share_a, share_b = (a or b or (0, 0))[0], (b or a or (0, 0))[0]
        within += (share_b - share_a) * sum(weights) / 2
        mix += (weights[1] - weights[0]) * (share_a + share_b) / 2
    return within, mix
