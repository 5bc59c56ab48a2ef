"""The table of an old X archive (2012 to 2018): tweets.csv.

The author is the archive's owner and is not in the file. Retweets carry the id of what they repeat.
Belongs here: the columns of this format. Not here: the same posts as JavaScript (`x_grailbird_js`).
"""

from orchestration.sources.adapter import Adapter, Answer, TablePlan
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.tables import find_header

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
    header = find_header(head, lambda names: len(SIGNATURE) if set(names) >= SIGNATURE else 0)
    if header is None:
        return None
    names = header.names
    columns = {field: names.index(name) for field, name in COLUMNS.items() if name in names}
    return TablePlan("x", header.delimiter, header.skip_lines, len(names), columns, header.newline, names)


ADAPTER = Adapter("x_grailbird_csv", recognise)
