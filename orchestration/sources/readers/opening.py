"""Opening an export: plain, gzip or zstd, found by its first bytes.

Belongs here: bytes in, decompressed bytes out, in bounded memory; what a damaged file still gives is read.
Not here: encodings (`encoding`) or records.
"""

import io
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import zstandard

Compression = Literal["none", "gzip", "zstd"]

MAX_ZSTD_WINDOW = 2**27  # 128 MiB, zstd's own default limit; of a larger one, see `bounds`
ZSTD_HEADER = 18  # bytes
PIECE = 2**18
ZSTD_PIECE = 2**12  # a few bytes may unfold to 128 KiB: small pieces in keep pieces out small


def compression_of(path: Path) -> Compression:
    """How the file is packed, by its magic bytes."""
    with path.open("rb") as file:
        magic = file.read(4)
    if magic[:3] == b"\x1f\x8b\x08":
        return "gzip"
    return "zstd" if magic == b"\x28\xb5\x2f\xfd" else "none"


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a file; `damage` says why they end before their time, else None."""

    def __init__(self, path: Path, compression: Compression) -> None:
        self.damage: str | None = None
        self._file = path.open("rb")
        self._pieces = _UNPACKERS[compression](self._file)
        self._left = b""

    def readable(self) -> bool:
        """Always true: this stream is for reading."""
        return True

    def readinto(self, target: memoryview) -> int:  # type: ignore[override]
        """Fill `target` from the next piece; 0 at the end, sound or damaged."""
        if not self._left:
            self._left = self._next_piece()
        count = min(len(target), len(self._left))
        target[:count] = self._left[:count]
        self._left = self._left[count:]
        return count

    def close(self) -> None:
        """Close the file below."""
        self._file.close()
        super().close()

    def _next_piece(self) -> bytes:
        try:
            return next(self._pieces, b"")
        except EOFError:
            self.damage = "the compressed file ends too early: fetch it again"
        except (zlib.error, zstandard.ZstdError) as error:
            self.damage = f"the compressed file is damaged ({error}): fetch it again, or pack it again"
        self._pieces = iter(())
        return b""


def zstd_window(path: Path) -> int:
    """How far back (bytes) the first frame of a zstd file looks; 0 when its header is damaged."""
    with path.open("rb") as file:
        try:
            return zstandard.get_frame_parameters(file.read(ZSTD_HEADER)).window_size
        except zstandard.ZstdError:
            return 0


def unpacks_to_more_than(path: Path, limit: int) -> bool:
    """Whether a zstd file gives more bytes than this; no more are unpacked than it takes to know."""
    with io.BufferedReader(Unpacked(path, "zstd"), PIECE) as stream:
        while piece := stream.read(PIECE):
            limit -= len(piece)
            if limit < 0:
                return True
    return False


def damage_of(path: Path, compression: Compression) -> str | None:
    """Why a packed file ends before its time, found by unpacking all of it; None for a sound or a plain one."""
    if compression == "none":
        return None
    unpacked = Unpacked(path, compression)
    with io.BufferedReader(unpacked, PIECE) as stream:
        while stream.read(PIECE):
            continue
        return unpacked.damage


def _plain(file: io.BufferedReader) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _gunzip(file: io.BufferedReader) -> Iterator[bytes]:
    waiting = file.read(PIECE)
    while waiting:
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            if not waiting:
                raise EOFError
            before = member.copy()
            try:
                piece = member.decompress(waiting, PIECE)
            except zlib.error:
                yield from _as_far_as_it_goes(before, waiting)
                raise
            if piece:
                yield piece
            waiting = member.unconsumed_tail or (b"" if member.eof else file.read(PIECE))
        waiting = _next_member(member.unused_data, file)


def _as_far_as_it_goes(member: "zlib._Decompress", waiting: bytes) -> Iterator[bytes]:
    """The bytes before the damage, which one call for all would lose."""
    with suppress(zlib.error):
        for place in range(len(waiting)):
            if piece := member.decompress(waiting[place : place + 1]):
                yield piece


def _next_member(left: bytes, file: io.BufferedReader) -> bytes:
    """What follows a gzip member; zeros between or after members are padding."""
    while not (rest := left.lstrip(b"\0")):
        if not (left := file.read(PIECE)):
            return b""
    return rest


def _unzstd(file: io.BufferedReader) -> Iterator[bytes]:
    # Memory is taken as far as a frame unpacks: `bounds` has looked at that where the first one states a large window.
    unpacker = zstandard.ZstdDecompressor(max_window_size=max(MAX_ZSTD_WINDOW, zstd_window(Path(file.name))))
    frame = unpacker.decompressobj()
    while waiting := frame.unused_data or file.read(ZSTD_PIECE):
        if frame.eof:
            frame = unpacker.decompressobj()
        if piece := frame.decompress(waiting):
            yield piece
    if not frame.eof:
        raise EOFError


_UNPACKERS = {"none": _plain, "gzip": _gunzip, "zstd": _unzstd}
