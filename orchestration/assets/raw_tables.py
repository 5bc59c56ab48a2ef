"""What the UI shows of a load: rows and files by fate, rejects by reason, quarantine with what to do.

Belongs here: tables made from reports and from `raw.rejects`. Not here: loading (`orchestration.raw`).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import duckdb

from orchestration.assets.metadata import table
from orchestration.raw import Loaded
from orchestration.rows import as_dicts

FATES = ("read", "loaded", "rejected", "filtered", "duplicate")
LISTED_FILES = 200
EXAMPLES = 3
SOUND = ("loaded", "opened")
# Of each file, its three commonest reasons, each with the first row that has it.
REASONS = """
    with reasons as (
        select
            file_sha256, reason, count(*) as row_count, min(row_number) as first_row,
            arg_min(value, row_number) as example,
            row_number() over (partition by file_sha256 order by count(*) desc, reason) as place
        from lake.raw.rejects
        where loaded_at = $night_at
        group by file_sha256, reason
    )
    select file_sha256, reason, row_count, first_row, example
    from reasons
    where place <= $examples
    order by file_sha256, place
"""
REJECTS = """
    select
        reason,
        column_name as "column",
        count(*) as "rows",
        list(distinct value order by value)[:$examples] as examples,
        any_value(remedy) as "what to do"
    from lake.raw.rejects
    where loaded_at = $night_at
    group by all
    order by "rows" desc, reason
"""


def by_fate(loaded: Sequence[Loaded]) -> dict[str, Any]:
    """Rows of tonight by fate, for each format."""
    formats = sorted({item.report.format or "not recognised" for item in loaded})
    rows = [
        {"format": name, "files": len(own), **_fates(own)}
        for name in formats
        for own in [[item for item in loaded if (item.report.format or "not recognised") == name]]
    ]
    if len(rows) > 1:
        rows.append({"format": "all", "files": len(loaded), **_fates(loaded)})
    return {"loaded tonight": sum(item.report.rows_loaded for item in loaded), "rows by fate": table(rows)}


def files(con: duckdb.DuckDBPyConnection, loaded: Sequence[Loaded], night_at: datetime) -> dict[str, Any]:
    """Files of tonight by status, and each file with its rows by fate and why, those with trouble first."""
    why = refusals(con, night_at)
    statuses = sorted({item.report.status for item in loaded})
    counted = [{"status": status, "files": sum(item.report.status == status for item in loaded)} for status in statuses]
    troubled = sorted(loaded, key=_trouble_first)
    listed = [_file(item, why.get(item.file.sha256, [])) for item in troubled[:LISTED_FILES]]
    return {
        "files by status": table(counted),
        f"files of tonight (the first {LISTED_FILES})": table(listed),
    }


def _trouble_first(item: Loaded) -> tuple[bool, bool, str, str]:
    report = item.report
    return report.status in SOUND, report.rows_rejected == 0, item.file.source, item.file.file_name


def refusals(con: duckdb.DuckDBPyConnection, night_at: datetime) -> dict[str, list[str]]:
    """sha256 of a file of tonight → why rows of it were refused, in words, with an example for each reason."""
    found: dict[str, list[str]] = {}
    rows = con.execute(REASONS, {"examples": EXAMPLES, "night_at": night_at}).fetchall()
    for sha256, reason, row_count, first_row, example in rows:
        shown = f": {example!r}" if example is not None else ""
        found.setdefault(sha256, []).append(f"{row_count:,} {reason}, first in row {first_row:,}{shown}")
    return found


def quarantine(loaded: Sequence[Loaded]) -> dict[str, Any]:
    """Files that could not be read, each with its reason and remedy."""
    rows = [
        {"source": item.file.source, "file": item.file.file_name, "why, and what to do": item.report.reason}
        for item in loaded
        if item.report.status == "quarantined"
    ]
    return {"quarantined": table(rows)}


def rejects(con: duckdb.DuckDBPyConnection, night_at: datetime) -> dict[str, Any]:
    """Tonight's rejected rows by reason, with up to three values each and the remedy."""
    rows = as_dicts(con.execute(REJECTS, {"examples": EXAMPLES, "night_at": night_at}))
    for row in rows:
        row["examples"] = " · ".join(repr(value) for value in row["examples"] if value is not None)
    return {"rejected tonight": sum(row["rows"] for row in rows), "rejects by reason": table(rows)}


def _fates(items: Sequence[Loaded]) -> dict[str, int]:
    return {fate: sum(getattr(item.report, f"rows_{fate}") for item in items) for fate in FATES}


def _file(item: Loaded, refused: list[str]) -> dict[str, object]:
    report = item.report
    left_out = [f"{count:,} {reason}" for reason, count in sorted(report.filtered_reasons.items())]
    return {
        "source": item.file.source,
        "file": item.file.file_name,
        "format": report.format,
        "status": report.status,
        "bytes": item.file.file_bytes,
        "seconds": f"{item.seconds:.2f}",
        **_fates([item]),
        "why refused": " · ".join(refused),
        "why left out": " · ".join(left_out),
        "what to do": report.reason,
    }
