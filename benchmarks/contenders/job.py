"""What a peer is asked to do, and the two files that it leaves."""

import sys
from dataclasses import dataclass
from pathlib import Path

ZONE = "Europe/Paris"  # of the default study: its days are counted


@dataclass(frozen=True)
class Job:
    """Count the posts of one CSV in the categories of one terms.csv; write into `folder`."""

    posts: Path
    terms: Path
    folder: Path

    @property
    def parquet(self) -> Path:
        """The posts, written once."""
        return self.folder / "posts.parquet"

    @property
    def counts(self) -> Path:
        """`day,category_id,posts,share`; the share is of the posts in any category."""
        return self.folder / "counts.csv"


def from_command_line() -> Job:
    """The three arguments of every peer."""
    posts, terms, folder = (Path(argument) for argument in sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    return Job(posts, terms, folder)
