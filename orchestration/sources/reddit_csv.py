"""Reddit submissions as CSV, one file a subreddit, as the "top 2.5 million" collection has them.

`created_utc` is a float in epoch seconds, HTML entities stay in the text, there is no author.
Belongs here: the columns of this format. Not here: reading rows (`csv_fast`, `csv_careful`).
"""

from orchestration.sources.adapter import Adapter, Answer, TablePlan
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.tables import find_header

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
    header = find_header(head, lambda names: len(SIGNATURE) if set(names) >= SIGNATURE else 0)
    if header is None:
        return None
    names = header.names
    columns = {field: names.index(name) for field, name in COLUMNS.items() if name in names}
    return TablePlan("reddit", header.delimiter, header.skip_lines, len(names), columns, header.newline, names)


ADAPTER = Adapter("reddit_csv", recognise)
