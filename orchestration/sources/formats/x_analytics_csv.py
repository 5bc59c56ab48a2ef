"""An account's own posts as X Analytics exports them, in its older and its newer columns.

Belongs here: the columns of this format. Not here: X Analytics' tables by day, which hold no posts.
"""

from orchestration.sources.families.x_tweets import ID_SQL
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import Header, header_with, table_plan

OLDER = ("Tweet id", "Tweet permalink", "Tweet text", "time", "impressions")
NEWER = ("Post id", "Post Link", "Post text", "Date", "Impressions")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of X Analytics."""
    return _header(head) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = _header(head)
    return table_plan(header, "x", MAP, DERIVED) if header else None


MAP = {
    "post_id": "Tweet id | Post id",
    "author": "= the handle in the address",
    "body": "Tweet text | Post text",
    "posted_at": "time | Date",
    "url": "Tweet permalink | Post Link",
    "like_count": "likes",
    "repost_count": "retweets | Reposts",
    "reply_count": "replies",
}

DERIVED = {
    "post_id": ID_SQL,
    "author": "nullif(nullif(regexp_extract(url, '/([^/]+)/status(?:es)?/', 1), ''), 'i')",
}

QUIRKS = (
    "the older table has times to the minute, the newer one only days",
    "replies are among the posts and are not marked",
    "an id that a spreadsheet rounded is read from the address",
)

EXAMPLES = (
    Example(
        "the older columns",
        '"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","retweets","replies","likes"\n'
        '"1223000000000000001","https://x.example/ann/status/1223000000000000001","Social business",'
        '"2020-01-31 10:00 +0000","100.0","5.0","2.0","1.0","3.0"\n'
        '"1.223E+18","https://x.example/ann/status/1223000000000000002","RT @bob: a","2020-01-31 10:01 +0000","1","0",'
        '"0","0","0"\n"1.223E+18","","b","2020-01-31 10:02 +0000","1","0","0","0","0"\n',
        posts=(
            {"post_id": "1223000000000000001", "posted_at": "2020-01-31 10:00:00", "posted_at_precision": "minute",
             "kind": "original", "like_count": 3, "repost_count": 2, "reply_count": 1},
            {"post_id": "1223000000000000002", "kind": "repost"},
        ),
        rejected={"damaged_id": 1},
    ),
    Example(
        "the newer columns",
        "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts\n"
        '1857600000000000001,"Sat, Nov 16, 2024",Social brand,https://x.example/ann/status/1857600000000000001,100,3,5,0,'
        "0,0,1,2\n",
        posts=(
            {"post_id": "1857600000000000001", "posted_at": "2024-11-16 00:00:00", "posted_at_precision": "day",
             "like_count": 3, "repost_count": 2, "reply_count": 1},
        ),
    ),
)  # fmt: skip


def _header(head: Head) -> Header | None:
    return header_with(head, *OLDER) or header_with(head, *NEWER)


FORMAT = Format(
    name="x_analytics_csv",
    title="X Analytics, posts of an account (CSV)",
    exported_by="an account's owner: Analytics, Posts or Content, Export data",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
