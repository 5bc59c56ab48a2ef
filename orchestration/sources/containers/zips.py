"""ZIP archives.

Belongs here: those that have their list of members. Not here: those that were cut (`zips_cut`), workbooks.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from orchestration.sources.containers.box import Box, Damaged, Unusable
from orchestration.sources.containers.kind import Kind
from orchestration.sources.containers.limits import LIMITS, shown
from orchestration.sources.containers.zips_cut import fill_from_cut
from orchestration.sources.head import Head
from orchestration.sources.readers.opening import PIECE

STARTS = (b"PK\x03\x04", b"PK\x05\x06")
READ = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 1
UNEXPECTED = (ValueError, OSError, OverflowError, NotImplementedError, struct.error)
"""What Python's module lets through of names, places and versions that cannot be."""


def recognise(head: Head) -> bool:
    """Whether it begins like a ZIP archive."""
    return head.compression == "none" and head.start.startswith(STARTS)


def fill(head: Head, box: Box) -> None:
    """Every member that is wanted and can be read; of an archive without its end, those before the cut."""
    try:
        archive = opened(head, box.limits.directory_bytes)
    except zipfile.BadZipFile:
        fill_from_cut(head.path, box)
        return
    with archive:
        for member in archive.infolist():
            if box.takes(member.filename):
                _take(archive, member, box)


def opened(head: Head, directory_bytes: int = LIMITS.directory_bytes) -> zipfile.ZipFile:
    """The archive with its list of members; BadZipFile without one, Unusable when the list is too long."""
    try:
        return zipfile.ZipFile(_Guarded(io.FileIO(head.path), directory_bytes))
    except UNEXPECTED as error:
        raise zipfile.BadZipFile(str(error)) from error


def pieces_of(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked bytes of a member; raise Damaged when they are not what the archive says."""
    try:
        with archive.open(member) as stream:
            while piece := stream.read(PIECE):
                yield piece
    except (zipfile.BadZipFile, zlib.error, EOFError, *UNEXPECTED) as error:
        raise Damaged(f"damaged: {error}") from error


class _Guarded(io.BufferedReader):
    """A file that is not read at one go: a list of members of any length would be."""

    def __init__(self, raw: io.FileIO, longest: int) -> None:
        super().__init__(raw, PIECE)
        self._longest = longest

    def read(self, size: int | None = -1) -> bytes:
        """As many bytes as are asked for, up to the limit."""
        if size is not None and size > self._longest:
            raise Unusable(f"its list of members takes more than {shown(self._longest)}: pack it as several archives")
        return super().read(size)


def _take(archive: zipfile.ZipFile, member: zipfile.ZipInfo, box: Box) -> None:
    if stat.S_ISLNK(member.external_attr >> 16):
        box.refuse(member.filename, "a link")
    elif member.flag_bits & ENCRYPTED:
        box.refuse(member.filename, "encrypted: unpack it with its password")
    elif member.compress_type not in READ:
        box.refuse(member.filename, f"packed by method {member.compress_type}: pack it again with deflate")
    else:
        try:
            box.put(member.filename, pieces_of(archive, member))
        except Damaged as error:
            box.refuse(member.filename, str(error))


KIND = Kind("zip", recognise, fill)
