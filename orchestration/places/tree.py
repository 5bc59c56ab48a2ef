"""Trees: places with folders that are walked, and files that are opened and can be seen while they are written.

Belongs here: what folders of this machine and of an SFTP server have in common.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from orchestration.places.kind import BLOCK_BYTES
from orchestration.places.place import Place, RemoteFile


class Tree:
    """A place whose files lie in folders."""

    def __init__(self, place: Place, fs: Any, root: str) -> None:
        self.place, self.fs, self.root = place, fs, root
        self.remarks: list[str] = []

    def files(self) -> Iterable[RemoteFile]:
        """Every file below the root, or the root itself when that is a file; a link counts as what it leads to."""
        top = self.fs.info(self.root)
        if top["type"] == "file":
            return [self._described(self.root, PurePosixPath(self.root).name, top)]
        found: dict[str, dict[str, Any]] = self.fs.find(self.root, detail=True, on_error=self._omitted)
        return self._followed(found)

    def read(self, file: RemoteFile, start: int) -> Iterator[bytes]:
        """The bytes from an offset."""
        with self.fs.open(file.path, "rb") as remote:
            remote.seek(start)
            while block := remote.read(BLOCK_BYTES):
                yield block

    def now(self, file: RemoteFile) -> RemoteFile:
        """The file as it is at this moment."""
        return self._described(file.path, file.name, self.fs.info(file.path))

    def _followed(self, found: dict[str, dict[str, Any]]) -> Iterator[RemoteFile]:
        for path, listed in found.items():
            name = str(PurePosixPath(path).relative_to(self.root))
            if self.place.wants(name):
                info = self.fs.info(path) if listed["type"] == "link" else listed
                if info["type"] != "directory":
                    yield self._described(path, name, info)

    def _described(self, path: str, name: str, info: dict[str, Any]) -> RemoteFile:
        stamp = info.get("mtime") or ""
        touched = stamp.timestamp() if isinstance(stamp, datetime) else float(stamp or 0)
        return RemoteFile(self.place, path, name, info["size"], str(stamp), touched or None)

    def _omitted(self, error: Exception) -> None:
        """A folder below the root that may not be entered is left out and said; anything else ends the listing."""
        if not isinstance(error, PermissionError):
            raise error
        self.remarks.append(f"source {self.place.source!r}: a folder was left out: {error}")
