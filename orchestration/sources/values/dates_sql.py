"""Reading a time that an export wrote as text, in SQL.

Belongs here: the forms that are understood, and what a time without a zone means.
Not here: 03/04/2023, which needs the whole column (`day_order`).
Every expression needs the session's time zone to be UTC.
"""

from orchestration.sources.values.sql_text import literal

DAY_OR_MONTH_FIRST = "^[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})([ ,T]|$)"

ISO_WITH_OFFSET = "^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}[T ]+[0-9].*[+-][0-9]{2}(:?[0-9]{2})?$"
WEEKDAY_OR_COMMENT = "^([a-z]+[.]?,|(mon|tue|wed|thu|fri|sat|sun)[a-z]* ) *| *[(][^()]*[)]$"
EPOCH = "[0-9]{9,13}([.][0-9]+)?|[0-9]{16}"

ISO_FORMS = ("%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M:%S.%f %z", "%Y-%m-%d %H:%M %z")
USUAL_FORMS = ("%a %b %d %H:%M:%S %z %Y", "%a, %d %b %Y %H:%M:%S %z")
ZONED_FORMS = (
    *ISO_FORMS,
    "%b %d %H:%M:%S %Y %z",
    "%d %b %y %H:%M:%S %z",
    "%d %b %y %H:%M %z",
    "%d %b %Y %H:%M:%S %z",
    "%d %b %Y %H:%M %z",
    "%d %b %Y %I:%M:%S %p %z",
    "%d %B %Y %H:%M:%S %z",
    "%d %B %Y %H:%M %z",
    "%d-%b-%Y %H:%M:%S %z",
    "%b %d %Y %H:%M:%S %z",
    "%b %d, %Y %H:%M:%S %z",
)
"""Of a text that `_tidied` has been through: no weekday, the zone as an offset at the end."""
LOCAL_FORMS = (
    "%Y-%m-%d %I:%M:%S %p",
    "%Y-%m-%d %I:%M %p",
    "%Y-%m-%d %I:%M:%S%p",
    "%Y-%m-%d %I:%M%p",
    "%Y%m%d",
    "%Y%m%d%H%M%S",
    "%Y%m%dT%H%M%S",
    "%d-%b-%y",  # years of two digits before those of four, which would take 23 for the year 23
    "%d-%b-%y %I:%M %p",
    "%d-%b-%Y %I:%M%p",
    "%d-%b-%Y %I:%M %p",
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
    "%b %d, %Y %H:%M",
    "%b %d, %Y",
    "%B %d, %Y %I:%M %p",
    "%B %d, %Y",
    "%a %b %d %H:%M:%S %Y",
    "%a, %d %b %Y %H:%M:%S",
    "%a, %d %b %Y %H:%M",
    "%a, %d %b %Y",
    "%a, %b %d, %Y",
    "%A, %d %B %Y %H:%M:%S",
    "%A, %d %B %Y",
    "%A, %B %d, %Y",
)
ZONES = {
    "UTC": "+0000", "GMT": "+0000", "UT": "+0000", "Z": "+0000", "EST": "-0500", "EDT": "-0400", "CST": "-0600",
    "CDT": "-0500", "MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700", "CET": "+0100",
    "CEST": "+0200", "BST": "+0100", "WET": "+0000", "WEST": "+0100", "EET": "+0200", "EEST": "+0300",
    "MSK": "+0300", "JST": "+0900", "KST": "+0900", "AEST": "+1000", "AEDT": "+1100", "NZST": "+1200", "NZDT": "+1300",
}  # fmt: skip


def zoned_at(raw: str) -> str:
    """SQL: the time in UTC (timestamp) of a text that states its zone, else NULL."""
    return f"""
    case
        when ends_with({raw}, 'Z') and substr({raw}, 5, 1) = '-' then {_in_utc_already(raw)}
        when {raw} is null then null
        when substr({raw}, 5, 1) in ('-', '/') and (right({raw}, 1) <= '9' or right({raw}, 1) in ('Z', 'z')) then
            case
                when right({raw}, 1) in ('Z', 'z') then {_in_utc_already(raw)}
                when length({raw}) = 10 or (length({raw}) = 19 and substr({raw}, 17, 1) = ':') then null
                when regexp_matches({raw}, '{ISO_WITH_OFFSET}') then coalesce(
                    timezone('UTC', try_cast(regexp_replace({raw}, ' ([+-])', '\\1') as timestamptz)), {_iso(raw)}
                )
            end
        when regexp_full_match({raw}, '{EPOCH}') then {_epoch(raw)}
        else {_named(raw)}
    end"""


def local_at(raw: str) -> str:
    """SQL: the wall-clock time (timestamp) of a text that states no zone, else NULL."""
    return f"""
    coalesce(
        case when substr({raw}, 5, 1) in ('-', '/') and {raw} < ':' then try_cast({raw} as timestamp) end,
        {_try(raw, LOCAL_FORMS)}
    )"""


def in_utc(zoned: str, local: str, time_zone: str | None) -> str:
    """SQL: a timestamp in UTC from either expression; wall-clock times are of `time_zone`, else UTC."""
    if time_zone in (None, "UTC"):
        return f"coalesce({zoned}, {local})"
    return f"coalesce({zoned}, timezone('UTC', timezone({literal(time_zone)}, {local})))"


def _in_utc_already(raw: str) -> str:
    return f"coalesce(try_cast({raw} as timestamp), {_iso(raw)})"


def _epoch(raw: str) -> str:
    whole = f"try_cast({raw} as double)"
    return f"""
    case
        when length({raw}) = 16 and {raw} not like '%.%' then make_timestamp(cast({raw} as bigint))
        when {whole} >= 1e11 then make_timestamp(cast({whole} * 1000 as bigint))
        else make_timestamp(cast({whole} * 1000000 as bigint))
    end"""


def _try(raw: str, forms: tuple[str, ...]) -> str:
    return f"try_strptime({raw}, [{', '.join(literal(form) for form in forms)}])"


def _iso(raw: str) -> str:
    """ISO 8601 in the writings that a cast does not take: no seconds, a comma, small letters, a blank before Z."""
    blank = f"replace(replace(upper({raw}), 'T', ' '), ',', '.')"
    zoned = f"regexp_replace({blank}, ' ?Z$', ' +0000')"
    tidied = f"regexp_replace({zoned}, ' ?([+-][0-9]{{2}}):?([0-9]{{2}})$', ' \\1\\2')"
    return f"timezone('UTC', {_try(tidied, ISO_FORMS)})"


def _named(raw: str) -> str:
    """Forms with the names of days, months or zones; a zone's name is replaced by its offset."""
    offsets = ";".join(("", *(f"{name}={offset}" for name, offset in ZONES.items()), ""))
    tidied = _tidied(raw)
    zone = f"upper(regexp_extract({tidied}, ' ([A-Za-z]{{1,4}})$', 1))"
    offset = f"split_part(split_part('{offsets}', ';' || {zone} || '=', 2), ';', 1)"
    known = f"regexp_replace({tidied}, ' [A-Za-z]{{1,4}}$', ' ' || {offset})"
    return f"timezone('UTC', coalesce({_try(raw, USUAL_FORMS)}, {_try(known, ZONED_FORMS)}))"


def _tidied(raw: str) -> str:
    """Without weekday and closing comment; the year before the zone, and the zone's offset without its name."""
    bare = f"replace(regexp_replace({raw}, '{WEEKDAY_OR_COMMENT}', '', 'gi'), 'Sept ', 'Sep ')"
    plain = f"regexp_replace({bare}, '(GMT|UTC)([+-][0-9])', '\\2')"
    return f"regexp_replace({plain}, ' ([A-Z]{{2,4}}|[+-][0-9]{{4}}) ([0-9]{{4}})$', ' \\2 \\1')"
