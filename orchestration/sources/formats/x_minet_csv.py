"""Tweets as minet, gazouilloire and other tools on twitwi write them.

Belongs here: the columns of this format. Not here: twitwi's tables of other platforms.
"""

from orchestration.sources.families.x_tweets import AUTHOR_SQL, ID_SQL
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("id", "timestamp_utc", "local_time", "user_screen_name", "text", "to_tweetid", "retweeted_id", "quoted_id")


def recognise(head: Head) -> bool:
    """Whether a header row has twitwi's columns of a tweet."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "x", MAP, DERIVED) if header else None


MAP = {
    "post_id": "id",
    "author": "user_id",
    "handle": "user_screen_name",
    "body": "text",
    "posted_at": "timestamp_utc",
    "collected_at": "collection_time",
    "language": "lang",
    "repost_of": "retweeted_id",
    "quote_of": "quoted_id",
    "quoted_user": "quoted_user",
    "reply_to": "to_tweetid",
    "url": "url",
    "like_count": "like_count",
    "repost_count": "retweet_count",
    "reply_count": "reply_count",
}

_QUOTED = "strpos(body, '« ' || quoted_user || ': ')"

DERIVED = {
    "post_id": ID_SQL,
    "author": AUTHOR_SQL,
    "body": f"case when quoted_user <> '' and {_QUOTED} > 0 then rtrim(left(body, {_QUOTED} - 1)) else body end",
}

QUIRKS = (
    "local_time is in the collector's zone and is not used; collection_time is too, and is taken as UTC",
    "behind the text of a quote stands what it quotes, as « user: text — address »: it is left away",
    "the text of a retweet is whole, behind RT @user:",
)

HEADER = (
    "id,timestamp_utc,local_time,user_screen_name,text,retweet_count,like_count,reply_count,lang,to_tweetid,user_id,"
    "retweeted_id,quoted_id,quoted_user,collection_time,url\n"
)

EXAMPLES = (
    Example(
        "each kind",
        HEADER + "1590000000000000001,1667908800,2022-11-08T13:00:00,ann,Entreprise sociale,2,3,1,fr,,7,,,,"
        "2022-11-09T01:00:00.123456,https://x.example/ann/status/1590000000000000001\n"
        "1590000000000000002,1667908801,2022-11-08T13:00:01,bob,RT @ann: a,2,0,0,und,,8,5,,,,\n"
        '1590000000000000003,1667908802,2022-11-08T13:00:02,ann,"voilà « bob: le marketing — https://x.example/b »",'
        "0,0,0,fr,,7,,6,bob,,\n"
        "1590000000000000004,1667908803,2022-11-08T13:00:03,ann,@bob « oui: »,0,0,0,fr,9,7,,,,,\n",
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "posted_at": "2022-11-08 12:00:00",
             "language": "fr", "like_count": 3, "repost_count": 2, "reply_count": 1,
             "collected_at": "2022-11-09 01:00:00.123456"},
            {"kind": "repost", "repost_of": "5", "body": "RT @ann: a", "language": None},
            {"kind": "quote", "body": "voilà"},
            {"kind": "reply", "body": "@bob « oui: »"},
        ),
    ),
    Example(
        "ids that a spreadsheet rounded, and an author of whom only the handle is whole",
        HEADER + "1.59E+18,1667908800,,ann,a,0,0,0,fr,,1.59E+18,,,,,https://x.example/ann/status/1590000000000000001\n"
        "1.59E+18,1667908800,,bob,b,0,0,0,fr,,1.59E+18,,,,,\n",
        posts=({"post_id": "1590000000000000001"},),
        rejected={"damaged_id": 1},
    ),
)  # fmt: skip

FORMAT = Format(
    name="x_minet_csv",
    title="Tweets by minet or gazouilloire (CSV)",
    exported_by="minet twitter …, gazou export",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
