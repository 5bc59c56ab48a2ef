"""Places: where exports lie, as the settings state them, and the listing of their files.

Read `stated` for what a source may be, `kind` for what each kind of place offers, then one kind. Copying is landing's.
"""

import hashlib
from dataclasses import dataclass

from orchestration.places.kind import Reached
from orchestration.places.patience import ONE_LOOK, PATIENCE, Patience, patiently
from orchestration.places.place import (
    MAPPING_OF_FOLDER,
    MAPPING_SUFFIX,
    BrokenOff,
    Changed,
    Place,
    PlaceError,
    RemoteFile,
    StartsOver,
    Trouble,
    is_mapping,
)
from orchestration.places.registry import kind_of
from orchestration.places.stated import parse

__all__ = [
    "MAPPING_OF_FOLDER",
    "MAPPING_SUFFIX",
    "PATIENCE",
    "BrokenOff",
    "Changed",
    "Patience",
    "Place",
    "PlaceError",
    "RemoteFile",
    "StartsOver",
    "Trouble",
    "Visit",
    "fingerprint",
    "is_mapping",
    "parse",
    "patiently",
    "reach",
    "visit",
]


@dataclass(frozen=True)
class Visit:
    """A place that answered, with the files of it that are meant, in the order of their names."""

    place: Place
    reached: Reached
    files: list[RemoteFile]
    remarks: list[str]


def visit(place: Place, patience: Patience = PATIENCE) -> Visit:
    """Reach a place and list it once. Raises Trouble when it does not answer."""
    return patiently(place, lambda: _visit(place), patience)


def fingerprint(place: Place) -> str:
    """What changes when a file of a place arrives, goes or is written to. Raises Trouble when it does not answer."""
    digest = hashlib.sha256()
    for file in visit(place, ONE_LOOK).files:
        digest.update(f"{file.name}:{file.mark}\n".encode())
    return digest.hexdigest()


def reach(place: Place) -> Reached:
    """Reach a place without listing it. Raises what its kind raises."""
    kind = kind_of(place.url)
    if kind is None:
        raise PlaceError(f"source {place.source!r}: {place.shown} is of no kind that is known")
    return kind.reach(place)


def _visit(place: Place) -> Visit:
    reached = reach(place)
    found = list(reached.files())
    wanted = sorted((file for file in found if place.wants(file.name)), key=lambda file: file.name)
    remarks = list(reached.remarks)
    if not wanted:
        patterns = ", ".join([*place.include, *(f"not {pattern}" for pattern in place.exclude)])
        remarks.append(
            f"source {place.source!r}: no file of {place.shown} is meant"
            f"{f' by its patterns ({patterns})' if patterns else ': it holds no finished file'}"
        )
    return Visit(place, reached, wanted, remarks)
