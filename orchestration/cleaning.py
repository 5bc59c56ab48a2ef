"""Cleaning up: old releases, branches left behind, and files that no kept catalog names.

Never here: DuckLake's own clean-up, which knows one catalog only and would take files of the others.
"""

import contextlib
import shutil
import sqlite3
from pathlib import Path

from orchestration import clock
from orchestration.home import Home

# Branches of held nights that are kept as evidence. 2026-11: a week of bad nights can be compared.
KEPT_BUILDS = 7
# A file younger than this (seconds) may belong to a branch whose catalog is being written.
MIN_AGE_SECONDS = 86_400


def clean(home: Home, kept_releases: int) -> None:
    """Remove releases beyond the newest `kept_releases`, old branches, and data files that nobody names."""
    current = home.current_release()
    releases = sorted(path for path in home.releases.iterdir() if (path / "manifest.json").exists())
    for folder in releases[:-kept_releases]:
        if folder != current:
            _remove(folder)
    builds = sorted(home.builds.iterdir(), key=lambda path: path.stat().st_mtime)
    for folder in builds[:-KEPT_BUILDS]:
        _remove(folder)
    named = _named_files(home)
    for path in home.data.rglob("*.parquet"):
        if path.name not in named and clock.seconds_since(path.stat().st_mtime) > MIN_AGE_SECONDS:
            path.unlink(missing_ok=True)


def _named_files(home: Home) -> set[str]:
    """Names of every data and delete file that a catalog of a release or a branch holds; names are unique."""
    names: set[str] = set()
    for catalog in [*home.releases.glob("*/catalog.sqlite"), *home.builds.glob("*/catalog.sqlite")]:
        with contextlib.closing(sqlite3.connect(f"file:{catalog}?mode=ro", uri=True)) as db:
            for table in ("ducklake_data_file", "ducklake_delete_file"):
                names.update(Path(path).name for (path,) in db.execute(f"select path from {table}"))
    return names


def _remove(folder: Path) -> None:
    """Take a folder out of sight in one step, then delete it: a killed clean-up leaves nothing half there."""
    doomed = folder.with_name(f".doomed-{folder.name}")
    folder.rename(doomed)
    for path in [doomed, *doomed.rglob("*")]:
        path.chmod(0o700)
    shutil.rmtree(doomed)
