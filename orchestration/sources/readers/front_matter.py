"""Front matter: what a page of a static site says about itself, above its text.

Belongs here: YAML between lines of ---, TOML between lines of +++, all values as text. Not here: what they mean.
"""

import re
import tomllib
from datetime import date, datetime, time
from typing import Any

import yaml

YAML = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)

Fields = dict[str, Any]
"""Names in lower case → text, lists and dicts of text."""


def split(page: str) -> tuple[Fields, str] | None:
    """The fields and the text of a page; None when it has no front matter that can be read."""
    if found := YAML.match(page):
        fields = _yaml(found[1])
    elif found := TOML.match(page):
        fields = _toml(found[1])
    else:
        return None
    if not isinstance(fields, dict):
        return None
    return {str(name).casefold(): _texts(value) for name, value in fields.items()}, page[found.end() :]


def _yaml(text: str) -> object:
    """Lines of `name: value` stay readable where a value has a colon that YAML does not forgive."""
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # makes text, lists and dicts only
    except (yaml.YAMLError, RecursionError):
        return {name: value.strip("\"'") for name, value in LINE.findall(text)}


def _toml(text: str) -> object:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _texts(value: object, depth: int = 0) -> Any:
    if depth > 5:
        return None
    if isinstance(value, dict):
        return {str(name): _texts(inner, depth + 1) for name, inner in value.items()}
    if isinstance(value, list):
        return [_texts(inner, depth + 1) for inner in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value).casefold() if isinstance(value, bool) else str(value)
