"""Sources as the settings state them: `NAME=URL` one by one, or `@FILE` for a sources file.

Belongs here: from words to places, refused with a remedy where they cannot be meant. Not here: reaching them.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, ValidationInfo, field_validator

from orchestration.places import addresses
from orchestration.places.place import Place, PlaceError
from orchestration.places.registry import BY_PROTOCOL, kind_of

FILE_MARK = "@"


class Entry(BaseModel):
    """One source of a sources file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str
    name: str | None = Field(None, min_length=1)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    options: dict[str, Any] = Field(default_factory=dict)

    @field_validator("url")
    @classmethod
    def _usable(cls, url: str) -> str:
        if said := fault(url):
            raise ValueError(said)
        return url

    @field_validator("include", "exclude", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return (value,) if isinstance(value, str) else value

    @field_validator("options")
    @classmethod
    def _known(cls, options: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        kind = kind_of(info.data.get("url", ""))
        if kind is None:
            return options
        known = ", ".join(kind.options.model_fields) or "none"
        for name in options:
            if name not in kind.options.model_fields and addresses.SECRET_OPTION.search(str(name)):
                raise ValueError(f"{name} is a secret and must not stand in a file. Take it out. {kind.access}")
            if name not in kind.options.model_fields:
                raise ValueError(f"{name} is no option of a {kind.name}; options: {known}")
        try:
            kind.options(**options)
        except ValidationError as error:
            first = error.errors()[0]
            raise ValueError(f"{first['loc'][0]} = {first['input']!r}: {first['msg']}") from None
        return options


def parse(sources: Iterable[str]) -> list[Place]:
    """Places from settings such as `agency=s3://bucket/exports`, plain folders or `@sources.yml`.

    Raises PlaceError when one cannot be meant, or two would have the same name.
    """
    places: dict[str, Place] = {}
    for text in sources:
        for place in _read_file(Path(text[1:]).expanduser()) if text.startswith(FILE_MARK) else [_place(text)]:
            if place.source in places:
                raise PlaceError(
                    f"sources: {place.source!r} names both {places[place.source].shown} and {place.shown}."
                    f" Give one of them a name of its own: NAME={place.shown}"
                )
            places[place.source] = place
    return list(places.values())


def fault(url: str) -> str | None:
    """What is wrong with an address and what to do, in words without any secret; None when nothing is."""
    kind = kind_of(url)
    if kind is None:
        known = ", ".join(f"{name}://" for name in BY_PROTOCOL)
        return f"{addresses.protocol(url)}:// is not known here; write a folder or one of {known}"
    said = addresses.fault(url)
    remedy = f"Take it out. {kind.access}" if said and "logs" in said else "Correct it"
    return f"the address {said}. {remedy}" if said else None


def check(sources: Iterable[str]) -> None:
    """Raise ValueError for the first address that cannot be used; files are not read here."""
    for text in sources:
        name, url = parts(text)
        said = None if text.startswith(FILE_MARK) else fault(url)
        if said:
            raise ValueError(f"{name or 'an address without a name'}: {said}")


def shown(text: str) -> str:
    """Sources of the settings as they may be shown."""
    return addresses.redacted(text)


def parts(text: str) -> tuple[str, str]:
    """The name and the address of a source stated as `NAME=URL` or `URL`; the name may be empty."""
    name, found, url = text.partition("=")
    return (name, url) if found and "/" not in name and ":" not in name else ("", text)


def _place(text: str) -> Place:
    try:
        check([text])
    except ValueError as error:
        raise PlaceError(f"sources: {error}") from None
    name, url = parts(text)
    return Place(name or _name_of(url), _expanded(url, Path()))


def _name_of(url: str) -> str:
    split = urlsplit(url) if "://" in url else None
    return Path(split.path if split else url).name or (split.hostname if split else None) or "source"


def _expanded(url: str, base: Path) -> str:
    if "://" in url:
        return url
    path = Path(url).expanduser()
    return str(path if path.is_absolute() or base == Path() else base / path)


def _read_file(path: Path) -> list[Place]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PlaceError(f"sources file {path}: {error.strerror}. Correct it in QUOTEPART_SOURCES") from error
    except UnicodeDecodeError:
        raise PlaceError(f"sources file {path}: is not text in UTF-8. Save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise PlaceError(f"sources file {path}{f', line {mark.line + 1}' if mark else ''}: is not YAML") from None
    try:
        entries = TypeAdapter(list[Entry]).validate_python(content)
    except ValidationError as error:
        raise PlaceError("\n".join(_said(path, content, detail) for detail in error.errors())) from None
    return [_from_entry(entry, path.absolute().parent) for entry in entries]


def _from_entry(entry: Entry, base: Path) -> Place:
    name = entry.name or _name_of(entry.url)
    return Place(name, _expanded(entry.url, base), entry.include, entry.exclude, entry.options)


def _said(path: Path, content: Any, detail: Any) -> str:
    """One fault of a sources file: file, entry, key, value (unless it may be a secret) and what is expected."""
    if not detail["loc"]:
        return f"sources file {path}: must be a list of entries such as `- {{name: agency, url: s3://exports/agency}}`"
    number, *keys = detail["loc"]
    entry = content[number]
    name = entry.get("name") if isinstance(entry, dict) else None
    place = f"sources file {path}: entry {number + 1}{f' ({name})' if name else ''}"
    if not keys:
        return f"{place}: must have keys such as url: and include:"
    key = ".".join(str(part) for part in keys)
    if detail["type"] == "extra_forbidden":
        return f"{place}: {key} is not known; keys: {', '.join(Entry.model_fields)}"
    value = "" if keys[0] in ("url", "options") else f" = {addresses.redacted(repr(detail['input']))[:100]}"
    return f"{place}: {key}{value}: {detail['msg'].removeprefix('Value error, ')}"
