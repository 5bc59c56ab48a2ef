"""The `columns:` file: what the owner of an export says about it.

Belongs here: reading and checking that file. Not here: finding columns by their common names (`aliases`).
"""

from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from orchestration.sources.fields import RAW_FIELDS

SYNONYMS = {"text": "body", "id": "post_id", "date": "posted_at"}
KNOWN_KEYS = {"columns", "platform", "time_zone", "day_first", "language", "delimiter"}
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}


class MappingError(ValueError):
    """The columns file cannot be used; the message names the file, the key and the remedy."""


@dataclass(frozen=True)
class Mapping:
    """`columns` gives for each field the name of its column in the export."""

    columns: dict[str, str] = field(default_factory=dict)
    platform: str | None = None
    time_zone: str | None = None
    day_first: bool | None = None
    language: str | None = None
    delimiter: str | None = None


NO_MAPPING = Mapping()


def read_mapping(path: Path) -> Mapping:
    """Read a columns file; raise MappingError when a key or value is not understood."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise MappingError(f"{path.name}: not readable as YAML ({error}): correct the file") from error
    if content is None:
        return NO_MAPPING
    if not isinstance(content, dict):
        raise MappingError(f"{path.name}: must hold keys such as columns: and time_zone:")
    unknown = sorted(str(key) for key in content if key not in KNOWN_KEYS)
    if unknown:
        raise MappingError(f"{path.name}: unknown key {unknown[0]}; known keys: {', '.join(sorted(KNOWN_KEYS))}")
    return Mapping(
        columns=_columns(path, content.get("columns") or {}),
        platform=_platform(path, content),
        time_zone=_time_zone(path, _text(path, content, "time_zone")),
        day_first=_truth(path, content, "day_first"),
        language=_text(path, content, "language"),
        delimiter=_delimiter(path, _text(path, content, "delimiter")),
    )


def _columns(path: Path, given: object) -> dict[str, str]:
    if not isinstance(given, dict):
        raise MappingError(f"{path.name}: columns must be a list of lines such as post_id: Tweet Id")
    columns = {SYNONYMS.get(str(key), str(key)): str(name) for key, name in given.items()}
    unknown = sorted(set(columns) - set(RAW_FIELDS))
    if unknown:
        raise MappingError(f"{path.name}: unknown field {unknown[0]}; known fields: {', '.join(RAW_FIELDS)}")
    return columns


def _text(path: Path, content: dict[str, object], key: str) -> str | None:
    value = content.get(key)
    if value is None or isinstance(value, str):
        return value
    raise MappingError(f"{path.name}: {key} must be text, not {value!r}: put it between quotes")


def _platform(path: Path, content: dict[str, object]) -> str | None:
    """In lower case, as platforms are everywhere: the same post from two tools must meet."""
    name = _text(path, content, "platform")
    return name.strip().lower() or None if name else None


def _truth(path: Path, content: dict[str, object], key: str) -> bool | None:
    value = content.get(key)
    if value is None or isinstance(value, bool):
        return value
    raise MappingError(f"{path.name}: {key} must be true or false, not {value!r}")


def _delimiter(path: Path, name: str | None) -> str | None:
    if name is None or name in DELIMITERS.values():
        return name
    if name.strip().lower() not in DELIMITERS:
        raise MappingError(f"{path.name}: unknown delimiter {name!r}; write one of {', '.join(DELIMITERS)}")
    return DELIMITERS[name.strip().lower()]


def _time_zone(path: Path, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise MappingError(f"{path.name}: unknown time zone {name}; write one such as Europe/Paris") from error
    return name
