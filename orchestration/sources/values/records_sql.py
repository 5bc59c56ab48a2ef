"""The one place where raw fields become posts: typed, judged, and refused with a reason.

Belongs here: the statement that makes `landed_records`, the same for every format and for both readers.
Not here: what a single value means (`dates_sql`, `values_sql`), or what is handed on (`handover`).
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from types import MappingProxyType

from orchestration.sources.fields import RAW_FIELDS, VERDICT_FIELDS
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Derived
from orchestration.sources.values import dates_sql, id_times_sql, languages_sql, post_ids_sql, values_sql
from orchestration.sources.values.id_times_sql import UNDECIDED
from orchestration.sources.values.sql_text import literal, truth

FIRST_POSSIBLE = "timestamp '1971-01-01'"  # 1970-01-01 is what exporters write for "no date"
LAST_POSSIBLE = "timestamp '2200-01-01'"
NO_DATE = "^(0000|0+([.]0+)?$|-)"
DAY_ONLY = "[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{8}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[^:]*[A-Za-z][^:]*"
TO_THE_MINUTE = "[^:]*[0-9]{1,2}:[0-9]{2}([^:0-9].*)?"
UNKNOWN_PLATFORM = "web"
WHOLE_NUMBERS = ("file_index", "row_number", "record_bytes")
IDS = ("post_id", "repost_of", "quote_of", "reply_to")
NO_ID = "(?i)nan|null|none|nil|undefined|#?n/a|0"  # what scripts and databases write for none
NO_ID_LENGTHS = "1, 3, 4, 9"  # asked first: a pattern costs 0.1 µs a row (2026-11)


def create_records(
    relation: str,
    stated: Collection[str],
    *,
    platform: str,
    mapping: Mapping,
    night_at: datetime,
    derived: Derived = MappingProxyType({}),
) -> str:
    """SQL that makes `landed_records` from a relation with the raw fields named in `stated`.

    `derived` computes fields, fault or filtered from any column of the relation.
    """
    assumed = truth(mapping.time_zone is None)
    given = ", ".join(_given((*VERDICT_FIELDS, *RAW_FIELDS), stated, derived))
    stated = {*stated, *derived}
    return f"""
create or replace temp table landed_records as
with raw as (
    select {given} from {relation}
),
trimmed as (
    select {", ".join(VERDICT_FIELDS)}, {", ".join(f"{_trimmed(name, stated)} as {name}" for name in RAW_FIELDS)}
    from raw
),
timed as (
    select
        *,
        {dates_sql.zoned_at("posted_at")} as zoned_at,
        {post_ids_sql.post_id("post_id", "url")} as bare_id,
        {_platform(stated, platform)} as known_platform
    from trimmed
),
placed as (
    select
        *,
        case when zoned_at is null then {dates_sql.local_at("posted_at")} end as local_at,
        {_native_id(stated, platform)} as native_id
    from timed
),
dated as (
    select
        *,
        {dates_sql.in_utc("zoned_at", "local_at", mapping.time_zone)} as stated_at,
        {_told(stated, platform) or "cast(null as timestamp)"} as told_at
    from placed
),
doubted as (
    select *, {date_fault("stated_at", "posted_at")} as date_fault
    from dated
),
settled as (
    select *, {_by_id(stated, platform, night_at)} as by_id
    from doubted
)
select
    file_index,
    row_number,
    record_bytes,
    {_fault()} as fault,
    fault_value,
    {_filtered(stated)} as filtered,
    known_platform as platform,
    coalesce(native_id, post_id) as post_id,
    {_when("author", stated, values_sql.author("author"))} as author,
    title,
    body,
    case when by_id then told_at else stated_at end as posted_at,
    posted_at as posted_at_raw,
    case when by_id then 'second' else {_precision(stated)} end as posted_at_precision,
    case when by_id then 'id' else 'stated' end as posted_at_source,
    local_at is not null and not by_id and {assumed} as zone_assumed,
    {_collected_at(stated, night_at)} as collected_at,
    coalesce({_when("language", stated, languages_sql.language("language"))}, {literal(mapping.language)}) as language,
    {values_sql.kind("known_platform", stated_kind="kind" in stated)} as kind,
    {_when("repost_of", stated, post_ids_sql.post_id("repost_of"))} as repost_of,
    url,
    {_when("like_count", stated, values_sql.count("like_count"), "bigint")} as like_count,
    {_when("repost_count", stated, values_sql.count("repost_count"), "bigint")} as repost_count,
    {_when("reply_count", stated, values_sql.count("reply_count"), "bigint")} as reply_count
from settled"""


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
    return """
    case
        when fault is not null then fault
        when filtered is not null then null
        when post_id is null and trim(coalesce(title, '')) = '' and trim(coalesce(body, '')) = '' then 'nothing_in_row'
        when native_id is null and post_id is not null then 'damaged_id'
        when not by_id then date_fault
    end"""


def _collected_at(stated: Collection[str], night_at: datetime) -> str:
    night = f"timestamp '{night_at:%Y-%m-%d %H:%M:%S.%f}'"
    if "collected_at" not in stated:
        return night
    zoned, local = dates_sql.zoned_at("collected_at"), dates_sql.local_at("collected_at")
    return f"coalesce({dates_sql.in_utc(zoned, local, None)}, {night})"


def _platform(stated: Collection[str], default: str) -> str:
    """SQL: the stated platform; where nothing tells more than that it is the web, the one that the id is of."""
    known = values_sql.platform("platform", literal(default)) if "platform" in stated else literal(default)
    if _sole(stated, default):
        return known
    unknown = literal(UNKNOWN_PLATFORM)
    return f"coalesce(nullif({known}, {unknown}), {post_ids_sql.platform_of('post_id')}, {unknown})"


def _sole(stated: Collection[str], default: str) -> str | None:
    """The platform of all rows, where it is known before they are read."""
    return None if "platform" in stated or default == UNKNOWN_PLATFORM else default


def _native_id(stated: Collection[str], default: str) -> str:
    sole = _sole(stated, default)
    return (
        "bare_id"
        if sole and sole not in post_ids_sql.OWNED
        else post_ids_sql.without_owner("known_platform", "bare_id")
    )


def _told(stated: Collection[str], default: str) -> str | None:
    return id_times_sql.id_at("known_platform", "native_id", only=_sole(stated, default))


def _by_id(stated: Collection[str], default: str, night_at: datetime) -> str:
    if _told(stated, default) is None:
        return "false"
    return id_times_sql.is_believed("known_platform", "stated_at", "date_fault", "told_at", night_at)


def _filtered(stated: Collection[str]) -> str:
    if "visibility" not in stated:
        return "filtered"
    return f"coalesce(filtered, case when not {values_sql.is_public('visibility')} then 'not_public' end)"


def with_absent(relation: str, absent: Collection[str]) -> str:
    """SQL of a relation with further columns that are NULL."""
    nulls = "".join(f", cast(null as varchar) as {name}" for name in absent)
    return f"(select *{nulls} from {relation})" if absent else relation


def _given(names: Collection[str], stated: Collection[str], derived: Derived) -> Iterator[str]:
    """SQL of each column: computed, as it is, or NULL where the relation lacks it."""
    for name in names:
        if name in derived:
            computed = f"cast({derived[name]} as varchar)"
            of_reader = name in VERDICT_FIELDS and name in stated  # what a reader found wrong comes first
            yield f"coalesce({name}, {computed}) as {name}" if of_reader else f"{computed} as {name}"
        elif name in stated:
            yield name
        else:
            type_ = "bigint" if name in WHOLE_NUMBERS else "varchar"
            yield f"cast(null as {type_}) as {name}"


def _precision(stated: Collection[str]) -> str:
    """SQL: how exactly the export says when a post was made."""
    by_form = f"""
        case
            when substr(posted_at, 17, 1) = ':' then 'second'
            when not contains(posted_at, ':') and regexp_full_match(posted_at, '{DAY_ONLY}') then 'day'
            when regexp_full_match(posted_at, '{TO_THE_MINUTE}') then 'minute'
            else 'second'
        end"""
    return f"coalesce(precision, {by_form})" if "precision" in stated else by_form


def _when(field: str, stated: Collection[str], expression: str, type_: str = "varchar") -> str:
    """SQL of a field, or a plain NULL for a field that is not stated: short statements plan fast."""
    return expression if field in stated else f"cast(null as {type_})"


def _trimmed(field: str, stated: Collection[str]) -> str:
    """SQL of a field without NUL characters and, unless it is a text, without blanks round it."""
    if field not in stated:
        return field
    if field in ("title", "body"):
        return f"nullif(case when contains({field}, chr(0)) then replace({field}, chr(0), '') else {field} end, '')"
    trimmed = f"trim(replace({field}, chr(0), ''), E' \\t\\r\\n')"
    bare = f"case when {_may_have_blanks(field)} then {trimmed} else {field} end"
    if field in IDS:
        is_an_id = f"strlen({field}) not in ({NO_ID_LENGTHS}) or not regexp_full_match({field}, '{NO_ID}')"
        bare = f"case when {is_an_id} then {bare} end"
    if field in ("posted_at", "collected_at"):
        bare = f"case when strlen({field}) = length({field}) then {bare} else {_plain_blanks(bare)} end"
    return f"nullif({bare}, '')"


def _may_have_blanks(field: str) -> str:
    """SQL: whether a text begins or ends with a blank (trimming all texts costs ten times as much) or holds a NUL."""
    ends = " or ".join(f"ends_with({field}, {blank})" for blank in ("' '", "chr(9)", "chr(10)", "chr(13)"))
    return f"{field} < '!' or {ends} or contains({field}, chr(0))"


def _plain_blanks(text: str) -> str:
    """SQL: a time with plain blanks, where spreadsheets and browsers put some that do not break."""
    return f"trim(replace(replace({text}, chr(160), ' '), chr(8239), ' '))"
