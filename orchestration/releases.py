"""Releases: what there is, what is in one, going back and going on.

Belongs here: reading release folders and moving the pointer by hand. Not here: making a release (release).
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from orchestration import lake, macros
from orchestration.home import Home
from orchestration.night import write_json
from orchestration.release import point


class ReleaseError(Exception):
    """A release that is not there, or a question before the first one; says which there are."""


@dataclass(frozen=True)
class Entry:
    """A release as one line of a list."""

    release_id: str
    released_at: str
    verdict: str
    study: str
    code_version: str
    is_current: bool


def entries(home: Home) -> list[Entry]:
    """Every release that is kept, the newest first."""
    current = home.current_release()
    rows = []
    for path in sorted(home.releases.glob("[!.]*/manifest.json"), reverse=True):
        values = json.loads(path.read_text(encoding="utf-8"))
        rows.append(
            Entry(
                release_id=values["release_id"],
                released_at=values["released_at"],
                verdict=values["verdict"],
                study=values["study"]["name"],
                code_version=values["code_version"],
                is_current=path.parent == current,
            )
        )
    return rows


def manifest(home: Home, release_id: str | None = None) -> dict[str, Any]:
    """The manifest of a release, by default of the current one. Raises ReleaseError when there is none."""
    values: dict[str, Any] = json.loads((folder(home, release_id) / "manifest.json").read_text(encoding="utf-8"))
    return values


def folder(home: Home, release_id: str | None = None) -> Path:
    """The folder of a release, by default of the current one. Raises ReleaseError when there is none."""
    if release_id is None:
        current = home.current_release()
        if current is None:
            raise ReleaseError("there is no release yet. Make one with `quotepart run`")
        return current
    path = home.releases / release_id
    if release_id.startswith(".") or "/" in release_id or not (path / "manifest.json").is_file():
        known = ", ".join(entry.release_id for entry in entries(home)) or "none"
        raise ReleaseError(f"release {release_id!r} is not kept here. Kept releases: {known}")
    return path


def last_run(home: Home) -> dict[str, Any] | None:
    """How the latest night ended, held or not; None before the first."""
    if not home.last_run.exists():
        return None
    values: dict[str, Any] = json.loads(home.last_run.read_text(encoding="utf-8"))
    return values


def rollback(home: Home, release_id: str, *, by: str, why: str, at: datetime) -> None:
    """Let readers read an earlier release, and let nights release nothing until `resume`.

    Raises ReleaseError when the release is not kept.
    """
    left = home.current_release()
    target = folder(home, release_id)
    write_json(
        home.hold_marker,
        {
            "release_id": target.name,
            "left_release_id": left.name if left else None,
            "by": by,
            "why": why,
            "at": at.isoformat() + "Z",
        },
    )
    point(home, target.name)


def resume(home: Home) -> bool:
    """Lift the hold that a rollback left. Returns whether there was one."""
    existed = home.hold_marker.exists()
    home.hold_marker.unlink(missing_ok=True)
    return existed


def open_lake(home: Home) -> duckdb.DuckDBPyConnection:
    """The lake of the current release, to look into it. Raises ReleaseError when there is none."""
    return lake.connect(home, folder(home, None) / "catalog.sqlite", read_only=True)


def open_for_reading(home: Home, release_id: str | None = None) -> duckdb.DuckDBPyConnection:
    """A locked connection to a release: its tables and macros by name, its posts as `fct_posts` and `fct_mentions`.

    Nothing can be written, and no file outside the lake's data folder can be read.
    """
    path = folder(home, release_id)
    con = lake.connect(home, path / "catalog.sqlite", read_only=True)
    con.execute(f"attach '{path / 'quotepart.duckdb'}' as quotepart (read_only)")
    macros.bring_posts(con)
    con.execute("use quotepart")
    con.execute(f"set allowed_directories = ['{home.data}/']")
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con
