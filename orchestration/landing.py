"""Landing: keep each export exactly as it came.

Belongs here: what is fetched, what is known already, what did not come. Not here: reaching places (`places`), copying
one file (`fetching`), reading rows (raw) or types (staging).
Safe to repeat: the same bytes get the same path. A file that still grows is left for the next night.
"""

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from orchestration import clock, fetching, places
from orchestration.fetching import Draft
from orchestration.home import Home
from orchestration.places import PATIENCE, Changed, Patience, Place, RemoteFile, Trouble, Visit, patiently
from orchestration.places.addresses import without_query
from orchestration.places.kind import Reached
from orchestration.plain import plain

# Only files touched this recently (seconds) can still be growing; the others are not waited for.
RECENT_SECONDS = 60.0

T = TypeVar("T")


@dataclass(frozen=True)
class LandedFile:
    """An export that lies in landing: which bytes, under which name, from which source, read with which mapping.

    A member of a container does not lie there: its container does, under `container_sha256`.
    """

    sha256: str
    file_name: str
    source: str
    file_bytes: int
    mapping_sha256: str | None
    container_sha256: str | None = None


@dataclass
class Landing:
    """What landing found tonight. `passing` when something did not come that may come by waiting a few minutes."""

    files: list[LandedFile] = field(default_factory=list)
    fetched: int = 0
    growing: list[str] = field(default_factory=list)
    unreachable: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    passing: bool = False

    @property
    def said(self) -> list[str]:
        """What the data engineer has to know, a line each."""
        return [plain(text) for text in (*self.unreachable, *self.failed, *self.remarks)]

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for the file that hands them to the next stage."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "Landing":
        """The reverse of `as_dict`."""
        return cls(**{**values, "files": [LandedFile(**file) for file in values["files"]]})


def land(home: Home, sources: Iterable[Place], patience: Patience = PATIENCE) -> Landing:
    """Copy every file of every source that is not in landing yet, and list all that are there tonight."""
    landing = Landing()
    left: list[str] = []
    with contextlib.closing(_open_index(home)) as index:
        for place in sources:
            try:
                visit = places.visit(place, patience)
            except Trouble as trouble:
                landing.unreachable.append(str(trouble))
                landing.passing |= trouble.passing
                left.append(fetching.prefix_of(place))
            else:
                left.extend(_Source(home, index, visit, patience, landing).land())
    fetching.sweep(home, left)
    return landing


@dataclass
class _Source:
    """A source that answered tonight, while its files are fetched; what happens is noted in `landing`.

    `stale` when what was tried last did not succeed: the connection may be lost, so the next try makes one anew.
    """

    home: Home
    index: sqlite3.Connection
    visit: Visit
    patience: Patience
    landing: Landing
    unanswered: int = 0
    stale: bool = False

    def land(self) -> list[str]:
        """Land its new files and list all. Returns the names of drafts that may be read on in another night."""
        self.landing.remarks.extend(self.visit.remarks)
        shas = {file.name: sha for file in self.visit.files if (sha := _known(self.home, self.index, file))}
        new = [file for file in self.visit.files if file.name not in shas]
        for file, draft in self._settled(self._drafts(new)):
            if self._is_still(file):
                draft.keep(self.home)
                _remember(self.index, file, draft.sha256)
                shas[file.name] = draft.sha256
                self.landing.fetched += 1
        self.landing.files.extend(_landed(self.home, self.visit.files, shas))
        return [fetching.draft_path(self.home, file).name for file in new if file.name not in shas and file.resumable]

    def _drafts(self, new: list[RemoteFile]) -> Iterator[tuple[RemoteFile, Draft]]:
        """A whole draft of each file that comes; the rest is left when several in a row get no answer."""
        for position, file in enumerate(new):
            draft = self._tried(file, partial(fetching.fetch, self.home, file))
            if draft:
                yield file, draft
            if self.unanswered == self.patience.down_after:
                rest = len(new) - position - 1
                self.landing.failed.append(f"source {file.place.source!r}: {rest} more files were not asked for")
                return

    def _settled(self, drafts: Iterator[tuple[RemoteFile, Draft]]) -> Iterator[tuple[RemoteFile, Draft]]:
        """Drafts in an order in which one can be judged: those of files touched just now last, after a wait."""
        recent = []
        for file, draft in drafts:
            if file.touched is not None and clock.seconds_since(file.touched) < RECENT_SECONDS:
                recent.append((file, draft))
            else:
                yield file, draft
        if recent:
            time.sleep(self.patience.settle)
        yield from recent

    def _is_still(self, file: RemoteFile) -> bool:
        """Whether a file is as it was when it was listed; one that is not still grows."""
        now = self._tried(file, lambda reached: reached.now(file))
        if now and now.mark != file.mark:
            self._grew(file)
        return now is not None and now.mark == file.mark

    def _tried(self, file: RemoteFile, act: Callable[[Reached], T]) -> T | None:
        """What `act` gives, or None when the file fails, which then is noted."""
        try:
            result = patiently(file.place, partial(self._freshly, act), self.patience, file.name)
        except Changed:
            self._grew(file)
            return None
        except Trouble as trouble:
            self.landing.failed.append(str(trouble))
            self.landing.passing |= trouble.passing
            self.unanswered = self.unanswered + 1 if trouble.passing else 0
            return None
        self.unanswered = 0
        return result

    def _freshly(self, act: Callable[[Reached], T]) -> T:
        if self.stale:
            self.visit = replace(self.visit, reached=places.reach(self.visit.place))
        self.stale = True
        result = act(self.visit.reached)
        self.stale = False
        return result

    def _grew(self, file: RemoteFile) -> None:
        self.landing.growing.append(f"{file.place.source}/{file.name}")
        fetching.draft_path(self.home, file).unlink(missing_ok=True)


def _landed(home: Home, listed: list[RemoteFile], shas: dict[str, str]) -> Iterator[LandedFile]:
    """The exports among the files of a source, each with its mapping."""
    mappings = {name: sha for name, sha in shas.items() if places.is_mapping(name)}
    for file in listed:
        sha = shas.get(file.name)
        if sha and not places.is_mapping(file.name):
            size = landed_path(home, sha).stat().st_size
            yield LandedFile(sha, file.name, file.place.source, size, _mapping_of(file.name, mappings))


def _mapping_of(name: str, mappings: dict[str, str]) -> str | None:
    beside = mappings.get(name + places.MAPPING_SUFFIX)
    return beside or mappings.get(str(PurePosixPath(name).with_name(places.MAPPING_OF_FOLDER)))


def _open_index(home: Home) -> sqlite3.Connection:
    """What was fetched from where; a cache that saves reading known files again, rebuilt when lost."""
    index = sqlite3.connect(home.landing / "index.sqlite", isolation_level=None)
    index.execute("create table if not exists seen (url text primary key, mark text, sha256 text)")
    return index


def _known(home: Home, index: sqlite3.Connection, file: RemoteFile) -> str | None:
    """The sha256 under which this version of a file lies in landing; without a stamp no version is known again."""
    row = index.execute("select sha256 from seen where url = ? and mark = ?", (_url(file), file.mark)).fetchone()
    return row[0] if row and file.stamp and landed_path(home, row[0]).exists() else None


def _remember(index: sqlite3.Connection, file: RemoteFile, sha256: str) -> None:
    """Remember a file at once, so that a killed night need not fetch it again."""
    index.execute("insert or replace into seen values (?, ?, ?)", (_url(file), file.mark, sha256))


def _url(file: RemoteFile) -> str:
    return f"{file.place.identity}#{without_query(file.path)}"


def landed_path(home: Home, sha256: str) -> Path:
    """Where the bytes with this sha256 lie."""
    return home.landing / sha256
