"""How much may come out of a container.

Belongs here: every limit with its unit, its reason and its date. Not here: keeping to them (`box`, the kinds).
"""

from dataclasses import dataclass

MIB = 2**20
GIB = 2**30


@dataclass(frozen=True)
class Limits:
    """All of 2026-11. A container that goes beyond one is refused as a whole."""

    entries: int = 100_000
    """Names in it, folders and pictures too: an X archive lists each picture; a list of more fills the memory."""
    member_bytes: int = 8 * GIB
    """Unpacked bytes of one file: `tweets.js` comes in parts of 100 MB; years of a platform's JSON lines take GB."""
    total_bytes: int = 16 * GIB
    """Unpacked bytes of all files, also those of archives inside: they lie on the disk while the container is read."""
    free_part: float = 0.5
    """Part of the free disk that they may take."""
    ratio: int = 200
    """Unpacked bytes for each packed one: JSON packs 10 to 30 times, a bomb of zeros 1,000 times."""
    ratio_from_bytes: int = 64 * MIB
    """Unpacked bytes below which nobody asks for the ratio: a small file may be very even."""
    nesting: int = 1
    """Archives inside one another below the first: suites pack each month, nobody packs packs of packs."""
    name_chars: int = 1_000
    """Length of a name: file systems end at 255 for each part."""
    directory_bytes: int = 16 * MIB
    """Bytes of a ZIP's own list of names, which Python reads at once into ten times the memory."""
    sheet_bytes: int = 768 * MIB
    """Unpacked XML of one part of a workbook. Calamine holds a sheet whole, 1.6 bytes for each byte of it."""
    workbook_memory: int = 2 * GIB
    """Memory of the process that reads a workbook: two cells at opposite corners would ask it for 500 GB."""
    workbook_seconds: int = 900
    """Time of that process: it reads 40 MB of XML a second."""


LIMITS = Limits()


def shown(count: float) -> str:
    """Bytes for people."""
    if count >= GIB:
        return f"{count / GIB:.4g} GiB"
    return f"{count / MIB:.4g} MiB" if count >= MIB else f"{count:.0f} bytes"
