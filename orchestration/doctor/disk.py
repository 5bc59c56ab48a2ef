"""Disk: what is free, against what a night takes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from orchestration import clock
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.settings import Settings

# Days that are looked back on, and nights that have to fit without a warning. 2026-11: a week, the time until somebody
# who is away comes back.
DAYS = 7
NIGHTS = 7
# What DuckDB spills, dbt logs and Dagster notes in a night, at least (bytes).
LEAST = 500_000_000


def look(settings: Settings) -> Iterator[Finding]:
    """Free space of the disk of the home."""
    home = Home(settings.home)
    folder = next(path for path in (home.root, *home.root.parents) if path.is_dir())
    yield judge(shutil.disk_usage(folder).free, a_night(home))


def a_night(home: Home) -> int:
    """Bytes that the largest day of the last ones has added: exports, posts and the release."""
    by_day: dict[int, int] = {}
    for path in _files(home):
        found = path.lstat()
        days = int(clock.seconds_since(found.st_mtime) // 86_400)
        if days < DAYS:
            by_day[days] = by_day.get(days, 0) + found.st_size
    return max(by_day.values(), default=0)


def judge(free: int, night: int) -> Finding:
    """Whether the next nights fit."""
    said = f"{free / 1e9:,.1f} GB free; the largest of the last nights took {night / 1e9:,.2f} GB"
    remedy = "make room, or keep fewer releases (QUOTEPART_KEPT_RELEASES): the next one that is made removes the others"
    if free < max(night, LEAST // 5):
        return wrong(f"{said}: the next night does not fit", remedy)
    if free < max(night * NIGHTS, LEAST):
        return warning(f"{said}: less than {NIGHTS} nights fit", remedy)
    return ok(said)


def _files(home: Home) -> Iterator[Path]:
    for folder in (home.data, home.landing, home.releases):
        yield from (path for path in folder.rglob("*") if path.is_file())
