"""Names of releases: one that has a name is kept for ever, and is called by it.

Belongs here: `release_names.json` of the home. Not here: what a name keeps from being removed (retention).
"""

import json
import re
from pathlib import Path

from orchestration.home import Home
from orchestration.night import write_json

SHAPE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")


class NamingError(Exception):
    """A name that cannot be given or taken away; the message says why and what to do."""


def read(home: Home) -> dict[str, str]:
    """The id of the release behind each name."""
    if not home.release_names.exists():
        return {}
    names: dict[str, str] = json.loads(home.release_names.read_text(encoding="utf-8"))
    return names


def give(home: Home, release: Path, name: str) -> None:
    """Name a release. Raises NamingError when the name has another shape, or is another release's."""
    names = read(home)
    if not SHAPE.fullmatch(name):
        raise NamingError(f"name {name!r}: begin with a letter, and go on with up to 63 letters, digits, - or _")
    if names.get(name, release.name) != release.name:
        raise NamingError(f"name {name!r} is that of release {names[name]}: take it away with `releases unname {name}`")
    write_json(home.release_names, {**names, name: release.name})


def take(home: Home, name: str) -> str:
    """Take a name away; returns the id of the release, which retention may remove from now on."""
    names = read(home)
    if name not in names:
        raise NamingError(f"no release is named {name!r}. Names: {', '.join(sorted(names)) or 'none'}")
    release_id = names.pop(name)
    write_json(home.release_names, names)
    return release_id
