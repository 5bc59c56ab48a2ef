"""The beginning of a file: what a format is recognised by.

Belongs here: reading a bounded part from the start, as text and as JSON documents.
Not here: deciding what it is (`registry`) or reading all of it.
"""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from orchestration.sources.readers.encoding import MENDED, encoding_of
from orchestration.sources.readers.opened import Beside, Opened, nothing_beside
from orchestration.sources.readers.opening import Compression, Unpacked, compression_of

HEAD_BYTES = 2**16
MAX_DOCUMENT_CHARS = 2**24  # one line of JSON; a page of 500 tweets with its includes is about 3 million
DOCUMENTS = 5

Found = TypeVar("Found")


@dataclass(frozen=True)
class Head:
    """Compression, encoding and first 64 KiB of a file; `name` is what it was called where it came from, if known."""

    path: Path
    compression: Compression
    encoding: str
    start: bytes
    text: str
    is_whole: bool
    damage: str | None = None
    beside: Beside = nothing_beside
    name: str = ""
    _memory: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def remembered(self, name: str, compute: Callable[[], Found]) -> Found:
        """What `compute` found in this head, computed once for all formats that ask."""
        if name not in self._memory:
            self._memory[name] = compute()
        return self._memory[name]

    @cached_property
    def documents(self) -> list[object]:
        """The first JSON documents, one a line, empty lines left out; [] when the first is none."""
        if not self.text.lstrip().startswith("{"):
            return []
        documents: list[object] = []
        left = MAX_DOCUMENT_CHARS  # for all of them: a character may become 20 bytes of objects
        with Opened.open(self.path, self.compression, self.encoding).text() as lines:
            while len(documents) < DOCUMENTS and (line := lines.readline(left)):
                left -= len(line)
                if not line.strip():
                    continue
                try:
                    documents.append(json.loads(line))
                except (ValueError, RecursionError):
                    break
        return documents


def read_head(path: Path, beside: Beside = nothing_beside, name: str = "") -> Head:
    """Read the start of a file; raise OSError when there is no reading it."""
    compression = compression_of(path)
    unpacked = Unpacked(path, compression)
    with io.BufferedReader(unpacked, HEAD_BYTES) as stream:
        start = stream.read(HEAD_BYTES)
        damage = unpacked.damage
    encoding = encoding_of(start)
    text = start.decode(encoding, MENDED)
    return Head(path, compression, encoding, start, text, len(start) < HEAD_BYTES, damage, beside, name)
