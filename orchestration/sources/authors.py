"""Authors' names become keyed hashes here, before a row leaves for the lake.

Belongs here: the hash (HMAC-SHA256, computed once for each author). Not here: the key's file.
"""

import hashlib

import duckdb

BLOCK = 64  # bytes, of SHA-256
KEY_CHARS = 32  # 128 bits: no two authors meet by chance


def keyed_hash(text: str) -> str:
    """SQL: the keyed hash of a text; `pads` gives the parameters $inner and $outer."""
    return f"left(sha256($outer || unhex(sha256($inner || encode({text})))), {KEY_CHARS})"


HASH_AUTHORS = f"""
create or replace temp table landed_authors as
with authors as (
    select distinct platform, author from landed_records where author is not null and fault is null
)
select
    platform,
    author,
    {keyed_hash("platform || ':' || author")} as author_key
from authors"""


def hash_authors(con: duckdb.DuckDBPyConnection, secret: bytes) -> None:
    """Make `landed_authors` (platform, author, author_key) from `landed_records`."""
    con.execute(HASH_AUTHORS, pads(secret))


def pads(secret: bytes) -> dict[str, bytes]:
    """The parameters of `keyed_hash`: the key as HMAC lays it inside and outside."""
    short = secret if len(secret) <= BLOCK else hashlib.sha256(secret).digest()
    padded = short.ljust(BLOCK, b"\0")
    return {"inner": bytes(byte ^ 0x36 for byte in padded), "outer": bytes(byte ^ 0x5C for byte in padded)}
