"""Posts of Bluesky as a table: what minet (with twitwi) makes of the API's answers, or of the network's events.

Belongs here: the columns of this format. Not here: the same posts as the API shows them (`bluesky_feed`).
"""

from orchestration.sources.families.bluesky_posts import POST, earlier
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("cid", "did", "uri", "timestamp_utc", "user_did", "original_text", "to_post_uri", "quoted_uri")


def recognise(head: Head) -> bool:
    """Whether a header row has these columns."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "bluesky", MAP, DERIVED) if header else None


MAP = {
    "uri": "uri",
    "did": "user_did",
    "body": "original_text | text",
    "created": "timestamp_utc",
    "indexed": "indexed_at_utc | firehose_timestamp_us",
    "reposted_by": "repost_by_user_did",
    "reposted": "repost_timestamp_utc",
    "found_by_query": "match_query",
    "likes": "like_count",
    "reposts": "repost_count",
    "replies": "reply_count",
    "quoted": "quoted_uri",
    "reply_to": "to_post_uri",
    "url": "url",
    "post_id": "= uri; of a repost made from its author, minute and text",
    "author": "= user_did; of a repost repost_by_user_did",
    "posted_at": "= the earlier of timestamp_utc and indexed_at_utc; of a repost repost_timestamp_utc",
    "kind": "= repost where there is a repost_by_user_did",
    "repost_of": "= uri where there is a repost_by_user_did",
    "quote_of": "= quoted_uri where it is of a post; feeds, lists and profiles stand there as well",
    "like_count": "= like_count, except of a repost",
    "repost_count": "= repost_count, except of a repost",
    "reply_count": "= reply_count, except of a repost",
    "filtered": "= context for what match_query says was not found, repost_without_text",
}

IS_REPOST = "coalesce(reposted_by, '') <> ''"

DERIVED = {
    "post_id": f"case when not {IS_REPOST} then uri end",
    "author": "coalesce(nullif(reposted_by, ''), did)",
    "posted_at": f"case when {IS_REPOST} then reposted else {earlier('created', 'indexed')} end",
    "kind": f"case when {IS_REPOST} then 'repost' end",
    "repost_of": f"case when {IS_REPOST} then uri end",
    "quote_of": f"case when contains(quoted, '/{POST}/') and not {IS_REPOST} then quoted end",
    "like_count": f"case when not {IS_REPOST} then likes end",
    "repost_count": f"case when not {IS_REPOST} then reposts end",
    "reply_count": f"case when not {IS_REPOST} then replies end",
    "filtered": f"""
        case
            when found_by_query in ('0', 'False', 'false') then 'context'
            when {IS_REPOST} and trim(coalesce(body, '')) = '' then 'repost_without_text'
        end""",
}

QUIRKS = (
    "text has the texts of quoted posts and addresses of pictures in it: original_text is what the author wrote",
    "local_time and collection_time are of the collector's zone, which is not said: timestamp_utc is read",
    "posts that were not found by the query but are quoted or answered by one that was (match_query 0) are left out",
    "user_langs are the languages of the account, not of the post: the language is unknown",
    "a repost has no id of its own here; it counts as a post of the one who repeats it, of the moment of that",
)

HEADER = (
    "cid,did,uri,url,timestamp_utc,local_time,indexed_at_utc,user_did,user_handle,text,original_text,like_count,"
    "to_post_uri,repost_by_user_did,repost_timestamp_utc,quoted_uri,match_query\n"
)

EXAMPLES = (
    Example(
        "an original, a reply, a quote, a repost, a repost of a picture; a post that was only quoted",
        HEADER + "c1,3lkicuf37nc2v,at://did:plc:a/app.bsky.feed.post/3lkicuf37nc2v,https://bsky.app/profile/a/post/1,"
        "1742116928,2025-03-16T10:22:08,2025-03-16T09:22:12.121Z,did:plc:a,a.example,"
        '"Social business https://pictures.example/1","Social business",77,,,,,1\n'
        "c2,3lkicuf37nc2w,at://did:plc:a/app.bsky.feed.post/3lkicuf37nc2w,,1742116930,,2025-03-16T09:22:09.121Z,"
        "did:plc:a,a.example,yes,yes,1,at://did:plc:b/app.bsky.feed.post/3l,,,,1\n"
        "c3,3lkicuf37nc2x,at://did:plc:a/app.bsky.feed.post/3lkicuf37nc2x,,1742116928,,,did:plc:a,a.example,"
        '"look « @b: x »",look,,,,,at://did:plc:b/app.bsky.feed.post/3l,1\n'
        "c4,3l,at://did:plc:b/app.bsky.feed.post/3l,,1742110000,,,did:plc:b,b.example,x,x,9,,did:plc:a,1742116999,,1\n"
        "c5,3m,at://did:plc:b/app.bsky.feed.post/3m,,1742110000,,,did:plc:b,b.example,,,9,,did:plc:a,1742116999,,1\n"
        "c4,3l,at://did:plc:b/app.bsky.feed.post/3l,,1742110000,,,did:plc:b,b.example,x,x,9,,,,,0\n",
        posts=(
            {
                "platform": "bluesky",
                "post_id": "did:plc:a/3lkicuf37nc2v",
                "kind": "original",
                "body": "Social business",
                "posted_at": "2025-03-16 09:22:08",
                "like_count": 77,
                "language": None,
            },
            {"kind": "reply", "posted_at": "2025-03-16 09:22:09.121000"},
            {"kind": "quote", "body": "look"},
            {"kind": "repost", "body": "x", "posted_at": "2025-03-16 09:23:19", "like_count": None},
        ),
        filtered={"repost_without_text": 1, "context": 1},
    ),
)

FORMAT = Format(
    name="bluesky_minet_csv",
    title="Bluesky posts of minet (CSV)",
    exported_by="minet bluesky, and scripts with twitwi",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    time_zone="UTC",
)
