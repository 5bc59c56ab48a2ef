"""A box: the folder that the files of one container are put into, within the limits.

Belongs here: counting names and bytes, what was left out and why, the report on it all.
Not here: how a container is read (its kind), or what is in its files.
"""

import hashlib
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from orchestration.sources.containers.limits import Limits, shown
from orchestration.sources.containers.names import is_media, left_out, plain, refusal
from orchestration.sources.report import FileReport, Status

SHOWN_REFUSALS = 5
KEEP_WHAT_IS_NEEDED = "unpack it and keep only the files that hold posts"


class Unusable(Exception):
    """Nothing of a container is read; the message says why and what to do."""


class Damaged(Exception):
    """A member cannot be read to its end; the message says why."""


@dataclass(frozen=True)
class Member:
    """A file of a container: its name inside, and where its bytes lie while the container is open."""

    name: str
    path: Path
    sha256: str
    file_bytes: int


@dataclass
class Budget:
    """What a landed container, with those inside it, may still give."""

    entries: int
    total_bytes: int

    @classmethod
    def of(cls, limits: Limits, folder: Path) -> "Budget":
        """The whole of the limits, or the part of the free disk."""
        free = int(shutil.disk_usage(folder).free * limits.free_part)
        return cls(limits.entries, min(limits.total_bytes, free))


@dataclass
class Box:
    """What comes out of one container of `packed_bytes`."""

    folder: Path
    packed_bytes: int
    limits: Limits
    budget: Budget
    members: list[Member] = field(default_factory=list)
    damage: str | None = None
    _left_out: Counter[str] = field(default_factory=Counter)
    _refused: list[str] = field(default_factory=list)
    _unpacked: int = 0

    def takes(self, name: str) -> bool:
        """Whether a file of this name is wanted; one that is not is counted or named."""
        self.budget.entries -= 1
        if self.budget.entries < 0:
            raise Unusable(f"more than {self.limits.entries:,} files and folders in it: {KEEP_WHAT_IS_NEEDED}")
        name = plain(name)
        if name.endswith("/"):
            return False
        if why := refusal(name, self.limits.name_chars):
            self.refuse(name, why)
        elif what := left_out(name):
            self._left_out[what] += 1
        else:
            return True
        return False

    def refuse(self, name: str, why: str) -> None:
        """Note that a file is not read, and why."""
        self._refused.append(f"{plain(name)[:200]} ({why})")

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """Keep a file that is wanted; Unusable beyond a limit, Damaged (and nothing kept) when its bytes end early."""
        path = self.folder / str(len(self.members))
        digest, size = hashlib.sha256(), 0
        try:
            with path.open("wb") as file:
                for piece in pieces:
                    if not size and is_media(piece):
                        self._left_out["media"] += 1
                        return
                    size += len(piece)
                    self._count(name, len(piece), size)
                    digest.update(piece)
                    file.write(piece)
        except Damaged:
            path.unlink()
            raise
        self.members.append(Member(plain(name), path, digest.hexdigest(), size))

    def report(self, kind: str) -> FileReport:
        """The container as the ledger has it: no rows, and why it was not opened whole."""
        refused = "; ".join(self._refused[:SHOWN_REFUSALS])
        if (more := len(self._refused) - SHOWN_REFUSALS) > 0:
            refused += f"; and {more:,} more"
        left = ", ".join(f"{count:,} {what}" for what, count in sorted(self._left_out.items()))
        said = [self.damage, refused and f"not read: {refused}", left and f"left out: {left}"]
        lacking = self.damage or self._refused
        status: Status = "opened" if not lacking else "partial" if self.members else "quarantined"
        return FileReport(kind, status, ". ".join(text for text in said if text) or None)

    def _count(self, name: str, piece: int, size: int) -> None:
        limits = self.limits
        self._unpacked += piece
        self.budget.total_bytes -= piece
        if size > limits.member_bytes:
            raise Unusable(f"{plain(name)} unpacks to more than {shown(limits.member_bytes)}: {KEEP_WHAT_IS_NEEDED}")
        if self.budget.total_bytes < 0:
            raise Unusable(
                f"it unpacks to more than {shown(limits.total_bytes)}, or than {limits.free_part:.0%} of the free disk:"
                f" {KEEP_WHAT_IS_NEEDED}"
            )
        if self._unpacked > max(limits.ratio_from_bytes, limits.ratio * self.packed_bytes):
            raise Unusable(
                f"{plain(name)} unpacks to more than {limits.ratio} times the archive's {shown(self.packed_bytes)},"
                f" as bombs do: if it is sound, {KEEP_WHAT_IS_NEEDED}"
            )
