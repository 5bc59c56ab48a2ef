"""Small tables of one shape that follow one another, read by one statement.

Planning the statement for a small table takes longer than reading it. What comes out for each file is what `load` makes
of it alone. A file that is unusual in any way (it does not account for its bytes, a row is refused, the order
of days and months or the zone is in question) is left to `load`.
Belongs here: which files go together, and the part of each. Not here: the reader (`csv_fast`), the counts (`handover`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from orchestration.sources import handover, rejects
from orchestration.sources.authors import hash_authors
from orchestration.sources.handover import Fates, Rows
from orchestration.sources.head import Head, read_head
from orchestration.sources.load import load_request
from orchestration.sources.plans import TablePlan, column_names, states_author
from orchestration.sources.readers import bounds, csv_fast
from orchestration.sources.readers.csv_bytes import ByteCount, count_bytes
from orchestration.sources.registry import claims
from orchestration.sources.report import FileReport
from orchestration.sources.request import Request, in_its_zone, records_from, report_of
from orchestration.sources.values.id_times_sql import UNDECIDED
from orchestration.sources.values.zones import WITHOUT_ZONE

SMALL_BYTES = 2_000_000  # as it lies there, packed or not
BUNDLE_BYTES = 64_000_000  # unpacked
TABLES = ("records", "authors", "duplicates")

IN_QUESTION = f"""
select distinct file_index from landed_records where fault = '{UNDECIDED}' or ({WITHOUT_ZONE})"""


@dataclass(frozen=True)
class _Candidate:
    """A small table, recognised."""

    request: Request
    head: Head
    format: str
    plan: TablePlan


@dataclass(frozen=True)
class _Unpacked:
    """A plain copy of a candidate, counted."""

    candidate: _Candidate
    copy: Path
    counted: ByteCount


@dataclass(frozen=True)
class _Part:
    """What of the bundle is of one file."""

    candidate: _Candidate
    index: int
    first_row: int
    fates: Fates


@dataclass
class Bundle:
    """Loads files one after the other; those of `read_ahead` are in tables of the connection already.

    `folder` is where plain copies lie meanwhile.
    """

    con: duckdb.DuckDBPyConnection
    folder: Path
    _parts: dict[Path, _Part] = field(default_factory=dict)
    _seen: set[Path] = field(default_factory=set)

    def __contains__(self, path: Path) -> bool:
        return path in self._parts

    def read_ahead(self, request: Request, coming: Iterable[Request]) -> int:
        """Read the first of the coming files, of which `request` is one, as far as they are alike; how many bytes.

        0 when none was, or this one was looked at before.
        """
        if request.path in self._seen:
            return 0
        self.close()
        self._parts, tried = _read(self.con, coming, self.folder)
        self._seen = {request.path, *tried}
        return sum(path.stat().st_size for path in self._parts)

    def load(self, request: Request) -> FileReport:
        """As `sources.load` does; a file that was read ahead is handed over once."""
        part = self._parts.pop(request.path, None)
        return load_request(self.con, request) if part is None else _hand_over(self.con, part)

    def close(self) -> None:
        """Forget what was read ahead."""
        self._parts = {}
        for name in TABLES:
            self.con.execute(f"drop table if exists temp.bundled_{name}")


def _alike(requests: Iterable[Request]) -> Iterator[_Candidate]:
    """The first of these files and those after it that are small tables of the same plan, until one is not."""
    first: _Candidate | None = None
    for request, head in _of_one_first_line(requests):
        candidate = _recognised(request, head)
        if candidate is None or (first and not _go_together(first, candidate)):
            return
        first = first or candidate
        yield candidate


def _of_one_first_line(requests: Iterable[Request]) -> Iterator[tuple[Request, Head]]:
    """Files until one begins otherwise than the one before; none where the second does already."""
    before: tuple[Request, Head] | None = None
    is_followed = False
    for request in requests:
        if not 0 < request.path.stat().st_size <= SMALL_BYTES:
            break
        head = read_head(request.path, request.beside, request.file_name)
        if before:
            if _first_line(before[1]) != _first_line(head):
                break
            yield before
            is_followed = True
        before = request, head
    if before and is_followed:
        yield before


def _first_line(head: Head) -> bytes:
    return head.start.split(b"\n", 1)[0]


def _recognised(request: Request, head: Head) -> _Candidate | None:
    if head.damage or not head.start or head.compression == "zstd":
        return None
    name, plan = next(iter(claims(head, request.mapping).items()), ("", None))
    if not isinstance(plan, TablePlan) or not csv_fast.may_read(head, plan) or bounds.width_refusal(head, plan):
        return None
    return _Candidate(request, head, name, plan)


def _go_together(one: _Candidate, other: _Candidate) -> bool:
    return (one.format, one.plan, one.request.mapping) == (other.format, other.plan, other.request.mapping)


def _read(
    con: duckdb.DuckDBPyConnection, requests: Iterable[Request], folder: Path
) -> tuple[dict[Path, _Part], list[Path]]:
    """The parts, and the files that were tried."""
    con.execute("set TimeZone = 'UTC'")
    with TemporaryDirectory(dir=folder) as inside:
        unpacked = list(_unpacked(_alike(requests), Path(inside)))
        sound = [file for file in unpacked if file.counted.is_readable and not file.counted.may_be_divided]
        try:
            parts = _read_plain(con, sound) if len(sound) > 1 else {}
        except duckdb.OutOfMemoryException:
            parts = {}
    return parts, [file.candidate.request.path for file in unpacked]


def _unpacked(candidates: Iterable[_Candidate], folder: Path) -> Iterator[_Unpacked]:
    """Plain copies, as many as one bundle takes."""
    left = BUNDLE_BYTES
    for number, candidate in enumerate(candidates):
        copy = folder / str(number)
        with copy.open("wb") as target:
            counted = count_bytes(candidate.head, candidate.plan, target)
        left -= counted.byte_count
        if left < 0:
            return
        yield _Unpacked(candidate, copy, counted)


def _read_plain(con: duckdb.DuckDBPyConnection, files: list[_Unpacked]) -> dict[Path, _Part]:
    first = files[0].candidate
    request = in_its_zone(first.request, first.format, first.plan)
    first_rows = csv_fast.read_together(
        con,
        {file.copy: file.counted for file in files},
        first.plan,
        lambda relation, stated: records_from(relation, stated, first.plan, request),
    )
    if not first_rows:
        return {}
    in_question = {index for (index,) in con.execute(IN_QUESTION).fetchall()}
    wanted = {index: row for index, row in first_rows.items() if index not in in_question}
    return _kept(con, [file.candidate for file in files], wanted)


def _kept(con: duckdb.DuckDBPyConnection, taken: list[_Candidate], first_rows: dict[int, int]) -> dict[Path, _Part]:
    """Settle what became of the records, and put their tables where reading another file does not replace them."""
    secret = taken[0].request.author_secret
    hash_authors(con, secret)
    fates = handover.settle_fates(con, secret)
    for name in TABLES:
        con.execute(f"alter table temp.landed_{name} rename to bundled_{name}")
    return {
        taken[index].request.path: _Part(taken[index], index, first_row, fates[index])
        for index, first_row in first_rows.items()
    }


def _hand_over(con: duckdb.DuckDBPyConnection, part: _Part) -> FileReport:
    candidate, fates = part.candidate, part.fates
    rows = Rows(f"records.rowid - {part.first_row} + 1", "bundled", f"records.file_index = {part.index}")
    with_authors = states_author(candidate.plan)
    con.execute(handover.posts_view(rows, with_duplicates=fates.duplicate > 0, with_authors=with_authors))
    con.execute(rejects.rejects_view(rows, column_names(candidate.plan)))
    return report_of(candidate.format, candidate.head.encoding, "fast", fates)
