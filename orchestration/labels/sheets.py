"""Sheets: files for coders, and back from them to the rows of `labels.csv`.

Belongs here: what a coder sees, which is the text and one empty column for each category, and neither what the rules
found nor where the post came from; the key that only who draws keeps. Not here: which posts (drawing).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from orchestration.labels.drawing import Item, LabelsError
from orchestration.labels.rows import COLUMNS

CODERS = 2
KEY = ("item", "platform", "post_id", "stratum", "inclusion_probability")
SHEET = ("item", "coder", "language", "text")
ANSWERS = dict.fromkeys(("yes", "y", "oui", "o", "1"), "yes") | dict.fromkeys(("no", "n", "non", "0"), "no")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets."""
LONGEST = 30_000
"""Characters. Spreadsheets cut a cell at 32,767 without a word."""


def write(items: Sequence[Item], categories: Sequence[str], seed: int, key: Path) -> list[Path]:
    """Write the key, and beside it one sheet for each coder, each in an order of its own; return the paths.

    Raises LabelsError when one of them is there: it may hold answers.
    """
    sheets = [key.with_name(f"{key.stem}-coder{number}.csv") for number in range(1, CODERS + 1)]
    for path in (key, *sheets):
        if path.exists():
            raise LabelsError(f"{path} is there already. Name another file with --out, or move it away")
    key.parent.mkdir(parents=True, exist_ok=True)
    _write_rows(key, KEY, ([item.number, *_origin(item)] for item in items))
    for number, path in enumerate(sheets, start=1):
        order = np.random.default_rng([seed, number]).permutation(len(items))
        empty = [""] * len(categories)
        rows = ([items[i].number, f"coder{number}", items[i].language, _safe(items[i].text), *empty] for i in order)
        _write_rows(path, (*SHEET, *categories), rows)
    return [key, *sheets]


def gather(key: Path, sheets: Sequence[Path], on: date) -> list[dict[str, str]]:
    """The answers of filled sheets as rows of `labels.csv`; an empty cell is no answer.

    Raises LabelsError naming file, row and remedy.
    """
    origins = {row["item"]: row for row in _read_rows(key, KEY)}
    found = []
    for path in sheets:
        for number, row in enumerate(_read_rows(path, SHEET), start=2):
            if row["item"] not in origins:
                raise LabelsError(
                    f"{path.name}, row {number}: item {row['item']!r} is not in {key.name}. Is it the right key?"
                )
            for category, answer in _answers(path, number, row):
                found.append(_label(origins[row["item"]], row, category, answer, on))
    return found


def append(rows: Iterable[Mapping[str, str]], path: Path) -> None:
    """Add rows to a `labels.csv`, which is made when it is not there. Raises LabelsError when it is something else."""
    is_new = not path.exists()
    if not is_new:
        _read_rows(path, COLUMNS)
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerows(rows)


def _origin(item: Item) -> list[str]:
    return [item.platform, item.post_id, item.stratum, repr(item.inclusion_probability)]


def _safe(text: str) -> str:
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f"'{shown}" if shown.startswith(FORMULA) else shown


def _answers(path: Path, number: int, row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for category in [name for name in row if name not in SHEET]:
        given = (row[category] or "").strip().lower()
        if given and given not in ANSWERS:
            raise LabelsError(
                f"{path.name}, row {number}: {category} = {given!r}. Write yes or no (oui, non), or nothing"
            )
        if given:
            yield category, ANSWERS[given]


def _label(origin: Mapping[str, str], row: Mapping[str, str], category: str, answer: str, on: date) -> dict[str, str]:
    label = {name: origin.get(name, "") for name in COLUMNS}
    return label | {
        "coder": row["coder"].strip(),
        "category_id": category,
        "label": answer,
        "labelled_on": on.isoformat(),
    }


def _write_rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    # With a byte order mark, or spreadsheets take UTF-8 for the code page of the machine.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _read_rows(path: Path, header: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a CSV, also as a spreadsheet may have saved it: with semicolons or tabs, in another encoding."""
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise LabelsError(f"{path}: cannot be read ({error.strerror})") from error
    first = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    if missing := set(header) - set(reader.fieldnames or ()):
        raise LabelsError(
            f"{path.name}, row 1: no column {', '.join(sorted(missing))}. Keep the header as it was drawn"
        )
    return list(reader)
