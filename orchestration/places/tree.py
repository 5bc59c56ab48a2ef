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
    """A place whose files lie in folders. `denied` is what its file system raises for a folder that may not be read."""

    def __init__(self, place: Place, fs: Any, root: str, denied: tuple[type[Exception], ...] = ()) -> None:
        self.place, self.fs, self.root = place, fs, root
        self.denied: tuple[type[Exception], ...] = (PermissionError, *denied)
        self.remarks: list[str] = []

    def files(self) -> Iterable[RemoteFile]:
        """Every file below the root, or the root itself when that is a file.

        A link to a file counts as that file; links to folders are not followed, as they may lead in circles.
        """
        top = self.fs.info(self.root)
        if top["type"] == "file":
            return [self._described(self.root, PurePosixPath(self.root).name, top)]
        return self._walked()

    def read(self, file: RemoteFile, start: int) -> Iterator[bytes]:
        """The bytes from an offset."""
        with self.fs.open(file.path, "rb") as remote:
            remote.seek(start)
            while block := remote.read(BLOCK_BYTES):
                yield block

    def now(self, file: RemoteFile) -> RemoteFile:
        """The file as it is at this moment."""
        return self._described(file.path, file.name, self.fs.info(file.path))

    def _walked(self) -> Iterator[RemoteFile]:
        """Files of the folders, each listed once. fsspec's own walk leaves out without a word what it cannot list."""
        folders = [self.root]
        for folder in folders:
            for listed in self._listed(folder):
                path = listed["name"].rstrip("/")
                name = str(PurePosixPath(path).relative_to(self.root))
                if listed["type"] == "directory":
                    folders.append(path)
                elif self.place.wants(name) and (info := self._followed(path, listed))["type"] == "file":
                    yield self._described(path, name, info)

    def _listed(self, folder: str) -> list[dict[str, Any]]:
        try:
            return list(self.fs.ls(folder, detail=True))
        except self.denied as error:
            if folder == self.root:
                raise
            self.remarks.append(f"source {self.place.source!r}: {folder} was left out, as it may not be read ({error})")
            return []

    def _followed(self, path: str, listed: dict[str, Any]) -> dict[str, Any]:
        """What a link leads to; a link that leads nowhere as it was listed."""
        if listed["type"] == "file":
            return listed
        try:
            return dict(self.fs.info(path))
        except FileNotFoundError:
            return listed

    def _described(self, path: str, name: str, info: dict[str, Any]) -> RemoteFile:
        stamp = info.get("mtime") or ""
        touched = stamp.timestamp() if isinstance(stamp, datetime) else float(stamp or 0)
        return RemoteFile(self.place, path, name, info["size"], str(stamp), touched or None)
