"""Looking at a file without keeping anything of it.

Belongs here: what loading would make of it, in memory. Not here: printing (`cli`) or the lake (`raw`).
"""

import secrets
import tempfile
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import duckdb

from orchestration.sources import containers
from orchestration.sources.containers import Found
from orchestration.sources.load import load
from orchestration.sources.mapping import NO_MAPPING, Mapping
from orchestration.sources.report import FileReport

SAMPLE_ROWS = 5
SAMPLE_CHARS = 120

SAMPLE = f"""
select
    row_number, platform, post_id, posted_at, kind, language, author_key is not null,
    left(regexp_replace(
        regexp_replace(concat_ws(' / ', title, body), '@[[:alnum:]_.]+', '@…', 'g'), '\\s+', ' ', 'g'
    ), {SAMPLE_CHARS})
from landed_posts order by row_number limit {SAMPLE_ROWS}"""

EXAMPLES = 3
REJECTS = f"""
select
    reason, count(*), min(row_number), arg_min(column_name, row_number),
    list(distinct value order by value)[:{EXAMPLES}], any_value(remedy)
from landed_rejects group by reason order by count(*) desc, reason"""


@dataclass(frozen=True)
class RejectGroup:
    """The rows refused for one reason, with up to three of their values."""

    reason: str
    row_count: int
    first_row_number: int
    column_name: str | None
    examples: list[str]
    remedy: str


@dataclass(frozen=True)
class SamplePost:
    """A post as it would be loaded; `text` is cut and every @name in it is masked."""

    row_number: int
    platform: str
    post_id: str
    posted_at: datetime
    kind: str
    language: str | None
    has_author: bool
    text: str


@dataclass(frozen=True)
class Inspection:
    """What a file is, what loading it would do, and up to five of its posts; of a container, each file in it."""

    file_name: str
    report: FileReport
    rejects: tuple[RejectGroup, ...] = ()
    sample: tuple[SamplePost, ...] = ()
    members: tuple["Inspection", ...] = ()


def inspect_file(path: Path, mapping: Mapping | None, night_at: datetime) -> Inspection:
    """Load a file into a database of its own, look at it, and forget it. Nothing is kept, no bytes make it raise.

    The files beside it in its folder are those that a night would find beside it.
    """
    found = Found(
        path.name, path, "", path.stat().st_size, mapping or NO_MAPPING, lambda name: _file(path.parent / name)
    )
    with tempfile.TemporaryDirectory() as folder:
        *members, last = [
            _look(file, night_at, folder)
            for file in containers.walk(found, Path(folder), lambda file, is_container: True)
        ]
    return replace(last, members=tuple(members))


def _file(path: Path) -> Path | None:
    return path if path.is_file() else None


def _look(found: Found, night_at: datetime, folder: str) -> Inspection:
    if found.report is not None:
        return Inspection(found.name, found.report)
    with duckdb.connect(":memory:", config={"temp_directory": folder}) as con:
        report = load(
            con,
            found.path,
            file_name=found.name,
            mapping=found.mapping,
            author_secret=secrets.token_bytes(32),
            night_at=night_at,
            beside=found.beside,
            forgiven=found.forgiven,
        )
        rejects = tuple(RejectGroup(*row) for row in con.execute(REJECTS).fetchall())
        sample = tuple(SamplePost(*row) for row in con.execute(SAMPLE).fetchall())
    return Inspection(found.name, report, rejects, sample)
