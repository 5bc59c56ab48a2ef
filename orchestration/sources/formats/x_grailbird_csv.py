"""The table of an old X archive (2012 to 2018): tweets.csv.

Belongs here: the columns of this format. Not here: the same posts as JavaScript (`x_grailbird_js`).
"""

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.tables import header_with, table_plan

SIGNATURE = ("tweet_id", "timestamp", "text", "source", "retweeted_status_id", "expanded_urls")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of tweets.csv."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "x", MAP) if header else None


MAP = {
    "post_id": "tweet_id",
    "body": "text",
    "posted_at": "timestamp",
    "repost_of": "retweeted_status_id",
    "reply_to": "in_reply_to_status_id",
}

QUIRKS = (
    "the author is the archive's owner and is not in the file",
    "data/js/tweets holds the same posts again; loaded together they count once",
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
            {"post_id": "494973837497139202", "kind": "repost", "repost_of": "494973837497139200"},
        ),
    ),
)

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
