"""Tweets as DMI-TCAT exports them, with commas or tabs.

Belongs here: the columns of this format. Not here: TCAT's tables of counts, which have no text.
"""

from orchestration.sources.families.x_tweets import AUTHOR_SQL, URL_SQL, rounded_ids
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("id", "time", "from_user_name", "text", "filter_level", "withheld_scope", "from_user_id")


def recognise(head: Head) -> bool:
    """Whether a header row has TCAT's columns of a tweet."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table; Refused when a spreadsheet rounded its ids."""
    header = header_with(head, *SIGNATURE)
    if header is None:
        return None
    return rounded_ids(head, header, "id") or table_plan(header, "x", MAP, DERIVED)


MAP = {
    "post_id": "id",
    "author": "from_user_id",
    "handle": "from_user_name",
    "body": "text",
    "posted_at": "time",
    "language": "lang",
    "quote_of": "quoted_status_id",
    "reply_to": "in_reply_to_status_id",
    "url": "= made from the id",
    "like_count": "favorite_count",
    "repost_count": "retweet_count",
}

DERIVED = {"author": AUTHOR_SQL, "url": URL_SQL}

QUIRKS = (
    "time is in epoch seconds; created_at is the same moment as text without a zone",
    "a retweet is known by RT @ at the start of its text only, and may be cut",
)

HEADER = (
    "id,time,created_at,from_user_name,text,filter_level,possibly_sensitive,withheld_copyright,withheld_scope,"
    "truncated,retweet_count,favorite_count,lang,to_user_name,in_reply_to_status_id,quoted_status_id,source,"
    "from_user_id\n"
)

EXAMPLES = (
    Example(
        "each kind",
        "\ufeff" + HEADER
        + '1590000000000000001,1667908800,2022-11-08 12:00:00,"ann","Social ""business""",low,,,,,2,3,"en",,,,"web",7\n'
        '1590000000000000002,1667908801,2022-11-08 12:00:01,"bob","RT @ann: so…",low,,,,,2,0,"und",,,,"web",8\n'
        '1590000000000000003,1667908802,2022-11-08 12:00:02,"ann","see",low,,,,,0,0,"en",,,6,"web",7\n'
        '1590000000000000004,1667908803,2022-11-08 12:00:03,"ann","@bob yes",low,,,,,0,0,"en","bob",9,,"web",7\n',
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "body": 'Social "business"', "language": "en",
             "posted_at": "2022-11-08 12:00:00", "like_count": 3, "repost_count": 2,
             "url": "https://x.com/i/status/1590000000000000001"},
            {"kind": "repost", "repost_of": None, "language": None},
            {"kind": "quote"},
            {"kind": "reply"},
        ),
    ),
    Example(
        "with tabs, and an id that a spreadsheet rounded",
        HEADER.replace(",", "\t") + "1.59E+18\t1667908800\t\tann\ta\t\t\t\t\t\t0\t0\ten\t\t\t\t\t7\n"
        "1590000000000000002\t1667908800\t\tann\tb\t\t\t\t\t\t0\t0\ten\t\t\t\t\t7\n",
        posts=({"post_id": "1590000000000000002"},),
        rejected={"damaged_id": 1},
    ),
)  # fmt: skip

FORMAT = Format(
    name="x_tcat_csv",
    title="Tweets by DMI-TCAT (CSV, TSV)",
    exported_by="DMI-TCAT, Export all tweets or a selection",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
