"""The conversation: every post of the sample before it is written into any format.

Belongs here: times, sources, authors, reposts, late posts, the day without posts, and what each post is
known to be. Not here: wording (`texts`), file formats (`write_*`), counting (`truth`).
"""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from orchestration.sample import people, texts
from orchestration.sample.people import Author
from orchestration.sample.vocabulary import CATEGORIES

CLASSIFIED_PART = 0.45
SLOT_PART = 0.25  # of all originals: posts with another "social …"
SECOND_CATEGORY_PART = 0.08  # of the classified originals
LATE_PART = 0.04  # of the posts of the source that is late
COPIED_PART = 0.15  # of the community's posts that the agency delivers too


@dataclass(frozen=True)
class Source:
    """Where posts come from: its part of all posts, its authors, and what its format can say."""

    name: str
    part: float
    platforms: tuple[str, ...]
    french_part: float
    repost_part: float = 0.0
    knows_author: bool = True
    knows_language: bool = True
    has_title: bool = False
    only_simple: bool = False


SOURCES = (
    Source("agency_csv", 0.30, ("linkedin", "mastodon"), 0.25, repost_part=0.08),
    Source("presse_csv", 0.12, ("web",), 1.0, has_title=True, only_simple=True),
    Source("community_jsonl", 0.14, ("mastodon",), 0.3, repost_part=0.15),
    Source("x_api", 0.24, ("x",), 0.3, repost_part=0.25),
    Source("x_archive", 0.05, ("x",), 0.0, knows_language=False),
    Source("forum_reddit", 0.15, ("reddit",), 0.1, knows_author=False, knows_language=False, has_title=True),
)


@dataclass(frozen=True)
class PlantedPost:
    """A post and what is known about it. `night` (from 1) is when it first arrives; times are UTC."""

    source: str
    platform: str
    post_id: str
    author: Author
    author_known: bool
    posted_at: datetime
    language: str | None
    kind: str
    repost_of: str | None
    title: str | None
    body: str
    categories: frozenset[str]
    slot: bool
    likes: int
    night: int
    late: bool
    copied: bool

    @property
    def text(self) -> str:
        """The text that counts: title and body."""
        return self.body if self.title is None else f"{self.title}\n{self.body}"


@dataclass(frozen=True)
class Calendar:
    """The days of the sample, and how they fall into nights."""

    first_day: date
    days: int
    nights: int

    @property
    def missing_day(self) -> date | None:
        """The day on which nothing was collected; none in a sample too short to have one."""
        return self.first_day + timedelta(days=self.days // 3) if self.days >= 7 else None

    def night_of(self, day: date) -> int:
        """The night, from 1, after which a day's posts are there."""
        return (day - self.first_day).days * self.nights // self.days + 1

    def last_moment(self, night: int) -> datetime:
        """When the exports of a night were taken: 01:00 UTC after its last day."""
        days = -(-night * self.days // self.nights)
        return datetime.combine(self.first_day + timedelta(days=days), time(1))

    def moments(self, rng: random.Random, number: int) -> list[datetime]:
        """Sorted times between 06:00 and 20:00 UTC: the same day in every European zone."""
        offsets = [offset for offset in range(self.days) if self.day(offset) != self.missing_day]
        days = (self.day(rng.choice(offsets)) for _ in range(number))
        return sorted(datetime.combine(day, time(6)) + timedelta(minutes=rng.randrange(840)) for day in days)

    def day(self, offset: int) -> date:
        """The day that many days after the first."""
        return self.first_day + timedelta(days=offset)


def converse(rng: random.Random, number: int, calendar: Calendar) -> list[PlantedPost]:
    """So many posts in the order of their times. No two have the same platform and id."""
    pick_author = _author_picker(rng, number)
    recent: dict[str, list[PlantedPost]] = defaultdict(list)
    posts = []
    for index, posted_at in enumerate(calendar.moments(rng, number)):
        source = rng.choices(SOURCES, [source.part for source in SOURCES])[0]
        author = pick_author(source)
        night = calendar.night_of(posted_at.date())
        earlier = recent[author.platform]
        if earlier and author.name != people.PROLIFIC and rng.random() < source.repost_part:
            post = _repost(rng.choice(earlier[-200:]), index, source, author, posted_at, night)
        else:
            post = _original(rng, index, source, author, posted_at, night)
            if source.repost_part:
                earlier.append(post)
        posts.append(_maybe_late(rng, post, calendar))
    return posts


def _author_picker(rng: random.Random, number: int) -> Callable[[Source], Author]:
    crowds: dict[str, tuple[list[Author], list[float]]] = {}
    first = 1
    for source in SOURCES:
        size = 1 if source.name == "x_archive" else max(4, int(number * source.part) // 10)
        crowd = people.crowd(rng, first, size, source.platforms, source.french_part)
        if source.name == "x_archive":
            crowd = [replace(crowd[0], mix=people.population_mix())]
        crowds[source.name] = (crowd, [author.activity for author in crowd])
        first += size
    prolific = people.prolific()

    def pick(source: Source) -> Author:
        if source.name == "agency_csv" and rng.random() < people.PROLIFIC_PART:
            return prolific
        members, weights = crowds[source.name]
        return rng.choices(members, weights)[0]

    return pick


def _original(
    rng: random.Random, index: int, source: Source, author: Author, posted_at: datetime, night: int
) -> PlantedPost:
    categories, slot = _nature(rng, author)
    title, body = _wording(rng, index, source, author.language, categories, slot=slot)
    silent = rng.random() < 0.1
    return PlantedPost(
        source=source.name,
        platform=author.platform,
        post_id=_native_id(author.platform, posted_at, index),
        author=author,
        author_known=source.knows_author,
        posted_at=posted_at,
        language=author.language if source.knows_language and not silent else None,
        kind="original",
        repost_of=None,
        title=title,
        body=body,
        categories=frozenset(categories),
        slot=slot or bool(categories),
        likes=int(rng.paretovariate(1.2)) - 1,
        night=night,
        late=False,
        copied=source.name == "community_jsonl" and rng.random() < COPIED_PART,
    )


def _wording(
    rng: random.Random, index: int, source: Source, language: str, categories: list[str], *, slot: bool
) -> tuple[str | None, str]:
    """Title, where the source has one, and body; one of them carries what the post is about."""
    simple = source.only_simple
    about = texts.subject(rng, language, categories, slot=slot, only_simple=simple)
    told = texts.sentence(rng, language, about, number=index, only_simple=simple)
    if not source.has_title:
        return None, told
    beside = texts.filler(rng, language, number=index, only_simple=simple)
    return (told, beside) if rng.random() < 0.5 else (beside, told)


def _nature(rng: random.Random, author: Author) -> tuple[list[str], bool]:
    draw = rng.random()
    if draw >= CLASSIFIED_PART:
        return [], draw < CLASSIFIED_PART + SLOT_PART
    first = rng.choices(CATEGORIES, author.mix)[0]
    if rng.random() >= SECOND_CATEGORY_PART:
        return [first], False
    return [first, rng.choice([category for category in CATEGORIES if category != first])], False


def _repost(
    of: PlantedPost, index: int, source: Source, author: Author, posted_at: datetime, night: int
) -> PlantedPost:
    return replace(
        of,
        source=source.name,
        post_id=_native_id(author.platform, posted_at, index),
        author=author,
        posted_at=posted_at,
        kind="repost",
        repost_of=of.post_id,
        night=night,
        late=False,
        copied=False,
    )


def _maybe_late(rng: random.Random, post: PlantedPost, calendar: Calendar) -> PlantedPost:
    """Some posts of the agency come with the next night; with one night, in a file of their own."""
    if post.source != "agency_csv" or rng.random() >= LATE_PART or post.night == calendar.nights > 1:
        return post
    return replace(post, late=True, night=min(post.night + 1, calendar.nights))


def _native_id(platform: str, posted_at: datetime, index: int) -> str:
    """An id in the platform's own manner; those of X and Mastodon carry the time."""
    milliseconds = int(posted_at.replace(tzinfo=UTC).timestamp()) * 1000
    if platform == "x":
        return str((milliseconds - 1_288_834_974_657) << 22 | index)
    if platform == "mastodon":
        return str(milliseconds << 16 | index % 65536)
    if platform == "linkedin":
        return str(7_300_000_000_000_000_000 + index)
    return f"q{index:05x}" if platform == "reddit" else f"P{index:07d}"
