"""Posts that nobody wrote, for the formats that DuckDB cannot write. The same number and seed give the same posts.

Belongs here: what a post says. Not here: any format.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from orchestration.sample.bulk import VOCABULARY

FIRST_AT = datetime(2023, 1, 1, tzinfo=UTC)
FIRST_ID = 1_609_338_764_390_400_000  # of X, at that time
IDS_A_SECOND = 1000 * 2**22
SHORT, LONG = 20, 150  # words
REPOST_PART = 0.15
AUTHORS = 5000


@dataclass(frozen=True)
class Post:
    """One post; `repost_of` is the one before it, or None."""

    number: int
    author: int
    at: datetime
    title: str
    text: str
    article: str
    repost_of: int | None

    @property
    def x_id(self) -> int:
        """The id that X would have given it at that time."""
        return x_id_of(self.number)


def x_id_of(number: int) -> int:
    """The id of the post of this number: one is written every second."""
    return FIRST_ID + number * IDS_A_SECOND


def posts(number: int, seed: int = 2012) -> Iterator[Post]:
    """So many posts, a second apart."""
    draw = Random(seed)
    for index in range(number):
        words = draw.choices(VOCABULARY, k=LONG)
        yield Post(
            number=index,
            author=draw.randrange(AUTHORS),
            at=FIRST_AT + timedelta(seconds=index),
            title=" ".join(words[:6]).capitalize(),
            text=f"{' '.join(words[:SHORT])} & social business #{words[SHORT]}",
            article="".join(f"<p>{' '.join(words[cut : cut + 50])}.</p>" for cut in range(0, LONG, 50)),
            repost_of=index - 1 if index and draw.random() < REPOST_PART else None,
        )
