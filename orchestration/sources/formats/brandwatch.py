"""Mentions that Brandwatch exports ("Bulk Mentions Download"), as CSV or as a sheet of a workbook.

Belongs here: the columns of this format. Not here: reading rows (`csv_fast`, `csv_careful`).
"""

from orchestration.sources.families.suite_sql import (
    first_count,
    first_said,
    network,
    said,
    sound_id,
    stated_kind,
    title_where_posts_have_one,
    x_id,
)
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("Query Id", "Query Name", "Date", "Url")


def recognise(head: Head) -> bool:
    """Whether one of the first 30 rows has the columns of a mention."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "web", MAP, DERIVED) if header else None


MAP = {
    "post_id": "= id in the Url of a post on X, else Resource Id, else Url",
    "author": "= Twitter Author ID, else Author",
    "title": "= Title where the network's posts have titles",
    "body": "= Full Text, else Snippet",
    "posted_at": "Date",
    "language": "Language",
    "platform": "= by the host of Url, else by Content Source Name, Content Source, Page Type",
    "kind": "= Twitter Retweet of, else Engagement Type, else Thread Entry Type, else Twitter Reply to",
    "repost_of": "= id in Twitter Retweet of",
    "url": "Url",
    "like_count": "= Likes, of all networks or one",
    "repost_count": "= Shares, Twitter Retweets, X Reposts, Facebook or Linkedin Shares",
    "reply_count": "= Comments, Twitter Reply Count, X Replies, Facebook, Instagram or Linkedin Comments",
    "filtered": "= text_withheld for a post on X of which only the address is there",
    "resource_id": "Resource Id",
    "x_author_id": "Twitter Author ID | X Author ID",
    "author_name": "Author",
    "headline": "Title",
    "full_text": "Full Text",
    "snippet": "Snippet",
    "page_type": "Page Type",
    "content_source": "Content Source",
    "content_source_name": "Content Source Name",
    "entry_type": "Thread Entry Type",
    "engagement_type": "Engagement Type",
    "retweet_of": "Twitter Retweet of | X Repost of",
    "answers": "Twitter Reply to | X Reply to",
    "x_likes": "Twitter Likes | X Likes",
    "facebook_likes": "Facebook Likes",
    "instagram_likes": "Instagram Likes",
    "linkedin_likes": "Linkedin Likes",
    "x_retweets": "Twitter Retweets | X Reposts",
    "facebook_shares": "Facebook Shares",
    "linkedin_shares": "Linkedin Shares",
    "x_replies": "Twitter Reply Count | X Replies",
    "likes": "Likes",
    "shares": "Shares",
    "comments": "Comments",
    "facebook_comments": "Facebook Comments",
    "instagram_comments": "Instagram Comments",
    "linkedin_comments": "Linkedin Comments",
}

TEXT = first_said("full_text", "snippet")
PLATFORM = network("url", "content_source_name", "content_source", "page_type")

DERIVED = {
    "post_id": f"coalesce({x_id('url')}, {sound_id('resource_id')}, {said('url')})",
    "author": f"coalesce({sound_id('x_author_id')}, {said('author_name')})",
    "title": title_where_posts_have_one("headline", PLATFORM),
    "body": TEXT,
    "platform": PLATFORM,
    "kind": f"""
        case
            when {said("retweet_of")} is not null then 'repost'
            else coalesce(
                {stated_kind("engagement_type", "entry_type")}, case when {said("answers")} is not null then 'reply' end
            )
        end""",
    "repost_of": x_id("retweet_of"),
    "like_count": first_count("likes", "x_likes", "facebook_likes", "instagram_likes", "linkedin_likes"),
    "repost_count": first_count("shares", "x_retweets", "facebook_shares", "linkedin_shares"),
    "reply_count": first_count("comments", "x_replies", "facebook_comments", "instagram_comments", "linkedin_comments"),
    "filtered": f"case when {TEXT} is null and {x_id('url')} is not null then 'text_withheld' end",
}

QUIRKS = (
    "up to seven lines and a blank one come before the header, or none: the header is looked for in the first 30 rows",
    "Date is in the zone of the Brandwatch project, which the file does not say: give time_zone in the columns file",
    "newer exports withhold the text of posts on X; such rows are left out and counted as text_withheld",
    "a mention that several queries found comes once for each: it counts once",
    "names of columns vary in case between downloads and the API; those of Twitter begin with X since 2023",
    "Title is the author's name on some networks: it is read for web pages, Reddit, YouTube and Tumblr only",
)

PREAMBLE = 'Report:,"Bulk Mentions Download"\nBrand:,Example\nFrom:,2023-01-01\nTo:,2023-01-31\nLabel:,\n\n'
HEADER = (
    "Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Page Type,Language,Author,Full Text,Resource Id,"
    "Thread Entry Type,Twitter Author ID,Twitter Reply to,Twitter Retweet of,Twitter Retweets,Engagement Type,"
    "Content Source Name,Facebook Comments\n"
)

EXAMPLES = (
    Example(
        "lines before the header, every kind, the same mention under two queries, a withheld text",
        PREAMBLE
        + HEADER
        + "1,A,2023-01-02 10:00:00.0,Jo Doe (@jo),,https://twitter.com/jo/statuses/1609900000000000001,twitter.com,"
        'neutral,twitter,en,jo,"Social business, said simply",77001,post,5001,,,4,,X,\n'
        "2,B,2023-01-02 10:00:00.0,Jo Doe (@jo),,http://twitter.com/jo/statuses/1609900000000000001,twitter.com,"
        'neutral,twitter,en,jo,"Social business, said simply",77001,post,5001,,,4,,X,\n'
        "1,A,2023-01-02 10:05:00.0,,,https://x.com/al/status/1609900000000000002,twitter.com,neutral,twitter,en,al,"
        "RT @jo Social business,77002,share,5002,,http://twitter.com/jo/statuses/1609900000000000001,,RETWEET,X,\n"
        "1,A,2023-01-02 10:06:00.0,,,https://x.com/al/status/1609900000000000003,twitter.com,neutral,twitter,en,al,"
        "@jo yes,77003,reply,5002,http://twitter.com/jo/statuses/1609900000000000001,,,REPLY,X,\n"
        "1,A,2023-01-02 10:07:00.0,,,https://x.com/al/status/1609900000000000004,twitter.com,neutral,twitter,en,al,"
        "look at this,77004,post,5002,,,,QUOTE,X,\n"
        "1,A,2023-01-02 10:08:00.0,,,https://x.com/al/status/1609900000000000005,twitter.com,neutral,twitter,,,"
        ",77005,,,,,,,X,\n"
        "1,A,2023-01-02 11:00:00.0,Une tribune,extrait,https://news.example.org/a,news.example.org,neutral,news,fr,"
        "Lea,,77006,post,,,,,,News,\n"
        "1,A,2023-01-02 12:00:00.0,Jo Doe,,https://www.facebook.com/9/posts/8,facebook.com,neutral,facebook,en,"
        "Jo,social brand,77007,comment,,,,,,Facebook Public,3\n",
        posts=(
            {
                "post_id": "1609900000000000001",
                "platform": "x",
                "kind": "original",
                "title": None,
                "body": "Social business, said simply",
                "posted_at": "2023-01-02 10:00:00",
                "zone_assumed": False,
                "repost_count": 4,
            },
            {"post_id": "1609900000000000002", "kind": "repost", "repost_of": "1609900000000000001"},
            {"post_id": "1609900000000000003", "kind": "reply"},
            {"post_id": "1609900000000000004", "kind": "quote"},
            {"post_id": "77006", "platform": "web", "title": "Une tribune", "body": "extrait", "language": "fr"},
            {"post_id": "77007", "platform": "facebook", "kind": "reply", "title": None, "reply_count": 3},
        ),
        filtered={"text_withheld": 1},
        duplicates=1,
        mapping=Mapping(time_zone="UTC"),
    ),
    Example(
        "saved again: no lines before the header, other order and case, few columns, ids as a spreadsheet writes them",
        "full text;url;resource id;query name;QUERY ID;date\n"
        "social brand;https://forum.example.org/t/1;7,7001E+17;A;1;2023-01-02 10:00\n"
        "Social CRM;https://forum.example.org/t/2;77008.0;A;1;2023-01-02 10:01\n",
        posts=(
            {"post_id": "https://forum.example.org/t/1", "platform": "web", "author_key": None},
            {"post_id": "77008", "posted_at_precision": "minute"},
        ),
        mapping=Mapping(time_zone="Europe/Paris"),
    ),
    Example(
        "names of columns since Twitter is X; a repost may name several addresses",
        "Query Id,Query Name,Date,Url,Full Text,X Author ID,X Repost of,X Reply to,X Likes,X Reposts,X Replies,Likes\n"
        "1,A,2024-01-02 10:00:00.0,https://x.com/jo/status/1742100000000000002,social brand,5001,"
        '"https://x.com/al/status/1742100000000000001, https://x.com/al/status/1742100000000000000",,7,2,1,\n'
        "1,A,2024-01-02 10:00:00.0,https://x.com/jo/status/1742100000000000003,yes,5001,,"
        "https://x.com/al/status/1742100000000000001,0,0,0,4\n",
        posts=(
            {
                "post_id": "1742100000000000002",
                "kind": "repost",
                "repost_of": "1742100000000000001",
                "like_count": 7,
                "repost_count": 2,
                "reply_count": 1,
            },
            {"post_id": "1742100000000000003", "kind": "reply", "like_count": 4, "repost_count": 0},
        ),
        mapping=Mapping(time_zone="UTC"),
    ),
    Example(
        "times of a zone that nothing tells wait for an answer",
        "Query Id,Query Name,Date,Url,Full Text\n1,A,2023-01-02 23:00:00.0,https://news.example.org/a,social brand\n",
        status="quarantined",
    ),
)

FORMAT = Format(
    name="brandwatch",
    title="Brandwatch mentions",
    exported_by="Brandwatch Consumer Research: a dashboard's mentions, Export (CSV or XLSX)",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    lacks=("the time zone",),
)
