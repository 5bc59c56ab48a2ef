"""The table that twarc 1 (json2csv) and Social Feed Manager make of tweets of X's API v1.1.

Belongs here: the columns of this format. Not here: the tweets themselves (`x_v1_jsonl`), API v2 (`x_twarc_csv`).
"""

from orchestration.sources.families.x_tweets import AUTHOR_SQL, ID_SQL
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("id", "tweet_url", "user_screen_name", "text", "tweet_type", "retweet_or_quote_id")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of json2csv."""
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
    "posted_at": "created_at | parsed_created_at",
    "language": "lang",
    "kind": "tweet_type",
    "referred": "retweet_or_quote_id",
    "repost_of": "= retweet_or_quote_id of a retweet",
    "quote_of": "= retweet_or_quote_id of a quote",
    "reply_to": "in_reply_to_status_id",
    "url": "tweet_url",
    "like_count": "favorite_count",
    "repost_count": "retweet_count",
}

DERIVED = {
    "post_id": ID_SQL,
    "author": AUTHOR_SQL,
    "repost_of": "case when kind = 'retweet' then referred end",
    "quote_of": "case when kind = 'quote' then referred end",
}

QUIRKS = (
    "tweet_type says original, reply, retweet or quote; one column has the id of what is retweeted or quoted",
    "an id that a spreadsheet rounded is read from tweet_url",
)

HEADER = (
    "id,tweet_url,created_at,parsed_created_at,user_screen_name,text,tweet_type,favorite_count,"
    "in_reply_to_status_id,lang,retweet_count,retweet_or_quote_id,user_id\n"
)

EXAMPLES = (
    Example(
        "each kind",
        HEADER + "1590000000000000001,https://x.example/ann/status/1590000000000000001,Tue Nov 08 12:00:00 +0000 2022,"
        "2022-11-08 12:00:00+00:00,ann,Social business,original,3,,en,2,,7\n"
        "1590000000000000002,,Tue Nov 08 12:00:01 +0000 2022,,bob,RT @ann: a,retweet,0,,und,2,5,8\n"
        "1590000000000000003,,Tue Nov 08 12:00:02 +0000 2022,,ann,see,quote,0,,en,0,6,7\n"
        "1590000000000000004,,Tue Nov 08 12:00:03 +0000 2022,,ann,@bob yes,reply,0,9,en,0,,7\n",
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "posted_at": "2022-11-08 12:00:00",
             "language": "en", "like_count": 3, "repost_count": 2, "repost_of": None},
            {"kind": "repost", "repost_of": "5", "language": None},
            {"kind": "quote", "repost_of": None},
            {"kind": "reply"},
        ),
    ),
    Example(
        "ids that a spreadsheet rounded: read from the address, or refused",
        HEADER + "1.59E+18,https://x.example/ann/status/1590000000000000001,Tue Nov 08 12:00:00 +0000 2022,,ann,a,"
        "original,0,,en,0,,7\n"
        "1590000000000000000,https://x.example/ann/status/1590000000000000002,Tue Nov 08 12:00:00 +0000 2022,,ann,a,"
        "original,0,,en,0,,7\n"
        "1.59E+18,,Tue Nov 08 12:00:00 +0000 2022,,ann,a,original,0,,en,0,,7\n",
        posts=({"post_id": "1590000000000000001"}, {"post_id": "1590000000000000002"}),
        rejected={"damaged_id": 1},
    ),
)  # fmt: skip

FORMAT = Format(
    name="x_twarc_v1_csv",
    title="X API v1.1 as a table (twarc 1, Social Feed Manager)",
    exported_by="twarc's utility json2csv; an export of Social Feed Manager as CSV",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
