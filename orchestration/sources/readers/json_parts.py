"""Readings of a JSON object's parts: by path, and by a format's map.

Belongs here: what formats made of JSON share. Not here: the shape of any of them.
"""

from collections.abc import Mapping as Dict
from functools import lru_cache
from typing import Any

from orchestration.sources.plans import Record
from orchestration.sources.readers.json_text import text_of

COMPUTED = "="
"""A line of a map that begins so says in words what is computed; the format's own code does it."""


def mapped(fields: Dict[str, str], item: Any) -> Record:
    """The fields of a map found in an object: `"post_id": "id_str | id"` takes the first path that has a scalar."""
    return {field: first_said(item, paths) for field, paths in fields.items() if not paths.startswith(COMPUTED)}


def first_said(value: Any, paths: str) -> str | None:
    """The text at the first of several paths, written `a.b | c`, that has one."""
    return next((text for path in _paths(paths) if (text := said(value, *path))), None)


def part(value: Any, *path: str) -> Any:
    """Follow keys into nested objects; None as soon as one is missing."""
    for key in path:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def said(value: Any, *path: str) -> str | None:
    """The text at a path of keys, or None."""
    return text_of(part(value, *path))


def items(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; [] for anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def not_an_object(item: object) -> Record:
    """The refused record of a JSON value that should have been an object."""
    return {"fault": "not_an_object", "fault_value": f"a JSON {type(item).__name__}"}


@lru_cache(maxsize=10_000)
def _paths(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(path.strip().split(".")) for path in text.split("|"))
