"""Reddit's submissions (RS) and comments (RC) as JSON lines, as the monthly dumps have them, mostly packed with zstd.

Belongs here: this format's keys and what their values mean. Not here: reading lines (`json_fast`, `json_careful`).
"""

from collections.abc import Iterable

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, NoPosts, Record
from orchestration.sources.readers.json_parts import COMPUTED, mapped, not_an_object
from orchestration.sources.values.numbers_sql import number

SUBMISSION = {"id", "created_utc", "title", "num_comments"}
COMMENT = {"id", "created_utc", "body", "link_id"}
SUBREDDIT = {"created_utc", "display_name", "subscribers"}
GONE = ("[deleted]", "[removed]", "[deleted by user]", "[ removed by reddit ]")


def recognise(head: Head) -> bool | NoPosts:
    """Whether the first lines are submissions or comments; NoPosts for descriptions of subreddits."""
    keys = [set(document) for document in head.documents if isinstance(document, dict)]
    if any(found >= SUBREDDIT and not found >= SUBMISSION for found in keys):
        return NoPosts("no posts: descriptions of subreddits")
    return any(found >= SUBMISSION or found >= COMMENT for found in keys)


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line, both kinds by the same keys."""
    return LinesPlan("reddit", records, KEYS, DERIVED, tuple(FOUND), NESTED, NUMBERS)


MAP = {
    "id": "id",
    "author": "author",
    "title": "title",
    "selftext": "selftext",
    "comment": "body",
    "created": "created_utc",
    "retrieved": "retrieved_on",
    "retrieved_again": "_meta.retrieved_2nd_on",
    "gone_later": "_meta.was_deleted_later",
    "gone_by": "removed_by_category",
    "permalink": "permalink",
    "points": "score",
    "comments": "num_comments",
    "link": "link_id",
    "parent": "parent_id",
    "repost_of": "crosspost_parent",
    "visibility": "subreddit_type",
    "post_id": "= id; of a comment, t1_ and id",
    "body": "= selftext of a submission, body of a comment",
    "posted_at": "= created_utc, seconds since 1970 as a number or as text",
    "collected_at": "= _meta.retrieved_2nd_on, else retrieved_on",
    "kind": "= reply for a comment, repost where there is a crosspost_parent",
    "reply_to": "= parent_id of a comment",
    "url": "= made from permalink, else from the ids",
    "like_count": "= score",
    "reply_count": "= num_comments of a submission",
    "filtered": "= deleted_content where text, title or _meta say that the author or Reddit took it away",
}

FOUND = {field: key for field, key in MAP.items() if not key.startswith(COMPUTED)}
NESTED = {field: key for field, key in FOUND.items() if "." in key}
KEYS = {field: key for field, key in FOUND.items() if field not in NESTED}
NUMBERS = frozenset({"created", "retrieved", "retrieved_again", "points", "comments"})
PLACE = "coalesce('/comments/' || substr(link, 4) || '/_/' || id, '/comments/' || id)"


def _is_gone(text: str) -> str:
    """SQL: whether a text only says that it was taken away. Long ones are not looked at: that took half of all time."""
    marks = " or ".join(f"lower(trim({text})) = '{mark}'" for mark in GONE)
    return f"case when strlen({text}) < 40 then {marks} end"


DERIVED = {
    "post_id": "case when link is not null then 't1_' || id else id end",
    "body": "case when link is not null then comment else selftext end",
    "posted_at": number("created"),
    "collected_at": number("coalesce(retrieved_again, retrieved)"),
    "kind": "case when link is not null then 'reply' end",
    "reply_to": "case when link is not null then parent end",
    "url": f"'https://www.reddit.com' || coalesce(case when starts_with(permalink, '/') then permalink end, {PLACE})",
    "like_count": number("points"),
    "reply_count": number("comments"),
    "filtered": f"""
        case
            when gone_later = 'true' or gone_by = 'deleted' or gone_by = 'author' then 'deleted_content'
            when {_is_gone("case when link is not null then comment else selftext end")} then 'deleted_content'
            when {_is_gone("title")} then 'deleted_content'
        end""",
}


def records(document: object) -> Iterable[Record]:
    """One record for one submission or comment."""
    return [mapped(FOUND, document) if isinstance(document, dict) else not_an_object(document)]


QUIRKS = (
    "created_utc is a number in some months, text in others, and a float here and there; all are read to the second",
    "a comment's id is unique only beside its kind and keeps t1_; a submission's is stored without t3_",
    "[deleted], [removed] and _meta.was_deleted_later mean that the content is gone: the whole post is left out",
    "the author is the name, which never changes on Reddit; author_fullname is missing in the older months",
    "a crosspost counts as a repost of the post in crosspost_parent; no language is stated",
)

EXAMPLES = (
    Example(
        "submissions of several months: number, text, float; a crosspost; one that its author deleted",
        '{"id":"pq1","author":"Bo","created_utc":1329393414,"title":"Social &amp; brand","selftext":"two\\nlines",'
        '"score":7,"num_comments":3,"permalink":"/r/x/comments/pq1/a/","retrieved_on":1329400000,"subreddit":"x"}\n'
        '{"id":"12e45","created_utc":"1329393415","title":"A link","num_comments":0,"selftext":""}\n'
        '{"id":"pq3","created_utc":1329393416.0,"title":"Again","num_comments":0,"crosspost_parent":"t3_pq1"}\n'
        '{"id":"pq4","created_utc":1329393417,"title":"Once","num_comments":0,"selftext":"[deleted]"}\n'
        '{"id":"pq5","created_utc":1329393418,"title":"Later","num_comments":0,"_meta":{"was_deleted_later":true}}\n'
        '{"id":"pq6","created_utc":1329393419,"title":"Closed","num_comments":0,"subreddit_type":"private"}\n',
        posts=(
            {
                "post_id": "pq1",
                "platform": "reddit",
                "kind": "original",
                "title": "Social &amp; brand",
                "body": "two\nlines",
                "posted_at": "2012-02-16 11:56:54",
                "collected_at": "2012-02-16 13:46:40",
                "posted_at_precision": "second",
                "url": "https://www.reddit.com/r/x/comments/pq1/a/",
                "like_count": 7,
                "reply_count": 3,
            },
            {"post_id": "12e45", "author_key": None, "body": None, "url": "https://www.reddit.com/comments/12e45"},
            {"post_id": "pq3", "kind": "repost", "repost_of": "pq1", "posted_at": "2012-02-16 11:56:56"},
        ),
        filtered={"deleted_content": 2, "not_public": 1},
    ),
    Example(
        "comments, one of them removed, one of a deleted account, one line cut",
        '{"id":"c1","author":"[deleted]","created_utc":"1329393414","body":"social business","link_id":"t3_pq1",'
        '"parent_id":"t1_c0","score":1}\n'
        '{"id":"c2","author":"[deleted]","created_utc":1329393415,"body":"[removed]","link_id":"t3_pq1"}\n'
        '{"id":"c3","created_utc":13293\n',
        posts=(
            {
                "post_id": "t1_c1",
                "kind": "reply",
                "author_key": None,
                "url": "https://www.reddit.com/comments/pq1/_/c1",
            },
        ),
        filtered={"deleted_content": 1},
        rejected={"not_json": 1},
    ),
    Example(
        "descriptions of subreddits, which lie beside the dumps",
        '{"display_name":"x","created_utc":1329393414,"subscribers":3,"title":"All about x"}\n',
        status="no_posts",
    ),
)

FORMAT = Format(
    name="reddit_ndjson",
    title="Reddit submissions and comments (JSON lines)",
    exported_by="the monthly and per-subreddit dumps of Pushshift and Arctic Shift (RS_*.zst, RC_*.zst)",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
