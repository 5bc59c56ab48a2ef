"""Builds: branches, drafts and spills that nights left behind."""

from collections.abc import Iterator
from pathlib import Path

from orchestration.doctor import locks
from orchestration.doctor.finding import Finding, ok, warning
from orchestration.home import Home
from orchestration.releases import cleaning
from orchestration.settings import Settings


def look(settings: Settings) -> Iterator[Finding]:
    """What may be there, and what no night will use again."""
    home = Home(settings.home)
    if not home.builds.is_dir():
        yield ok("no night has left anything yet")
        return
    builds = [path for path in home.builds.iterdir() if not path.name.startswith(".")]
    yield ok(f"{len(builds)} branches of nights, {_size(home.builds) / 1e6:,.1f} MB; {cleaning.KEPT_BUILDS} are kept")
    if home.lock.exists() and locks.is_held(home):
        return
    left = [path for path in _left(home) if path.exists()]
    if left:
        size = sum(_size(path) for path in left)
        yield warning(
            f"{len(left)} half-made things of nights that died, {size / 1e6:,.1f} MB, first {left[0]}",
            f"harmless; remove them while no night runs: rm -rf {left[0]}",
        )


def _left(home: Home) -> Iterator[Path]:
    yield from cleaning.left(home)
    yield from home.temp.glob("duckdb_temp*")
    yield from home.root.glob(".current-*")


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.lstat().st_size for file in files if file.is_file())
