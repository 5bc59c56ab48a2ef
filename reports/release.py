"""Which release the report reads, and what the last night said.

Belongs here: finding and reading the three small files of the home folder. Not here: the numbers
(`database.py`) and the words for what went wrong (`words/`): a trouble is a value, not a sentence.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Trouble:
    """Something that cannot be read: `kind` chooses the sentence, `values` fill it."""

    kind: str
    values: dict[str, str]


@dataclass(frozen=True)
class Release:
    """One release, resolved once per rerun, so that a page never mixes two."""

    release_id: str
    folder: Path
    manifest: dict[str, Any]

    @property
    def database(self) -> str:
        """The real path of the released DuckDB file."""
        return str(self.folder / "quotepart.duckdb")

    @property
    def study(self) -> dict[str, Any]:
        """What the manifest says of the study."""
        study = self.manifest.get("study")
        return study if isinstance(study, dict) else {}

    @property
    def accepted(self) -> dict[str, Any] | None:
        """Who released it against its checks, when and why; None when the checks let it pass."""
        accepted = self.manifest.get("accepted")
        return accepted if isinstance(accepted, dict) else None

    @property
    def zone(self) -> str:
        """The study's time zone."""
        return str(self.study.get("time_zone") or "UTC")

    @property
    def released_at(self) -> datetime | None:
        """When it was released (UTC)."""
        return moment(self.manifest.get("released_at"))

    @property
    def night_at(self) -> datetime | None:
        """The night that made it (UTC)."""
        return moment(self.manifest.get("night_at")) or self.released_at


@dataclass(frozen=True)
class LastRun:
    """What the last night said of itself."""

    facts: dict[str, Any]

    @property
    def verdict(self) -> str:
        """pass, caution, hold or error."""
        return str(self.facts.get("verdict") or "")

    @property
    def refused(self) -> bool:
        """Whether the night left the release as it was."""
        return self.verdict in ("hold", "error")

    @property
    def night_at(self) -> datetime | None:
        """When the night began (UTC)."""
        return moment(self.facts.get("night_at")) or moment(self.facts.get("finished_at"))

    @property
    def reasons(self) -> list[dict[str, Any]]:
        """The checks that failed."""
        reasons = self.facts.get("reasons")
        return [reason for reason in reasons if isinstance(reason, dict)] if isinstance(reasons, list) else []


def moment(text: object) -> datetime | None:
    """An ISO time as UTC; one without a zone is UTC already; None when it is no time."""
    try:
        given = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)


def _json(path: Path) -> dict[str, Any] | Trouble:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        return Trouble("unreadable", {"file": path.name, "why": error.strerror or type(error).__name__})
    except ValueError as error:
        return Trouble("not_json", {"file": path.name, "why": str(error)})
    if not isinstance(content, dict):
        return Trouble("not_json", {"file": path.name, "why": type(content).__name__})
    return content


def current(home: Path) -> Release | Trouble:
    """The release behind `current`, or what is the matter with it."""
    pointer = home / "current"
    if not pointer.is_symlink() and not pointer.exists():
        return Trouble("none", {"home": str(home)})
    folder = pointer.resolve()
    if not folder.is_dir():
        return Trouble("gone", {"release": folder.name})
    manifest = _json(folder / "manifest.json")
    if isinstance(manifest, Trouble):
        return Trouble(manifest.kind, {**manifest.values, "release": folder.name})
    if not (folder / "quotepart.duckdb").is_file():
        return Trouble("no_database", {"release": folder.name})
    return Release(str(manifest.get("release_id") or folder.name), folder, manifest)


def methods_card(release: Release) -> dict[str, Any] | Trouble:
    """The card of a release; an older one has none."""
    return _json(release.folder / "methods.json")


def last_run(home: Path) -> LastRun | Trouble | None:
    """What the last night said; None before the first night."""
    path = home / "last_run.json"
    if not path.exists():
        return None
    facts = _json(path)
    return facts if isinstance(facts, Trouble) else LastRun(facts)
