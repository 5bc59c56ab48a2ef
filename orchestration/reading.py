"""Reading: each landed file through its adapter, opened where it is a container, its bytes read once.

Belongs here: which bytes are known, which mapping and which siblings a file has. Not here: tables (`raw`), formats
and containers (`sources`).
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

import duckdb

from orchestration import clock, sources
from orchestration.home import Home
from orchestration.landing import LandedFile, landed_path
from orchestration.sources import containers
from orchestration.sources.containers import Found

Known = dict[str, str | None]
"""sha256 of bytes → None when they are loaded; of refused ones, the mapping ('' for none) they were refused with."""


@dataclass(frozen=True)
class Loaded:
    """One file of tonight with its report, the seconds that reading it took, and where it lies until the next one."""

    file: LandedFile
    report: sources.FileReport
    seconds: float = 0.0
    path: Path | None = None


@dataclass
class Reader:
    """What the files of one load share. `landed` are all files of tonight, for those that look for one beside them."""

    con: duckdb.DuckDBPyConnection
    home: Home
    night_at: datetime
    known: Known
    landed: Iterable[LandedFile]
    _tonight: set[str] = field(default_factory=set)
    _seconds_a_byte: float = 0.0

    def read_all(self, files: Sequence[LandedFile]) -> Iterator[Loaded]:
        """Each file, and each member of a container before it. Its rows are in `landed_…` until the next one."""
        folder = self._folder
        shutil.rmtree(folder, ignore_errors=True)  # of a night that was killed
        folder.mkdir(parents=True)
        for place, file in enumerate(files):
            yield from self._read(file, folder, self._requests(files, place))
        self._bundle.close()
        shutil.rmtree(folder)

    def _read(self, file: LandedFile, folder: Path, coming: Iterable[sources.Request]) -> Iterator[Loaded]:
        try:
            landed = self._found(file)
        except sources.MappingError as error:
            said = f"its column mapping cannot be used: {error}"
            yield Loaded(file, sources.FileReport(None, "quarantined", said))
            return

        def wanted(found: Found, is_container: bool) -> bool:
            return self._is_wanted(found, is_container, file.mapping_sha256)

        began = clock.stopwatch()
        for found in containers.walk(landed, folder, wanted):
            self._tonight.add(found.sha256)
            opening = clock.stopwatch() - began
            report, seconds = (found.report, 0.0) if found.report else self._load(found, coming)
            yield Loaded(_named(file, found), report, opening + seconds, found.path)
            began = clock.stopwatch()

    def _load(self, found: Found, coming: Iterable[sources.Request]) -> tuple[sources.FileReport, float]:
        """Report and seconds; those of files that are read together are shared out by their bytes."""
        request = self._request(found)
        began = clock.stopwatch()
        if found.container_sha256 is None and (read := self._bundle.read_ahead(request, coming)):
            self._seconds_a_byte = (clock.stopwatch() - began) / read
            began = clock.stopwatch()
        shared = self._seconds_a_byte * found.file_bytes if found.path in self._bundle else 0.0
        return self._bundle.load(request), clock.stopwatch() - began + shared

    def _requests(self, files: Sequence[LandedFile], first: int) -> Iterator[sources.Request]:
        """What the files from the first one on would be loaded with, as far as their mappings can be used."""
        for place in range(first, len(files)):
            try:
                yield self._request(self._found(files[place]))
            except sources.MappingError:
                return

    def _found(self, file: LandedFile) -> Found:
        """A file as it landed. Raises MappingError."""
        path, mapping = landed_path(self.home, file.sha256), self._mapping(file)
        beside = containers.beside_of(file.file_name, self._paths.get(file.source, {}))
        return Found(file.file_name, path, file.sha256, file.file_bytes, mapping, beside)

    def _request(self, found: Found) -> sources.Request:
        return sources.Request(
            found.path, found.name, self._secret, self.night_at, found.mapping, found.beside, found.forgiven
        )

    @cached_property
    def _bundle(self) -> sources.Bundle:
        return sources.Bundle(self.con, self._folder)

    @cached_property
    def _folder(self) -> Path:
        return self.home.temp / "members"

    @cached_property
    def _secret(self) -> bytes:
        return self.home.author_secret()

    def _mapping(self, file: LandedFile) -> sources.Mapping:
        if file.mapping_sha256 is None:
            return sources.NO_MAPPING
        return sources.read_mapping(landed_path(self.home, file.mapping_sha256))

    def _is_wanted(self, found: Found, is_container: bool, mapping_sha256: str | None) -> bool:
        """A container is gone through once a night: what a quarantined member lacked may have come."""
        if found.sha256 in self._tonight:
            return False
        return is_container or is_new(self.known, found.sha256, mapping_sha256)

    @cached_property
    def _paths(self) -> dict[str, dict[str, Path]]:
        """Source → name → where the file lies."""
        paths: dict[str, dict[str, Path]] = {}
        for file in self.landed:
            paths.setdefault(file.source, {})[file.file_name] = landed_path(self.home, file.sha256)
        return paths


def is_new(known: Known, sha256: str, mapping_sha256: str | None) -> bool:
    """Whether bytes are not loaded, nor refused with this mapping."""
    refused_with = known.get(sha256, "not known")
    return refused_with is not None and refused_with != (mapping_sha256 or "")


def _named(landed: LandedFile, found: Found) -> LandedFile:
    """A member as a file of its own, from the source of the container that landed."""
    return replace(
        landed,
        sha256=found.sha256,
        file_name=found.name,
        file_bytes=found.file_bytes,
        container_sha256=found.container_sha256,
    )
