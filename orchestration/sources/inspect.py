"""Looking at a file without keeping anything of it.

Belongs here: what loading would make of it, in memory. Not here: printing (`cli`) or the lake (`raw`).
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from orchestration.sources.load import load
from orchestration.sources.mapping import Mapping
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

REJECTS = """
select
    reason, count(*), min(row_number), arg_min(column_name, row_number), arg_min(value, row_number), any_value(remedy)
from landed_rejects group by reason order by count(*) desc, reason"""


@dataclass(frozen=True)
class RejectGroup:
    """The rows refused for one reason, with the first of them as the example."""

    reason: str
    row_count: int
    first_row_number: int
    column_name: str | None
    value: str | None
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
    """What a file is, what loading it would do, and up to five of its posts."""

    file_name: str
    report: FileReport
    rejects: tuple[RejectGroup, ...]
    sample: tuple[SamplePost, ...]


def inspect_file(path: Path, mapping: Mapping | None, night_at: datetime) -> Inspection:
    """Load a file into a database in memory, look at it, and forget it. Nothing is written, no bytes make it raise."""
    with duckdb.connect(":memory:", config={"temp_directory": ""}) as con:
        report = load(
            con,
            path,
            file_name=path.name,
            mapping=mapping,
            author_secret=secrets.token_bytes(32),
            night_at=night_at,
        )
        rejects = tuple(RejectGroup(*row) for row in con.execute(REJECTS).fetchall())
        sample = tuple(SamplePost(*row) for row in con.execute(SAMPLE).fetchall())
    return Inspection(path.name, report, rejects, sample)
