"""Making a backup: copy what is new, write the record, remove what nobody names any more.

Safe while a night runs, and to repeat: what is known by path, size and time of change is not read again.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from orchestration.backup import holding, store
from orchestration.backup.store import BackupError, Entry, Record
from orchestration.home import Home
from orchestration.night import write_json
from orchestration.version import code_version

# A night that cleans up takes files away once; the next look finds the rest.
LOOKS = 5


@dataclass(frozen=True)
class Made:
    """A backup that was made: how much was new, what the home lacks or has damaged, what was mended in the backup."""

    record: Record
    new_files: int
    new_bytes: int
    troubles: list[str]
    mended: list[str]


def make(home: Home, folder: Path, at: datetime, *, with_landing: bool = False, check: bool = False) -> Made:
    """Back up a home; `check` reads what the backup has and copies anew what is damaged there. What is damaged in the
    home never replaces what the backup has of it; then nothing is removed.

    Raises BackupError or holding.NothingToBackUp; the backup before is then as it was.
    """
    if folder.resolve().is_relative_to(home.root.resolve()):
        raise BackupError(f"{folder} lies in the home itself and would be lost with it. Name a folder on another disk")
    holding.look(home)
    _prepare(folder)
    with store.alone(folder):
        before = store.read(folder)
        key = fingerprint(home)
        if before and before.key != key:
            raise BackupError(
                f"{folder} holds the backup of another home (its author.key differs). Name another folder"
            )
        known = before.files if before else {}
        mended = _forget_damaged(folder, known) if check else []
        held, files, troubles = _copied(home, folder, known, with_landing)
        if troubles and before:
            files = {**before.files, **files}
        record = Record(f"{at.isoformat()}Z", code_version(), held.current, held.releases, key, files)
        store.write(folder, record)
        if not troubles:
            store.sweep(folder, files.values())
    new = {name: entry for name, entry in files.items() if not before or before.files.get(name) != entry}
    write_json(home.root / "last_backup.json", {"at": record.at, "folder": str(folder), "troubles": troubles})
    return Made(record, len(new), sum(entry.size for entry in new.values()), troubles, mended)


def fingerprint(home: Home) -> str:
    """What tells two keys of author names apart without giving one away."""
    path = home.root / holding.KEY
    return hashlib.sha256(b"quotepart backup " + path.read_bytes()).hexdigest()[:16] if path.exists() else ""


def _forget_damaged(folder: Path, known: Mapping[str, Entry]) -> list[str]:
    """Take damaged files out of the backup, so that they are copied anew."""
    faults = {name: fault for name, entry in known.items() if (fault := store.fault(folder, name, entry))}
    for name in faults:
        store.blob(folder, known[name].sha256).unlink(missing_ok=True)
    return list(faults)


def _prepare(folder: Path) -> None:
    if folder.exists() and not (folder / store.RECORD).exists():
        foreign = [path.name for path in folder.iterdir() if path.name not in ("files", ".lock", "lost+found")]
        if [name for name in foreign if not name.startswith(".draft-")]:
            raise BackupError(f"{folder} is not empty and is no backup. Name an empty folder, or one that is not there")
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)


def _copied(
    home: Home, folder: Path, known: Mapping[str, Entry], with_landing: bool
) -> tuple[holding.Held, dict[str, Entry], list[str]]:
    for _ in range(LOOKS):
        try:
            held = holding.look(home, with_landing=with_landing)
            return (held, *_copy_all(held, folder, known))
        except FileNotFoundError:
            continue
    raise BackupError(f"files of {home.root} went away {LOOKS} times while they were copied. Run the backup again")


def _copy_all(held: holding.Held, folder: Path, known: Mapping[str, Entry]) -> tuple[dict[str, Entry], list[str]]:
    files, troubles = {}, []
    expected = _expected(held)
    kept_names = {Path(name).name for name, entry in known.items() if store.has(folder, entry)}
    for name in held.missing:
        if name not in kept_names:
            troubles.append(f"{name} is named by a kept release and is not in the home, nor in an earlier backup")
        else:
            troubles.append(f"{name} is not in the home any more; the backup has it")
    for name, path in held.files.items():
        entry = known.get(name)
        if not entry or not _is_known(entry, path) or not store.has(folder, entry):
            entry = store.put(path, folder)
        if expected.get(name, entry.sha256) != entry.sha256:
            troubles.append(f"{name} is damaged in the home: its bytes are not those that its manifest or name states")
            continue
        files[name] = entry
    return files, troubles


def _is_known(entry: Entry, path: Path) -> bool:
    found = path.stat()
    return (found.st_size, found.st_mtime_ns) == (entry.size, entry.changed_ns)


def _expected(held: holding.Held) -> dict[str, str]:
    """The sha256 that files have to have, where something states it: manifests, and names in landing."""
    expected = {name: path.name for name, path in held.files.items() if holding.LANDED.fullmatch(path.name)}
    for release in held.releases:
        manifest = held.files.get(f"releases/{release}/manifest.json")
        stated = _stated(manifest) if manifest else {}
        expected.update({f"releases/{release}/{name}": sha256 for name, sha256 in stated.items()})
    return expected


def _stated(manifest: Path) -> dict[str, str]:
    """The hashes that a manifest states; one that cannot be read is not what it should be itself."""
    try:
        return dict(json.loads(manifest.read_text(encoding="utf-8"))["files"])
    except (ValueError, KeyError, TypeError):
        return {manifest.name: "unreadable"}
