"""What a home holds that a backup has to have.

Belongs here: which files, while a night may run. Not here: copying them.
Kept releases never change, nor does a data file that one of them names; tonight's branch is not part of a backup.
Left out: what a night makes anew (dbt's and DuckDB's work folders, branches) and Dagster's own history.
"""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from orchestration.home import Home
from orchestration.releases import data_files, kept

LANDED = re.compile(r"[0-9a-f]{64}")
KEY = "author.key"


@dataclass(frozen=True)
class Held:
    """Files by their path in the home, the release that readers have, and what should be there and is not."""

    current: str
    releases: list[str]
    files: dict[str, Path]
    missing: list[str]


class NothingToBackUp(Exception):
    """A home without a release."""


def look(home: Home, *, with_landing: bool = False) -> Held:
    """Look at a home. Raises NothingToBackUp, or FileNotFoundError when a night cleans up at this moment."""
    current = home.current_release()
    if current is None or not current.is_dir():
        raise NothingToBackUp(f"{home.root} has no release. Make one with `quotepart run`, or name another --home")
    releases = kept.folders(home)
    data = {path.name: path for path in home.data.rglob("*.parquet")}
    files, missing = {}, []
    for release in releases:
        files.update({str(path.relative_to(home.root)): path for path in sorted(release.rglob("*")) if path.is_file()})
        for name in _named(release / "catalog.sqlite"):
            if name in data:
                files[str(data[name].relative_to(home.root))] = data[name]
            else:
                missing.append(name)
    files.update({str(path.relative_to(home.root)): path for path in _beside(home, with_landing)})
    return Held(current.name, [path.name for path in releases], files, sorted(set(missing)))


def _named(catalog: Path) -> list[str]:
    """The data and delete files that a catalog names; names are unique. A damaged one names none: its hash tells."""
    with contextlib.suppress(sqlite3.DatabaseError):
        return [Path(path).name for path in data_files.named(catalog)]
    return []


def _beside(home: Home, with_landing: bool) -> Iterator[Path]:
    for name in (KEY, home.last_run.name, home.hold_marker.name, home.release_names.name):
        if (home.root / name).is_file():
            yield home.root / name
    for folder in (home.deletions, home.study):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
    if with_landing:
        yield from sorted(path for path in home.landing.iterdir() if LANDED.fullmatch(path.name))
