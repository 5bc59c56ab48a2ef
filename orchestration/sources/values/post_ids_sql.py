"""One native id for one post, whichever way an export writes it: in SQL.

Belongs here: what the addresses and prefixed ids of each platform look like, and what of them is the native id.
Not here: the time in an id (`id_times_sql`). An address that fits no line of the table stays the id as it is.

Native ids · X, LinkedIn, Hacker News, TikTok: digits · Reddit: base 36, of comments with t1_ before it · Mastodon: the
address of the object, https://host/users/name/statuses/digits · Bluesky: did/rkey · YouTube: the id of the comment,
else of the video · Facebook: digits, or pfbid… · Instagram, Threads: the code in the address.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple


class Written(NamedTuple):
    """A way to write an id: the whole text without https://www., and the id made of its groups."""

    platform: str
    pattern: str
    native: str = r"\1"


COLON = "(?::|%3A)"
FACEBOOK = r"[a-z.-]*facebook\.com/"
LINKEDIN = rf"urn{COLON}li{COLON}(?:activity|share|ugcPost){COLON}"

WAYS: tuple[Written, ...] = (
    Written("x", r"(?:[a-z]+\.)?(?:x|twitter|nitter|[fv]xtwitter)\.[a-z]+/.*/status(?:es)?/([0-9]+)(?:/.*)?"),
    Written("reddit", r"t3_([0-9a-z]+)"),
    Written("reddit", r"[a-z.]*reddit\.com/.*/comments/[0-9a-z]+/[^/]*/([0-9a-z]+)/?", r"t1_\1"),
    Written("reddit", r"[a-z.]*reddit\.com/(?:.*/)?comments/([0-9a-z]+)(?:/[^/]*)?/?"),
    Written("reddit", r"redd\.it/([0-9a-z]+)"),
    Written("linkedin", rf"(?:.*/)?(?:urn{COLON}li{COLON}aggregate{COLON}\()?{LINKEDIN}([0-9]+)(?:,.*)?/?"),
    Written("linkedin", r"[a-z.]*linkedin\.com/posts/.*-(?:activity|share|ugcPost)-([0-9]+)(?:-.*)?"),
    Written("bluesky", r"(?:at://|bsky\.app/profile/)(did:[^/]+)/(?:app\.bsky\.feed\.)?post/([^/?#]+)/?", r"\1/\2"),
    Written("bluesky", r"(?:at://|bsky\.app/profile/)([^/:]+)/(?:app\.bsky\.feed\.)?post/([^/?#]+)/?",
            r"https://bsky.app/profile/\1/post/\2"),
    Written("bluesky", r"at://(did:.+)"),
    Written("youtube", r"[a-z.]*youtube\.com/.*[?&]lc=([^&]+).*"),
    Written("youtube", r"[a-z.]*youtube\.com/watch\?(?:.*&)?v=([0-9A-Za-z_-]+).*"),
    Written("youtube", r"(?:youtu\.be|[a-z.]*youtube\.com/(?:shorts|live|embed))/([0-9A-Za-z_-]+).*"),
    Written("facebook", FACEBOOK + r".*[?&](?:story_)?fbid=([0-9A-Za-z]+).*"),
    Written("facebook", FACEBOOK + r"watch/?\?(?:.*&)?v=([0-9]+).*"),
    Written("facebook", FACEBOOK + r".*(?:posts|permalink|videos|photos|reel)/(?:.*/)?([0-9]+|pfbid[0-9A-Za-z]+)/?"),
    Written("instagram", r"[a-z.]*instagram\.com/(?:[^/]+/)?(?:p|reels?|tv)/([0-9A-Za-z_-]+)/?.*"),
    Written("threads", r"[a-z.]*threads\.(?:net|com)/@[^/]+/post/([0-9A-Za-z_-]+)/?"),
    Written("tiktok", r"[a-z.]*tiktok\.com/@[^/]+/(?:video|photo)/([0-9]+).*"),
    Written("hackernews", r"news\.ycombinator\.com/item\?id=([0-9]+)"),
    Written("mastodon", r"([^/?#]+)/(?:users/|(?:web/|deck/)?@)([^/@]+)/(?:statuses/)?([0-9]+)(?:/activity)?/?",
            r"https://\1/users/\2/statuses/\3"),
)  # fmt: skip
"""What follows ? or # may be missing in a pattern. A text fits one way only, or two ways that give the same id."""

MAX_GROUPS = 9  # that a replacement can name

PLAIN = "[^0-9A-Za-z_-]"
"""What no plain id has: most rows are settled by looking for it."""

SHORT_ID = 9
"""Characters; a longer id is most often a number, and a number is known faster than a pattern."""

DAMAGED = r"[0-9]+([.,][0-9]+[eE][+]?|[eE][+])[0-9]+|[0-9]{16,}[.]0+"
"""What a spreadsheet or a table of floats makes of a long number."""

OWNED = {"facebook": "^[0-9]+_([0-9]+)$", "instagram": "^([0-9]+)_[0-9]+$"}
"""Platforms whose tools put the page before the id of a post, or its owner behind it."""


def post_id(raw: str, url: str = "null") -> str:
    """SQL: the native id, without the wrappings that exporters and spreadsheets put round it.

    NULL for an id that a spreadsheet rounded, unless the address `url` of the post tells it.
    """
    bare = f"trim({raw}, E'=\"\\' \\t\\r\\n')"
    ways = " ".join(
        f"when {_fits(bare, pattern)} then regexp_replace({bare}, {_whole(pattern)}, '{native}')"
        for pattern, native in _patterns()
    )
    return f"""
    case
        when strlen({raw}) > {SHORT_ID} and cast(try_cast({raw} as bigint) as varchar) = {raw} then {raw}
        when starts_with({raw}, 't3_') and regexp_full_match(substr({raw}, 4), '[0-9a-z]+') then substr({raw}, 4)
        when not regexp_matches({raw}, '{PLAIN}') and not starts_with({raw}, 't3_') then nullif({raw}, '')
        when regexp_full_match({bare}, '{DAMAGED}') then {_recovered(bare, url)}
        when regexp_full_match({bare}, '[0-9]{{1,15}}[.]0+') then split_part({bare}, '.', 1)
        {ways}
        else coalesce(nullif({bare}, ''), {raw})
    end"""


def platform_of(raw: str) -> str:
    """SQL: the platform that an address or a prefixed id is of, else NULL."""
    ways = " ".join(
        f"when {_fits(raw, '|'.join(way.pattern for way in own))} then '{platform}'"
        for platform, own in groupby(WAYS, lambda way: way.platform)
    )
    plain = f"not regexp_matches({raw}, '{PLAIN}') and not starts_with({raw}, 't3_')"
    return f"case when {raw} is null or {plain} then null {ways} end"


def without_owner(platform: str, native: str) -> str:
    """SQL: an id of Facebook without the page before it, of Instagram without the owner behind it."""
    branches = " ".join(
        f"when '{name}' then regexp_replace({native}, '{pattern}', '\\1')" for name, pattern in OWNED.items()
    )
    return f"case {platform} {branches} else {native} end"


def _patterns() -> Iterator[tuple[str, str]]:
    """Few patterns for all ways, so that the statement stays short: those of one group are alternatives of one."""
    simple = [way.pattern for way in WAYS if way.native == r"\1"]
    yield from ((way.pattern, way.native) for way in WAYS if way.native != r"\1")
    for first in range(0, len(simple), MAX_GROUPS):
        patterns = simple[first : first + MAX_GROUPS]
        yield "|".join(patterns), "".join(rf"\{number}" for number in range(1, len(patterns) + 1))


def _recovered(damaged: str, url: str) -> str:
    """SQL: the digits in the address that are those of the damaged number, as far as it tells."""
    number = f"replace({damaged}, ',', '.')"
    told = f"length(replace(regexp_extract({number}, '^[0-9.]+'), '.', ''))"
    near = f"abs(try_cast(digits as double) / try_cast({number} as double) - 1) <= pow(10, 1 - {told})"
    return f"list_filter(regexp_extract_all({url}, '[0-9]{{9,}}'), lambda digits: {near})[1]"


def _fits(raw: str, pattern: str) -> str:
    return f"regexp_matches({raw}, {_whole(pattern)})"


def _whole(pattern: str) -> str:
    return f"'^(?:https?://(?:www[.])?)?(?:{pattern})(?:[?#].*)?$'"
