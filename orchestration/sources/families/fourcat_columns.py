"""The columns that 4CAT makes of a platform's items, and Zeeschuimer in its tables after it.

Belongs here: what they mean, and by which of them a platform is known. Not here: recognising either tool's files.
"""

from orchestration.sources.families import linkedin_ids, suite_sql
from orchestration.sources.families.suite_sql import said
from orchestration.sources.families.x_tweets import URL_SQL
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import TablePlan
from orchestration.sources.readers.tables import Header, header_with, table_plan

SIGNATURE = ("id", "thread_id", "body", "timestamp", "author | account_username")

MAP = {
    "post_id": "id",
    "thread": "thread_id",
    "author": "author_id | account_id | author | account_username",
    "title": "subject | title",
    "body": "body",
    "posted_at": "= unix_timestamp, else timestamp, which is UTC; of X timestamp; of LinkedIn the time in the id",
    "collected_at": "timestamp_collected | collected_at",
    "language": "language_guess | languages | language",
    "platform": "= by columns of one platform only, else by the host of a post's address",
    "kind": "= by is_retweet, is_quote_tweet, is_reply, is_comment_on_comment; a forwarded message is a repost",
    "quote_of": "quoted_post",
    "reply_to": "replied_to_post | reply_to | parent",
    "url": "link | comment_url | post_url | tiktok_url | url",
    "like_count": "like_count | likes | num_likes | reactions | reaction_count | upvotes | score",
    "repost_count": "retweet_count | repost_count | reposts | reposts_count | shares",
    "reply_count": "reply_count | replies | num_comments | comments | replies_count",
    "filtered": "= advertisement, api_message, deleted_content, not_a_post",
    "epoch": "unix_timestamp",
    "utc_time": "timestamp",
    "is_retweet": "is_retweet",
    "is_quote": "is_quote_tweet",
    "is_reply": "is_reply | is_comment_on_comment",
    "forwarded": "unix_timestamp_forwarded_from",
    "is_ad": "is_ad",
    "collected_from": "source_platform | collected_from_url | post_source_domain",
    "item_type": "type",
}

PLATFORMS = {
    "is_retweet": "x",
    "subreddit": "reddit",
    "tiktok_url": "tiktok",
    "is_comment_on_comment": "tiktok",
    "timestamp_ago": "linkedin",
    "replies_allowed": "bluesky",
    "author_is_bot": "telegram",
    "account_username": "gab",
    "is_vote_masked": "9gag",
}
"""A column that only the items of one platform have → that platform."""

UTC_TIME = f"""case
    when regexp_full_match(trim(utc_time), '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}} [0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}')
        then trim(utc_time) || 'Z'
    else {said("utc_time")}
end"""
TIMES = {"x": UTC_TIME, "linkedin": linkedin_ids.time_sql("post_id")}
"""Where 4CAT's epoch is its server's wall clock (X), or counted back from an age such as 18mo (LinkedIn)."""

REDDIT_ID = f"case when {said('reply_to')} is not null then 't1_' || trim(post_id) else post_id end"
"""Comments and submissions are numbered apart; only comments have a parent."""

URLS = {
    "is_retweet": URL_SQL,
    "subreddit": f"""'https://www.reddit.com/comments/' || trim(thread)
        || case when {said("reply_to")} is not null then '/_/' || trim(post_id) else '' end""",
    "tiktok_url": "'https://www.tiktok.com/@/video/' || post_id",
    "replies_allowed": "regexp_replace(post_id, '^at://(.+)/app[.]bsky[.]feed[.]post/', 'https://bsky.app/profile/\\1/post/')",
}
"""A platform's column → the address without the author's handle, which 4CAT's own has."""
THREADS_URL = "regexp_replace(url, '^(https://www[.]threads[.](?:net|com))/@[^/]+/post/', '\\1/t/')"

GONE = "('[deleted]', '[removed]')"

DERIVED = {
    "body": f"case when trim(body) not in {GONE} then body end",
    "author": "case when author not in ('REDACTED', 'UNKNOWN') then author end",
    "language": "case when not contains(language, ',') then language end",
    "kind": f"""case
        when lower(trim(is_retweet)) = 'yes' or {said("forwarded")} is not null then 'repost'
        when lower(trim(is_quote)) = 'yes' then 'quote'
        when lower(trim(is_reply)) = 'yes' then 'reply'
    end""",
    "filtered": f"""case
        when lower(trim(is_ad)) = 'yes' then 'advertisement'
        when author = 'UNKNOWN' and {said("body")} is null then 'api_message'
        when trim(body) in {GONE} and {said("title")} is null then 'deleted_content'
        when trim(item_type) in ('group', 'user') then 'not_a_post'
    end""",
}


def header_of(head: Head) -> Header | None:
    """The header row of a table of mapped items."""
    return header_with(head, *SIGNATURE)


def plan_of(header: Header, mapping: Mapping) -> TablePlan:
    """The plan of such a table."""
    platform = mapping.platform or next((name for column, name in PLATFORMS.items() if header.has(column)), None)
    derived = {
        **DERIVED,
        "posted_at": TIMES.get(platform or "", f"coalesce({said('epoch')}, {UTC_TIME})"),
        "url": next((url for column, url in URLS.items() if header.has(column)), THREADS_URL),
    }
    if header.has("subreddit"):
        derived["post_id"] = REDDIT_ID
    if platform is None:
        derived["platform"] = suite_sql.network(suite_sql.first_said("collected_from", "url"))
    return table_plan(header, platform or "web", MAP, derived)
