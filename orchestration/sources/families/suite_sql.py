"""SQL that the tables of listening suites share: one row may be of any network, and fills that network's columns only.

Belongs here: choosing among such columns, telling the network, its own id of a post. Not here: any suite's columns.
DuckDB computes the operand of `case x when …` and `x in (…)` anew for each word; lists and maps are looked up once.
"""

from orchestration.sources.values.post_ids_sql import DAMAGED
from orchestration.sources.values.values_sql import KIND_WORDS

SITES = "twitter|x|reddit|facebook|instagram|linkedin|youtube|tiktok|threads|tumblr|bsky|pinterest"
HOST = f"^(?:https?://)?(?:[a-z0-9-]+[.])*({SITES})[.](?:com|net|app)(?:[:/?#]|$)"
WORD = "(?:^|[^a-z])(twitter|reddit|facebook|instagram|linkedin|youtube|tiktok|tumblr|bluesky|pinterest)(?:[^a-z]|$)"
STATUS = "^(?i:https?://)?(?i:[a-z]+[.])?(?i:twitter|x)[.](?i:com)/[^?#, ]*?/status(?:es)?/([0-9]+)"
WITH_TITLES = ("web", "reddit", "youtube", "tumblr")
"""Networks whose posts have titles; elsewhere suites put the author's name or the text again into such a column."""


def said(column: str) -> str:
    """SQL: a cell without blanks round it, NULL when nothing is left."""
    return f"nullif(trim({column}, E' \\t\\r\\n'), '')"


def first_said(*columns: str) -> str:
    """SQL: the first of these cells that says something."""
    return f"coalesce({', '.join(said(column) for column in columns)})"


def joined(separator: str, *columns: str) -> str:
    """SQL: what these cells say, one after the other; NULL when none says anything."""
    return f"nullif(concat_ws({separator}, {', '.join(said(column) for column in columns)}), '')"


def first_count(*columns: str) -> str:
    """SQL: the first cell with a count above zero, else the first that says anything."""
    above = (f"nullif({said(column)}, '0')" for column in columns)
    return f"coalesce({', '.join(above)}, {first_said(*columns)})"


def sound_id(column: str) -> str:
    """SQL: an id without quotes round it; NULL for one that a spreadsheet rounded."""
    bare = f"trim({column}, E'=\"\\' \\t\\r\\n')"
    whole = f"regexp_replace({bare}, '^([0-9]{{1,15}})[.]0+$', '\\1')"
    return f"case when not regexp_full_match({bare}, '{DAMAGED}') then nullif({whole}, '') end"


def x_id(url: str) -> str:
    """SQL: the id in the address of a post on X; NULL for any other address."""
    return f"nullif(regexp_extract({url}, '{STATUS}', 1), '')"


def network(url: str, *words: str) -> str:
    """SQL: the network by the host of an address, else by a word such as "Facebook Public"; else web."""
    named = "".join(f", {_named(word)}" for word in words)
    site = f"nullif(regexp_extract(lower({url}), '{HOST}', 1), '')"
    return f"replace(replace(coalesce({site}{named}, 'web'), 'twitter', 'x'), 'bsky', 'bluesky')"


def stated_kind(*columns: str) -> str:
    """SQL: repost, quote or reply as the first of these cells with such a word says; else NULL."""
    kinds = {word: kind for kind, words in KIND_WORDS.items() if kind != "original" for word in words}
    return f"coalesce({', '.join(f'map {kinds}[lower({said(column)})]' for column in columns)})"


def title_where_posts_have_one(title: str, platform: str) -> str:
    """SQL: the title on networks whose posts have titles."""
    return f"case when {title} is not null and list_contains({[*WITH_TITLES]}, {platform}) then {said(title)} end"


def _named(word: str) -> str:
    found = f"nullif(regexp_extract(lower({word}), '{WORD}', 1), '')"
    return f"case lower(trim({word})) when 'x' then 'x' when 'threads' then 'threads' else {found} end"
