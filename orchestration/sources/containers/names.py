"""Names of files inside a container: which are read, which are left out, which are refused.

Belongs here: judging a name, and a file's first bytes where the name says nothing. Not here: bytes on disk (`box`):
a member never lies under its own name, so that no name can lead anywhere.
"""

import re
from pathlib import PurePosixPath

SYSTEM_NAMES = ("__MACOSX", "Thumbs.db", "desktop.ini")
MEDIA = re.compile(
    r"\.(jpe?g|png|gif|webp|bmp|tiff?|ico|hei[cf]|avif|svg|psd|mp4|m4[av]|mov|avi|mkv|webm|mpe?g|ts|m3u8|mp3|aac|og[ga]|wav"
    r"|flac|opus|pdf|[to]tf|woff2?|eot|css|map|swf|exe|dll|so|dylib|pyc|docx?|pptx?|od[tp]|epub|sqlite|db)",
    re.IGNORECASE,
)
MEDIA_STARTS = (
    b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"\0\0\1\0", b"ID3", b"\xff\xfb", b"\xff\xf1",
    b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"%PDF", b"wOFF", b"wOF2", b"\0\1\0\0", b"\x7fELF", b"MZ\x90",
    b"SQLite format 3",
)  # fmt: skip


def plain(name: str) -> str:
    """A name as all tables can hold it: slashes forward, no half characters, no control characters."""
    known = name.encode("utf-8", "replace").decode().replace("\\", "/")
    return re.sub(r"[\x00-\x1f\x7f]", "\ufffd", known).removeprefix("./")


def left_out(name: str) -> str | None:
    """What a file is that holds no posts by its name; None for one that may."""
    parts = PurePosixPath(name).parts
    if any(part.startswith(".") or part in SYSTEM_NAMES for part in parts):
        return "system files"
    return "media" if MEDIA.fullmatch(PurePosixPath(name).suffix) else None


def refusal(name: str, longest: int) -> str | None:
    """Why a file of this name is not taken; None when it may be."""
    if name.startswith("/") or re.match("[A-Za-z]:", name) or ".." in PurePosixPath(name).parts:
        return "its name leads out of the archive"
    return f"its name has more than {longest:,} characters" if len(name) > longest else None


def is_media(start: bytes) -> bool:
    """Whether the first bytes are those of a picture, a film, a sound, a font or a program."""
    if start.startswith(b"BM"):  # also how a text may begin
        return b"\0" in start[:30]
    return start.startswith(MEDIA_STARTS) or start[4:8] == b"ftyp"
