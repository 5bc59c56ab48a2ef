"""Reddit submissions as CSV, one file a subreddit, as the "top 2.5 million" collection has them.

`created_utc` is a float in epoch seconds, HTML entities stay in the text, there is no author.
Belongs here: the columns of this format. Not here: reading rows (`csv_fast`, `csv_careful`).
"""

from orchestration.sources.adapter import Adapter, Answer
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.tables import signed_table

SIGNATURE = frozenset({"created_utc", "title", "selftext", "permalink", "subreddit_id", "num_comments", "name"})
COLUMNS = {
    "post_id": "name",
    "author": "author",
    "title": "title",
    "body": "selftext",
    "posted_at": "created_utc",
    "url": "permalink",
    "like_count": "score",
    "reply_count": "num_comments",
}


def recognise(head: Head, mapping: Mapping) -> Answer:
    """A plan when the header has the columns of a Reddit submission."""
    return signed_table(head, "reddit", SIGNATURE, COLUMNS)


ADAPTER = Adapter("reddit_csv", recognise)
