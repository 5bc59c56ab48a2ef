"""What is measured on: generated posts, lists of terms, and the default study with those terms.

Belongs here: files. They are written by other processes, so that this one stays small: what a process uses counts as
its children's until they start a program of their own.
"""

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from orchestration.sample.bulk import write_bulk_csv, write_terms
from orchestration.settings import STUDIES

FIRST_DAY = date(2026, 1, 1)
POSTS_A_DAY = 100_000
AUTHORS_PART = 0.1  # authors for each post
SEED = 2012
FINISHED_LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC).timestamp()


def posts(path: Path, number: int, *, before: int = 0) -> Path:
    """A CSV of so many posts, 100,000 a day, on the days after those `before` it. A file that is there is kept."""
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    elsewhere(
        write_bulk_csv,
        path,
        posts=number,
        authors=max(10, int(max(number, before) * AUTHORS_PART)),
        days=days_of(number),
        first_day=FIRST_DAY + timedelta(days=days_of(before)),
        seed=SEED + before,
        id_offset=before,
    )
    # An export of this minute would make landing wait whether it still grows.
    os.utime(path, (FINISHED_LONG_AGO, FINISHED_LONG_AGO))
    return path


def study(folder: Path, terms: int) -> Path:
    """The default study with so many generated terms instead of its own."""
    chosen = folder / f"terms_{terms}"
    if not chosen.exists():
        chosen.mkdir(parents=True)
        for name in ("study.yml", "categories.csv", "claims.csv"):
            shutil.copyfile(STUDIES / "social" / name, chosen / name)
        (chosen / "examples.csv").write_text("text,language,must,must_not\nsocial business,,business,brand\n")
        write_terms(chosen / "terms.csv", terms)
    return chosen


def night_at(*numbers: int) -> datetime:
    """When a night runs that collects the last of these files of so many posts: the next morning (UTC)."""
    return datetime.combine(FIRST_DAY + timedelta(days=sum(map(days_of, numbers))), time(4, 30))


def days_of(number: int) -> int:
    """Over how many days so many posts run."""
    return -(-number // POSTS_A_DAY)


def elsewhere(function: Callable[..., Any], *arguments: Any, **named: Any) -> None:
    """Call a function in a process of its own and wait."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        pool.submit(function, *arguments, **named).result()
