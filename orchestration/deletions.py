"""Deletions: what somebody asked to delete leaves every table, and stays out.

Belongs here: which files are lists, what is remembered of them (keyed hashes), and the purge of the branch. Not here:
the shapes of lists (`sources.deletion_lists`), leaving out what comes again (`sources.deleted`).
A post takes its reposts with it, for they repeat its text. Kept releases and landed exports are immutable: they are
named, with the remedy.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

import duckdb

from orchestration import lake, sources
from orchestration.home import Home
from orchestration.landing import LandedFile, landed_path
from orchestration.reading import Loaded
from orchestration.sources import deletion_lists
from orchestration.sources.authors import keyed_hash, pads
from orchestration.sources.deleted import ACCOUNT, ANY_PLATFORM
from orchestration.sources.deletion_lists import Wanted
from orchestration.sources.values import post_ids_sql, values_sql

FOLDER = "deletions"
STREAM = "bluesky_jetstream"
BATCH = 10_000
PURGED = (
    ("raw", "posts"),
    ("marts", "fct_posts"),
    ("marts", "fct_mentions"),
    ("intermediate", "int_slot_neighbours"),
)
"""Tables of the lake that hold ids or texts of posts."""

REMEDY = (
    "kept releases are immutable: they go when newer ones replace them (QUOTEPART_KEPT_RELEASES);"
    " landed exports keep the bytes until their owner removes them, and are not loaded from again"
)

NORMALISE = f"""
create or replace temp table wanted as
with stated as (
    select kind, raw, {values_sql.platform("platform", "null")} as stated_platform from wanted_raw
),
placed as (
    select
        kind,
        coalesce(stated_platform, {post_ids_sql.platform_of("raw")}, '{ANY_PLATFORM}') as platform,
        case when kind = 'post' then {post_ids_sql.post_id("raw")} else {values_sql.author("raw")} end as bare
    from stated
),
named as (
    select kind, platform, {post_ids_sql.without_owner("platform", "bare")} as id from placed
)
select distinct kind, platform, id, {keyed_hash("platform || ':' || id")} as key_hash
from named
where id is not null"""

REMEMBER = f"""
insert into {lake.ALIAS}.raw.deletions
select kind, key_hash, $night_at from wanted
where (kind, key_hash) not in (select (kind, key_hash) from {lake.ALIAS}.raw.deletions)"""

FIND = f"""
create or replace temp table doomed as
select distinct posts.platform, posts.post_id
from {lake.ALIAS}.raw.posts as posts
inner join wanted
    on wanted.kind = 'post' and wanted.platform in (posts.platform, '{ANY_PLATFORM}')
    and wanted.id = posts.post_id
union
select distinct posts.platform, posts.post_id
from {lake.ALIAS}.raw.posts as posts
inner join wanted
    on wanted.kind = 'post' and wanted.platform in (posts.platform, '{ANY_PLATFORM}')
    and wanted.id = posts.repost_of
union
select distinct posts.platform, posts.post_id
from {lake.ALIAS}.raw.posts as posts
inner join wanted on wanted.kind = 'author' and wanted.key_hash = posts.author_key
union
select distinct posts.platform, posts.post_id
from (
    select platform, post_id, unnest([{ACCOUNT.format(id="post_id")}, {ACCOUNT.format(id="repost_of")}]) as account
    from {lake.ALIAS}.raw.posts where platform = 'bluesky'
) as posts
inner join wanted on wanted.kind = 'author' and wanted.platform = posts.platform and wanted.id = posts.account"""

COUNT = f"""
insert into {lake.ALIAS}.raw.tombstones
with copies as (
    select
        posts.*,
        row_number() over (
            partition by platform, post_id order by loaded_at, file_sha256, row_number
        ) = 1 as is_first
    from {lake.ALIAS}.raw.posts as posts
    semi join doomed using (platform, post_id)
)
select $night_at, posted_at::date, platform, file_sha256, count(*) filter (where is_first), count(*)
from copies
group by all"""

NOTE_DAYS = f"""
insert into {lake.ALIAS}.raw.deleted_days
select distinct $night_at, posted_on, author_key
from {lake.ALIAS}.marts.fct_posts semi join doomed using (platform, post_id)"""


def is_list(file: LandedFile) -> bool:
    """Whether a file asks for deletions: it lies in a folder, or comes from a source, of that name."""
    return FOLDER in (file.source, *PurePosixPath(file.file_name).parts[:-1])


def read_lists(
    con: duckdb.DuckDBPyConnection, home: Home, files: Iterable[LandedFile], night_at: datetime
) -> list[Loaded]:
    """Note what tonight's lists ask for; each becomes a row of the ledger."""
    con.execute("create or replace temp table wanted_raw (kind varchar, platform varchar, raw varchar)")
    read = [Loaded(file, _read_list(con, home, file)) for file in files]
    _remember(con, home, night_at)
    return read


def read_stream(con: duckdb.DuckDBPyConnection, item: Loaded) -> None:
    """Note what a stream of Bluesky deletes beside what it brings; other files pass."""
    if item.report.format == STREAM and item.path is not None:
        _note(con, deletion_lists.deleted_posts(item.path))


def purge(con: duckdb.DuckDBPyConnection, home: Home, night_at: datetime) -> dict[str, Any]:
    """Delete what was noted tonight from the branch, leave tombstones, and say what still holds it."""
    _remember(con, home, night_at)
    con.execute(f"delete from {lake.ALIAS}.raw.deleted_days")
    asked = _count(con, "wanted")
    if asked:
        con.execute(FIND)
    doomed = _count(con, "doomed") if asked else 0
    if not doomed:
        return {"asked": asked, "posts": 0, "rows": 0, "kept_releases": [], "landed_exports": [], "remedy": None}
    con.execute(COUNT, {"night_at": night_at})
    if lake.has_table(con, "marts", "fct_posts"):
        con.execute(NOTE_DAYS, {"night_at": night_at})
    query = f"select sum(row_count)::bigint from {lake.ALIAS}.raw.tombstones where deleted_at = ?"
    rows = con.execute(query, [night_at]).fetchall()[0][0]
    exports = _landed_exports(con, night_at)
    _rewrite(con)
    return {
        "asked": asked, "posts": doomed, "rows": rows, "kept_releases": list(_kept_releases(con, home)),
        "landed_exports": exports, "remedy": REMEDY,
    }  # fmt: skip


def _read_list(con: duckdb.DuckDBPyConnection, home: Home, file: LandedFile) -> sources.FileReport:
    try:
        mapping = sources.read_mapping(landed_path(home, file.mapping_sha256)) if file.mapping_sha256 else None
    except sources.MappingError as error:
        return sources.FileReport(None, "quarantined", f"its column mapping cannot be used: {error}")
    counts = _note(con, deletion_lists.entries(landed_path(home, file.sha256), file.file_name, mapping))
    total, reason = counts.total(), "a list of deletions"
    return sources.FileReport(
        "deletion_list", "no_posts", reason, rows_read=total, rows_filtered=total, filtered_reasons=dict(counts)
    )


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    return int(con.execute(f"select count(*) from {table}").fetchall()[0][0])


def _note(con: duckdb.DuckDBPyConnection, wanted: Iterable[Wanted | None]) -> Counter[str]:
    counts: Counter[str] = Counter()
    batch: list[Wanted] = []
    for entry in wanted:
        counts["deletion" if entry else "not_a_deletion"] += 1
        if entry:
            batch.append(entry)
        if len(batch) >= BATCH:
            _insert(con, batch)
    _insert(con, batch)
    return counts


def _insert(con: duckdb.DuckDBPyConnection, batch: list[Wanted]) -> None:
    columns = [list(column) for column in zip(*batch, strict=True)] or [[], [], []]
    con.execute(
        "insert into wanted_raw select unnest($1::varchar[]), unnest($2::varchar[]), unnest($3::varchar[])", columns
    )
    batch.clear()


def _remember(con: duckdb.DuckDBPyConnection, home: Home, night_at: datetime) -> None:
    con.execute(NORMALISE, pads(home.author_secret()))
    con.execute(REMEMBER, {"night_at": night_at})


def _landed_exports(con: duckdb.DuckDBPyConnection, night_at: datetime) -> list[str]:
    query = f"""
        select distinct files.source || '/' || files.file_name
        from {lake.ALIAS}.raw.tombstones as tombstones
        inner join {lake.ALIAS}.raw.ingest_files as files using (file_sha256)
        where tombstones.deleted_at = ? order by 1"""
    return [name for (name,) in con.execute(query, [night_at]).fetchall()]


def _rewrite(con: duckdb.DuckDBPyConnection) -> None:
    """Delete the rows, then write the files anew that held them: a delete alone only hides a row in its file."""
    tables = [(schema, name) for schema, name in PURGED if lake.has_table(con, schema, name)]
    for schema, name in tables:
        keys = "select (platform, post_id) from doomed"
        con.execute(f"delete from {lake.ALIAS}.{schema}.{name} where (platform, post_id) in ({keys})")
    con.execute(f"call ducklake_flush_inlined_data('{lake.ALIAS}')")
    for schema, name in tables:
        con.execute(
            f"call ducklake_rewrite_data_files('{lake.ALIAS}', '{name}', schema => '{schema}', delete_threshold => 0)"
        )


def _kept_releases(con: duckdb.DuckDBPyConnection, home: Home) -> Iterator[str]:
    for catalog in sorted(home.releases.glob("[!.]*/catalog.sqlite")):
        lake.attach(con, home, catalog, "kept")
        held = con.execute("select count(*) from kept.raw.posts semi join doomed using (platform, post_id)").fetchall()
        con.execute("detach kept")
        if held[0][0]:
            yield catalog.parent.name
