"""feedparser: the entries of a feed as Python objects."""

from pathlib import Path

import feedparser

from benchmarks.formats.job import do


def work(files: list[Path], folder: Path) -> int:
    """Entries."""
    return sum(len(feedparser.parse(path.read_bytes()).entries) for path in files)


if __name__ == "__main__":
    do(work)
