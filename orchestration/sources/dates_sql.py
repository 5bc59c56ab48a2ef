"""Reading a time that an export wrote as text, in SQL.

Belongs here: the forms that are understood, and what a time without a zone means.
Not here: 03/04/2023, which needs the whole column (`day_order`).
Every expression needs the session's time zone to be UTC.
"""

from orchestration.sources.sql_text import literal

DAY_OR_MONTH_FIRST = "^[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})([ ,T]|$)"

ISO_WITH_ZONE = "^.{11}.*([Zz]|[+-][0-9]{2}(:?[0-9]{2})?| ?(UTC|GMT))$"
EPOCH = "[0-9]{9,13}([.][0-9]+)?|[0-9]{16}"

ZONED_FORMS = (
    "%Y-%m-%d %H:%M:%S %z",
    "%Y-%m-%d %H:%M:%S.%f %z",
    "%Y-%m-%d %H:%M %z",
    "%Y-%m-%dT%H:%M:%S %z",
    "%a %b %d %H:%M:%S %z %Y",
    "%a, %d %b %Y %H:%M:%S %z",
    "%a, %d %b %Y %H:%M %z",
    "%d %b %Y %H:%M:%S %z",
    "%d %b %Y %H:%M %z",
)
LOCAL_FORMS = (
    "%Y-%m-%d %I:%M:%S %p",
    "%Y-%m-%d %I:%M %p",
    "%Y-%m-%d %I:%M:%S%p",
    "%Y-%m-%d %I:%M%p",
    "%Y%m%d",
    "%Y%m%d%H%M%S",
    "%Y%m%dT%H%M%S",
    "%d-%b-%Y %I:%M%p",
    "%d-%b-%Y %H:%M:%S",
    "%d-%b-%Y %H:%M",
    "%d-%b-%Y",
    "%d %b %Y %I:%M%p",
    "%d %b %Y %I:%M %p",
    "%d %b %Y %H:%M:%S",
    "%d %b %Y %H:%M",
    "%d %b %Y",
    "%d %B %Y %H:%M:%S",
    "%d %B %Y %H:%M",
    "%d %B %Y",
    "%b %d, %Y %I:%M:%S %p",
    "%b %d, %Y %I:%M %p",
    "%b %d, %Y",
    "%B %d, %Y %I:%M %p",
    "%B %d, %Y",
    "%a %b %d %H:%M:%S %Y",
    "%a, %d %b %Y %H:%M:%S",
)
ZONES = {
    "UTC|GMT|UT|Z": "+0000", "EST|CDT": "-0500", "EDT": "-0400", "CST|MDT": "-0600", "MST|PDT": "-0700",
    "PST": "-0800", "CET|BST": "+0100", "CEST": "+0200",
}  # fmt: skip


def zoned_at(raw: str) -> str:
    """SQL: the instant (timestamptz) of a text that states its zone, else NULL."""
    return f"""
    case
        when {raw} is null or not {_digit_first(raw)} then {_try(_with_offset(raw), ZONED_FORMS)}
        when substr({raw}, 5, 1) in ('-', '/') then
            case when regexp_matches({raw}, '{ISO_WITH_ZONE}')
                then coalesce(try_cast({raw} as timestamptz), {_try(_with_offset(raw), ZONED_FORMS)})
                when regexp_matches({raw}, '[A-Z]$') then {_try(_with_offset(raw), ZONED_FORMS)}
            end
        when regexp_full_match({raw}, '{EPOCH}') then {_epoch(raw)}
        else {_try(_with_offset(raw), ZONED_FORMS)}
    end"""


def local_at(raw: str) -> str:
    """SQL: the wall-clock time (timestamp) of a text that states no zone, else NULL."""
    return f"""
    case
        when {raw} is null then null
        when substr({raw}, 5, 1) in ('-', '/') and {_digit_first(raw)} then
            coalesce(try_cast({raw} as timestamp), {_try(raw, LOCAL_FORMS)})
        else {_try(raw, LOCAL_FORMS)}
    end"""


def in_utc(zoned: str, local: str, time_zone: str | None) -> str:
    """SQL: a timestamp in UTC from either expression; wall-clock times are of `time_zone`, else UTC."""
    if time_zone is None:
        return f"coalesce(timezone('UTC', {zoned}), {local})"
    return f"coalesce(timezone('UTC', {zoned}), timezone('UTC', timezone({literal(time_zone)}, {local})))"


def _digit_first(raw: str) -> str:
    return f"substr({raw}, 1, 1) between '0' and '9'"


def _epoch(raw: str) -> str:
    whole = f"try_cast({raw} as double)"
    return f"""
    case
        when length({raw}) = 16 and {raw} not like '%.%' then make_timestamptz(cast({raw} as bigint))
        when {whole} >= 1e11 then make_timestamptz(cast({whole} * 1000 as bigint))
        else make_timestamptz(cast({whole} * 1000000 as bigint))
    end"""


def _try(raw: str, forms: tuple[str, ...]) -> str:
    return f"try_strptime({raw}, [{', '.join(literal(form) for form in forms)}])"


def _with_offset(raw: str) -> str:
    for names, offset in ZONES.items():
        raw = f"regexp_replace({raw}, ' ?\\b({names})$', ' {offset}')"
    return raw
