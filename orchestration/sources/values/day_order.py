"""03/04/2023: third of April, or fourth of March?

Belongs here: settling it once for a whole file, from the data if they tell, else from the columns file.
Not here: dates that say it themselves (`dates_sql`).
"""

from dataclasses import dataclass

import duckdb

from orchestration.sources.mapping import Mapping
from orchestration.sources.values import dates_sql
from orchestration.sources.values.records_sql import UNDECIDED, date_fault
from orchestration.sources.values.sql_text import truth

PARTS = "^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2}|[0-9]{4})(?:[ ,T]+(.*))?$"


SHORT_YEAR = "^[0-9]{2}[/.-][0-9]{1,2}[/.-][0-9]{2}([ ,T]|$)"
READABLE = "%-d %B %Y"
WHERE_TO_SAY = "in a file named <this export>.columns.yml"


@dataclass(frozen=True)
class _Column:
    """What the dates of a file tell, with one of each sort."""

    row_count: int
    only_day_first: str | None
    only_month_first: str | None
    undecided: str | None
    if_day_first: str | None
    if_month_first: str | None
    year_first: str | None


def settle_day_order(con: duckdb.DuckDBPyConnection, mapping: Mapping) -> str | None:
    """Date the rows of `landed_records` that wait for it; the question to ask when nothing settles it."""
    column = _look(con)
    if column.row_count == 0:
        return None
    if column.year_first and mapping.day_first is None:
        return (
            f"{column.year_first} may begin with the year or end with it: export years of four digits, "
            f"or, if it ends with it, say day_first: true or day_first: false {WHERE_TO_SAY}"
        )
    if column.only_day_first and column.only_month_first:
        day_first = mapping.day_first
    elif column.only_day_first or column.only_month_first:
        day_first = column.only_day_first is not None
    else:
        day_first = mapping.day_first if column.undecided else True
    if day_first is None:
        return _question(column)
    con.execute(_date_rows(day_first, mapping))
    return None


def suppose_day_first(con: duckdb.DuckDBPyConnection, mapping: Mapping) -> None:
    """Date the rows that wait, though nothing settles how: so that all questions of a file can be asked at once."""
    con.execute(_date_rows(True, mapping))


def _look(con: duckdb.DuckDBPyConnection) -> _Column:
    """Only a date that the calendar has tells anything: 99/04/2023 does not say that days come first.

    Where years have two digits, the part that varies least may be the year: 23-04-05, 23-04-17.
    """
    row = con.execute(f"""
        with days as (
            select
                posted_at_raw,
                {_day(day_first=True)} as day_first,
                {_day(day_first=False)} as month_first,
                regexp_matches(posted_at_raw, '{SHORT_YEAR}') as has_short_year,
                regexp_extract(posted_at_raw, '{PARTS}', 1) as first_part,
                regexp_extract(posted_at_raw, '{PARTS}', 3) as last_part
            from landed_records
            where fault = '{UNDECIDED}' and regexp_matches(posted_at_raw, '{PARTS}')
        )
        select
            count(*),
            min(posted_at_raw) filter (where day_first is not null and month_first is null),
            min(posted_at_raw) filter (where month_first is not null and day_first is null),
            min(posted_at_raw) filter (where day_first <> month_first),
            strftime(arg_min(day_first, posted_at_raw) filter (where day_first <> month_first), '{READABLE}'),
            strftime(arg_min(month_first, posted_at_raw) filter (where day_first <> month_first), '{READABLE}'),
            case
                when count(distinct first_part) filter (where has_short_year)
                    < count(distinct last_part) filter (where has_short_year)
                    then min(posted_at_raw) filter (where has_short_year)
            end
        from days""").fetchone()
    assert row is not None  # an aggregate always has a row
    return _Column(*row)


def _question(column: _Column) -> str:
    if column.only_day_first:
        return (
            f"{column.only_day_first} can only be a day and a month, {column.only_month_first} only a month and a day: "
            f"split the export, or say day_first: true or day_first: false {WHERE_TO_SAY} to refuse the others"
        )
    return (
        f"{column.undecided}: {column.if_day_first} or {column.if_month_first}? "
        f"None of the {column.row_count} dates tells: say day_first: true or day_first: false {WHERE_TO_SAY}"
    )


def _iso(*, day_first: bool, time: str = "") -> str:
    """SQL: the date with the year first, as text."""
    order = rf"\3-\2-\1{time}" if day_first else rf"\3-\1-\2{time}"
    iso = f"trim(regexp_replace(posted_at_raw, '{PARTS}', '{order}'))"
    return f"case when regexp_matches({iso}, '^[0-9]{{2}}-') then '20' || {iso} else {iso} end"


def _day(*, day_first: bool) -> str:
    """SQL: the day under one reading; NULL when the calendar has none."""
    return f"try_cast({_iso(day_first=day_first)} as date)"


def _date_rows(day_first: bool, mapping: Mapping) -> str:
    iso = _iso(day_first=day_first, time=r" \4")
    return f"""
        update landed_records
        set posted_at = settled.posted_at,
            zone_assumed = settled.zone_assumed,
            fault = case when settled.fault = '{UNDECIDED}' then 'unreadable_date' else settled.fault end
        from (
            with waiting as (
                select rowid as record, posted_at_raw, {iso} as iso from landed_records where fault = '{UNDECIDED}'
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
