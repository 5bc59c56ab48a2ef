"""The folder of a backup: every file once under its sha256, and `backup.json`, which says which file is which.

Belongs here: putting a file in, taking one out, the record. Not here: which files.
A file is put in whole or not at all, and the record is written last: a backup that is killed leaves the one before.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from orchestration.night import write_json
from orchestration.releases import digests

RECORD = "backup.json"
FORM = 1
BLOCK = 1 << 20


class BackupError(Exception):
    """A backup that cannot be made or used: which file of it, and what to do."""


@dataclass(frozen=True)
class Entry:
    """A file of the home as it was: size, sha256, and the time of its last change, by which it is known again."""

    size: int
    sha256: str
    changed_ns: int


@dataclass(frozen=True)
class Record:
    """What a backup holds, by path in the home. `key` is a fingerprint of the key of author names, not the key."""

    at: str
    code_version: str
    current: str
    releases: list[str]
    key: str
    files: dict[str, Entry] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(entry.size for entry in self.files.values())


def read(folder: Path) -> Record | None:
    """The record of a backup, None in a folder without one. Raises BackupError when it is damaged."""
    path = folder / RECORD
    if not path.exists():
        return None
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if values.pop("form") != FORM:
            raise BackupError(f"{path} was written by another version of Quotepart; use that one to restore it")
        files = {_inside(name): Entry(**entry) for name, entry in values.pop("files").items()}
        return Record(**values, files=files)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BackupError(
            f"{path} is damaged ({error}). Restore it from a copy of this backup, or use another"
        ) from error


def write(folder: Path, record: Record) -> None:
    """Make this the record of the backup."""
    write_json(folder / RECORD, {"form": FORM, **asdict(record)})


def put(source: Path, folder: Path) -> Entry:
    """Copy a file in. Raises FileNotFoundError when it is gone."""
    draft = folder / f".draft-{os.getpid()}"
    with source.open("rb") as file:
        changed = os.fstat(file.fileno()).st_mtime_ns
        sha256, size = _copy(file, draft)
    target = blob(folder, sha256)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft.chmod(0o400)
    draft.replace(target)
    return Entry(size, sha256, changed)


def take(folder: Path, name: str, entry: Entry, target: Path) -> None:
    """Copy a file out. Raises BackupError naming it when it is not what was put in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with blob(folder, entry.sha256).open("rb") as file:
            found, _ = _copy(file, target)
    except FileNotFoundError:
        raise BackupError(_wrong(folder, name, entry, "is missing")) from None
    if found != entry.sha256:
        raise BackupError(_wrong(folder, name, entry, "is damaged"))


def fault(folder: Path, name: str, entry: Entry) -> str | None:
    """What is wrong with a file of a backup, read whole; None when nothing is."""
    path = blob(folder, entry.sha256)
    if not path.exists():
        return _wrong(folder, name, entry, "is missing")
    return None if digests.sha256(path) == entry.sha256 else _wrong(folder, name, entry, "is damaged")


def has(folder: Path, entry: Entry) -> bool:
    """Whether a file of this name and size lies there; its bytes are not read."""
    path = blob(folder, entry.sha256)
    return path.exists() and path.stat().st_size == entry.size


def sweep(folder: Path, kept: Iterable[Entry]) -> None:
    """Remove what the record does not name."""
    named = {entry.sha256 for entry in kept}
    for path in [*(folder / "files").glob("??/*"), *folder.glob(".draft-*")]:
        if path.name not in named:
            path.unlink()


def blob(folder: Path, sha256: str) -> Path:
    """Where the bytes with this sha256 lie."""
    return folder / "files" / sha256[:2] / sha256


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One at a time in this folder. Raises BackupError when another one writes it."""
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise BackupError(f"another backup is being written to {folder}. Wait until it ends") from None
    finally:
        os.close(descriptor)


def _copy(file: BinaryIO, target: Path) -> tuple[str, int]:
    digest = hashlib.sha256()
    with target.open("wb") as copy:
        while block := file.read(BLOCK):
            digest.update(block)
            copy.write(block)
        copy.flush()
        os.fsync(copy.fileno())
        return digest.hexdigest(), copy.tell()


def _inside(name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(f"the path {name!r} leads out of the home")
    return name


def _wrong(folder: Path, name: str, entry: Entry, what: str) -> str:
    return (
        f"{name} {what} in this backup ({blob(folder, entry.sha256)}). Nothing is restored from it; use another copy,"
        " or mend it with `quotepart backup DIR --check` while the home is there"
    )
