"""The study: read its folder, refuse a bad one before the night starts.

Belongs here: shape and sense of the four CSV files; `study.yml` (study_file) and `labels.csv` (labels.rows) have a
module of their own. Not here: matching, which is SQL in dbt.
"""

import csv
import hashlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from orchestration.labels import rows as labels
from orchestration.study_file import StudyFile

COLUMNS = {
    "categories.csv": ("category_id", "facet", "level", "label_en", "label_fr", "colour"),
    "terms.csv": ("category_id", "sense_id", "language", "pattern", "kind", "since", "reason"),
    "examples.csv": ("text", "language", "must", "must_not"),
    "claims.csv": ("claim_id", "category_id", "share", "source", "note"),
}
OPTIONAL = {"categories.csv": ("role",), "claims.csv": ("period",)}
KINDS = ("include", "exclude", "cue")
AMBIGUOUS = "ambiguous"
ROLES = ("", "category", "placebo")


class StudyError(Exception):
    """A study that cannot be used. The message names file, row, value and remedy, one problem a line."""


@dataclass(frozen=True)
class Study:
    """A study that was read and found good."""

    name: str
    folder: Path
    settings: StudyFile
    version: str

    def manifest(self) -> dict[str, Any]:
        """What a release says about its study."""
        return {"name": self.name, "version": self.version, **self.settings.model_dump(mode="json")}


def find(name_or_folder: str, studies: Path) -> Path:
    """The folder of a study given by name or by path. Raises StudyError listing the studies there are."""
    if (studies / name_or_folder / "study.yml").is_file():
        return studies / name_or_folder
    folder = Path(name_or_folder).expanduser()
    if (folder / "study.yml").is_file():
        return folder.absolute()
    known = ", ".join(sorted(path.parent.name for path in studies.glob("*/study.yml")))
    raise StudyError(f"study {name_or_folder!r}: no such study, and no folder with a study.yml. Known studies: {known}")


def read(folder: Path) -> Study:
    """Read and check a study folder. Raises StudyError with every problem found."""
    problems: list[str] = []
    settings = _read_settings(folder / "study.yml", problems)
    tables = {name: _read_table(folder / name, columns, problems) for name, columns in COLUMNS.items()}
    path = folder / labels.FILE
    labelled = _read_table(path, labels.COLUMNS, problems) if path.is_file() else []
    if not problems:
        problems.extend(_contradictions(tables))
        problems.extend(labels.problems(labelled, {row["category_id"] for row in tables["categories.csv"]}))
    if problems or settings is None:
        raise StudyError("\n".join(problems))
    return Study(folder.name, folder, settings, _version(folder))


def copy(folder: Path, target: Path) -> None:
    """Put a study's files where dbt reads it; `target` is replaced."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for path in _files(folder):
        shutil.copyfile(path, target / path.name)


def _version(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in _files(folder):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _files(folder: Path) -> list[Path]:
    """The files that make the study; one that it may lack is there or is not."""
    optional = folder / labels.FILE
    return [*(folder / name for name in ("study.yml", *COLUMNS)), *([optional] if optional.is_file() else [])]


def _read_settings(path: Path, problems: list[str]) -> StudyFile | None:
    try:
        return StudyFile.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        problems.append(f"{path.name}: missing. Add it; dbt_project/studies/social/study.yml is an example")
    except yaml.YAMLError as error:
        problems.append(f"{path.name}: not YAML ({str(error).splitlines()[0]}). Correct that line")
    except (ValidationError, KeyError, ValueError) as error:
        details = error.errors() if isinstance(error, ValidationError) else []
        for detail in details:
            where = ".".join(str(part) for part in detail["loc"])
            problems.append(f"{path.name}: {where} = {detail['input']!r}: {detail['msg']}")
        if not details:
            problems.append(f"{path.name}: {error}")
    return None


def _read_table(path: Path, columns: tuple[str, ...], problems: list[str]) -> list[dict[str, str]]:
    if not path.is_file():
        problems.append(f"{path.name}: missing. Add it with the header {','.join(columns)}")
        return []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            header = tuple(reader.fieldnames or ())
            if header not in (columns, columns + OPTIONAL.get(path.name, ())):
                problems.append(f"{path.name}, row 1: header is {','.join(header)}. Write {','.join(columns)}")
                return []
            rows = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        problems.append(f"{path.name}: cannot be read ({error}). Save it as UTF-8 CSV with commas")
        return []
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            problems.append(f"{path.name}, row {number}: not {len(header)} fields. Quote texts that hold commas")
    return rows


def _contradictions(tables: dict[str, list[dict[str, str]]]) -> Iterator[str]:
    known = {row["category_id"] for row in tables["categories.csv"]}
    categories = known - {row["category_id"] for row in tables["categories.csv"] if row.get("role") == "placebo"}
    if not categories:
        yield "categories.csv: no category. Add at least one row"
    yield from _category_problems(tables["categories.csv"])
    yield from _term_problems(tables["terms.csv"], known)
    for number, row in enumerate(tables["examples.csv"], start=2):
        for column in ("must", "must_not"):
            for value in row[column].split():
                if value not in known:
                    yield _unknown("examples.csv", number, column, value, known)
        if both := set(row["must"].split()) & set(row["must_not"].split()):
            yield f"examples.csv, row {number}: {sorted(both)} both in must and must_not. Keep one"
    claimed: set[str] = set()
    for number, row in enumerate(tables["claims.csv"], start=2):
        if not row["claim_id"].strip() or row["claim_id"] in claimed:
            yield f"claims.csv, row {number}: claim_id = {row['claim_id']!r} is empty or stands twice. Give it its own"
        claimed.add(row["claim_id"])
        if row["category_id"] not in categories:
            yield _unknown("claims.csv", number, "category_id", row["category_id"], categories)
        if not re.fullmatch(r"0(\.\d+)?|1(\.0+)?", row["share"]):
            yield f"claims.csv, row {number}: share = {row['share']!r}. Write a part of one, as 0.35 for 35 %"
        if not re.fullmatch(r"([1-9]\d{3})?", row.get("period", "").strip()):
            yield f"claims.csv, row {number}: period = {row['period']!r}. Write the year, as 2012, or nothing"


def _category_problems(rows: list[dict[str, str]]) -> Iterator[str]:
    seen: set[str] = set()
    for number, row in enumerate(rows, start=2):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", row["category_id"]):
            yield (
                f"categories.csv, row {number}: category_id = {row['category_id']!r}."
                " Use lower-case letters, digits and _"
            )
        if row["category_id"] in seen:
            yield f"categories.csv, row {number}: category_id = {row['category_id']!r} stands twice. Remove one"
        seen.add(row["category_id"])
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", row["colour"]):
            yield f"categories.csv, row {number}: colour = {row['colour']!r}. Write it as #1b6ca8"
        for column in ("facet", "level", "label_en", "label_fr"):
            if not row[column].strip():
                yield f"categories.csv, row {number}: {column} is empty. Fill it in"
        if row.get("role", "") not in ROLES:
            yield f"categories.csv, row {number}: role = {row['role']!r}. Write category or placebo"
    kinds: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        if row.get("role") != "placebo":
            kinds.setdefault((row["facet"].strip(), row["level"].strip()), []).append(row["category_id"])
    if len(kinds) > 1:
        named = "; ".join(f"{facet}, level {level}: {', '.join(ids)}" for (facet, level), ids in kinds.items())
        yield (
            f"categories.csv: categories of more than one facet or level would share a denominator ({named})."
            " Put each facet and level into a study of its own"
        )


def _term_problems(rows: list[dict[str, str]], known: set[str]) -> Iterator[str]:
    if not any(row["kind"] == "include" for row in rows):
        yield "terms.csv: no term of kind include. Add at least one"
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows, start=2):
        if row["kind"] not in KINDS:
            yield f"terms.csv, row {number}: kind = {row['kind']!r}. Write one of {', '.join(KINDS)}"
        if row["category_id"] not in known and not (row["kind"] == "exclude" and not row["category_id"]):
            yield _unknown("terms.csv", number, "category_id", row["category_id"], known)
        if row["sense_id"].strip() == AMBIGUOUS:
            yield f"terms.csv, row {number}: sense_id = {AMBIGUOUS!r} is what no cue settles. Name it otherwise"
        if not re.search(r"\w", row["pattern"]):
            yield f"terms.csv, row {number}: pattern = {row['pattern']!r} has no word. Write a phrase"
        if "*" in row["pattern"].rstrip()[:-1] or row["pattern"].strip() == "*":
            yield f"terms.csv, row {number}: pattern = {row['pattern']!r}: * may only end the last word. Move it"
        key = (
            row["category_id"],
            row["sense_id"],
            row["language"],
            row["pattern"].lower().strip(),
            row["kind"],
        )
        if key in seen:
            yield f"terms.csv, row {number}: pattern = {row['pattern']!r} repeats row {seen[key]}. Remove one"
        seen[key] = number


def _unknown(file: str, number: int, column: str, value: str, known: set[str]) -> str:
    return f"{file}, row {number}: {column} = {value!r} is no category. Use one of {', '.join(sorted(known))}"
