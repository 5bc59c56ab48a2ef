"""The one place where raw fields become posts: typed, judged, and refused with a reason.

Belongs here: the statement that makes `landed_records`, the same for every format and for both readers.
Not here: what a single value means (`dates_sql`, `values_sql`), or what is handed on (`handover`).
"""

from collections.abc import Collection
from datetime import datetime

from orchestration.sources import dates_sql, values_sql
from orchestration.sources.fields import RAW_FIELDS, VERDICT_FIELDS
from orchestration.sources.mapping import Mapping
from orchestration.sources.sql_text import literal, truth

FIRST_POSSIBLE = "timestamp '1971-01-01'"  # 1970-01-01 is what exporters write for "no date"
LAST_POSSIBLE = "timestamp '2200-01-01'"
NO_DATE = "^(0000|0+([.]0+)?$|-)"
UNDECIDED = "undecided_date"
"""The fault of a row whose date is 03/04/2023 until the whole column has been seen."""


def create_records(
    relation: str, stated: Collection[str], *, platform: str, mapping: Mapping, night_at: datetime
) -> str:
    """SQL that makes `landed_records` from a relation with the raw fields named in `stated`."""
    return f"""
create or replace temp table landed_records as
with raw as (
    select {_all_fields(stated)} from {relation}
),
trimmed as (
    select
        row_number, fault, fault_value, filtered,
        {_trimmed("post_id")} as said_id,
        {_trimmed("author")} as author,
        {_without_nul("title")} as title,
        {_without_nul("body")} as body,
        {_trimmed("posted_at")} as posted_at_raw,
        {_trimmed("collected_at")} as collected_at_raw,
        {_trimmed("language")} as language,
        {values_sql.platform(_trimmed("platform"), literal(platform))} as platform,
        {_trimmed("kind")} as kind,
        {_trimmed("repost_of")} as repost_of,
        {_trimmed("quote_of")} as quote_of,
        {_trimmed("reply_to")} as reply_to,
        {_trimmed("url")} as url,
        like_count, repost_count, reply_count, visibility
    from raw
),
timed as (
    select
        *,
        {dates_sql.zoned_at("posted_at_raw")} as zoned_at,
        {dates_sql.zoned_at("collected_at_raw")} as collected_zoned_at,
        {dates_sql.local_at("collected_at_raw")} as collected_local_at
    from trimmed
),
placed as (
    select
        *,
        case when zoned_at is null then {dates_sql.local_at("posted_at_raw")} end as local_at,
        {_post_id()} as post_id
    from timed
),
dated as (
    select
        *,
        {dates_sql.in_utc("zoned_at", "local_at", mapping.time_zone)} as posted_at
    from placed
)
select
    row_number,
    {_fault()} as fault,
    fault_value,
    coalesce(filtered, case when not {values_sql.is_public("visibility")} then 'not_public' end) as filtered,
    platform,
    coalesce(post_id, said_id) as post_id,
    case when author not in ('[deleted]', '[removed]') then ltrim(author, '@') end as author,
    title,
    body,
    posted_at,
    posted_at_raw,
    local_at is not null and {truth(mapping.time_zone is None)} as zone_assumed,
    coalesce(
        {dates_sql.in_utc("collected_zoned_at", "collected_local_at", None)}, {_timestamp(night_at)}
    ) as collected_at,
    coalesce({values_sql.language("language")}, {literal(mapping.language)}) as language,
    {values_sql.kind("platform")} as kind,
    {values_sql.post_id("repost_of")} as repost_of,
    url,
    {values_sql.count("like_count")} as like_count,
    {values_sql.count("repost_count")} as repost_count,
    {values_sql.count("reply_count")} as reply_count
from dated"""


def date_fault(posted_at: str, raw: str) -> str:
    """SQL: what is wrong with a date, or NULL."""
    return f"""
        case
            when {raw} is null then 'missing_date'
            when {posted_at} >= {FIRST_POSSIBLE} and {posted_at} < {LAST_POSSIBLE} then null
            when {posted_at} < {FIRST_POSSIBLE} or regexp_matches({raw}, '{NO_DATE}') then 'placeholder_date'
            when {posted_at} is null and regexp_matches({raw}, '{dates_sql.DAY_OR_MONTH_FIRST}') then '{UNDECIDED}'
            else 'unreadable_date'
        end"""


def _fault() -> str:
    return f"""
    case
        when fault is not null then fault
        when filtered is not null then null
        when said_id is null and trim(coalesce(title, '')) = '' and trim(coalesce(body, '')) = '' then 'nothing_in_row'
        when post_id is null and said_id is not null then 'damaged_id'
        else {date_fault("posted_at", "posted_at_raw")}
    end"""


def _post_id() -> str:
    return f"""
        case
            when regexp_full_match(said_id, '{values_sql.DAMAGED_ID}')
                then nullif(regexp_extract(url, '/status(?:es)?/([0-9]+)', 1), '')
            else {values_sql.post_id("said_id")}
        end"""


def _all_fields(stated: Collection[str]) -> str:
    types = {"row_number": "bigint"}
    return ", ".join(
        name if name in stated else f"cast(null as {types.get(name, 'varchar')}) as {name}"
        for name in (*VERDICT_FIELDS, *RAW_FIELDS)
    )


def _trimmed(field: str) -> str:
    return f"nullif(trim({field}, E' \\t\\r\\n'), '')"


def _without_nul(field: str) -> str:
    return f"nullif(replace({field}, chr(0), ''), '')"


def _timestamp(moment: datetime) -> str:
    return f"timestamp '{moment:%Y-%m-%d %H:%M:%S.%f}'"
