"""The table of an old X archive (2012 to 2018): tweets.csv.

Belongs here: the columns of this format. Not here: the same posts as JavaScript (`x_grailbird_js`).
"""

from orchestration.sources.families.x_archive_beside import EXACT_SINCE, MIDNIGHT, owner_of
from orchestration.sources.families.x_tweets import URL_SQL, rounded_ids
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan
from orchestration.sources.values.sql_text import literal

SIGNATURE = ("tweet_id", "timestamp", "text", "source", "retweeted_status_id", "expanded_urls")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of tweets.csv."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table, whose author is the archive's owner; Refused when a spreadsheet rounded its ids."""
    header = header_with(head, *SIGNATURE)
    if header is None:
        return None
    owner = owner_of(head.beside)
    author = {"author": literal(owner)} if owner else {}
    return rounded_ids(head, header, "tweet_id") or table_plan(header, "x", MAP, DERIVED | author)


MAP = {
    "post_id": "tweet_id",
    "author": "= the account id in data/js/user_details.js beside it",
    "body": "text",
    "posted_at": "timestamp",
    "repost_of": "retweeted_status_id",
    "precision": "= day where the time is midnight, before November 2010",
    "reply_to": "in_reply_to_status_id",
    "url": "= made from the id",
}

DERIVED = {
    "precision": f"case when posted_at like '%{MIDNIGHT}' and posted_at < '{EXACT_SINCE}' then 'day' end",
    "url": URL_SQL,
}

QUIRKS = (
    "the author is the archive's owner: data/js/user_details.js must lie beside it, else the author is unknown",
    "data/js/tweets holds the same posts again; loaded together they count once",
    "archives that were joined by hand hold posts twice; they count once",
    "some posts before November 2010 have a day only, written as midnight",
)

EXAMPLES = (
    Example(
        "a post and a retweet",
        '"tweet_id","in_reply_to_status_id","in_reply_to_user_id","timestamp","source","text","retweeted_status_id",'
        '"retweeted_status_user_id","retweeted_status_timestamp","expanded_urls"\n'
        '"494973837497139201","","","2014-07-31 22:18:55 +0000","web","Social business","","","",""\n'
        '"494973837497139202","","","2014-07-31 22:19:55 +0000","web","RT @a: b","494973837497139200","7",'
        '"2014-07-30 00:00:00 +0000",""\n',
        posts=(
            {"post_id": "494973837497139201", "kind": "original", "posted_at": "2014-07-31 22:18:55"},
            {"post_id": "494973837497139202", "kind": "repost", "repost_of": "494973837497139200",
             "url": "https://x.com/i/status/494973837497139202"},
        ),
        beside={"data/js/user_details.js": 'var user_details = {"screen_name":"ann","id":"7"}'},
    ),
    Example(
        "joined by hand: a reply twice, a post with a day only, an id that a spreadsheet rounded",
        '"tweet_id","in_reply_to_status_id","timestamp","source","text","retweeted_status_id","expanded_urls"\n'
        '"494973837497139201","5","2014-07-31 22:18:55 +0000","web","@bob yes","",""\n'
        '"494973837497139201","5","2014-07-31 22:18:55 +0000","web","@bob yes","",""\n'
        '"5000000001","","2009-10-20 00:00:00 +0000","web","b","",""\n'
        '"4.94974E+17","","2014-07-31 22:18:55 +0000","web","c","",""\n',
        posts=(
            {"post_id": "494973837497139201", "kind": "reply", "posted_at_precision": "second", "author_key": None},
            {"post_id": "5000000001", "posted_at_precision": "day"},
        ),
        rejected={"damaged_id": 1},
        duplicates=1,
    ),
)  # fmt: skip

FORMAT = Format(
    name="x_grailbird_csv",
    title="Old X archive, tweets.csv (2012 to 2018)",
    exported_by="an account's owner, until 2018: Settings, Request your archive",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
