"""Tweets as the website of X loads them (GraphQL), which browser extensions keep.

Belongs here: that shape, old and new. Not here: the extensions' own envelopes, nor the shapes of X's public API.
"""

from typing import Any

from orchestration.sources.families.x_tweets import url_of
from orchestration.sources.plans import Record
from orchestration.sources.readers.json_parts import mapped, part, said
from orchestration.sources.readers.json_text import text_of

MAP = {
    "post_id": "rest_id | legacy.id_str",
    "author": "legacy.user_id_str | core.user_results.result.rest_id | user.id_str",
    "body": "note_tweet.note_tweet_results.result.text | legacy.full_text",
    "posted_at": "legacy.created_at",
    "language": "legacy.lang",
    "quote_of": "legacy.quoted_status_id_str",
    "reply_to": "legacy.in_reply_to_status_id_str",
    "like_count": "legacy.favorite_count",
    "repost_count": "legacy.retweet_count",
    "reply_count": "legacy.reply_count",
}
"""Not `id`: the website's scripts round it."""

USER = ("core", "user_results", "result")
PROTECTED = ((*USER, "legacy", "protected"), (*USER, "privacy", "protected"), ("user", "protected"))


def tweet_record(item: dict[str, Any]) -> Record:
    """The record of one tweet; a repost has the text of what it repeats, which its own cuts."""
    tweet = _unwrapped(item)
    if not isinstance(tweet.get("legacy"), dict):
        return {"filtered": "deleted_content"}
    record = mapped(MAP, tweet)
    record["post_id"] = _first_version(tweet) or record["post_id"]
    reposted = _unwrapped(part(tweet, "legacy", "retweeted_status_result", "result"))
    record["body"] = mapped(MAP, reposted)["body"] or record["body"]
    record["repost_of"] = mapped(MAP, reposted)["post_id"]
    record["kind"] = _kind(tweet, record)
    record["url"] = url_of(record["post_id"])
    protected = any(said(tweet, *path) == "true" for path in PROTECTED)
    record["visibility"] = "private" if protected else None
    record["filtered"] = "advertisement" if said(tweet, "promoted") == "true" else None
    return record


def _kind(tweet: dict[str, Any], record: Record) -> str:
    if "retweeted_status_result" in tweet["legacy"]:
        return "repost"
    if record["quote_of"] or "quoted_status_result" in tweet:
        return "quote"
    return "reply" if record["reply_to"] else "original"


def _first_version(tweet: dict[str, Any]) -> str | None:
    """The id under which an edited post was first made; every version names it."""
    control = part(tweet, "edit_control")
    versions = part(control, "edit_tweet_ids") or part(control, "edit_control_initial", "edit_tweet_ids")
    return text_of(versions[0]) if isinstance(versions, list) and versions else None


def _unwrapped(result: Any) -> dict[str, Any]:
    """A tweet, which may lie one level deeper; {} for a tombstone of which nothing is left."""
    inner = part(result, "tweet")
    tweet = inner if isinstance(inner, dict) else result
    return tweet if isinstance(tweet, dict) and "tombstone" not in tweet else {}
