"""Reddit submissions as CSV, one file a subreddit, as the "top 2.5 million" collection has them.

Belongs here: the columns of this format. Not here: reading rows (`csv_fast`, `csv_careful`).
"""

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("created_utc", "title", "selftext", "permalink", "subreddit_id", "num_comments", "name")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of a Reddit submission."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "reddit", MAP) if header else None


MAP = {
    "post_id": "name",
    "author": "author",
    "title": "title",
    "body": "selftext",
    "posted_at": "created_utc",
    "url": "permalink",
    "like_count": "score",
    "reply_count": "num_comments",
}

QUIRKS = (
    "created_utc is a float in epoch seconds, written as text",
    "HTML entities stay in the text; there is no author column in most of these files",
)

EXAMPLES = (
    Example(
        "a submission without author",
        "created_utc,score,subreddit,domain,id,title,author,num_comments,subreddit_id,selftext,permalink,name\n"
        '1329393414.0,7,x,self.x,pq,"A, title",,3,t5_1,"two\nlines",http://reddit.example/pq,t3_pq\n',
        posts=(
            {
                "post_id": "pq",
                "title": "A, title",
                "body": "two\nlines",
                "posted_at": "2012-02-16 11:56:54",
                "author_key": None,
                "platform": "reddit",
                "like_count": 7,
            },
        ),
    ),
)

FORMAT = Format(
    name="reddit_csv",
    title="Reddit submissions (CSV)",
    exported_by="the public collection of top submissions, and scripts that write the same columns",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
