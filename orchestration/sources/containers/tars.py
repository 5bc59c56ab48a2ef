"""TAR archives, plain or packed with gzip or zstd.

Belongs here: going through one in bounded memory. Python's own module reads a long name's block whole, whatever
size it states; only its reading of a single header is used.
"""

import tarfile
from collections.abc import Iterator
from contextlib import closing
from typing import BinaryIO

from orchestration.sources.containers.box import Box, Damaged
from orchestration.sources.containers.kind import Kind
from orchestration.sources.head import Head
from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.opening import PIECE

BLOCK = 512
LONG_NAME, LONG_LINK, EXTENDED, FOR_ALL = b"L", b"K", b"x", b"g"
MAX_EXTENDED = 2**16  # bytes; a name of 65,536 characters is none
CUT = "the archive ends too early: fetch it again"


def recognise(head: Head) -> bool:
    """Whether the first block is a member's header with the right sum."""
    try:
        return bool(_header(head.start[:BLOCK]).name)
    except tarfile.HeaderError:
        return False


def fill(head: Head, box: Box) -> None:
    """Every member that is wanted; of an archive that ends early or breaks, those before that."""
    with closing(Opened.open(head.path, head.compression, "utf-8")) as opened:
        try:
            for member, pieces in _members(opened.bytes()):
                _take(member, pieces, box)
                for _ in pieces:  # of a member that was not taken
                    continue
        except Damaged as error:
            box.damage = opened.damage or str(error)


def _take(member: tarfile.TarInfo, pieces: Iterator[bytes], box: Box) -> None:
    if not box.takes(f"{member.name}/" if member.isdir() else member.name):
        return
    if member.islnk() or member.issym():
        box.refuse(member.name, "a link")
    elif not member.isreg() or member.type == tarfile.GNUTYPE_SPARSE:
        box.refuse(member.name, "no plain file")
    else:
        box.put(member.name, pieces)


def _members(stream: BinaryIO) -> Iterator[tuple[tarfile.TarInfo, Iterator[bytes]]]:
    """Each member with its bytes, which are all taken before the next one comes."""
    stated: dict[str, str] = {}
    while (block := stream.read(BLOCK)) and block.strip(b"\0"):
        try:
            member = _header(block)
        except tarfile.HeaderError as error:
            raise Damaged(
                CUT if len(block) < BLOCK else f"a member's header is damaged ({error}): pack it again"
            ) from error
        pieces = _pieces(stream, int(stated.get("size", member.size)))
        if member.type in (LONG_NAME, EXTENDED, LONG_LINK, FOR_ALL):
            stated |= _stated(member, b"".join(_few(pieces)))
            continue
        member.name = stated.get("path", member.name)
        yield member, pieces
        stated = {}
    if not block:
        raise Damaged(CUT)


def _header(block: bytes) -> tarfile.TarInfo:
    return tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")


def _pieces(stream: BinaryIO, size: int) -> Iterator[bytes]:
    padding = -size % BLOCK
    while size > 0:
        piece = stream.read(min(PIECE, size))
        if not piece:
            raise Damaged(CUT)
        size -= len(piece)
        yield piece
    stream.read(padding)


def _few(pieces: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MAX_EXTENDED:
            raise Damaged(f"a member's name takes more than {MAX_EXTENDED:,} bytes: pack it again")
        yield piece


def _stated(member: tarfile.TarInfo, content: bytes) -> dict[str, str]:
    """What stands before a member's own header about it: its long name, and a size beyond 8 GiB."""
    if member.type == LONG_NAME:
        return {"path": content.rstrip(b"\0").decode("utf-8", "surrogateescape")}
    if member.type != EXTENDED:
        return {}
    lines = content.decode("utf-8", "surrogateescape").split("\n")
    pairs = dict(line.partition(" ")[2].partition("=")[::2] for line in lines)
    if not pairs.get("size", "0").isdecimal():
        raise Damaged("a member's size is no number: pack it again")
    return {key: value for key, value in pairs.items() if key in ("path", "size")}


KIND = Kind("tar", recognise, fill)
