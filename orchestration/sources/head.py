"""The beginning of a file: what a format is recognised by.

Belongs here: reading a bounded part from the start, as text and as JSON documents.
Not here: deciding what it is (`registry`) or reading all of it.
"""

import io
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from orchestration.sources.encoding import encoding_of
from orchestration.sources.opening import Compression, Unpacked, compression_of

HEAD_BYTES = 2**16
MAX_DOCUMENT_CHARS = 2**25  # one line of JSON; a page of 500 tweets with its includes is about 3 million
DOCUMENTS = 5


@dataclass(frozen=True)
class Head:
    """Compression, encoding and first 64 KiB of a file."""

    path: Path
    compression: Compression
    encoding: str
    start: bytes
    text: str
    is_whole: bool
    damage: str | None = None

    @cached_property
    def documents(self) -> list[object]:
        """The first JSON documents, one a line, empty lines left out; [] when the first is none."""
        if not self.text.lstrip().startswith("{"):
            return []
        documents: list[object] = []
        with open_text(self) as lines:
            while len(documents) < DOCUMENTS and (line := lines.readline(MAX_DOCUMENT_CHARS)):
                if not line.strip():
                    continue
                try:
                    documents.append(json.loads(line))
                except (ValueError, RecursionError):
                    break
        return documents


def read_head(path: Path) -> Head:
    """Read the start of a file; raise OSError when there is no reading it."""
    compression = compression_of(path)
    unpacked = Unpacked(path, compression)
    with io.BufferedReader(unpacked, HEAD_BYTES) as stream:
        start = stream.read(HEAD_BYTES)
        damage = unpacked.damage
    encoding = encoding_of(start)
    text = start.decode(encoding, "replace")
    return Head(path, compression, encoding, start, text, len(start) < HEAD_BYTES, damage)


def open_text(head: Head, encoding: str | None = None, newline: str = "\n") -> io.TextIOWrapper:
    """All of the file as text; bytes that the encoding does not know become U+FFFD."""
    unpacked = io.BufferedReader(Unpacked(head.path, head.compression), HEAD_BYTES)
    return io.TextIOWrapper(unpacked, encoding or head.encoding, "replace", newline)
