"""An opened export, as formats read it that are neither a table nor flat JSON lines.

Belongs here: its bytes, its text, whether it was cut. Not here: what it says.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from orchestration.sources.readers.encoding import MENDED
from orchestration.sources.readers.opening import Compression, Unpacked

BUFFER = 2**16

Beside = Callable[[str], Path | None]
"""Where the file of this name lies that came in the same folder or archive as this one; None: there is none."""


def nothing_beside(name: str) -> Path | None:
    """For a file that came alone."""
    return None


@dataclass
class Opened:
    """One export, unpacked while it is read; it is read once."""

    path: Path
    compression: Compression
    encoding: str
    unpacked: Unpacked
    broken: str | None = None

    @classmethod
    def open(cls, path: Path, compression: Compression, encoding: str) -> "Opened":
        """Open a file; the caller closes it."""
        return cls(path, compression, encoding, Unpacked(path, compression))

    def bytes(self) -> BinaryIO:
        """The unpacked bytes."""
        return io.BufferedReader(self.unpacked, BUFFER)

    def text(self, newline: str = "\n") -> TextIO:
        """The unpacked bytes as text; what the encoding does not know is mended where that is safe, else U+FFFD."""
        return io.TextIOWrapper(io.BufferedReader(self.unpacked, BUFFER), self.encoding, MENDED, newline)

    @property
    def damage(self) -> str | None:
        """Why not all of it was read, once that has been met: the bytes ended early, or a reader gave up (`broken`)."""
        return self.unpacked.damage or self.broken

    def damaged(self) -> bool:
        """Whether the bytes ended before their time."""
        return self.unpacked.damage is not None

    def close(self) -> None:
        """Close the file below."""
        self.unpacked.close()
