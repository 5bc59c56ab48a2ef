"""Labels of a study: what `labels.csv` may hold, and what is wrong with a row.

Belongs here: its columns and the sense of each row. Not here: drawing posts to label (drawing), and what the labels
say about the rules, which is SQL in dbt.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

FILE = "labels.csv"
COLUMNS = (
    "post_id",
    "platform",
    "text",
    "language",
    "coder",
    "category_id",
    "label",
    "labelled_on",
    "inclusion_probability",
    "stratum",
)
ANSWERS = ("yes", "no")
Row = Mapping[str, str]


def problems(rows: Sequence[Row], categories: set[str]) -> Iterator[str]:
    """What is wrong with the rows, each with its place and a remedy."""
    numbered = list(enumerate(rows, start=2))
    for number, row in numbered:
        for fault in _faults(row, categories):
            yield f"{FILE}, row {number}: {fault}"
    yield from _repeated(numbered)
    yield from _drawn_twice(numbered)
    without = [number for number, row in numbered if not row["inclusion_probability"].strip()]
    if without and len(without) < len(numbered):
        yield (
            f"{FILE}, row {without[0]}: inclusion_probability is empty here and given elsewhere."
            " Give it in every row, as `quotepart labels draw` writes it, or in none"
        )


def post_of(row: Row) -> tuple[str, str]:
    """What a label is about: platform and id of a post, or a text with its language."""
    if row["post_id"].strip():
        return row["platform"].strip().lower(), row["post_id"].strip()
    return row["language"].strip().lower(), row["text"]


def _faults(row: Row, categories: set[str]) -> Iterator[str]:
    if not row["post_id"].strip() and not row["text"].strip():
        yield "neither post_id nor text. Give one of them"
    if row["post_id"].strip() and not row["platform"].strip():
        yield "platform is empty. Name the network of the post, as x or reddit"
    if not row["coder"].strip():
        yield "coder is empty. Give each coder a name of their own; it need not be a real one"
    if row["category_id"] not in categories:
        known = ", ".join(sorted(categories))
        yield f"category_id = {row['category_id']!r} is no category. Use one of {known}"
    if row["label"] not in ANSWERS:
        yield f"label = {row['label']!r}. Write yes or no"
    if not _is_day(row["labelled_on"]):
        yield f"labelled_on = {row['labelled_on']!r}. Write a day as 2026-11-24"
    if not _is_probability(row["inclusion_probability"]):
        yield f"inclusion_probability = {row['inclusion_probability']!r}. Write a number above 0 and at most 1"


def _repeated(numbered: Sequence[tuple[int, Row]]) -> Iterator[str]:
    seen: dict[tuple[str, ...], int] = {}
    for number, row in numbered:
        key = (*post_of(row), row["coder"].strip(), row["category_id"])
        if key in seen:
            yield f"{FILE}, row {number}: {row['coder']} answered this already in row {seen[key]}. Keep one"
        seen.setdefault(key, number)


def _drawn_twice(numbered: Sequence[tuple[int, Row]]) -> Iterator[str]:
    seen: dict[tuple[str, str], tuple[int, str, str]] = {}
    for number, row in numbered:
        probability, stratum = row["inclusion_probability"].strip(), row["stratum"].strip()
        first, *known = seen.setdefault(post_of(row), (number, probability, stratum))
        if known != [probability, stratum]:
            yield (
                f"{FILE}, row {number}: other inclusion_probability or stratum than in row {first}, which is about"
                " the same post. Keep the rows of one draw"
            )


def _is_day(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip())) and bool(date.fromisoformat(text.strip()))
    except ValueError:
        return False


def _is_probability(text: str) -> bool:
    number = re.fullmatch(r"(\d+(\.\d*)?|\.\d+)(e-?\d+)?", text.strip().lower())
    return not text.strip() or (number is not None and 0 < float(text) <= 1)
