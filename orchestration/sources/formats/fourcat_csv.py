"""Datasets of 4CAT as CSV: the columns that it makes of any platform's items.

Belongs here: recognising such a table. Not here: its columns (`fourcat_columns`), the items as they came
(`fourcat_ndjson`).
"""

from orchestration.sources.families import fourcat_columns
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer


def recognise(head: Head) -> bool:
    """Whether a header row has the columns that every mapped dataset has, without Zeeschuimer's semicolons."""
    header = fourcat_columns.header_of(head)
    return header is not None and header.delimiter != ";"


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = fourcat_columns.header_of(head)
    return fourcat_columns.plan_of(header, mapping) if header else None


MAP = fourcat_columns.MAP

QUIRKS = (
    "times are UTC, no zone is assumed; unix_timestamp is taken first, but not for X, where it may be local time",
    "LinkedIn's timestamp is counted back from an age (18mo): the time inside the id is taken; older ids have none",
    "pseudonymised authors are hashes and stay apart from the same people elsewhere; REDACTED is no author",
    "advertisements (is_ad) are left out, and rows that only say that a post could not be fetched (author UNKNOWN)",
    "a platform without a column or host of its own is web: say platform in a columns file",
    "a post in several languages has none here: their order tells nothing",
    "addresses are stored without the author's name where the id suffices",
)

EXAMPLES = (
    Example(
        "X: an original, a repost, a quote, a reply, a post that could not be fetched",
        "collected_from_url,id,thread_id,timestamp,unix_timestamp,link,body,author,author_fullname,author_id,"
        "language_guess,retweet_count,reply_count,like_count,is_retweet,is_quote_tweet,is_reply,hashtags\n"
        "https://x.example/search,1590000000000000001,1590000000000000001,2022-11-08 12:00:00,1667908800,"
        'https://x.com/ann_example/status/1590000000000000001,"Social business, again",ann_example,Ann,7,en,2,1,3,'
        'no,no,no,"a,b"\n'
        ",1590000000000000002,1590000000000000002,2022-11-08 12:01:00,1667905260,https://x.com/b/status/2,"
        "RT @ann_example: Social business,b,B,REDACTED,und,2,0,0,yes,no,no,\n"
        ",1590000000000000003,1590000000000000003,2022-11-08 12:02:00,,,look,b,B,8,en,0,0,0,no,yes,no,\n"
        ",1590000000000000004,1590000000000000001,2022-11-08 12:03:00,,,@ann_example yes,b,B,8,en,0,0,0,no,no,yes,\n"
        ",1590000000000000005,1590000000000000005,2024-01-01 00:00:00,,,,UNKNOWN,UNKNOWN,UNKNOWN,,,,,no,no,no,\n",
        posts=(
            {
                "post_id": "1590000000000000001",
                "platform": "x",
                "kind": "original",
                "body": "Social business, again",
                "posted_at": "2022-11-08 12:00:00",
                "zone_assumed": False,
                "language": "en",
                "url": "https://x.com/i/status/1590000000000000001",
                "like_count": 3,
                "repost_count": 2,
                "reply_count": 1,
            },
            {"kind": "repost", "posted_at": "2022-11-08 12:01:00", "author_key": None, "language": None},
            {"kind": "quote"},
            {"kind": "reply"},
        ),
        filtered={"api_message": 1},
    ),
    Example(
        "Instagram, known by its addresses; the epoch is right where the server's clock is not",
        "id,thread_id,parent_id,body,author,timestamp,type,url,hashtags,num_likes,num_comments,unix_timestamp\n"
        'Cabc_-1,Cabc_-1,Cabc_-1,"Marketing\nsocial",5f2b,2022-11-08 13:00:00,photo,'
        "https://www.instagram.com/p/Cabc_-1,,12,3,1667908800\n",
        posts=(
            {
                "post_id": "Cabc_-1",
                "platform": "instagram",
                "body": "Marketing\nsocial",
                "posted_at": "2022-11-08 12:00:00",
                "zone_assumed": False,
                "url": "https://www.instagram.com/p/Cabc_-1",
                "like_count": 12,
                "reply_count": 3,
            },
        ),
    ),
    Example(
        "LinkedIn: the time is the id's; an old id has none",
        "id,thread_id,body,timestamp,timestamp_collected,timestamp_ago,is_promoted,author,author_name,post_url,comments,"
        "shares,reactions,inclusion_context,unix_timestamp\n"
        "6960882777168695296,6960882777168695296,Entreprise sociale,2024-05-01 00:00:00,2024-05-01 00:00:00,18 mois,no,"
        "in/ann-example,Ann,https://www.linkedin.com/feed/update/urn:li:activity:6960882777168695296,1,2,3,,1714521600\n"
        "3966023054712791616,3966023054712791616,old,2024-05-01 00:00:00,2024-05-01 00:00:00,9yr,no,in/b,B,,0,0,0,,\n",
        posts=(
            {
                "post_id": "6960882777168695296",
                "platform": "linkedin",
                "posted_at": "2022-08-04 09:03:01.025000",
                "collected_at": "2024-05-01 00:00:00",
                "like_count": 3,
                "repost_count": 2,
                "reply_count": 1,
            },
        ),
        rejected={"missing_date": 1},
    ),
    Example(
        "Bluesky: the epoch is in timestamp; a reply in two languages",
        "collected_at,query,rank,id,thread_id,created_at,author,author_id,body,link,like_count,quote_count,reply_count,"
        "repost_count,quoted_post,replied_to_post,replies_allowed,languages,timestamp\n"
        "2024-05-01T00:00:00,a,0,at://did:plc:abc/app.bsky.feed.post/3kaa,at://did:plc:abc/app.bsky.feed.post/3k00,"
        "2024-04-30T10:00:00.500000+00:00,ann.example.org,did:plc:abc,social brand,"
        'https://bsky.app/profile/ann.example.org/post/3kaa,1,0,0,0,,https://bsky.app/profile/b/post/3k00,True,"fr,en",'
        "1714471200.5\n",
        posts=(
            {
                "platform": "bluesky",
                "kind": "reply",
                "posted_at": "2024-04-30 10:00:00.500000",
                "collected_at": "2024-05-01 00:00:00",
                "language": None,
                "url": "https://bsky.app/profile/did:plc:abc/post/3kaa",
            },
        ),
    ),
    Example(
        "TikTok, with an advertisement; no epoch",
        "id,thread_id,author,author_full,body,timestamp,is_duet,is_ad,tiktok_url,likes,comments,shares,plays\n"
        "7190000000000000001,7190000000000000001,ann.example,Ann,social marketing,2023-01-18 10:00:00,no,no,"
        "https://www.tiktok.com/@ann.example/video/7190000000000000001,5,6,7,8\n"
        "7190000000000000002,7190000000000000002,shop,Shop,buy,2023-01-18 10:00:00,no,yes,,0,0,0,0\n",
        posts=(
            {
                "platform": "tiktok",
                "posted_at": "2023-01-18 10:00:00",
                "zone_assumed": False,
                "url": "https://www.tiktok.com/@/video/7190000000000000001",
                "repost_count": 7,
            },
        ),
        filtered={"advertisement": 1},
    ),
    Example(
        "Telegram: a message, a forwarded one, an answer",
        "id,thread_id,author,author_username,author_is_bot,body,reply_to,views,timestamp,unix_timestamp,"
        "unix_timestamp_forwarded_from\n"
        "ann-1,ann,123,,no,social brand,,9,2023-01-18 10:00:00,1674036000,\n"
        "ann-2,ann,123,,no,social brand,,9,2023-01-18 10:01:00,1674036060,1674000000\n"
        "ann-3,ann,456,,no,yes,1,9,2023-01-18 10:02:00,1674036120,\n",
        posts=(
            {"post_id": "ann-1", "platform": "telegram", "kind": "original", "posted_at": "2023-01-18 10:00:00"},
            {"kind": "repost"},
            {"kind": "reply"},
        ),
    ),
    Example(
        "Reddit: a comment, its submission, and a comment that was removed",
        "thread_id,id,timestamp,body,subject,author,domain,url,subreddit,parent,score,unix_timestamp\n"
        "abc,def,2019-03-01 10:00:00,social enterprise,,ann,,https://youtu.be/x,socent,t1_aaa,4,1551434400\n"
        "abc,abc,2019-03-01 10:00:00,[removed],Which word?,ann,example.org,https://example.org,socent,,1,1551434400\n"
        "abc,ghi,2019-03-01 10:00:00,[removed],,[deleted],,,socent,t3_abc,1,1551434400\n",
        posts=(
            {
                "post_id": "t1_def",
                "platform": "reddit",
                "kind": "reply",
                "url": "https://www.reddit.com/comments/abc/_/def",
                "like_count": 4,
            },
            {"post_id": "abc", "kind": "original", "title": "Which word?", "body": None},
        ),
        filtered={"deleted_content": 1},
    ),
)

FORMAT = Format(
    name="fourcat_csv",
    title="4CAT dataset (CSV)",
    exported_by="4CAT: download a dataset as CSV",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
