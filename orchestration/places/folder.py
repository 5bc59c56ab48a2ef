"""Folders of this machine."""

import fsspec

from orchestration.places.kind import Kind, Options, why_of_os_error
from orchestration.places.place import Place
from orchestration.places.tree import Tree


def reach(place: Place) -> Tree:
    """The folder, or the one file, that a path names."""
    fs, root = fsspec.core.url_to_fs(place.url)
    return Tree(place, fs, root.rstrip("/") or "/")


KIND = Kind(
    name="folder",
    protocols=("file", "local"),
    options=Options,
    reach=reach,
    errors=lambda: (OSError,),
    why=why_of_os_error,
    access="Let the user that runs Quotepart read it (ls -ld shows who may)",
)
