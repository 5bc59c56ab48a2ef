"""Buckets: object stores, whose objects are whole or not there and are read by ranges.

Belongs here: what S3, Google Cloud and Azure have in common.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from orchestration.places.kind import BLOCK_BYTES
from orchestration.places.place import Place, RemoteFile


@dataclass
class Bucket:
    """A bucket or a prefix in one; `stamp` is the key under which its listing tells versions of an object apart."""

    place: Place
    fs: Any
    root: str
    stamp: str
    remarks: list[str] = field(default_factory=list)

    def files(self) -> Iterable[RemoteFile]:
        """Every object below the prefix, or the one object that the address names, with one listing."""
        found = self.fs.find(self.root, detail=True)
        if isinstance(found, list):
            # adlfs answers with names alone when the address is that of one object (2026-11).
            found = {path: self.fs.info(path) for path in found}
        if not found and not self.fs.exists(self.root):
            raise FileNotFoundError(self.root)
        for path, info in found.items():
            name = PurePosixPath(path).name if path == self.root else path.removeprefix(f"{self.root}/")
            if info["type"] == "file" and not path.endswith("/"):
                yield self._described(path, name, info)

    def read(self, file: RemoteFile, start: int) -> Iterator[bytes]:
        """The bytes from an offset, one range request a block."""
        size = file.size or 0
        for at in range(start, size, BLOCK_BYTES):
            yield self.fs.cat_file(file.path, start=at, end=min(at + BLOCK_BYTES, size))

    def now(self, file: RemoteFile) -> RemoteFile:
        """The object as it is at this moment."""
        self.fs.invalidate_cache()
        return self._described(file.path, file.name, self.fs.info(file.path))

    def _described(self, path: str, name: str, info: dict[str, Any]) -> RemoteFile:
        stamp = str(info.get(self.stamp) or "").strip('"')
        return RemoteFile(self.place, path, name, int(info["size"] or 0), stamp)
