"""What the tables that are written outside dbt say about themselves in the database.

Belongs here: words for `raw.*`, `audit_checks` and `releases`. Not here: those of dbt's models (their yml).
"""

import duckdb

_FILE = {
    "file_sha256": "sha256 of the export's bytes, and its name in the landing folder unless it came in an archive",
    "file_name": "Name of the export in its source; in an archive or workbook: archive.zip!/name inside",
    "source": "Source that the export came from",
}
_LOADED = {"loaded_at": "Night that loaded it (UTC)"}

COMMENTS: dict[str, tuple[str, dict[str, str]]] = {
    "posts": (
        "One row per post as its export said it.",
        {
            "file_sha256": _FILE["file_sha256"],
            "row_number": "Record in the file, from 1; the header is not counted",
            "source": _FILE["source"],
            "format": "Adapter that read it",
            "platform": "Platform in lower case; web where the export does not say",
            "post_id": "Native id as text, prefixes stripped; h:… is a hash where there is none",
            "author_key": "Keyed hash of the author, of one platform; NULL: the export names none",
            "title": "Title as exported",
            "body": "Text as exported",
            "posted_at": "Publication (UTC)",
            "posted_at_raw": "Publication as exported",
            "posted_at_precision": "second, minute or day: how exactly the export says when",
            "posted_at_source": "stated: as the export says; id: the time that the id carries",
            "zone_assumed": "Whether the export states no time zone",
            "collected_at": "Collection (UTC), else the night",
            "language": "ISO 639 code that the export states; NULL: none",
            "kind": "original, reply, repost or quote",
            "repost_of": "Native id of the post that is reposted, where known",
            "url": "Address of the post",
            "like_count": "Likes when collected",
            "repost_count": "Reposts when collected",
            "reply_count": "Replies when collected",
            **_LOADED,
        },
    ),
    "rejects": (
        "One row per row refused.",
        {
            **_FILE,
            "row_number": "Record in the file, from 1",
            "reason": "Why it was refused, as a code",
            "column_name": "Column that the reason is about",
            "value": "Value that was refused, cut to 200 characters",
            "remedy": "What to do about it",
            **_LOADED,
        },
    ),
    "ingest_files": (
        "One row per export, file in an archive, sheet: rows read = loaded + rejected + filtered + duplicate.",
        {
            **_FILE,
            "format": "Adapter that read it; zip, tar, xlsx, xls or ods for what was opened; NULL: none that is known",
            "file_bytes": "Size (bytes)",
            "rows_read": "Records in the file",
            "rows_loaded": "Records kept as posts",
            "rows_rejected": "Records refused, each with a reason in raw.rejects",
            "rows_filtered": "Records that are no public posts",
            "rows_duplicate": "Records whose post stands earlier in the same file",
            "status": "loaded, partial, quarantined, no_posts, empty or opened (its files have rows of their own)",
            "reason": "Why it was not loaded whole",
            "filtered_reasons": "JSON: records left out, by reason",
            "encoding": "Encoding that it was read in",
            "load_path": "fast: DuckDB's own reader; careful: record by record",
            "mapping_sha256": "sha256 of the column mapping beside it",
            "first_posted_at": "Earliest publication in it (UTC)",
            "last_posted_at": "Latest publication in it (UTC)",
            **_LOADED,
            "container_sha256": "sha256 of the landed archive or workbook that it lies in; NULL: none",
        },
    ),
    "deletions": (
        "One row per post or author that somebody asked to delete, as a keyed hash: what comes again is left out.",
        {
            "kind": "post or author",
            "key_hash": "Keyed hash of platform and id; the platform is * where the list gave none",
            "asked_at": "Night that read the list (UTC)",
        },
    ),
    "tombstones": (
        "One row per night, day, platform and export: posts that were deleted on request. No ids.",
        {
            "deleted_at": "Night that deleted them (UTC)",
            "posted_on": "Day of publication (UTC)",
            "platform": "Platform",
            "file_sha256": _FILE["file_sha256"],
            "post_count": "Posts deleted, each with the export that brought it first",
            "row_count": "Rows deleted, copies included",
        },
    ),
    "deleted_days": (
        "One row per day and author whose shares the latest night's deletions change.",
        {
            "deleted_at": "The night (UTC)",
            "posted_on": "Day in the study's time zone",
            "author_key": "Keyed hash of the author",
        },
    ),
    "audit_checks": (
        "One row per check of the night that made this release: what was expected, what was seen, what to do.",
        {
            "run_id": "Run of the night",
            "check_name": "Check; with the suite it is unique",
            "suite": "dbt, or the suite of plausibility checks",
            "table_name": "Table it looks at",
            "column_name": "Column it looks at, where it is one",
            "severity": "critical holds a night, warning marks it, info only says",
            "passed": "Whether it passed",
            "observed": "What was seen, with unit",
            "expected": "What was expected, with unit",
            "failing_rows": "Rows that break the rule",
            "reason_en": "What failed, in English",
            "reason_fr": "What failed, in French",
            "remedy_en": "What to do, in English",
            "remedy_fr": "What to do, in French",
            "checked_at": "The night (UTC)",
            "sample": "JSON: the first failing rows, as numbers, days, ids and codes",
            "acceptable": "Whether a person may release a night that only such checks hold",
        },
    ),
    "releases": (
        "One row per release up to this one.",
        {
            "release_id": "Name of the release",
            "run_id": "Run of the night that made it",
            "released_at": "The night (UTC)",
            "verdict": "pass or caution; accepted: the checks held it, and a person released it (see note)",
            "code_version": "Version of the code, with its commit",
            "study": "Study that was computed",
            "study_version": "Hash of the study's files",
            "post_count": "Posts kept in it",
            "note": "What a person said about it",
        },
    ),
}


def describe(con: duckdb.DuckDBPyConnection, schema: str, name: str) -> None:
    """Write the comments of a table and of its columns; `schema` is qualified with its database."""
    table, columns = COMMENTS[name]
    con.execute(f"comment on table {schema}.{name} is {literal(table)}")
    for column, text in columns.items():
        con.execute(f"comment on column {schema}.{name}.{column} is {literal(text)}")


def literal(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
