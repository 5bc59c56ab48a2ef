"""Kept releases: which there are, and what the manifest of one says. Not here: making a release (release)."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orchestration.home import Home
from orchestration.releases import names


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
    names: tuple[str, ...] = ()


def folders(home: Home) -> list[Path]:
    """The folder of every release that is kept, the oldest first."""
    return sorted(path.parent for path in home.releases.glob("[!.]*/manifest.json"))


def entries(home: Home) -> list[Entry]:
    """Every release that is kept, the newest first."""
    current, named = home.current_release(), names.read(home)
    rows = []
    for path in reversed(folders(home)):
        values = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
        rows.append(
            Entry(
                release_id=values["release_id"],
                released_at=values["released_at"],
                verdict=values["verdict"],
                study=values["study"]["name"],
                code_version=values["code_version"],
                is_current=path == current,
                names=tuple(sorted(name for name, release_id in named.items() if release_id == path.name)),
            )
        )
    return rows


def manifest(home: Home, release_id: str | None = None) -> dict[str, Any]:
    """The manifest of a release, by default of the current one. Raises ReleaseError when there is none."""
    values: dict[str, Any] = json.loads((folder(home, release_id) / "manifest.json").read_text(encoding="utf-8"))
    return values


def folder(home: Home, release_id: str | None = None) -> Path:
    """The folder of a release by id or name, by default of the current one. Raises ReleaseError when there is none."""
    if release_id is None:
        current = home.current_release()
        if current is None:
            raise ReleaseError("there is no release yet. Make one with `quotepart run`")
        return current
    release_id = names.read(home).get(release_id, release_id)
    path = home.releases / release_id
    if release_id.startswith(".") or "/" in release_id or not (path / "manifest.json").is_file():
        known = ", ".join(path.name for path in folders(home)) or "none"
        raise ReleaseError(f"release {release_id!r} is not kept here. Kept releases: {known}")
    return path
