"""03/04/2023: third of April, or fourth of March?

Belongs here: settling it once for a whole file, from the data if they tell, else from the columns file.
Not here: dates that say it themselves (`dates_sql`).
"""

from dataclasses import dataclass

import duckdb

from orchestration.sources import dates_sql
from orchestration.sources.mapping import Mapping
from orchestration.sources.records_sql import UNDECIDED, date_fault
from orchestration.sources.sql_text import truth

PARTS = "^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2}|[0-9]{4})(?:[ ,T]+(.*))?$"


@dataclass(frozen=True)
class _Column:
    row_count: int
    first_is_day: int
    second_is_day: int
    undecided: int
    example: str | None


def settle_day_order(con: duckdb.DuckDBPyConnection, mapping: Mapping) -> str | None:
    """Date the rows of `landed_records` that wait for it; the question to ask when nothing settles it."""
    column = _look(con)
    if column.row_count == 0:
        return None
    if column.first_is_day and column.second_is_day:
        day_first = mapping.day_first
    elif column.first_is_day or column.second_is_day:
        day_first = bool(column.first_is_day)
    else:
        day_first = mapping.day_first if column.undecided else True
    if day_first is None:
        return _question(column)
    con.execute(_date_rows(day_first, mapping))
    return None


def _look(con: duckdb.DuckDBPyConnection) -> _Column:
    row = con.execute(f"""
        with parts as (
            select
                posted_at_raw,
                cast(regexp_extract(posted_at_raw, '{PARTS}', 1) as integer) as first_part,
                cast(regexp_extract(posted_at_raw, '{PARTS}', 2) as integer) as second_part
            from landed_records
            where fault = '{UNDECIDED}' and regexp_matches(posted_at_raw, '{PARTS}')
        )
        select
            count(*),
            count(*) filter (where first_part > 12 and second_part <= 12),
            count(*) filter (where second_part > 12 and first_part <= 12),
            count(*) filter (where first_part <> second_part),
            min(posted_at_raw) filter (where first_part <> second_part)
        from parts""").fetchone()
    assert row is not None  # an aggregate always has a row
    return _Column(*row)


def _question(column: _Column) -> str:
    if column.first_is_day:
        return (
            "some dates can only be day/month and others only month/day: "
            "split the export, or say day_first: true or false in the columns file to refuse the others"
        )
    return (
        f"is {column.example} a day and a month, or a month and a day? No date of the {column.row_count} tells: "
        f"say day_first: true or day_first: false in a file named <this export>.columns.yml"
    )


def _date_rows(day_first: bool, mapping: Mapping) -> str:
    order = r"\3-\2-\1 \4" if day_first else r"\3-\1-\2 \4"
    iso = f"trim(regexp_replace(posted_at_raw, '{PARTS}', '{order}'))"
    full = f"case when regexp_matches({iso}, '^[0-9]{{2}}-') then '20' || {iso} else {iso} end"
    return f"""
        update landed_records
        set posted_at = settled.posted_at,
            zone_assumed = settled.zone_assumed,
            fault = case when settled.fault = '{UNDECIDED}' then 'unreadable_date' else settled.fault end
        from (
            with waiting as (
                select rowid as record, posted_at_raw, {full} as iso from landed_records where fault = '{UNDECIDED}'
            ),
            timed as (
                select *, {dates_sql.zoned_at("iso")} as zoned_at, {dates_sql.local_at("iso")} as local_at
                from waiting
            ),
            dated as (
                select *, {dates_sql.in_utc("zoned_at", "local_at", mapping.time_zone)} as posted_at from timed
            )
            select
                record,
                posted_at,
                zoned_at is null and {truth(mapping.time_zone is None)} as zone_assumed,
                {date_fault("posted_at", "posted_at_raw")} as fault
            from dated
        ) as settled
        where landed_records.rowid = settled.record"""
