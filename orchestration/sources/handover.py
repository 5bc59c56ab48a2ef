"""What loading hands over: `landed_posts`, `landed_rejects`, and the counts.

Belongs here: ids for posts that have none, duplicates within the file, the two views, the count of fates.
Not here: judging rows (`records_sql`).
"""

from dataclasses import dataclass
from datetime import datetime

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

FIND_DUPLICATES = f"""
create or replace temp table landed_duplicates as
with ranked as (
    select
        rowid as record,
        row_number() over (partition by platform, post_id order by collected_at desc, rowid) as place
    from landed_records
    where {GOOD}
)
select record from ranked where place > 1"""

COUNT = f"""
select
    count(*),
    count(*) filter (where {GOOD}),
    count(*) filter (where filtered is not null),
    count(distinct hash(platform, post_id)) filter (where {GOOD}),
    count(*) filter (where {GOOD} and post_id is null),
    min(posted_at) filter (where {GOOD}),
    max(posted_at) filter (where {GOOD})
from landed_records"""

COUNT_FILTERED = """
select filtered, count(*) from landed_records where filtered is not null group by filtered order by filtered"""


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


def settle_fates(con: duckdb.DuckDBPyConnection, secret: bytes) -> Fates:
    """Give every post an id, strike deleted and find repeated ones, and count what became of each record."""
    read, good, filtered, different, without_id, first, last = _row(con, COUNT)
    if without_id:
        con.execute(MAKE_IDS)
    struck = deleted.are_known(con)
    if struck:
        deleted.strike(con, secret)
    if without_id or struck:
        read, good, filtered, different, without_id, first, last = _row(con, COUNT)
    con.execute("create or replace temp table landed_duplicates (record bigint)")
    duplicate = 0
    if different < good:
        con.execute(FIND_DUPLICATES)
        duplicate = _row(con, "select count(*) from landed_duplicates")[0]
    reasons = dict(con.execute(COUNT_FILTERED).fetchall()) if filtered else {}
    return Fates(read, good - duplicate, read - good - filtered, filtered, duplicate, reasons, first, last)


def posts_view(row_number: str, *, with_duplicates: bool, with_authors: bool) -> str:
    """SQL of the view `landed_posts`."""
    key = "authors.author_key" if with_authors else "cast(null as varchar)"
    join = (
        "left join landed_authors as authors on authors.platform = records.platform and authors.author = records.author"
        if with_authors
        else ""
    )
    unique = "and records.rowid not in (select record from landed_duplicates)" if with_duplicates else ""
    return f"""
create or replace temp view landed_posts as
select
    {row_number} as row_number, records.platform, post_id, {key} as author_key, title, body, posted_at,
    posted_at_raw, posted_at_precision, posted_at_source, zone_assumed, collected_at, language, kind,
    repost_of, url, like_count, repost_count, reply_count
from landed_records as records
{join}
where {GOOD} {unique}"""


def _row(con: duckdb.DuckDBPyConnection, query: str) -> tuple:
    row = con.execute(query).fetchone()
    assert row is not None  # an aggregate always has a row
    return row
