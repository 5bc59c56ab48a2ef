"""Landing: keep each export exactly as it came.

Belongs here: fetch, hash, name. Not here: reading rows (raw) or types (staging).
Safe to repeat: the same bytes get the same path. A file that still grows is left for the next night.
"""

import contextlib
import hashlib
import os
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from orchestration import clock, places
from orchestration.home import Home
from orchestration.places import Place, RemoteFile

CHUNK_BYTES = 1 << 20
# A writer that appends in bursts is quiet for less than this (seconds). 2026-11: buffered writers flush well within it.
SETTLE_SECONDS = 1.0
# Only files touched this recently (seconds) can still be growing; the others are not waited for.
RECENT_SECONDS = 60.0


@dataclass(frozen=True)
class LandedFile:
    """An export that lies in landing: which bytes, under which name, from which source, read with which mapping."""

    sha256: str
    file_name: str
    source: str
    file_bytes: int
    mapping_sha256: str | None


@dataclass
class Landing:
    """What landing found tonight."""

    files: list[LandedFile] = field(default_factory=list)
    fetched: int = 0
    growing: list[str] = field(default_factory=list)
    unreachable: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for the file that hands them to the next stage."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "Landing":
        """The reverse of `as_dict`."""
        return cls(**{**values, "files": [LandedFile(**file) for file in values["files"]]})


def land(home: Home, sources: Iterable[Place]) -> Landing:
    """Copy every file of every source that is not in landing yet, and list all that are there tonight."""
    landing = Landing()
    with contextlib.closing(_open_index(home)) as index:
        for place in sources:
            try:
                listed = list(places.listing(place))
            except (places.PlaceError, OSError) as error:
                landing.unreachable.append(str(error))
                continue
            _land_place(home, index, listed, landing)
    return landing


def _land_place(home: Home, index: sqlite3.Connection, listed: list[RemoteFile], landing: Landing) -> None:
    shas = {file.name: _known(home, index, file) for file in listed}
    new = [file for file in listed if shas[file.name] is None]
    fetched = {file.name: _fetch(home, file) for file in new}
    landing.fetched += len(new)
    growing = _growing(new, fetched)
    landing.growing.extend(f"{file.place.source}/{file.name}" for file in new if file.name in growing)
    for file in new:
        if file.name not in growing:
            shas[file.name] = fetched[file.name][0]
            _remember(index, file, fetched[file.name][0])
    index.commit()
    mappings = {name: sha for name, sha in shas.items() if sha and places.is_mapping(name)}
    for file in listed:
        sha = shas[file.name]
        if sha and not places.is_mapping(file.name):
            mapping = _mapping_of(file.name, mappings)
            landing.files.append(LandedFile(sha, file.name, file.place.source, file.size, mapping))


def _growing(new: list[RemoteFile], fetched: dict[str, tuple[str, int]]) -> set[str]:
    if not new:
        return set()
    fs, _ = places.open_place(new[0].place)
    if any(_is_recent(fs.info(file.path)) for file in new):
        time.sleep(SETTLE_SECONDS)
    return {
        file.name for file in new if fetched[file.name][1] != file.size or places.mark(fs.info(file.path)) != file.mark
    }


def _is_recent(info: dict[str, Any]) -> bool:
    touched = info.get("mtime")
    return isinstance(touched, int | float) and clock.seconds_since(touched) < RECENT_SECONDS


def _mapping_of(name: str, mappings: dict[str, str]) -> str | None:
    beside = mappings.get(name + places.MAPPING_SUFFIX)
    return beside or mappings.get(str(PurePosixPath(name).with_name(places.MAPPING_OF_FOLDER)))


def _fetch(home: Home, file: RemoteFile) -> tuple[str, int]:
    """Copy one file under its sha256, whole or not at all. Returns the sha256 and the bytes read."""
    fs, _ = places.open_place(file.place)
    digest, size = hashlib.sha256(), 0
    draft = home.landing / f".draft-{os.getpid()}"
    with fs.open(file.path, "rb") as remote, draft.open("wb") as local:
        while chunk := remote.read(CHUNK_BYTES):
            digest.update(chunk)
            size += len(chunk)
            local.write(chunk)
        local.flush()
        os.fsync(local.fileno())
    draft.chmod(0o444)
    draft.replace(home.landing / digest.hexdigest())
    return digest.hexdigest(), size


def _open_index(home: Home) -> sqlite3.Connection:
    """What was fetched from where; a cache that saves reading known files again, rebuilt when lost."""
    index = sqlite3.connect(home.landing / "index.sqlite")
    index.execute("create table if not exists seen (url text primary key, mark text, sha256 text)")
    return index


def _known(home: Home, index: sqlite3.Connection, file: RemoteFile) -> str | None:
    row = index.execute("select sha256 from seen where url = ? and mark = ?", (_url(file), file.mark)).fetchone()
    return row[0] if row and (home.landing / row[0]).exists() else None


def _remember(index: sqlite3.Connection, file: RemoteFile, sha256: str) -> None:
    index.execute("insert or replace into seen values (?, ?, ?)", (_url(file), file.mark, sha256))


def _url(file: RemoteFile) -> str:
    return f"{file.place.url}#{file.path}"


def landed_path(home: Home, sha256: str) -> Path:
    """Where the bytes with this sha256 lie."""
    return home.landing / sha256
