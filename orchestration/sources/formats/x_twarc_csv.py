"""The table that the twarc-csv plugin makes of answers of X's API v2.

Belongs here: the columns of this format. Not here: the answers themselves (`x_v2_jsonl`), twarc 1 (`x_twarc_v1_csv`).
"""

from orchestration.sources.families.x_tweets import AUTHOR_SQL, PRIVATE_SQL, rounded_ids, url_sql, with_line_feeds
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("id", "author_id", "created_at", "text", "referenced_tweets.retweeted.id", "public_metrics.like_count")
USERS = ("id", "username", "pinned_tweet_id", "public_metrics.followers_count", "public_metrics.tweet_count")


def recognise(head: Head) -> bool | NoPosts:
    """Whether a header row has the columns of twarc-csv; NoPosts for its tables of users."""
    if header_with(head, *USERS):
        return NoPosts("no posts: user profiles of X")
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table; Refused when a spreadsheet rounded its ids."""
    header = header_with(head, *SIGNATURE)
    if header is None:
        return None
    return rounded_ids(head, header, "id") or table_plan(header, "x", MAP, DERIVED)


MAP = {
    "post_id": "id",
    "versions": "edit_history_tweet_ids",
    "author": "author_id | author.id",
    "handle": "author.username",
    "body": "text",
    "posted_at": "created_at",
    "collected_at": "__twarc.retrieved_at",
    "language": "lang",
    "repost_of": "referenced_tweets.retweeted.id",
    "quote_of": "referenced_tweets.quoted.id",
    "reply_to": "referenced_tweets.replied_to.id",
    "url": "= made from the id",
    "like_count": "public_metrics.like_count",
    "repost_count": "public_metrics.retweet_count",
    "reply_count": "public_metrics.reply_count",
    "protected": "author.protected",
    "visibility": "= private where author.protected is true",
}


def _decoded(field: str) -> str:
    """SQL: a value that --json-encode-text wrote as a JSON string; ids are quoted then too, which tells it."""
    encoded = f"starts_with(post_id, '\"') and starts_with({field}, '\"') and json_valid({field})"
    return f"case when {encoded} then json_extract_string({field}, '$') else {{}} end"


FIRST_VERSION = "coalesce(nullif(regexp_extract(versions, '[0-9]+'), ''), post_id)"

DERIVED = {
    "post_id": FIRST_VERSION,
    "author": AUTHOR_SQL,
    "body": _decoded("body").format(with_line_feeds("body")),
    "posted_at": _decoded("posted_at").format("posted_at"),
    "collected_at": _decoded("collected_at").format("collected_at"),
    "language": _decoded("language").format("language"),
    "url": url_sql(FIRST_VERSION),
    "visibility": PRIVATE_SQL,
}

QUIRKS = (
    r"line feeds in a text are the two characters \n, or with --json-encode-text every text is a JSON string",
    "a retweet has the text and the counts of the tweet that it repeats; where that was not collected, its text is cut",
    "each version of an edited post has an id of its own: all count as the first, which each of them names",
    "with inlined referenced tweets, and without a check for duplicates, a post comes more than once: it counts once",
)

HEADER = (
    "id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,referenced_tweets.quoted.id,author_id,"
    "created_at,text,lang,public_metrics.reply_count,public_metrics.retweet_count,public_metrics.like_count,"
    "edit_history_tweet_ids,author.username,author.protected,__twarc.retrieved_at\n"
)

EXAMPLES = (
    Example(
        "each kind, an edited post, one of a protected account, and a repeated row",
        HEADER
        + "1590000000000000001,,,,7,2022-11-08T12:00:00.000Z,Social business\\nand &amp; more,en,1,2,3,,ann,False,"
        "2022-11-09T00:00:00+00:00\n"
        "1590000000000000002,,1590000000000000000,,8,2022-11-08T12:00:01.000Z,RT @a: soc…,und,0,5,0,,bob,False,\n"
        "1590000000000000003,,,9,7,2022-11-08T12:00:02.000Z,see,en,0,0,0,,ann,False,\n"
        "1590000000000000004,9,,,7,2022-11-08T12:00:03.000Z,@a yes,en,0,0,0,,ann,False,\n"
        '1590000000000000006,,,,7,2022-11-08T12:00:04.000Z,b,en,0,0,0,'
        '"[""1590000000000000005"", ""1590000000000000006""]",ann,False,\n'
        "1590000000000000007,,,,9,2022-11-08T12:00:05.000Z,c,en,0,0,0,,cid,True,\n"
        "1590000000000000004,9,,,7,2022-11-08T12:00:03.000Z,@a yes,en,0,0,0,,ann,False,\n",
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "body": "Social business\nand &amp; more",
             "posted_at": "2022-11-08 12:00:00", "collected_at": "2022-11-09 00:00:00", "language": "en",
             "reply_count": 1, "repost_count": 2, "like_count": 3,
             "url": "https://x.com/i/status/1590000000000000001"},
            {"kind": "repost", "repost_of": "1590000000000000000", "language": None},
            {"kind": "quote"},
            {"kind": "reply"},
            {"post_id": "1590000000000000005"},
        ),
        filtered={"not_public": 1},
        duplicates=1,
    ),
    Example(
        "texts as JSON strings",
        HEADER + '"""1590000000000000001""",,"""5""",,"""7""","""2022-11-08T12:00:00.000Z""",'
        '"""\\""so\\"" \\ud83d\\ude00\\nb""","""en""",1,2,3,,"""ann""",False,"""2022-11-09T00:00:00+00:00"""\n',
        posts=(
            {"post_id": "1590000000000000001", "body": '"so" 😀\nb', "posted_at": "2022-11-08 12:00:00",
             "language": "en", "repost_of": "5", "collected_at": "2022-11-09 00:00:00"},
        ),
    ),
    Example(
        "user profiles, which hold no posts",
        "id,created_at,username,name,pinned_tweet_id,public_metrics.followers_count,public_metrics.tweet_count\n"
        "7,2010-01-01T00:00:00.000Z,ann,Ann,,3,2\n",
        status="no_posts",
    ),
)  # fmt: skip

FORMAT = Format(
    name="x_twarc_csv",
    title="X API v2 as a table (twarc-csv)",
    exported_by="twarc2 csv, on what twarc2 has collected",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
