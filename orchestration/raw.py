"""Raw: each landed export as rows, with every row accounted for.

Belongs here: the three raw tables and the ledger of files. Not here: how a format is read (sources), types and
duplicates across files (dbt), which bytes are known (reading).
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import chain

import duckdb

from orchestration import lake, sources
from orchestration.comments import describe
from orchestration.home import Home
from orchestration.landing import LandedFile
from orchestration.reading import Known, Loaded, Reader, is_new
from orchestration.sources.deleted import KNOWN

# Files smaller than this (rows) are gathered, so that a night of small exports writes few Parquet files.
GATHER_ROWS = 200_000

POSTS = """
    file_sha256 varchar, row_number bigint, source varchar, format varchar, platform varchar, post_id varchar,
    author_key varchar, title varchar, body varchar, posted_at timestamp, posted_at_raw varchar,
    posted_at_precision varchar, zone_assumed boolean, collected_at timestamp, language varchar, kind varchar,
    repost_of varchar, url varchar, like_count bigint, repost_count bigint, reply_count bigint, loaded_at timestamp,
    posted_at_source varchar"""
REJECTS = """
    file_sha256 varchar, file_name varchar, source varchar, row_number bigint, reason varchar, column_name varchar,
    value varchar, remedy varchar, loaded_at timestamp"""
INGEST_FILES = """
    file_sha256 varchar, file_name varchar, source varchar, format varchar, file_bytes bigint, rows_read bigint,
    rows_loaded bigint, rows_rejected bigint, rows_filtered bigint, rows_duplicate bigint, status varchar,
    reason varchar, filtered_reasons varchar, encoding varchar, load_path varchar, mapping_sha256 varchar,
    first_posted_at timestamp, last_posted_at timestamp, loaded_at timestamp, container_sha256 varchar"""
DELETIONS = "kind varchar, key_hash varchar, asked_at timestamp"
TOMBSTONES = """
    deleted_at timestamp, posted_on date, platform varchar, file_sha256 varchar, post_count bigint, row_count bigint"""
DELETED_DAYS = "deleted_at timestamp, posted_on date, author_key varchar"
TABLES = {"posts": POSTS, "rejects": REJECTS, "ingest_files": INGEST_FILES}
"""What a file becomes."""

KEPT_BESIDE = {"deletions": DELETIONS, "tombstones": TOMBSTONES, "deleted_days": DELETED_DAYS}
"""What deletions leave (`deletions`)."""

POST_COLUMNS = tuple(column.split()[0] for column in POSTS.split(","))


def create_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Make the raw tables where they are not there yet, and the columns that a lake of an earlier version lacks."""
    with lake.one_commit(con):
        con.execute(f"create schema if not exists {lake.ALIAS}.raw")
        for name, columns in (TABLES | KEPT_BESIDE).items():
            _create_table(con, name, columns)


def _create_table(con: duckdb.DuckDBPyConnection, name: str, columns: str) -> None:
    table = f"{lake.ALIAS}.raw.{name}"
    known = lake.columns_of(con, "raw", name)
    if not known:
        con.execute(f"create table {table} ({columns})")
    lacking = [column for column in columns.split(",") if known and column.split()[0] not in known]
    for column in lacking:
        con.execute(f"alter table {table} add column {column}")
    if lacking or not known:
        describe(con, f"{lake.ALIAS}.raw", name)


def to_load(con: duckdb.DuckDBPyConnection, files: list[LandedFile]) -> list[LandedFile]:
    """The files whose bytes are not loaded yet, each once, whatever names they have.

    A file in quarantine is tried again when its mapping changes; so is an archive with a member in quarantine.
    """
    known = _known(con)
    chosen: dict[str, LandedFile] = {}
    for file in files:
        if is_new(known, file.sha256, file.mapping_sha256):
            chosen.setdefault(file.sha256, file)
    return list(chosen.values())


def load(
    con: duckdb.DuckDBPyConnection,
    home: Home,
    files: list[LandedFile],
    night_at: datetime,
    landed: Sequence[LandedFile] = (),
    lists: Sequence[Loaded] = (),
    look: Callable[[Loaded], None] = lambda _: None,
) -> list[Loaded]:
    """Load landed files into the raw tables of the attached lake and write one ledger row for each.

    A container becomes a row for each of its members and one for itself. `landed` are all files of tonight, `lists`
    those that ask for deletions; `look` is shown each file while it lies there. A report whose rows do not add up
    cannot be made: see `sources.FileReport`.
    """
    for name, columns in TABLES.items():
        con.execute(f"create or replace temp table tonight_{name} ({columns})")
    _know_deletions(con)
    loaded = []
    reader = Reader(con, home, night_at, _known(con), landed or files)
    for item in chain(lists, reader.read_all(files)):  # one at a time: what a file left is gone with the next
        _gather(con, item.file, item.report, night_at)
        look(item)
        loaded.append(item)
    _flush(con)
    return loaded


def _know_deletions(con: duckdb.DuckDBPyConnection) -> None:
    """Hand the sources what was ever asked to be deleted; nothing, when nothing was."""
    con.execute(f"drop table if exists temp.{KNOWN}")
    con.execute(f"create temp table {KNOWN} as select kind, key_hash from {lake.ALIAS}.raw.deletions")
    if con.execute(f"select count(*) from {KNOWN}").fetchone() == (0,):
        con.execute(f"drop table {KNOWN}")


def _known(con: duckdb.DuckDBPyConnection) -> Known:
    return dict(
        con.execute(f"""
            select
                file_sha256,
                case
                    when
                        status = 'quarantined'
                        or file_sha256 in (
                            select container_sha256 from {lake.ALIAS}.raw.ingest_files where status = 'quarantined'
                        )
                        then coalesce(mapping_sha256, '')
                end
            from {lake.ALIAS}.raw.ingest_files""").fetchall()
    )


def _gather(con: duckdb.DuckDBPyConnection, file: LandedFile, report: sources.FileReport, night_at: datetime) -> None:
    large = report.rows_loaded >= GATHER_ROWS
    posts = f"{lake.ALIAS}.raw.posts" if large else "tonight_posts"
    own = {"file_sha256": "$sha", "source": "$source", "format": "$format", "loaded_at": "$night_at"}
    values = {"sha": file.sha256, "source": file.source, "night_at": night_at}
    if report.rows_loaded:
        columns = ", ".join(f"{own[name]} as {name}" if name in own else name for name in POST_COLUMNS)
        con.execute(
            f"insert into {posts} by name select {columns} from landed_posts",
            {**values, "format": report.format},
        )
    if report.rows_rejected:
        con.execute(
            "insert into tonight_rejects by name select $sha as file_sha256, $name as file_name, $source as source,"
            " $night_at as loaded_at, * from landed_rejects",
            {**values, "name": file.file_name},
        )
    _gather_ledger(con, file, report, night_at)


def _gather_ledger(
    con: duckdb.DuckDBPyConnection, file: LandedFile, report: sources.FileReport, night_at: datetime
) -> None:
    row = {
        "file_sha256": file.sha256,
        "file_name": file.file_name,
        "source": file.source,
        "format": report.format,
        "file_bytes": file.file_bytes,
        "rows_read": report.rows_read,
        "rows_loaded": report.rows_loaded,
        "rows_rejected": report.rows_rejected,
        "rows_filtered": report.rows_filtered,
        "rows_duplicate": report.rows_duplicate,
        "status": report.status,
        "reason": report.reason,
        "filtered_reasons": json.dumps(report.filtered_reasons, sort_keys=True),
        "encoding": report.encoding,
        "load_path": report.load_path,
        "mapping_sha256": file.mapping_sha256,
        "first_posted_at": report.first_posted_at,
        "last_posted_at": report.last_posted_at,
        "loaded_at": night_at,
        "container_sha256": file.container_sha256,
    }
    names = ", ".join(row)
    marks = ", ".join(f"${name}" for name in row)
    con.execute(f"insert into tonight_ingest_files ({names}) values ({marks})", row)


def _flush(con: duckdb.DuckDBPyConnection) -> None:
    read_again = "where file_sha256 in (select file_sha256 from tonight_ingest_files)"
    with lake.one_commit(con):
        con.execute(f"delete from {lake.ALIAS}.raw.ingest_files {read_again}")
        con.execute(f"delete from {lake.ALIAS}.raw.rejects {read_again}")
        for name in TABLES:
            con.execute(f"insert into {lake.ALIAS}.raw.{name} by name select * from tonight_{name}")
    for name in TABLES:
        con.execute(f"drop table tonight_{name}")
