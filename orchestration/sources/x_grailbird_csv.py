"""The table of an old X archive (2012 to 2018): tweets.csv.

The author is the archive's owner and is not in the file. Retweets carry the id of what they repeat.
Belongs here: the columns of this format. Not here: the same posts as JavaScript (`x_grailbird_js`).
"""

from orchestration.sources.adapter import Adapter, Answer
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.tables import signed_table

SIGNATURE = frozenset({"tweet_id", "timestamp", "text", "source", "retweeted_status_id", "expanded_urls"})
COLUMNS = {
    "post_id": "tweet_id",
    "body": "text",
    "posted_at": "timestamp",
    "repost_of": "retweeted_status_id",
    "reply_to": "in_reply_to_status_id",
}


def recognise(head: Head, mapping: Mapping) -> Answer:
    """A plan when the header has the columns of tweets.csv."""
    return signed_table(head, "x", SIGNATURE, COLUMNS)


ADAPTER = Adapter("x_grailbird_csv", recognise)
