"""2023-04-01 23:30: in which time zone?

Belongs here: settling it once for a whole file, by the name of the column or by ids that carry their time; else the
question. Not here: times that say it themselves (`dates_sql`), and days, which need no zone.
"""

import re
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import duckdb

from orchestration.sources.values import id_times_sql

UNIVERSAL = re.compile(r"(?i)(?:^|[\W_])(?:utc|gmt)\s*(?:([+-])0?(1?[0-9])(?::?00)?)?\W*$")
PLACE = re.compile(r"\b([A-Z][A-Za-z]+/[A-Za-z_/+-]+)\W*$")
SUFFIX = re.compile(r"(?i)[\W_]+(?:in[\W_]+)?(?:utc|gmt|[a-z]+/[a-z_/+-]+)(?:[+-][0-9:]+)?\W*$")

WITHOUT_ZONE = "zone_assumed and posted_at_precision <> 'day' and fault is null and filtered is null"
FARTHEST_WEST, FARTHEST_EAST = -12 * 3600, 14 * 3600
QUARTER = 900
"""Seconds: clocks differ from UTC by so much at most, and by whole quarters of an hour."""
TOLERANCE = 60
"""Seconds between a post and its id; also where a time has no seconds."""

MORNING, EVENING = "Europe/Paris", "America/New_York"
"""Examples of zones in which a time before or after noon may be of another day than in UTC."""
READABLE = "%-d %B %Y %H:%M"
WHERE_TO_SAY = "in a file named <this export>.columns.yml, or columns.yml for its whole folder"


def zone_in_name(column: str) -> str | None:
    """The zone that a column's name states: "date (UTC)", "created_at_utc", "Date (GMT+1)", "Heure Europe/Paris"."""
    if place := PLACE.search(column):
        try:
            return ZoneInfo(place[1]).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None
    stated = UNIVERSAL.search(column)
    if not stated:
        return None
    sign = {"+": "-", "-": "+"}.get(stated[1] or "")  # in these names a minus lies east of Greenwich
    return f"Etc/GMT{sign}{int(stated[2])}" if sign else "UTC"


def without_zone(column: str) -> str:
    """The name of a column without the zone at its end."""
    return SUFFIX.sub("", column) if zone_in_name(column) else column


def settle_zone(con: duckdb.DuckDBPyConnection, night_at: datetime) -> str | None:
    """Date the rows of `landed_records` whose ids tell what their clock was; the question where a row needs a zone."""
    if _count(con) == 0:
        return None
    con.execute(_date_by_ids(night_at))
    if _count(con) and _are_days(con):
        con.execute(f"update landed_records set posted_at_precision = 'day' where {WITHOUT_ZONE}")
    return _question(con) if _count(con) else None


def _count(con: duckdb.DuckDBPyConnection) -> int:
    return int(_first(con, f"select count(*) from landed_records where {WITHOUT_ZONE}")[0])


def _date_by_ids(night_at: datetime) -> str:
    """SQL: an id's time is UTC; where it is the stated one on some clock of the earth, nothing is left to ask."""
    apart = "date_diff('second', told.told_at, posted_at)"
    return f"""
        update landed_records
        set posted_at = told.told_at, posted_at_source = 'id', posted_at_precision = 'second', zone_assumed = false
        from (
            select rowid as record, {id_times_sql.id_at("platform", "post_id", only=None)} as told_at
            from landed_records where {WITHOUT_ZONE}
        ) as told
        where
            landed_records.rowid = told.record
            and {id_times_sql.is_plausible("told.told_at", night_at)}
            and {apart} between {FARTHEST_WEST - TOLERANCE} and {FARTHEST_EAST + TOLERANCE}
            and abs({apart} - {QUARTER} * round({apart} / {QUARTER})) <= {TOLERANCE}"""


def _are_days(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether every time is midnight: so do tools write days."""
    sql = f"select bool_and(posted_at = date_trunc('day', posted_at)) from landed_records where {WITHOUT_ZONE}"
    return bool(_first(con, sql)[0])


def _question(con: duckdb.DuckDBPyConnection) -> str:
    """The time nearest to midnight shows best what the zone changes."""
    count, raw, clock = _first(
        con,
        f"""
        with times as (
            select posted_at_raw, posted_at, abs(date_part('epoch', cast(posted_at as time)) - 43200) as from_noon
            from landed_records where {WITHOUT_ZONE}
        )
        select
            count(*),
            arg_max(posted_at_raw, (from_noon, posted_at_raw)),
            arg_max(posted_at, (from_noon, posted_at_raw))
        from times""",
    )
    place = EVENING if clock.hour >= 12 else MORNING
    elsewhere = clock.replace(tzinfo=ZoneInfo(place)).astimezone(ZoneInfo("UTC"))
    return (
        f"{count:,} × a time without a zone, such as {raw}: {clock:{READABLE}} if UTC is meant, in UTC "
        f"{elsewhere:{READABLE}} if {place} is: say time_zone: UTC, or the zone that is meant, {WHERE_TO_SAY}"
    )


def _first(con: duckdb.DuckDBPyConnection, query: str) -> tuple:
    row = con.execute(query).fetchone()
    assert row is not None  # an aggregate always has a row
    return row
