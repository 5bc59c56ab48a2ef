"""Ids that carry the time of their post, and what they say about the stated one: in SQL.

Belongs here: reading the time in an id, and which of the two times a post gets. Not here: the forms of ids
(`post_ids_sql`) or of stated times (`dates_sql`). Platforms without such ids cost nothing.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

X_EPOCH = 1_288_834_974_657  # ms, 4 November 2010; ids before it were counted one by one
X_FIRST = 2**40  # four minutes after the epoch; the counted ids ended at 2**34.8
INSTAGRAM_EPOCH = 1_314_220_021_721  # ms, August 2011

UNDECIDED = "undecided_date"
"""The fault of a row whose date is 03/04/2023 until the whole column has been seen."""
FIRST_PLAUSIBLE = "2010-11-04"
"""No platform here wrote times into ids earlier: what an older id of LinkedIn tells is no time."""

CONTRADICTION_HOURS = 36
"""Time zones are at most 14 hours from UTC, so a zone misread twice over is 28: more is another time."""

ALPHABETS = {
    "bluesky": "234567abcdefghijklmnopqrstuvwxyz",
    "instagram": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
}


def _number(text: str, alphabet: str) -> str:
    """SQL: a text of digits of another base as a number; NULL where it has another character."""
    bits = len(alphabet).bit_length() - 1
    digit = f"strpos('{alphabet}', substr({text}, place, 1)) - 1"
    value = f"list_sum(list_transform(range(1, length({text}) + 1), lambda place: "
    value += f"cast({digit} as hugeint) << cast({bits} * (length({text}) - place) as integer)))"
    return f"case when regexp_full_match({text}, '[{alphabet}]{{11,13}}') then {value} end"


def _x(post_id: str) -> str:
    number = f"try_cast({post_id} as bigint)"
    return f"case when {number} >= {X_FIRST} then epoch_ms(({number} >> 22) + {X_EPOCH}) end"


def _mastodon(post_id: str) -> str:
    number = f"try_cast(regexp_extract({post_id}, '^(?:.*/statuses/)?([0-9]{{17,18}})$', 1) as bigint)"
    return f"case when strlen({post_id}) in (17, 18) or contains({post_id}, '/') then epoch_ms({number} >> 16) end"


def _bluesky(post_id: str) -> str:
    key = f"regexp_extract({post_id}, '/([a-z2-7]{{13}})$', 1)"
    return f"make_timestamp(cast(({_number(key, ALPHABETS['bluesky'])}) >> 10 as bigint))"


def _instagram(post_id: str) -> str:
    number = f"coalesce(try_cast({post_id} as hugeint), {_number(post_id, ALPHABETS['instagram'])})"
    return f"epoch_ms(cast({number} >> 23 as bigint) + {INSTAGRAM_EPOCH})"


def _linkedin(post_id: str) -> str:
    return f"epoch_ms(try_cast({post_id} as bigint) >> 22)"


READERS: dict[str, Callable[[str], str]] = {
    "x": _x,
    "mastodon": _mastodon,
    "bluesky": _bluesky,
    "instagram": _instagram,
    "linkedin": _linkedin,
}

BELIEVED = {"x": "true", "bluesky": "{stated} > {told}"}
"""Where an id is believed against a time that contradicts it. X makes its ids itself. On Bluesky the author's program
states the time: it may be years back, for posts brought from elsewhere, but not later than the id."""


def id_at(platform: str, post_id: str, *, only: str | None) -> str | None:
    """SQL: the time (UTC) in an id; None where no id of the platform `only` has one."""
    readers = {name: read for name, read in READERS.items() if only in (None, name)}
    branches = " ".join(f"when '{name}' then {read(post_id)}" for name, read in readers.items())
    return f"case {platform} {branches} end" if readers else None


def is_believed(platform: str, stated: str, fault: str, told: str, night_at: datetime) -> str:
    """SQL: whether the id's time `told` takes the place of the `stated` one, whose fault is NULL when it has none."""
    apart = f"abs(date_diff('minute', {stated}, {told})) > {CONTRADICTION_HOURS * 60}"
    against = " ".join(f"when '{name}' then {when.format(stated=stated, told=told)}" for name, when in BELIEVED.items())
    return f"""
    coalesce(
        {is_plausible(told, night_at)}
        and (
            {fault} <> '{UNDECIDED}'
            or ({fault} is null and {apart} and case {platform} {against} else false end)
        ), false
    )"""


def date_undecided(night_at: datetime) -> str:
    """SQL that dates the rows of `landed_records` whose day nothing else settles and whose id tells it."""
    return f"""
        update landed_records
        set posted_at = told.told_at, posted_at_source = 'id', posted_at_precision = 'second', fault = null
        from (
            select rowid as record, {id_at("platform", "post_id", only=None)} as told_at
            from landed_records where fault = '{UNDECIDED}'
        ) as told
        where landed_records.rowid = told.record and {is_plausible("told.told_at", night_at)}"""


def is_plausible(told: str, night_at: datetime) -> str:
    """SQL: whether the time in an id can be one."""
    last = night_at + timedelta(hours=CONTRADICTION_HOURS)
    return f"{told} between timestamp '{FIRST_PLAUSIBLE}' and timestamp '{last:%Y-%m-%d %H:%M:%S}'"
