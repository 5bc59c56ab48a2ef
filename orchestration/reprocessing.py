"""Reading again: landed files whose adapter or mapping changed are loaded once more, from the bytes in landing.

Belongs here: which files are meant, and forgetting what was made of them. Not here: reading (raw) and computing, which
a night does as always, only that every table is built anew: what a file no longer says must go everywhere.
"""

import re
from collections.abc import Iterable, Sequence

import duckdb

from orchestration import lake
from orchestration.home import Home
from orchestration.landing import LandedFile, landed_path

FORMAT = "format:"
SHA256_PART = re.compile(r"[0-9a-f]{8,64}")

# A member of an archive is read again with the archive that landed, and so is everything else in that.
CHOSEN = """
with recursive files as (
    select *, regexp_extract(file_name, '[^/]*$') as last_name from {ledger}
),
meant as (
    select file_sha256, container_sha256 from files
    where
        format in (select unnest($formats))
        or list_contains($shas, left(file_sha256, greatest(8, $sha_chars)))
        or exists (select 1 from unnest($names) as names(name) where file_name glob name or last_name glob name)
),
above as (
    select * from meant
    union
    select files.file_sha256, files.container_sha256
    from files
    inner join above on files.file_sha256 = above.container_sha256
)
select distinct files.file_sha256, file_name, source, file_bytes, mapping_sha256
from files
inner join above on files.file_sha256 = above.file_sha256
where above.container_sha256 is null
order by source, file_name
"""
BELOW = """
with recursive below as (
    select unnest($roots) as file_sha256
    union
    select files.file_sha256
    from {ledger} as files
    inner join below on files.container_sha256 = below.file_sha256
)
select file_sha256 from below
"""


class NothingToReprocess(ValueError):
    """No landed file is meant; the message says how files are named."""


def choose(con: duckdb.DuckDBPyConnection, home: Home, words: Sequence[str]) -> list[LandedFile]:
    """The landed files that words mean: names (with * for any part), at least 8 digits of a sha256, `format:NAME`.

    Raises NothingToReprocess when a word means none, or when the bytes of a file are gone from landing.
    """
    found: dict[str, LandedFile] = {}
    for word in words:
        files = _chosen(con, word)
        if not files:
            raise NothingToReprocess(
                f'{word!r} means no file that was loaded. Write a file\'s name as `quotepart sql "from ingest_files"`'
                " has it (* for any part of it), 8 or more digits of its sha256, or --format with a format's name"
            )
        found |= {file.sha256: file for file in files}
    for file in found.values():
        if not landed_path(home, file.sha256).exists():
            raise NothingToReprocess(
                f"the bytes of {file.source}/{file.file_name} are not in landing any more:"
                " put the export back into its source"
            )
    return list(found.values())


def forget(con: duckdb.DuckDBPyConnection, files: Iterable[LandedFile]) -> None:
    """Take the rows of files, and of what is in them, out of the raw tables, so that they are new tonight."""
    roots = [file.sha256 for file in files]
    below = con.execute(BELOW.format(ledger=_ledger()), {"roots": roots}).fetchall()
    gone = [sha256 for (sha256,) in below]
    for name in ("posts", "rejects", "ingest_files"):
        con.execute(f"delete from {lake.ALIAS}.raw.{name} where file_sha256 in (select unnest(?))", [gone])


def with_again(landed: Sequence[LandedFile], again: Sequence[LandedFile]) -> list[LandedFile]:
    """Tonight's files, and those read again that lie in no source any more."""
    present = {file.sha256 for file in landed}
    return [*landed, *(file for file in again if file.sha256 not in present)]


def _chosen(con: duckdb.DuckDBPyConnection, word: str) -> list[LandedFile]:
    is_sha = bool(SHA256_PART.fullmatch(word))
    is_format = word.startswith(FORMAT)
    values = {
        "formats": [word.removeprefix(FORMAT)] if is_format else [],
        "shas": [word] if is_sha else [],
        "sha_chars": len(word) if is_sha else 8,
        "names": [] if is_format or is_sha else [word],
    }
    rows = con.execute(CHOSEN.format(ledger=_ledger()), values).fetchall()
    return [LandedFile(sha256, name, source, size, mapping) for sha256, name, source, size, mapping in rows]


def _ledger() -> str:
    return f"{lake.ALIAS}.raw.ingest_files"
