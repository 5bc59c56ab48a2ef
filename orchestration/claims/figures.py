"""Figures as people write them: "Marketing 50, Business 35,5 %" or "50 % Marketing; 35 % Business".

Belongs here: which category is meant, and the digits that were printed. Not here: what to think of them (judging).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

EXAMPLE = "Marketing 50, Business 35.5 %"
NUMBER = r"(?P<number>\d+(?:[.,]\d+)?)\s*(?:%|percent|per cent|pour cent)?"
NAME = r"(?P<name>\S.*?)"
FIGURE = re.compile(rf"{NAME}\s*[:=]?\s*{NUMBER}", re.IGNORECASE)
NUMBER_FIRST = re.compile(rf"{NUMBER}\s*[:=]?\s+(?:of\s+|de\s+)?{NAME}", re.IGNORECASE)
# A comma between two digits belongs to a number; "and" only parts figures when a number stands before it.
BETWEEN = re.compile(r",(?!\d)|(?<!\d),|[;\n]|(?<=[\d%])\s+(?:and|et|&)\s+", re.IGNORECASE)


class ClaimError(Exception):
    """Figures that cannot be read or judged: what is wrong, and how to write it."""


@dataclass(frozen=True)
class Category:
    """A category of the release's study, as `dim_categories` has it."""

    category_id: str
    facet: str
    level: str
    label_en: str
    label_fr: str
    role: str


@dataclass(frozen=True)
class Figure:
    """One figure in the words of claims.csv: `share` is a part of one with the digits that were printed."""

    category_id: str
    share: str


def read(text: str, categories: Sequence[Category]) -> list[Figure]:
    """The figures in a text, in its order. Raises ClaimError when one is not understood, naming what is known."""
    written = list(_written(text))
    if not written:
        raise ClaimError(f"no figure. Write names and percents: {EXAMPLE!r}")
    if "%" not in text and max(number for _, number in written) < 1:
        raise ClaimError(f"{text!r}: parts of one, or percents below one? Write percents, as {EXAMPLE!r}")
    found = [(_named(name, categories), number) for name, number in written]
    _refuse_unlike([category for category, _ in found])
    return [Figure(category.category_id, f"{number.scaleb(-2):f}") for category, number in found]


def _written(text: str) -> Iterator[tuple[str, Decimal]]:
    for part in filter(None, map(str.strip, BETWEEN.split(unicodedata.normalize("NFKC", text)))):
        match = FIGURE.fullmatch(part) or NUMBER_FIRST.fullmatch(part)
        if match is None:
            raise ClaimError(f"{part!r} is no figure. Write a name and its percent, as {EXAMPLE!r}")
        number = Decimal(match["number"].replace(",", "."))
        if number > 100:
            raise ClaimError(f"{part!r}: more than 100 %")
        yield match["name"], number


def _named(name: str, categories: Sequence[Category]) -> Category:
    """The category of that id or label, in either language. Raises ClaimError listing the known ones."""
    found = [category for category in categories if _plain(name) in map(_plain, _names(category))]
    if len(found) > 1:
        raise ClaimError(f"{name!r} may be {' or '.join(category.category_id for category in found)}. Write the id")
    if not found:
        known = ", ".join(" = ".join(_names(category)) for category in categories if category.role != "placebo")
        raise ClaimError(f"{name!r} is no category of this study. Known: {known}")
    if found[0].role == "placebo":
        raise ClaimError(f"{name!r} is a placebo: it is in no share, so no figure can be held against it")
    return found[0]


def _names(category: Category) -> list[str]:
    return list(dict.fromkeys([category.category_id, category.label_en, category.label_fr]))


def _refuse_unlike(categories: Sequence[Category]) -> None:
    """Raises ClaimError when a category stands twice, or when figures of unlike categories would be added up."""
    ids = [category.category_id for category in categories]
    if twice := sorted({name for name in ids if ids.count(name) > 1}):
        raise ClaimError(f"{', '.join(twice)}: twice. Give each category one figure")
    if len({(category.facet, category.level) for category in categories}) > 1:
        named = ", ".join(f"{one.category_id} ({one.facet}, level {one.level})" for one in categories)
        raise ClaimError(f"unlike facet or level, so no parts of one whole: {named}. Ask for each by itself")


def _plain(name: str) -> str:
    """A name without case, accents and surplus blanks."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
