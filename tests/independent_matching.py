"""The independent witness, first half: from a text to its words and from those to categories.

Belongs here: normalising, words, patterns, masks, the slot; plain loops written from the design's text.
Not here: SQL, anything imported from the product, counting (`independent`).
"""

import csv
import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

INVISIBLE = dict.fromkeys([0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065)], None)


WORD = re.compile(r"[^\W_]+")  # letters and digits: a test compares it with the Unicode categories L and N


@dataclass(frozen=True)
class Term:
    """A pattern: its words in order, and whether the last one has any ending."""

    category_id: str
    language: str
    kind: str
    words: tuple[str, ...]
    open_end: bool


@dataclass(eq=False)
class Study:
    """A study folder as the count needs it."""

    categories: list[str]
    terms: list[Term]
    slot_words: list[str]
    time_zone: str
    settings: dict[str, object]
    known: dict[tuple[str, str | None], set[str]] = field(default_factory=dict)


def words(text: str) -> list[tuple[str, bool]]:
    """The words of a text in order, each with whether a `#` stands right before it."""
    text = html.unescape(html.unescape(text))
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"(https?://|www\.)\S+", " ", text, flags=re.IGNORECASE)
    text = text.translate(INVISIBLE).lower()
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c)[0] != "M")
        text = unicodedata.normalize("NFC", text)
    return [(m[0], text[m.start() - 1 : m.start()] == "#") for m in WORD.finditer(text)]


def read_study(folder: Path) -> Study:
    """Read study.yml, categories.csv and terms.csv of a study folder."""
    settings = yaml.safe_load((folder / "study.yml").read_text(encoding="utf-8"))
    with (folder / "categories.csv").open(encoding="utf-8", newline="") as file:
        roles = {row["category_id"]: row.get("role") or "category" for row in csv.DictReader(file)}
    with (folder / "terms.csv").open(encoding="utf-8", newline="") as file:
        terms = [term(row) for row in csv.DictReader(file)]
    slot_words = [words(word)[0][0] for word in settings.get("slot_words") or []]
    categories = [category for category, role in roles.items() if role == "category"]
    return Study(categories, terms, slot_words, settings.get("time_zone", "UTC"), settings)


def term(row: dict[str, str]) -> Term:
    """A row of terms.csv; a `*` that stands alone is any word. ValueError when `*` does not end the pattern."""
    pattern = row["pattern"].strip()
    if "*" in pattern[:-1]:
        raise ValueError(f"pattern {pattern!r}: * may only end the last word")
    open_end = pattern.endswith("*")
    parts = [word for word, _ in words(pattern.rstrip("*"))]
    if open_end and not words(pattern[-2:-1]):
        parts.append("")
    return Term(row["category_id"], row["language"].strip(), row["kind"], tuple(parts), open_end)


def occurrences(term: Term, of_words: list[str]) -> Iterator[tuple[int, int]]:
    """First and last position of every place where a term stands, spelt out or joined in one word."""
    if not any(term.words[0] in word for word in of_words):
        return
    for start, word in enumerate(of_words):
        if _is(word, "".join(term.words), term.open_end):
            yield start, start
        run = of_words[start : start + len(term.words)]
        if len(term.words) == 1 or len(run) < len(term.words):
            continue
        if run[:-1] == list(term.words[:-1]) and _is(run[-1], term.words[-1], term.open_end):
            yield start, start + len(run) - 1


def _is(word: str, wanted: str, open_end: bool) -> bool:
    return word.startswith(wanted) if open_end else word == wanted


def _masks(of_words: list[str], language: str | None, study: Study) -> list[tuple[str, int, int]]:
    return [
        (term.category_id, first, last)
        for term in _terms(study, "exclude", language)
        for first, last in occurrences(term, of_words)
    ]


def _terms(study: Study, kind: str, language: str | None) -> list[Term]:
    unknown = language in (None, "", "und")
    return [t for t in study.terms if t.kind == kind and (unknown or t.language in ("", language))]


def classify(text: str, language: str | None, study: Study) -> set[str]:
    """The categories of a text, placebos left out. In an unknown language (None, '' or 'und') every term applies."""
    return matched(text, language, study) & set(study.categories)


def matched(text: str, language: str | None, study: Study) -> set[str]:
    """The categories and placebos of a text."""
    key = (text, language)
    if key not in study.known:
        study.known[key] = _classify([word for word, _ in words(text)], language, study)
    return study.known[key]


def _classify(of_words: list[str], language: str | None, study: Study) -> set[str]:
    masks = _masks(of_words, language, study)
    found = set()
    for term in _terms(study, "include", language):
        for first, last in occurrences(term, of_words):
            covered = any(c in ("", term.category_id) and a <= first and last <= b for c, a, b in masks)
            if not covered:
                found.add(term.category_id)
    return found


def is_slot(text: str, language: str | None, study: Study) -> bool:
    """Whether the text has a slot word, or a hashtag that begins with one, not masked; or is classified."""
    tagged = words(text)
    masks = [(a, b) for c, a, b in _masks([word for word, _ in tagged], language, study) if c == ""]
    for position, (word, is_tag) in enumerate(tagged):
        hit = any(word == slot or (is_tag and word.startswith(slot)) for slot in study.slot_words)
        if hit and not any(a <= position <= b for a, b in masks):
            return True
    return bool(matched(text, language, study))
