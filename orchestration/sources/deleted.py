"""Posts that somebody asked to delete are left out when an export brings them again.

Belongs here: meeting the records of a file with what was asked. Not here: lists of deletions (`deletion_lists`), or
deleting what is loaded already (`orchestration.deletions`). What was asked is known as keyed hashes alone.
"""

import duckdb

from orchestration.sources.authors import keyed_hash, pads

KNOWN = "known_deletions"
"""Temporary table of the caller (kind: post or author, key_hash); where there is none, nothing was asked."""

ANY_PLATFORM = "*"
"""Stands for the platform of an id that a list gave without one."""

ACCOUNT = "split_part({id}, '/', 1)"
"""SQL: the account in an id of Bluesky, which is known so whatever an export names as author."""

STRIKE = f"""
update landed_records
set filtered = 'deleted_by_request', title = null, body = null
where rowid in (
    with ids as (
        select rowid as record, platform, unnest([post_id, repost_of]) as id
        from landed_records
        where fault is null and filtered is null
    ),
    keys as (
        select record, {keyed_hash("unnest([platform, '" + ANY_PLATFORM + "']) || ':' || id")} as key_hash
        from ids
        where id is not null
    )
    select record from keys
    semi join (select key_hash from {KNOWN} where kind = 'post') as asked using (key_hash)
    union
    select record from (
        select record, {keyed_hash("platform || ':' || " + ACCOUNT.format(id="id"))} as key_hash
        from ids
        where platform = 'bluesky'
    ) as accounts
    semi join (select key_hash from {KNOWN} where kind = 'author') as asked using (key_hash)
    union
    select records.rowid from landed_records as records
    inner join landed_authors as authors
        on authors.platform = records.platform and authors.author = records.author
    semi join (select key_hash from {KNOWN} where kind = 'author') as asked on asked.key_hash = authors.author_key
    where records.fault is null and records.filtered is null
)"""


def are_known(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether anything was ever asked to be deleted."""
    query = "select 1 from duckdb_tables() where table_name = ? and temporary"
    return con.execute(query, [KNOWN]).fetchone() is not None


def strike(con: duckdb.DuckDBPyConnection, secret: bytes) -> None:
    """Leave the posts and reposts of `landed_records` out that are to be deleted."""
    con.execute(STRIKE, pads(secret))
