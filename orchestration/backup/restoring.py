"""Restoring: a new home from a backup, whole or not at all."""

import os
import shutil
from pathlib import Path

import duckdb

from orchestration import modes
from orchestration.backup import holding, making, store
from orchestration.backup.store import BackupError, Record
from orchestration.home import Home
from orchestration.release import point
from orchestration.releases import opening
from orchestration.releases.kept import ReleaseError

SECRET = 0o600


def restore(folder: Path, home: Home) -> Record:
    """Make a home that is not there yet from a backup, and open its current release.

    Raises BackupError, naming what is missing or damaged; then there is no home.
    """
    record = store.read(folder)
    if record is None:
        raise BackupError(f"{folder} is no backup: it has no {store.RECORD}")
    if home.root.exists() and (not home.root.is_dir() or any(home.root.iterdir())):
        raise BackupError(f"{home.root} is there already and is not touched. Name a folder that is not there")
    draft = Home(home.root.with_name(f".restoring-{home.root.name}"))
    _remove(draft.root)
    try:
        _fill(folder, record, draft)
        _prove(record, draft)
        if home.root.exists():
            home.root.rmdir()
        draft.root.rename(home.root)
    finally:
        _remove(draft.root)
    return record


def _fill(folder: Path, record: Record, home: Home) -> None:
    home.root.mkdir(parents=True, mode=0o750)
    home.create()
    for name, entry in record.files.items():
        target = home.root / name
        store.take(folder, name, entry, target)
        os.utime(target, ns=(entry.changed_ns, entry.changed_ns))
        if name == holding.KEY:
            target.chmod(SECRET)
        elif name.startswith(("releases/", "landing/")):
            target.chmod(modes.FOR_EVER)
    point(home, record.current)


def _prove(record: Record, home: Home) -> None:
    """Open what was restored as a reader does. Raises BackupError."""
    held = holding.look(home)
    if held.missing or held.releases != record.releases or making.fingerprint(home) != record.key:
        lacking = ", ".join(held.missing) or "a release or the key"
        raise BackupError(f"this backup is not whole: {lacking} is not in it. Use another copy")
    try:
        with opening.open_for_reading(home) as con:
            con.execute("select count(*) from fct_posts").fetchone()
    except (duckdb.Error, ReleaseError) as error:
        raise BackupError(f"the release {record.current} of this backup cannot be opened: {error}") from error


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
