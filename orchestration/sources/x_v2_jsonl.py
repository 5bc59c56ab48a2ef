"""JSON lines of X's API v2 as twarc writes them: a line is one flattened tweet, or a page of tweets.

A page is {data, includes, meta}; in a stream its data is one object. Counts, users, lists and compliance
results look alike and hold no posts.
Belongs here: this format's shape. Not here: reading lines (`json_careful`).
"""

from collections.abc import Iterable
from typing import Any

from orchestration.sources.adapter import Adapter, Answer, LinesPlan, NoPosts, Record
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.x_tweets import items, part, said, url_of

KINDS = {"retweeted": "repost", "quoted": "quote", "replied_to": "reply"}


def recognise(head: Head, mapping: Mapping) -> Answer:
    """A plan for tweets and pages of tweets; NoPosts, by name, for the look-alikes."""
    first = next((document for document in head.documents if isinstance(document, dict)), None)
    if first is None:
        return None
    if _is_compliance(first):
        return NoPosts("no posts: compliance results of X (ids of deleted or protected posts or accounts)")
    if _is_tweet(first):
        return LinesPlan("x", records)
    for document in head.documents:
        sample = next(iter(_data(document)), None)
        if sample is not None:
            return _answer_for_item(sample)
    return LinesPlan("x", records) if "result_count" in (part(first, "meta") or {}) else None


def records(document: object) -> Iterable[Record]:
    """The tweets of one line; a line that is neither tweet nor page is left out by name."""
    if isinstance(document, dict) and _is_tweet(document):
        return [_record(document, document, said(document, "__twarc", "retrieved_at"))]
    if isinstance(document, dict) and "data" in document:
        includes = _Includes(document.get("includes"))
        retrieved = said(document, "__twarc", "retrieved_at")
        return [_record(tweet, includes.joined(tweet), retrieved) for tweet in _data(document)]
    if isinstance(document, dict) and "meta" in document:
        return []
    if isinstance(document, dict) and "errors" in document:
        return [{"filtered": "api_message"}]
    return [{"fault": "not_a_tweet", "fault_value": "neither a tweet nor a page of tweets"}]


class _Includes:
    """The users and tweets that came with a page, by id."""

    def __init__(self, includes: Any) -> None:
        self.users = {said(user, "id"): user for user in items(part(includes, "users"))}
        self.tweets = {said(tweet, "id"): tweet for tweet in items(part(includes, "tweets"))}

    def joined(self, tweet: dict[str, Any]) -> dict[str, Any]:
        """The tweet with its author and the tweets it refers to, as a flattened tweet has them."""
        referred = [
            {**self.tweets.get(said(reference, "id"), {}), **reference}
            for reference in items(tweet.get("referenced_tweets"))
        ]
        author = self.users.get(said(tweet, "author_id"))
        return {**tweet, "referenced_tweets": referred, "author": author}


def _record(tweet: dict[str, Any], joined: dict[str, Any], retrieved_at: str | None) -> Record:
    references = {said(item, "type"): item for item in items(joined.get("referenced_tweets"))}
    reposted = references.get("retweeted")
    post_id = said(tweet, "id")
    return {
        "post_id": post_id,
        "author": said(tweet, "author_id") or said(joined, "author", "id"),
        "body": said(reposted, "text") or said(tweet, "text"),
        "posted_at": said(tweet, "created_at"),
        "collected_at": retrieved_at,
        "language": said(tweet, "lang"),
        "kind": next((kind for type_, kind in KINDS.items() if type_ in references), "original"),
        "repost_of": said(reposted, "id"),
        "url": url_of(post_id),
        "like_count": said(tweet, "public_metrics", "like_count"),
        "repost_count": said(tweet, "public_metrics", "retweet_count"),
        "reply_count": said(tweet, "public_metrics", "reply_count"),
        "visibility": "private" if said(joined, "author", "protected") == "true" else None,
    }


def _data(document: object) -> list[dict[str, Any]]:
    data = part(document, "data")
    return [data] if isinstance(data, dict) else items(data)


def _is_tweet(item: dict[str, Any]) -> bool:
    signs = ("author_id", "edit_history_tweet_ids", "conversation_id", "public_metrics", "reply_settings")
    return "id" in item and "text" in item and any(sign in item for sign in signs)


def _is_compliance(item: dict[str, Any]) -> bool:
    return {"id", "action", "created_at"} <= set(item) and "text" not in item


def _answer_for_item(item: dict[str, Any]) -> Answer:
    if "id" in item and "text" in item:
        return LinesPlan("x", records)
    if "tweet_count" in item and "start" in item:
        return NoPosts("no posts: counts of posts from X")
    if "username" in item:
        return NoPosts("no posts: user profiles of X")
    if "member_count" in item or "owner_id" in item:
        return NoPosts("no posts: lists of X")
    return NoPosts("no posts: compliance results of X") if _is_compliance(item) else None


ADAPTER = Adapter("x_v2_jsonl", recognise)
