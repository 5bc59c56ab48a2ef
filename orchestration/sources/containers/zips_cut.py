"""ZIP archives that end too early: what comes before the cut.

Belongs here: going from one member's own header to the next, without the list at the end, which is lost.
Not here: sound archives (`zips`).
"""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from orchestration.sources.containers.box import Box, Damaged
from orchestration.sources.readers.opening import PIECE

MEMBER = b"PK\x03\x04"
LIST = b"PK\x01\x02"
HEADER = struct.Struct("<4s5H3I2H")
ENCRYPTED, SIZE_FOLLOWS, UTF8 = 1, 8, 0x800
DEFLATED = 8
LARGE = 0xFFFFFFFF
DESCRIPTORS = (0, 12, 16, 20, 24)
"""How long the sizes after a member may be, with and without a sign before them, in 32 and 64 bits."""
CUT = "the archive ends too early{}: fetch it again"


def fill_from_cut(path: Path, box: Box) -> None:
    """Put the whole members before the cut into the box and say that there was one."""
    box.damage = CUT.format("")
    with path.open("rb") as file:
        while (header := file.read(HEADER.size))[:4] == MEMBER:
            try:
                _take(file, header, box)
            except Damaged as error:
                box.damage = CUT.format(f" {error}")
                return


def _take(file: BinaryIO, header: bytes, box: Box) -> None:
    if len(header) < HEADER.size:
        raise Damaged("before a member's name")
    _, _, flags, method, _, _, _, packed, _, name_bytes, extra_bytes = HEADER.unpack(header)
    name = file.read(name_bytes).decode("utf-8" if flags & UTF8 else "cp437", "replace")
    extra = file.read(extra_bytes)
    packed = _large_size(extra) if packed == LARGE else packed
    follows = bool(flags & SIZE_FOLLOWS and not packed)
    why = "encrypted" if flags & ENCRYPTED else f"packed by method {method}" if method not in (0, DEFLATED) else None
    if follows and (why or method != DEFLATED):
        raise Damaged(f"for {name}, whose size stands after it")
    taken = box.takes(name)
    if taken and why:
        box.refuse(name, why)
    unpacks = taken and not why and method == DEFLATED
    pieces = _until_its_end(file, name) if follows else _of_size(file, packed, unpacks, name)
    if taken and not why:
        box.put(name, pieces)
    for _ in pieces:  # of a member that was not taken
        continue


def _of_size(file: BinaryIO, packed: int, unpacks: bool, name: str) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS) if unpacks else None
    while packed:
        piece = file.read(min(PIECE, packed))
        if not piece:
            raise Damaged(f"inside {name}")
        packed -= len(piece)
        yield from _unpacked(unpacker, piece, name) if unpacker else [piece]


def _until_its_end(file: BinaryIO, name: str) -> Iterator[bytes]:
    """A member whose size stands after it: the packed bytes say themselves where they end."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    while not unpacker.eof:
        piece = file.read(PIECE)
        if not piece:
            raise Damaged(f"inside {name}")
        yield from _unpacked(unpacker, piece, name)
    end = file.seek(-len(unpacker.unused_data), 1)
    after = file.read(max(DESCRIPTORS) + len(MEMBER))
    sizes = [size for size in DESCRIPTORS if after[size : size + 4] in (MEMBER, LIST)]
    file.seek(end + (sizes[0] if sizes else len(after)))


def _unpacked(unpacker: "zlib._Decompress", piece: bytes, name: str) -> Iterator[bytes]:
    try:
        while unpacked := unpacker.decompress(piece, PIECE):
            yield unpacked
            piece = unpacker.unconsumed_tail
    except zlib.error as error:
        raise Damaged(f"in {name}, which is damaged") from error


def _large_size(extra: bytes) -> int:
    """The packed size from the extra field of a large member."""
    place = 0
    while place + 4 <= len(extra):
        field, size = struct.unpack_from("<2H", extra, place)
        if field == 1 and size >= 16 and place + 20 <= len(extra):
            return int(struct.unpack_from("<Q", extra, place + 12)[0])
        place += 4 + size
    raise Damaged("at a member of unknown size")
