"""Which encoding an export is written in.

Belongs here: byte order marks, UTF-8 or not, and the fall-back to Windows' Western European code page.
Not here: reading records.
"""

import codecs
import io
from pathlib import Path

from orchestration.sources.opening import PIECE, Compression, Unpacked

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
    return _utf16_without_mark(start) or ("utf-8" if is_utf8(start) else "cp1252")


def settle_encoding(path: Path, compression: Compression, suggested: str) -> str:
    """Look at the whole file where its start was plain UTF-8: 'utf-8', or 'cp1252' if that reads it better.

    A file with more good than broken UTF-8 sequences stays UTF-8; its broken bytes become U+FFFD.
    """
    if suggested != "utf-8":
        return suggested
    good = broken = 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    with io.BufferedReader(Unpacked(path, compression), PIECE) as stream:
        while piece := stream.read(PIECE):
            text = decoder.decode(piece)
            if not text.isascii():
                lost = text.count("\ufffd")
                broken += lost
                good += len(text) - len(text.encode("ascii", "ignore")) - lost
    return "cp1252" if broken > good else "utf-8"


def is_utf8(start: bytes) -> bool:
    """Whether bytes are UTF-8, not minding a character cut at the end."""
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(start)
    except UnicodeDecodeError:
        return False
    return True


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
