"""Which encoding an export is written in.

Belongs here: byte order marks, UTF-8 or not, and the fall-back to Windows' Western European code page.
Not here: reading records.
"""

import codecs
import io
from collections.abc import Iterable
from pathlib import Path

from orchestration.sources.readers.opening import PIECE, Compression, Unpacked

MENDED = "as cp1252 where it stands alone"
"""How text is decoded whose encoding does not know a byte (a handler of errors, see `_mended`)."""
LOST_BEFORE = "\ufffd".encode()
TORN = b"\xc2\xc3\xf0"  # how most characters of two or four bytes begin; no letter of Western Europe stands there alone

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(start: bytes) -> str:
    """The encoding that the first bytes of a file suggest."""
    for mark, name in MARKS:
        if start.startswith(mark):
            return name
    return _utf16_without_mark(start) or _utf8_or_cp1252([start])


def settle_encoding(path: Path, compression: Compression, suggested: str) -> str:
    """Look at the whole file where its start was plain UTF-8: 'utf-8', or 'cp1252' if that reads it better."""
    if suggested != "utf-8":
        return suggested
    with io.BufferedReader(Unpacked(path, compression), PIECE) as stream:
        return _utf8_or_cp1252(iter(lambda: stream.read(PIECE), b""))


def _utf8_or_cp1252(pieces: Iterable[bytes]) -> str:
    """UTF-8 where more of its sequences are good than broken; of the broken ones see `MENDED`."""
    good = broken = 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    for piece in pieces:
        text = decoder.decode(piece)
        if not text.isascii():
            lost = text.count("\ufffd") - piece.count(LOST_BEFORE)
            broken += lost
            good += len(text) - len(text.encode("ascii", "ignore")) - lost
    return "cp1252" if broken > good else "utf-8"


def _mended(error: UnicodeError) -> tuple[str | bytes, int]:
    """In UTF-8, a lone byte or a run of letters of Windows' code page as that (files get joined); else U+FFFD."""
    if not isinstance(error, UnicodeDecodeError) or error.encoding != "utf-8":
        return codecs.replace_errors(error)
    start = end = error.start
    while end < len(error.object) and error.object[end] >= 0x80:
        end += 1
    run = error.object[start:end]
    joined = start > 0 and error.object[start - 1] >= 0x80
    if joined or (len(run) > 1 and min(run) < 0xC0) or any(sign in TORN for sign in run):
        return codecs.replace_errors(error)
    return run.decode("cp1252", "replace"), end


codecs.register_error(MENDED, _mended)


def _utf16_without_mark(start: bytes) -> str | None:
    sample = start[:2000]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > half * 0.4 and sample[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.4 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None
