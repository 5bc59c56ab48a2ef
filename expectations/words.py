"""Numbers and sentences as readers see them, in English and in French.

Belongs here: writing a number with its unit in each language. Not here: which sentence is said (`suites`).
"""

from dataclasses import dataclass

THIN_SPACE = "\u202f"


@dataclass(frozen=True)
class Words:
    """The same sentence in both languages."""

    en: str
    fr: str


def number_en(value: float, decimals: int = 2) -> str:
    """`4,100` or `12.5`: at most `decimals` places, no empty ones."""
    text = f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def number_fr(value: float, decimals: int = 2) -> str:
    """`4 100` with a thin no-break space, or `12,5`."""
    return number_en(value, decimals).translate({ord(","): THIN_SPACE, ord("."): ","})


def number(value: float, decimals: int = 2) -> Words:
    """A bare number in both languages."""
    return Words(number_en(value, decimals), number_fr(value, decimals))


def percent(share: float) -> Words:
    """A share of 0..1 as a percentage; what is above zero never reads as zero."""
    if 0 < share < 0.0001:
        return Words("under 0.01 %", f"moins de 0,01{THIN_SPACE}%")
    return Words(f"{number_en(share * 100)} %", f"{number_fr(share * 100)}{THIN_SPACE}%")


def count(value: float, en: tuple[str, str], fr: tuple[str, str]) -> Words:
    """A number with its noun, `(one, many)` per language; French counts 0 and 1 as one."""
    noun_en = en[0] if value == 1 else en[1]
    noun_fr = fr[0] if abs(value) < 2 else fr[1]
    return Words(f"{number_en(value)} {noun_en}", f"{number_fr(value)} {noun_fr}")


def posts(value: float) -> Words:
    """A number of posts."""
    return count(value, ("post", "posts"), ("publication", "publications"))


def files(value: float) -> Words:
    """A number of files."""
    return count(value, ("file", "files"), ("fichier", "fichiers"))


def rows(value: float) -> Words:
    """A number of rows of an export or of a table."""
    return count(value, ("row", "rows"), ("ligne", "lignes"))


def nights(value: float) -> Words:
    """A number of nights before tonight."""
    return count(value, ("earlier night", "earlier nights"), ("nuit précédente", "nuits précédentes"))


def days(value: float) -> Words:
    """A number of days."""
    return count(value, ("day", "days"), ("jour", "jours"))
