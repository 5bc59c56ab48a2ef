"""One file to be loaded, with what is known about it from outside, and the statement that makes records of it.

Belongs here: what reading alone (`load`) and reading together (`bundle`) share. Not here: any reader.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from orchestration.sources.handover import Fates
from orchestration.sources.mapping import NO_MAPPING, Mapping
from orchestration.sources.plans import Plan, TablePlan, column_names
from orchestration.sources.readers.opened import Beside, nothing_beside
from orchestration.sources.registry import FORMATS
from orchestration.sources.report import FileReport, LoadPath
from orchestration.sources.values.records_sql import create_records, with_absent
from orchestration.sources.values.zones import zone_in_name


@dataclass(frozen=True)
class Request:
    """What is loaded, and what is known about it from outside."""

    path: Path
    file_name: str
    author_secret: bytes
    night_at: datetime
    mapping: Mapping = NO_MAPPING
    beside: Beside = nothing_beside
    forgiven: Collection[str | None] = ()


def in_its_zone(request: Request, format_: str, plan: Plan) -> Request:
    """With the zone of times that state none: as the column says, or the owner of the export, or the tool."""
    stated = zone_in_name(column_names(plan).get("posted_at", ""))
    zone = stated or request.mapping.time_zone or FORMATS[format_].time_zone
    return replace(request, mapping=replace(request.mapping, time_zone=zone))


def records_from(relation: str, stated: Collection[str], plan: Plan, request: Request) -> str:
    """SQL that makes `landed_records` from what a reader gives of a file."""
    absent = plan.absent if isinstance(plan, TablePlan) else ()
    return create_records(
        with_absent(relation, absent),
        stated,
        platform=plan.platform,
        mapping=request.mapping,
        night_at=request.night_at,
        derived=plan.derived,
    )


def report_of(format_: str, encoding: str, load_path: LoadPath, fates: Fates, damage: str | None = None) -> FileReport:
    """The report on a file that was read."""
    return FileReport(
        format=format_,
        status="partial" if damage else "loaded",
        reason=damage,
        encoding=encoding,
        load_path=load_path,
        rows_read=fates.read,
        rows_loaded=fates.loaded,
        rows_rejected=fates.rejected,
        rows_filtered=fates.filtered,
        rows_duplicate=fates.duplicate,
        filtered_reasons=fates.filtered_reasons,
        first_posted_at=fates.first_posted_at,
        last_posted_at=fates.last_posted_at,
    )
