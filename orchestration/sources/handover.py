"""What loading hands over: `landed_posts`, `landed_rejects`, and the counts.

Belongs here: ids for posts that have none, duplicates within the file, the two views, the count of fates.
Not here: judging rows (`records_sql`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import duckdb

from orchestration.sources import deleted

GOOD = "fault is null and filtered is null"

MAKE_IDS = """
update landed_records
set post_id = 'h:' || left(
    sha256(concat_ws('|', platform, coalesce(author_key, ''), strftime(posted_at, '%Y-%m-%d %H:%M'), words)), 32
)
from (
    select records.rowid as record, authors.author_key, concat_ws(chr(10), records.title, records.body) as words
    from landed_records as records
    left join landed_authors as authors on authors.platform = records.platform and authors.author = records.author
    where records.post_id is null
) as known
where landed_records.rowid = known.record and landed_records.fault is null and landed_records.filtered is null"""

# Of a post that comes more than once, the latest is kept; of those of one moment, the one with most text.
FIND_DUPLICATES = f"""
insert into landed_duplicates
with ranked as (
    select
        file_index,
        rowid as record,
        row_number() over (
            partition by file_index, platform, post_id
            order by collected_at desc, strlen(concat_ws(' ', title, body)) desc, rowid
        ) as place
    from landed_records
    where {GOOD}
)
select file_index, record from ranked where place > 1"""

COUNT = f"""
select
    file_index,
    count(*),
    count(*) filter (where {GOOD}),
    count(*) filter (where filtered is not null),
    count(distinct hash(platform, post_id)) filter (where {GOOD}),
    count(*) filter (where {GOOD} and post_id is null),
    min(posted_at) filter (where {GOOD}),
    max(posted_at) filter (where {GOOD})
from landed_records
group by file_index"""

COUNT_DUPLICATES = "select file_index, count(*) from landed_duplicates group by file_index"

COUNT_FILTERED = """
select file_index, filtered, count(*) from landed_records where filtered is not null
group by file_index, filtered order by filtered"""

FileIndex = int | None
"""The place of a file among those read together; None for one that is read alone."""


@dataclass(frozen=True)
class Fates:
    """How the records of one file ended."""

    read: int
    loaded: int
    rejected: int
    filtered: int
    duplicate: int
    filtered_reasons: dict[str, int]
    first_posted_at: datetime | None
    last_posted_at: datetime | None


NOTHING_READ = Fates(0, 0, 0, 0, 0, {}, None, None)


@dataclass(frozen=True)
class Rows:
    """The rows of one file: `tables` is what the names of their tables begin with."""

    number: str
    tables: str = "landed"
    where: str = "true"


class _Count(NamedTuple):
    file_index: FileIndex
    read: int
    good: int
    filtered: int
    different: int
    without_id: int
    first: datetime | None
    last: datetime | None


def settle_fates(con: duckdb.DuckDBPyConnection, secret: bytes) -> dict[FileIndex, Fates]:
    """Give every post an id, strike deleted and find repeated ones, and count what became of each file's records."""
    counts = _counts(con)
    without_id = any(count.without_id for count in counts)
    if without_id:
        con.execute(MAKE_IDS)
    struck = deleted.are_known(con)
    if struck:
        deleted.strike(con, secret)
    if without_id or struck:
        counts = _counts(con)
    con.execute("create or replace temp table landed_duplicates (file_index bigint, record bigint)")
    duplicates: dict[FileIndex, int] = {}
    if any(count.different < count.good for count in counts):
        con.execute(FIND_DUPLICATES)
        duplicates = dict(con.execute(COUNT_DUPLICATES).fetchall())
    reasons: dict[FileIndex, dict[str, int]] = {}
    if any(count.filtered for count in counts):
        for file_index, reason, number in con.execute(COUNT_FILTERED).fetchall():
            reasons.setdefault(file_index, {})[reason] = number
    return {
        count.file_index: _fates(count, duplicates.get(count.file_index, 0), reasons.get(count.file_index, {}))
        for count in counts
    }


def posts_view(rows: Rows, *, with_duplicates: bool, with_authors: bool) -> str:
    """SQL of the view `landed_posts`."""
    key = "authors.author_key" if with_authors else "cast(null as varchar)"
    same_author = "authors.platform = records.platform and authors.author = records.author"
    join = f"left join {rows.tables}_authors as authors on {same_author}" if with_authors else ""
    unique = f"and records.rowid not in (select record from {rows.tables}_duplicates)" if with_duplicates else ""
    return f"""
create or replace temp view landed_posts as
select
    {rows.number} as row_number, records.platform, post_id, {key} as author_key, title, body, posted_at,
    posted_at_raw, posted_at_precision, posted_at_source, zone_assumed, collected_at, language, kind,
    repost_of, url, like_count, repost_count, reply_count
from {rows.tables}_records as records
{join}
where {GOOD} and {rows.where} {unique}"""


def _counts(con: duckdb.DuckDBPyConnection) -> list[_Count]:
    return [_Count(*row) for row in con.execute(COUNT).fetchall()]


def _fates(count: _Count, duplicate: int, reasons: dict[str, int]) -> Fates:
    rejected = count.read - count.good - count.filtered
    loaded = count.good - duplicate
    return Fates(count.read, loaded, rejected, count.filtered, duplicate, reasons, count.first, count.last)
