"""Places: where exports lie, as the settings name them.

Belongs here: the name of a source and the listing of its files through fsspec. Not here: copying them (landing).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import fsspec

UNFINISHED = (".part", ".crdownload", ".tmp", ".download", "~")
MAPPING_SUFFIX = ".columns.yml"
MAPPING_OF_FOLDER = "columns.yml"


class PlaceError(Exception):
    """A source that cannot be listed: its name, its address and what to do."""


@dataclass(frozen=True)
class Place:
    """A source: its name in every table, and where its files lie."""

    source: str
    url: str


@dataclass(frozen=True)
class RemoteFile:
    """A file of a place as it was listed: path there, bytes, and a mark that changes when it is written to."""

    place: Place
    path: str
    name: str
    size: int
    mark: str


def parse(sources: tuple[str, ...]) -> list[Place]:
    """Places from settings such as `agency=s3://bucket/exports` or plain folders; a name is made from the address.

    Raises PlaceError when two places would have the same name.
    """
    places: dict[str, Place] = {}
    for text in sources:
        name, _, url = text.partition("=") if _is_named(text) else ("", "", text)
        source = name or PurePosixPath(url.rstrip("/")).name or "source"
        if source in places:
            raise PlaceError(
                f"sources: {source!r} names both {places[source].url} and {url}."
                f" Give one of them a name of its own: NAME={url}"
            )
        places[source] = Place(source, url)
    return list(places.values())


def listing(place: Place) -> Iterator[RemoteFile]:
    """Every finished file of a place, in the order of its names; hidden and unfinished files are left out.

    Raises PlaceError when the place is not there.
    """
    fs, root = open_place(place)
    if not fs.exists(root):
        raise PlaceError(f"source {place.source!r}: {place.url} is not there. Correct it in QUOTEPART_SOURCES")
    found: dict[str, dict[str, Any]] = fs.find(root, detail=True)
    for path in sorted(found):
        relative = str(PurePosixPath(path).relative_to(root)) if path != root else PurePosixPath(path).name
        hidden = any(part.startswith(".") for part in PurePosixPath(relative).parts)
        if not hidden and not relative.endswith(UNFINISHED):
            yield RemoteFile(place, path, relative, int(found[path]["size"] or 0), mark(found[path]))


def fingerprint(chosen: list[Place]) -> str:
    """What changes when a file of these places arrives, goes or is written to."""
    digest = hashlib.sha256()
    for place in chosen:
        for file in listing(place):
            digest.update(f"{place.source}/{file.name}:{file.mark}\n".encode())
    return digest.hexdigest()


def open_place(place: Place) -> tuple[Any, str]:
    """The fsspec file system of a place and the path in it."""
    fs, root = fsspec.core.url_to_fs(str(Path(place.url).expanduser()) if "://" not in place.url else place.url)
    return fs, root.rstrip("/") or "/"


def mark(info: dict[str, Any]) -> str:
    """What changes when a file is written to: size with its time or tag, whichever the place knows."""
    stamp = next((info[key] for key in ("mtime", "ETag", "etag", "LastModified", "modified") if info.get(key)), "")
    return f"{info['size']}:{stamp}"


def is_mapping(name: str) -> bool:
    """Whether a file is a column mapping and not an export."""
    return name.endswith(MAPPING_SUFFIX) or PurePosixPath(name).name == MAPPING_OF_FOLDER


def _is_named(text: str) -> bool:
    name, found, _ = text.partition("=")
    return bool(found) and "/" not in name and ":" not in name
