"""Loading one file: recognise, read by the fast or the careful reader, judge, count.

Belongs here: the order of the steps. Not here: any step.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import duckdb

from orchestration.sources import handover, rejects
from orchestration.sources.authors import hash_authors
from orchestration.sources.head import Head, read_head
from orchestration.sources.mapping import NO_MAPPING, Mapping
from orchestration.sources.plans import (
    CarefulPlan,
    LinesPlan,
    NoPosts,
    ParquetPlan,
    Plan,
    Record,
    Refused,
    TablePlan,
    column_names,
    extras_of,
    states_author,
)
from orchestration.sources.readers import bounds, csv_careful, csv_fast, json_careful, json_fast, parquet_fast
from orchestration.sources.readers.batches import Row, reader_of
from orchestration.sources.readers.encoding import settle_encoding
from orchestration.sources.readers.opened import Beside, Opened, nothing_beside
from orchestration.sources.registry import claims
from orchestration.sources.report import FileReport, LoadPath, Status
from orchestration.sources.request import Request, in_its_zone, records_from, report_of
from orchestration.sources.strangers import describe
from orchestration.sources.values import id_times_sql
from orchestration.sources.values.day_order import settle_day_order, suppose_day_first
from orchestration.sources.values.records_sql import create_records
from orchestration.sources.values.zones import settle_zone

NO_RECORDS = "(select 1 as row_number where false)"
NUMBERED = handover.Rows("records.row_number")
IN_ORDER = handover.Rows("records.rowid + 1")
"""DuckDB's own readers leave the records in the order of the file."""


def load(
    con: duckdb.DuckDBPyConnection,
    path: Path,
    *,
    file_name: str,
    mapping: Mapping | None,
    author_secret: bytes,
    night_at: datetime,
    beside: Beside = nothing_beside,
    forgiven: Collection[str | None] = (),
) -> FileReport:
    """Leave the posts of a file in `landed_posts` and its refused rows in `landed_rejects`; report on it.

    Both are temporary views, valid until the next call. No bytes make it raise: what cannot be read is reported
    as quarantined, with a remedy in `reason`; as without posts where a format in `forgiven` refuses it, or where it
    is of no format and None is in there.
    """
    return load_request(con, Request(path, file_name, author_secret, night_at, mapping or NO_MAPPING, beside, forgiven))


def load_request(con: duckdb.DuckDBPyConnection, request: Request) -> FileReport:
    """As `load` does."""
    con.execute("set TimeZone = 'UTC'")
    if request.path.stat().st_size == 0:
        return _nothing(con, request, "empty", "the file has no bytes")
    head = read_head(request.path, request.beside, request.file_name)
    if damage := (not head.start and head.damage) or bounds.window_refusal(con, head):
        return _nothing(con, request, "quarantined", damage)
    if not head.start:
        return _nothing(con, request, "empty", "the file unpacks to no bytes")
    answers = claims(head, request.mapping)
    name, answer = next(iter(answers.items()), (None, describe(head)))
    if isinstance(answer, NoPosts):
        return _nothing(con, request, "no_posts", answer.reason, name, head.encoding)
    if isinstance(answer, Refused):
        status: Status = "no_posts" if name in request.forgiven else "quarantined"
        return _nothing(con, request, status, answer.reason, name, head.encoding)
    assert name is not None
    if too_wide := bounds.width_refusal(head, answer):
        return _nothing(con, request, "quarantined", too_wide, name, head.encoding)
    try:
        return _read(con, request, name, head, answer)
    except parquet_fast.Damaged as error:
        return _nothing(con, request, "quarantined", str(error), name)
    except duckdb.OutOfMemoryException:
        return _nothing(con, request, "quarantined", bounds.OUT_OF_MEMORY, name, head.encoding)


def _nothing(
    con: duckdb.DuckDBPyConnection,
    request: Request,
    status: Status,
    reason: str,
    format_: str | None = None,
    encoding: str | None = None,
) -> FileReport:
    """Empty relations and a report that says why."""
    con.execute(create_records(NO_RECORDS, ["row_number"], platform="", mapping=NO_MAPPING, night_at=request.night_at))
    con.execute(handover.posts_view(NUMBERED, with_duplicates=False, with_authors=False))
    con.execute(rejects.rejects_view(NUMBERED, {}))
    return FileReport(format_, status, reason, encoding)


def _read(con: duckdb.DuckDBPyConnection, request: Request, name: str, head: Head, plan: Plan) -> FileReport:
    request = in_its_zone(request, name, plan)
    load_path: LoadPath = "fast"
    encoding, damage = head.encoding, None
    if not _read_fast(con, request, head, plan):
        load_path = "careful"
        encoding = settle_encoding(head.path, head.compression, head.encoding)
        assert not isinstance(plan, ParquetPlan)  # it has no careful reader
        encoding, damage = _read_careful(con, request, head, plan, encoding)
    if (question := _settle_times(con, request)) is not None:
        return _nothing(con, request, "quarantined", question, name, encoding)
    hash_authors(con, request.author_secret)
    fates = handover.settle_fates(con, request.author_secret).get(None, handover.NOTHING_READ)
    rows = IN_ORDER if load_path == "fast" else NUMBERED
    con.execute(handover.posts_view(rows, with_duplicates=fates.duplicate > 0, with_authors=states_author(plan)))
    con.execute(rejects.rejects_view(rows, column_names(plan)))
    return report_of(name, encoding, load_path, fates, damage)


def _settle_times(con: duckdb.DuckDBPyConnection, request: Request) -> str | None:
    """What must be known before the times of this file can be read; None when all is settled."""
    order = settle_day_order(con, request.mapping)
    if order is not None:
        con.execute(id_times_sql.date_undecided(request.night_at))
        order = settle_day_order(con, request.mapping)
    if order is not None:
        suppose_day_first(con, request.mapping)
    zone = settle_zone(con, request.night_at)
    return ". Also: ".join(filter(None, (order, zone))) or None


def _read_fast(con: duckdb.DuckDBPyConnection, request: Request, head: Head, plan: Plan) -> bool:
    """Whether DuckDB's own reader took the whole file without a word."""

    def create(relation: str, stated: Collection[str]) -> str:
        return records_from(relation, stated, plan, request)

    if isinstance(plan, TablePlan):
        return csv_fast.read(con, head, plan, create)
    if isinstance(plan, ParquetPlan):
        parquet_fast.read(con, head, plan, create)
        return True
    return isinstance(plan, LinesPlan) and json_fast.read(con, head, plan, create)


def _read_careful(
    con: duckdb.DuckDBPyConnection, request: Request, head: Head, plan: CarefulPlan, encoding: str
) -> tuple[str, str | None]:
    """Read record by record; the encoding that was found, and the damage that ended the file early, if any."""
    with closing(Opened.open(head.path, head.compression, encoding)) as opened:
        names, rows = _careful_rows(opened, plan)
        with _registered(con, reader_of(rows, names)) as relation:
            con.execute(records_from(relation, names, plan, request))
        return opened.encoding, opened.damage


def _careful_rows(opened: Opened, plan: CarefulPlan) -> tuple[list[str], Iterator[Row]]:
    """The names of the values in each row, and the rows."""
    if isinstance(plan, TablePlan):
        return csv_careful.names(plan), csv_careful.rows(plan, opened.text(plan.newline), opened.damaged)
    names = [*json_careful.NAMES, *extras_of(plan)]
    if isinstance(plan, LinesPlan):
        records: Iterable[Record] = json_careful.line_records(plan, opened.text(), opened.damaged)
    else:
        records = plan.read(opened)
    return ["row_number", *names], json_careful.numbered(records, names)


@contextmanager
def _registered(con: duckdb.DuckDBPyConnection, reader: object) -> Iterator[str]:
    con.register("landed_batches", reader)
    try:
        yield "landed_batches"
    finally:
        con.unregister("landed_batches")
