"""Cleaning up: releases that are not kept, branches left behind, and files that no kept catalog names.

First it is settled what goes, from what stays; then each folder leaves its place in one step, and last go the data
files. So a clean-up that is killed anywhere leaves whole releases, and the next one ends its work.
Never here: DuckLake's own clean-up, which knows one catalog only and would take files of the others.
"""

import json
import logging
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from orchestration import clock
from orchestration.home import Home
from orchestration.releases import data_files, retention

# Branches of held nights that are kept as evidence. 2026-11: a week of bad nights can be compared.
KEPT_BUILDS = 7
# A file younger than this (seconds) may belong to a branch whose catalog is being written.
MIN_AGE_SECONDS = 86_400
DOOMED = ".doomed-"

log = logging.getLogger("quotepart.cleaning")


@dataclass(frozen=True)
class Plan:
    """What goes. `unreadable` are catalogs that stay and cannot be read: no data file goes while there is one."""

    releases: list[retention.Going]
    builds: list[Path]
    files: list[Path]
    unreadable: list[Path]

    @property
    def bytes(self) -> int:
        """What goes frees so much."""
        folders = [*(going.folder for going in self.releases), *self.builds]
        inside = [path for folder in folders for path in folder.rglob("*")]
        return sum(path.stat().st_size for path in [*inside, *self.files] if path.is_file())


def plan(home: Home, rule: retention.Rule, at: datetime) -> Plan:
    """Settle what goes, and touch nothing."""
    releases = retention.going(home, rule, at)
    builds = sorted((path for path in home.builds.glob("[!.]*")), key=lambda path: path.stat().st_mtime)[:-KEPT_BUILDS]
    gone = {*(going.folder for going in releases), *builds}
    staying = [path for root in (home.releases, home.builds) for path in root.glob("[!.]*") if path not in gone]
    named, unreadable = _named_files(staying)
    files = [] if unreadable else list(_old_files(home, named))
    return Plan(releases, builds, files, unreadable)


def clean(home: Home, rule: retention.Rule, at: datetime) -> Plan:
    """Remove what is not kept; returns what that was. Only while no night runs in this home, or at the end of one."""
    chosen = plan(home, rule, at)
    for path in chosen.unreadable:
        log.warning("cannot be read, so no data file is removed: %s. See `quotepart releases verify`", path)
    for folder in left(home):
        _delete(folder)
    for folder in [*(going.folder for going in chosen.releases), *chosen.builds]:
        _remove(folder)
    for path in chosen.files:
        path.unlink(missing_ok=True)
    return chosen


def _old_files(home: Home, named: set[str]) -> Iterator[Path]:
    for path in home.data.rglob("*.parquet"):
        if path.name not in named and clock.seconds_since(path.stat().st_mtime) > MIN_AGE_SECONDS:
            yield path


def _named_files(folders: Iterable[Path]) -> tuple[set[str], list[Path]]:
    """Names (each is unique) of the files that releases and branches rest on, and what of them cannot be read.

    A release says it twice, in its catalog and in its list of data files: what either names stays.
    """
    names: set[str] = set()
    unreadable = []
    for folder in folders:
        try:
            names.update(Path(path).name for path in data_files.read(folder))
            catalog = folder / "catalog.sqlite"
            if catalog.exists() and catalog.stat().st_size:
                names.update(Path(path).name for path in data_files.named(catalog))
        except (sqlite3.Error, json.JSONDecodeError, UnicodeDecodeError, TypeError):
            unreadable.append(folder)
    return names, unreadable


def left(home: Home) -> list[Path]:
    """Drafts of releases that no night ends any more, and folders that a clean-up took out of sight."""
    return [*home.releases.glob(".draft-*"), *home.releases.glob(f"{DOOMED}*"), *home.builds.glob(f"{DOOMED}*")]


def _remove(folder: Path) -> None:
    """Take a folder out of sight in one step, then delete it."""
    _delete(folder.rename(folder.with_name(f"{DOOMED}{folder.name}")))


def _delete(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o700)
    shutil.rmtree(folder)
