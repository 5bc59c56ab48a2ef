"""The text of an XML export, made such that a strict parser gets through it.

Belongs here: its encoding, characters that XML forbids, entities that nobody declared, bare ampersands.
Not here: elements (`xml_elements`). No line is lost: a fault found later is on its line of the file.
"""

import codecs
import io
import re
from collections.abc import Iterator
from html.entities import html5
from typing import BinaryIO, TextIO

from orchestration.sources.readers.encoding import encoding_of

PIECE_CHARS = 2**16
STATED_WITHIN = 1000  # bytes
LONGEST_MARK = 64  # characters; the longest entity of HTML has 33

DECLARATION = re.compile(r"(?:[\ufeff\s]|<!--(?:(?!-->).)*-->)*<\?xml\b[^<>]*\?>", re.DOTALL)
STATED_ENCODING = re.compile(rb"<\?xml\b[^<>]*?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]{2,40})[\"']")
KNOWN_ENCODINGS = re.compile(r"iso|latin|windows|cp12|koi8|gb|big5|euc|shift|sjis|mac|tis|johab|hz", re.IGNORECASE)
WITHOUT_MARK = {b"\0\0\0<": "utf-32-be", b"<\0\0\0": "utf-32-le"}
WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What is really written under a name: browsers read it so too."""

FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
OPENINGS = re.compile(r"<!--|<!\[CDATA\[")
CLOSINGS = {"<!--": "-->", "<![CDATA[": "]]>"}
UNFINISHED = re.compile(r"[&<][^<>&;]*$|[\]-]+$")
REFERENCE = re.compile(r"&(?:#([0-9]{1,9});|#[xX]([0-9A-Fa-f]{1,7});|([A-Za-z][A-Za-z0-9]{1,31};))?")
OF_XML = ("amp;", "lt;", "gt;", "quot;", "apos;")


def xml_encoding(start: bytes, otherwise: str) -> str:
    """By the mark at the start, else as the declaration says, else `otherwise`."""
    if wide := WITHOUT_MARK.get(start[:4]):
        return wide
    suggested = encoding_of(start)
    if suggested.startswith(("utf-16", "utf-32")) or suggested == "utf-8-sig":
        return suggested
    stated = STATED_ENCODING.search(start[:STATED_WITHIN])
    name = stated[1].decode("ascii") if stated else ""
    if not KNOWN_ENCODINGS.match(name) and name.casefold() not in ("us-ascii", "ascii"):
        return otherwise
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return otherwise
    return WIDER.get(found, found)


def xml_text(source: BinaryIO, encoding: str) -> TextIO:
    """Bytes as text with their line ends as they are; what the encoding does not know becomes U+FFFD."""
    return io.TextIOWrapper(source, encoding, "replace", newline="")


def cleaned(source: TextIO) -> Iterator[str]:
    """The text in pieces, without declaration, comments and forbidden characters; every entity is one that XML has."""
    cleaner = _Cleaner()
    waiting = FORBIDDEN.sub("", source.read(PIECE_CHARS))
    if declaration := DECLARATION.match(waiting):
        waiting = _line_ends(declaration[0]) + waiting[declaration.end() :]
    while piece := source.read(PIECE_CHARS):
        waiting = FORBIDDEN.sub("", waiting)
        unfinished = UNFINISHED.search(waiting, max(0, len(waiting) - LONGEST_MARK))
        end = unfinished.start() if unfinished else len(waiting)
        yield "".join(cleaner.clean(waiting[:end]))
        waiting = waiting[end:] + piece
    yield "".join(cleaner.clean(FORBIDDEN.sub("", waiting)))


class _Cleaner:
    """Knows between two pieces whether it stands inside a comment or a CDATA section."""

    def __init__(self) -> None:
        self._inside = ""

    def clean(self, text: str) -> Iterator[str]:
        place = 0
        while place < len(text):
            if self._inside:
                end, kept = self._rest_of_section(text, place)
            else:
                end, kept = self._up_to_section(text, place)
            place = end
            yield kept

    def _up_to_section(self, text: str, place: int) -> tuple[int, str]:
        opening = OPENINGS.search(text, place)
        before = REFERENCE.sub(_reference, text[place : opening.start() if opening else len(text)])
        if opening is None:
            return len(text), before
        self._inside = opening[0]
        return opening.end(), before + ("" if self._inside == "<!--" else self._inside)

    def _rest_of_section(self, text: str, place: int) -> tuple[int, str]:
        is_comment = self._inside == "<!--"
        found = text.find(CLOSINGS[self._inside], place)
        end = len(text) if found < 0 else found + 3
        if found >= 0:
            self._inside = ""
        return end, _line_ends(text[place:end]) if is_comment else text[place:end]


def _line_ends(text: str) -> str:
    return "".join(re.findall(r"[\r\n]", text))


def _reference(match: re.Match[str]) -> str:
    """An entity as XML knows it; an ampersand that begins none as one that stands for itself."""
    decimal, hexadecimal, name = match.groups()
    if name in OF_XML:
        return match[0]
    if name:
        return "".join(f"&#{ord(sign)};" for sign in html5[name]) if name in html5 else f"&amp;{name}"
    if decimal or hexadecimal:
        return _character(int(decimal) if decimal else int(hexadecimal, 16))
    return "&amp;"


def _character(code: int) -> str:
    """A reference to a character; one of Windows' own is named as what it shows, a forbidden one is dropped."""
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", "ignore")
    return f"&#{code};" if code < 0x110000 and not FORBIDDEN.match(chr(code)) else ""
