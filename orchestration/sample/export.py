"""One generated export before it becomes bytes.

Belongs here: content, row counts, planted damage, compression by file name. Not here: any format.
"""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import zstandard

from orchestration.sample.conversation import PlantedPost
from orchestration.sample.truth import FileTruth

Row = TypeVar("Row")


@dataclass(frozen=True)
class Export:
    """A file to be: path inside the night's folder, text, and how many of its rows are what."""

    path: str
    content: str
    posts: int
    duplicate: int = 0
    damage: dict[str, int] = field(default_factory=dict)
    encoding: str = "utf-8"

    def write(self, folder: Path) -> None:
        """Write the file below a folder, compressed as its name says; the same content gives the same bytes."""
        target = folder / self.path
        target.parent.mkdir(parents=True, exist_ok=True)
        content = self.content.encode(self.encoding)
        if target.suffix == ".gz":
            content = gzip.compress(content, mtime=0)
        if target.suffix == ".zst":
            content = zstandard.ZstdCompressor(level=12).compress(content)
        target.write_bytes(content)

    def truth(self, night: int) -> FileTruth:
        """What a load of this file must report."""
        rejected = sum(self.damage.values())
        return FileTruth(
            night=night,
            status="loaded" if self.posts else "no_posts",
            read=self.posts + self.duplicate + rejected,
            loaded=self.posts,
            rejected=rejected,
            duplicate=self.duplicate,
            damage=self.damage,
        )


def by_month(posts: Iterable[PlantedPost]) -> dict[str, list[PlantedPost]]:
    """Posts by month of their UTC time, as '2026-03'."""
    months: dict[str, list[PlantedPost]] = defaultdict(list)
    for post in posts:
        months[post.posted_at.strftime("%Y-%m")].append(post)
    return dict(sorted(months.items()))


def insert(rows: Sequence[Row], damaged: Sequence[Row]) -> list[Row]:
    """Rows with the damaged ones in their middle."""
    middle = len(rows) // 2
    return [*rows[:middle], *damaged, *rows[middle:]]
