"""The ids of LinkedIn's posts, and the time that recent ones carry.

Belongs here: finding the id in a URN, its address, its time (LinkedIn's pages give none). Not here: any format.
"""

import re

ACTIVITY = re.compile(r"urn:li:activity:([0-9]{1,19})(?![0-9])")
FIRST_TIMED = 1_325_376_000_000  # 2012-01-01 in ms: older ids count something else and would date posts to 1999
LAST_TIMED = 4_102_444_800_000  # 2100-01-01
TIME_BITS = 22


def activity_of(*urns: str | None) -> str | None:
    """The number of the first activity named; an aggregate names several, and the first is the post."""
    found = (ACTIVITY.search(urn) for urn in urns if urn)
    return next((match[1] for match in found if match), None)


def address_of(activity: str | None) -> str | None:
    """The address of a post."""
    return f"https://www.linkedin.com/feed/update/urn:li:activity:{activity}" if activity else None


def time_of(activity: str | None) -> str | None:
    """When a post was made, in epoch milliseconds; None when its id does not tell."""
    moment = int(activity) >> TIME_BITS if activity else 0
    return str(moment) if FIRST_TIMED <= moment < LAST_TIMED else None


def time_sql(activity: str) -> str:
    """SQL: the same of a text expression."""
    moment = f"(try_cast({activity} as ubigint) >> {TIME_BITS})"
    return f"case when {moment} >= {FIRST_TIMED} and {moment} < {LAST_TIMED} then cast({moment} as varchar) end"
