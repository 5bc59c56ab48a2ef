"""What `quotepart inspect` prints of a file. Not here: looking into it (sources.inspect)."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from orchestration import places
from orchestration.sources import Mapping, MappingError, read_mapping
from orchestration.sources.inspect import Inspection, inspect_file


def lines(path: Path, night_at: datetime) -> Iterator[str]:
    """The report on one file, with the mapping that lies beside it, in the lines of a terminal."""
    yield str(path)
    try:
        mapping = mapping_beside(path)
    except MappingError as error:
        yield f"  column mapping cannot be used: {error}"
        return
    found = inspect_file(path, mapping, night_at)
    yield from _described(found)
    for member in found.members:
        yield member.file_name
        yield from _described(member)


def mapping_beside(path: Path) -> Mapping | None:
    """The column mapping of an export: its own, else its folder's. Raises MappingError when it cannot be used."""
    own, folder = path.with_name(path.name + places.MAPPING_SUFFIX), path.with_name(places.MAPPING_OF_FOLDER)
    return next((read_mapping(found) for found in (own, folder) if found.is_file()), None)


def _described(found: Inspection) -> Iterator[str]:
    report = found.report
    yield f"  format    {report.format or 'none that is known'}"
    yield f"  status    {report.status}{f': {report.reason}' if report.reason else ''}"
    if not report.rows_read:
        return
    yield (
        f"  rows      {report.rows_read:,} read = {report.rows_loaded:,} loaded + {report.rows_rejected:,} rejected"
        f" + {report.rows_filtered:,} filtered + {report.rows_duplicate:,} duplicate"
    )
    if report.first_posted_at:
        yield f"  dates     {report.first_posted_at} to {report.last_posted_at} (UTC)"
    for reason, count in sorted(report.filtered_reasons.items()):
        yield f"  filtered  {count:,} × {reason}"
    for group in found.rejects:
        where = f"{group.column_name} = " if group.column_name else ""
        where += ", ".join(map(repr, group.examples))
        yield f"  rejected  {group.row_count:,} × {group.reason}, first in row {group.first_row_number}: {where}"
        yield f"            {group.remedy}"
    for post in found.sample:
        yield f"  sample    {post.posted_at}  {post.platform}  {post.kind}  {post.language or 'und'}  {post.text}"
