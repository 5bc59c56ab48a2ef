"""Comments on a YouTube video as YouTube Data Tools writes them, as .csv or .tab.

Belongs here: the columns of this format. Not here: the same comments as other tools keep them.
"""

import re

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("id", "replyCount", "likeCount", "publishedAt", "authorName", "text", "isReply")
PHP_ESCAPE = "\\"
BESIDE = {
    "how many comments each author made": re.compile(r"author[,\t]count\r?\n"),
    "a video's title and counts": re.compile(r"id[,\t]\S+\r?\npublished[,\t]"),
    "a network of comments' authors": re.compile(r"nodedef>name VARCHAR,label VARCHAR,commentCount INT\r?\n"),
}


def recognise(head: Head) -> bool | NoPosts:
    """Whether a header row has the columns of its comments; NoPosts for what the tool writes beside them."""
    holds = next((words for words, start in BESIDE.items() if start.match(head.text)), None)
    return NoPosts(f"no posts: {holds}") if holds else header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "youtube", MAP, DERIVED, escape=PHP_ESCAPE) if header else None


MAP = {
    "post_id": "id",
    "author": "authorChannelId | authorName",
    "body": "text",
    "posted_at": "publishedAt",
    "kind": "= reply where isReply is 1, else original",
    "reply_to": "isReplyTo | isReplyToId",
    "like_count": "likeCount",
    "reply_count": "replyCount",
    "is_reply": "isReply",
}
DERIVED = {"kind": "case when trim(is_reply) = '1' then 'reply' else 'original' end"}

QUIRKS = (
    "a comment on a video opens a thread and counts as an original; an answer to a comment is a reply",
    "publishedAt has no zone: it is the tool's server's; time_zone in the columns file names its zone",
    "a quote after a backslash is not doubled inside a quoted field, as PHP writes it; such files are read with care",
    "pseudonymised files lack authorChannelId and authorChannelUrl: authorName is a hash there, and is the author",
    "the lists of authors and the networks that the tool writes beside the comments hold no posts",
    "the video is named in the file's name only, so comments have no address",
    "text may be HTML, and has a blank for every line feed",
)

EXAMPLES = (
    Example(
        "a comment with backslashes and quotes, and an answer",
        "id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,authorChannelUrl,isReply,isReplyTo,"
        "isReplyToName\n"
        'Ugx1,1,3,"2022-11-11 05:30:01","Ann A.","say \\"social brand\\", or ""social business""",UCa,'
        "http://youtube.example/UCa,0,,\n"
        'Ugx1.a1,,0,"2022-11-11 06:30:01","Bob B.","a path C:\\",UCb,http://youtube.example/UCb,1,Ugx1,"Ann A."\n',
        posts=(
            {
                "post_id": "Ugx1",
                "platform": "youtube",
                "kind": "original",
                "body": 'say \\"social brand\\", or "social business"',
                "posted_at": "2022-11-11 05:30:01",
                "zone_assumed": False,
                "like_count": 3,
                "reply_count": 1,
            },
            {"post_id": "Ugx1.a1", "kind": "reply", "body": "a path C:\\", "reply_count": None},
        ),
        mapping=Mapping(time_zone="UTC"),
    ),
    Example(
        "tabs, pseudonymised: without the columns of channels; the server's zone is known",
        "id\treplyCount\tlikeCount\tpublishedAt\tauthorName\ttext\tisReply\tisReplyTo\tisReplyToName\n"
        'Ugx2\t0\t0\t"2022-11-11 05:30:01"\t5f2b\t"Le <b>marketing social</b>"\t0\t\t\n',
        posts=({"body": "Le <b>marketing social</b>", "posted_at": "2022-11-11 04:30:01", "zone_assumed": False},),
        mapping=Mapping(time_zone="Europe/Amsterdam"),
    ),
    Example("the list of authors beside the comments", "author,count\n5f2b,3\n", status="no_posts"),
    Example(
        "the network beside them", "nodedef>name VARCHAR,label VARCHAR,commentCount INT\na,b,1\n", status="no_posts"
    ),
    Example("the video", 'id,v1deo\npublished,"2022-11-11 05:30:01"\ntitle,"social brand"\n', status="no_posts"),
)

FORMAT = Format(
    name="youtube_data_tools",
    title="YouTube comments (YouTube Data Tools)",
    exported_by="YouTube Data Tools: Video Comments, as csv or tab",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    lacks=("the time zone",),
)
