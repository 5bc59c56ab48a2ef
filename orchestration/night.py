"""A night: who it is, where its branch lies, and what its stages hand to one another.

Belongs here: identity and state of one night. Not here: what the stages do.
Every stage reads and writes the build folder only, so that a stage may run in another process than the one before.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from orchestration import clock, lake, study
from orchestration.home import Home
from orchestration.settings import STUDIES, Settings


class NightRunning(Exception):
    """Another night holds the lock of this home."""


@dataclass(frozen=True)
class Night:
    """One night. `night_at` is the moment at which it is taken to run (UTC, no zone), `again` files to reprocess."""

    run_id: str
    night_at: datetime
    settings: Settings
    study: study.Study
    again: tuple[str, ...] = ()

    @property
    def home(self) -> Home:
        """The installation's folder."""
        return Home(self.settings.home)

    @property
    def folder(self) -> Path:
        """The build folder of this night."""
        return self.home.build(self.run_id)

    @property
    def catalog(self) -> Path:
        """The branch that this night writes to."""
        return self.folder / "catalog.sqlite"

    def keep(self, name: str, value: Any) -> None:
        """Hand a value to later stages: `<name>.json` in the build folder, whole or not at all."""
        write_json(self.folder / f"{name}.json", value)

    def kept(self, name: str) -> Any:
        """What an earlier stage handed over. Raises FileNotFoundError when that stage did not run."""
        return json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))

    def connect(self, *, read_only: bool = False) -> Any:
        """A connection to the branch."""
        return lake.connect(
            self.home,
            self.catalog,
            read_only=read_only,
            memory_limit=self.settings.memory,
            threads=self.settings.threads,
        )


def begin(settings: Settings, run_id: str, again: tuple[str, ...] = ()) -> Night:
    """Start a night: check the study, make the branch from the current release.

    Raises StudyError before anything is written when the study is bad.
    """
    chosen = study.read(study.find(settings.study, STUDIES))
    home = Home(settings.home)
    home.create()
    night = Night(run_id, settings.night_at or clock.now(), settings, chosen, again)
    shutil.rmtree(night.folder, ignore_errors=True)
    night.folder.mkdir(parents=True)
    current = home.current_release()
    lake.branch(current / "catalog.sqlite" if current else None, night.catalog)
    study.copy(chosen.folder, home.study)
    night.keep(
        "night",
        {
            "run_id": run_id,
            "night_at": night.night_at.isoformat(),
            "again": again,
            "base_release_id": current.name if current else None,
            "study_version": chosen.version,
            "release_before": _release_before(current),
        },
    )
    return night


def resume(settings: Settings, run_id: str) -> Night:
    """The night that `begin` started, for a later stage of the same run."""
    chosen = study.read(study.find(settings.study, STUDIES))
    path = Home(settings.home).build(run_id) / "night.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Night(run_id, datetime.fromisoformat(kept["night_at"]), settings, chosen, tuple(kept["again"]))


def _release_before(current: Path | None) -> dict[str, Any]:
    """What a branch must know of the release that it is a copy of; nothing on the first night."""
    if current is None:
        return {}
    manifest = json.loads((current / "manifest.json").read_text(encoding="utf-8"))
    night_at = str(manifest["night_at"]).removesuffix("Z")
    return {
        "release_id": manifest["release_id"],
        "night_at": night_at,
        "study_version": manifest["study"]["version"],
        "snapshot_id": manifest["snapshot_id"],
    }


@contextmanager
def only_one(home: Home, run_id: str) -> Iterator[None]:
    """Hold the lock of this home while a night runs; it ends with the process, however that ends.

    Raises NightRunning, naming the night that holds it.
    """
    home.create()
    descriptor = os.open(home.lock, os.O_RDWR | os.O_CREAT)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 200, 0).decode(errors="replace").strip() or "unknown"
            raise NightRunning(
                f"another night is running in this home: {holder}. Wait until it ends, or stop that process"
            ) from None
        os.truncate(descriptor, 0)
        os.pwrite(descriptor, f"run {run_id}, process {os.getpid()}".encode(), 0)
        yield
    finally:
        os.close(descriptor)


def write_json(path: Path, value: Any) -> None:
    """Write a JSON file so that a reader meets the old one or the new one, never a part."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=2, sort_keys=True, default=str)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
