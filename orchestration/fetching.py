"""Fetching: one file of a source into a draft, and from a draft to its name in landing, whole or not at all.

Belongs here: reading on where a download broke off, and the proof that a draft is whole. Not here: which files to
fetch and what becomes of them (landing).
"""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from orchestration import modes
from orchestration.home import Home
from orchestration.places import BrokenOff, Changed, Place, RemoteFile, StartsOver
from orchestration.places.kind import BLOCK_BYTES, Reached

# The end of a draft (bytes) is asked for again and compared: what a power cut left unwritten ends in zeros, and a
# server may have changed a file without changing its mark.
OVERLAP_BYTES = 64 << 10
PREFIX = ".draft-"


@dataclass(frozen=True)
class Draft:
    """A whole copy of a file that has no name in landing yet."""

    path: Path
    sha256: str
    size: int

    def keep(self, home: Home) -> None:
        """Give it its name in landing."""
        self.path.chmod(modes.FOR_EVER)
        self.path.replace(home.landing / self.sha256)


def fetch(home: Home, file: RemoteFile, reached: Reached) -> Draft:
    """Copy a file into its draft, from where an earlier try broke off if that is possible.

    Raises Changed when it was written to meanwhile, BrokenOff when it ended too early; the draft is then kept.
    """
    path = draft_path(home, file)
    kept = path.stat().st_size if file.resumable and path.exists() else 0
    try:
        draft = _copy(path, reached, file, kept if kept <= (file.size or 0) else 0)
    except StartsOver:
        draft = _copy(path, reached, file, 0)
    if file.size is not None and draft.size != file.size:
        if reached.now(file).mark != file.mark:
            raise Changed(file.name)
        raise BrokenOff(f"{draft.size} of {file.size} bytes came")
    return draft


def draft_path(home: Home, file: RemoteFile) -> Path:
    """Where the draft of this version of a file lies."""
    return home.landing / f"{prefix_of(file.place)}{_short(f'{file.path} {file.mark}')}"


def prefix_of(place: Place) -> str:
    """How the names of all drafts of a place begin."""
    return f"{PREFIX}{_short(place.identity)}-"


def sweep(home: Home, kept: Iterable[str]) -> None:
    """Remove every draft whose name does not begin with one of those that may be read on in another night."""
    beginnings = tuple(kept)
    for path in home.landing.glob(f"{PREFIX}*"):
        if not path.name.startswith(beginnings):
            path.unlink()


def _copy(path: Path, reached: Reached, file: RemoteFile, kept: int) -> Draft:
    """Write a file behind the first bytes of its draft; the last of those are read again and have to be the same."""
    start = max(0, kept - OVERLAP_BYTES)
    with path.open("r+b" if kept else "w+b") as draft:
        digest = _digest(draft, start)
        known = draft.read()
        draft.seek(start)
        for block in reached.read(file, start):
            if block[: len(known)] != known[: len(block)]:
                raise StartsOver
            known = known[len(block) :]
            draft.write(block)
            digest.update(block)
        size = draft.tell()
        draft.truncate()
        draft.flush()
        os.fsync(draft.fileno())
    return Draft(path, digest.hexdigest(), size)


def _digest(draft: BinaryIO, count: int) -> Any:
    """The digest of the first bytes of a file, which is left behind them."""
    digest = hashlib.sha256()
    while count and (block := draft.read(min(BLOCK_BYTES, count))):
        digest.update(block)
        count -= len(block)
    return digest


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
