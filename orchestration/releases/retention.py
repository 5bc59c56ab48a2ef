"""Retention: which releases are not kept any longer.

A release is kept while it is among the newest so many and, where an age is set, not older than it. Kept whatever their
number and age: the one that readers read, the one that a rollback left, and each that has a name.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from orchestration.home import Home
from orchestration.releases import kept, names


@dataclass(frozen=True)
class Rule:
    """How many releases are kept, and for how many days at most; None is for ever."""

    releases: int
    days: int | None = None


@dataclass(frozen=True)
class Going:
    """A release that is not kept, and why."""

    folder: Path
    why: str


def going(home: Home, rule: Rule, at: datetime) -> list[Going]:
    """The releases that are not kept at a moment (UTC), the oldest first."""
    folders, for_ever = kept.folders(home), _for_ever(home)
    beyond = set(folders[: -rule.releases])
    found = []
    for folder in folders:
        if folder.name in for_ever:
            continue
        if folder in beyond:
            found.append(Going(folder, f"not among the newest {rule.releases}"))
        elif rule.days is not None and _is_older(folder, at - timedelta(days=rule.days)):
            found.append(Going(folder, f"older than {rule.days} days"))
    return found


def _for_ever(home: Home) -> set[str]:
    current = home.current_release()
    held = json.loads(home.hold_marker.read_text(encoding="utf-8")) if home.hold_marker.exists() else {}
    by_hand = {held.get("release_id"), held.get("left_release_id")}
    return {*names.read(home).values(), *(str(name) for name in by_hand if name), *([current.name] if current else [])}


def _is_older(folder: Path, than: datetime) -> bool:
    """Of a release whose manifest does not say when it was made, nobody knows: it stays."""
    try:
        said = str(json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["released_at"])
        return datetime.fromisoformat(said.removesuffix("Z")) < than
    except (ValueError, LookupError):
        return False
