"""A place, and the files that were seen there.

Belongs here: what a source is, which names in it count as exports, and the words for a place that fails.
Not here: reaching it (one module per kind), copying its files (landing).
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from fsspec.utils import glob_translate

from orchestration.places.addresses import redacted, without_query

UNFINISHED = (".part", ".crdownload", ".tmp", ".download", "~")
MAPPING_SUFFIX = ".columns.yml"
MAPPING_OF_FOLDER = "columns.yml"


class PlaceError(Exception):
    """Sources that are stated wrongly: which one, what is wrong and what to write instead. Waiting does not help."""


class Trouble(Exception):
    """A source or a file that did not come, in words; `passing` when it may come by waiting."""

    def __init__(self, text: str, *, passing: bool) -> None:
        super().__init__(text)
        self.passing = passing


class Changed(Exception):
    """A file was written to after it was listed."""


class StartsOver(Exception):
    """A file cannot be read on from where a download broke off; it can be read from its start."""


class BrokenOff(ConnectionError):
    """A file ended before it was whole, without an error."""


@dataclass(frozen=True)
class Place:
    """A source: its name in every table, where its files lie, which of them are meant, and how to reach them."""

    source: str
    url: str
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The address as it may be shown."""
        return redacted(self.url)

    @property
    def identity(self) -> str:
        """What tells this place from others in what landing remembers; holds nothing that may not be shown."""
        told_apart = [self.url if without_query(self.url) != self.url else "", self.options]
        if not any(told_apart):
            return self.url
        digest = hashlib.sha256(json.dumps(told_apart, sort_keys=True, default=str).encode()).hexdigest()
        return f"{without_query(self.url)} {digest[:16]}"

    def wants(self, name: str) -> bool:
        """Whether a file is an export of this source: finished, not hidden, meant by its patterns.

        A column mapping comes with the exports that it is for, so only `exclude` keeps it away.
        """
        if any(part.startswith(".") for part in PurePosixPath(name).parts) or name.endswith(UNFINISHED):
            return False
        if any(matches(name, pattern) for pattern in self.exclude):
            return False
        return not self.include or is_mapping(name) or any(matches(name, pattern) for pattern in self.include)


@dataclass(frozen=True)
class RemoteFile:
    """A file of a place as it was listed.

    `stamp` changes when it is written to (a time or a tag; empty where the place knows none), `touched` is when that
    was, in epoch seconds, for places where a file can be seen while it is being written.
    """

    place: Place
    path: str
    name: str
    size: int | None
    stamp: str
    touched: float | None = None

    @property
    def mark(self) -> str:
        """What changes when the file is written to."""
        return f"{self.size}:{self.stamp}"

    @property
    def resumable(self) -> bool:
        """Whether a part of it can be known to belong to the rest."""
        return bool(self.stamp) and self.size is not None


def matches(name: str, pattern: str) -> bool:
    """Whether a pattern means a file: without a slash its last part, with one the whole name; `**` is any depth."""
    subject = name if "/" in pattern else PurePosixPath(name).name
    return re.match(glob_translate(pattern.lstrip("/")), subject) is not None


def is_mapping(name: str) -> bool:
    """Whether a file is a column mapping and not an export."""
    return name.endswith(MAPPING_SUFFIX) or PurePosixPath(name).name == MAPPING_OF_FOLDER
