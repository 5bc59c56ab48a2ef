"""JSON of X's API v2, mostly lines as twarc writes them: a line is one flattened tweet, or a page of tweets.

A page is {data, includes, meta}; in a stream its data is one object. Counts, users, lists and compliance
results look alike and hold no posts.
Belongs here: this format's shape, tweet by tweet. Not here: the same in SQL (`x_v2_sql`), reading lines
(`json_careful`).
"""

from collections.abc import Iterable
from typing import Any

from orchestration.sources.families import x_v2_sql
from orchestration.sources.families.x_tweets import url_of, visibility_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, NoPosts, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of_documents
from orchestration.sources.readers.json_parts import first_said, items, mapped, part, said
from orchestration.sources.readers.json_text import text_of

NOT_A_TWEET = "neither a tweet nor a page of tweets"
KINDS = {"retweeted": "repost", "quoted": "quote", "replied_to": "reply"}


def recognise(head: Head) -> bool | NoPosts:
    """Whether it holds tweets or pages of tweets; NoPosts, by name, for the look-alikes."""
    objects = first_objects(head, ("data",))
    if not objects or "__import_meta" in objects[0]:  # 4CAT's mark: `fourcat_ndjson`
        return False
    first = objects[0]
    if _is_compliance(first):
        return NoPosts("no posts: compliance results of X (ids of deleted or protected posts or accounts)")
    if _is_tweet(first):
        return True
    for document in objects:
        sample = next(iter(_data(document)), None)
        if sample is not None:
            return _answer_for_item(sample)
    return "result_count" in (part(first, "meta") or {})


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line: a tweet, or a page of them; a page that goes over several lines as it comes."""
    if head.documents:
        is_stream = any(isinstance(part(document, "data"), dict) for document in head.documents)
        return LinesPlan("x", records, scan=x_v2_sql.scan(is_stream=is_stream, not_a_tweet=NOT_A_TWEET))
    return RecordsPlan("x", lambda opened: records_of_documents(opened, records))


TEXTS = "note_tweet.text | text"

MAP = {
    "post_id": "= the first of edit_history_tweet_ids, else id",
    "author": "author_id | author.id",
    "body": "= of a retweet, the text of the tweet that it repeats; else note_tweet.text, else text",
    "posted_at": "created_at",
    "collected_at": "= __twarc.retrieved_at of the tweet or of its page",
    "language": "lang",
    "kind": "= by referenced_tweets: retweeted, quoted, replied_to",
    "repost_of": "= id of the retweeted tweet",
    "url": "= made from the id",
    "like_count": "public_metrics.like_count",
    "repost_count": "public_metrics.retweet_count",
    "reply_count": "public_metrics.reply_count",
    "visibility": "= private where author.protected is true",
}


def records(document: object) -> Iterable[Record]:
    """The tweets of one line; a line that is neither tweet nor page is left out by name. A null is as no key."""
    if isinstance(document, dict) and _is_tweet(document):
        return [_record(document, said(document, "__twarc", "retrieved_at"))]
    if part(document, "data") is not None:
        includes = _Includes(part(document, "includes"))
        retrieved = said(document, "__twarc", "retrieved_at")
        return [_record(includes.joined(tweet), retrieved) for tweet in _data(document)]
    if part(document, "meta") is not None:
        return []
    if part(document, "errors") is not None:
        return [{"filtered": "api_message"}]
    return [{"fault": "not_a_tweet", "fault_value": NOT_A_TWEET}]


QUIRKS = (
    "counts.jsonl, users.jsonl, lists.jsonl and compliance results look alike and hold no posts",
    "the text of a retweet is cut: the text of the tweet that it repeats is taken",
    "a long post has its whole text in note_tweet",
    "each version of an edited post has an id of its own: all count as the first, which each of them names",
    "a page may name errors (a quoted post was deleted): its posts are read; a line of errors alone is no post",
)

EXAMPLES = (
    Example(
        "a flattened tweet, and a page with a retweet",
        '{"id":"1590000000000000001","text":"Social business","author_id":"7","created_at":"2022-11-08T12:00:00.000Z",'
        '"lang":"en","public_metrics":{"like_count":3}}\n'
        '{"data":[{"id":"1590000000000000002","text":"RT @a: soc…","author_id":"8","created_at":'
        '"2022-11-08T12:00:01.000Z","referenced_tweets":[{"type":"retweeted","id":"1590000000000000000"}]}],'
        '"includes":{"tweets":[{"id":"1590000000000000000","text":"social brand"}]},"meta":{"result_count":1}}\n',
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "like_count": 3, "language": "en"},
            {"post_id": "1590000000000000002", "kind": "repost", "body": "social brand"},
        ),
    ),
    Example(
        "a stream: a long quote, a reply, both versions of an edited post, errors alone, a protected account",
        '{"data":{"id":"1700000000000000001","text":"cut…","note_tweet":{"text":"the whole text"},"author_id":"7",'
        '"created_at":"2023-09-08T12:00:00.000Z","referenced_tweets":[{"type":"quoted","id":"5"}]},'
        '"includes":{"users":[{"id":"7","protected":false}]},"matching_rules":[{"id":"1"}],'
        '"__twarc":{"retrieved_at":"2023-09-08T12:00:05+00:00"}}\n'
        '{"data":{"id":"1700000000000000002","text":"@a yes","author_id":"7","created_at":"2023-09-08T12:00:01.000Z",'
        '"lang":"qme","referenced_tweets":[{"type":"replied_to","id":"5"}]}}\n'
        '{"data":{"id":"1700000000000000003","text":"first","edit_history_tweet_ids":["1700000000000000003"],'
        '"created_at":"2023-09-08T12:00:02.000Z"}}\n'
        '{"data":{"id":"1700000000000000004","text":"second","edit_history_tweet_ids":["1700000000000000003",'
        '"1700000000000000004"],"created_at":"2023-09-08T12:05:02.000Z"}}\n'
        '{"errors":[{"title":"operational-disconnect"}]}\n'
        '{"data":{"id":"1700000000000000005","text":"c","author_id":"8","created_at":"2023-09-08T12:00:03.000Z"},'
        '"includes":{"users":[{"id":"8","protected":true}]}}\n',
        posts=(
            {"kind": "quote", "body": "the whole text", "collected_at": "2023-09-08 12:00:05"},
            {"post_id": "1700000000000000002", "kind": "reply", "language": None},
            {"post_id": "1700000000000000003", "body": "second"},
        ),
        filtered={"api_message": 1, "not_public": 1},
        duplicates=1,
    ),
    Example(
        "a page over several lines",
        '{\n  "data": [\n    {"id":"1590000000000000001","text":"a","author_id":"7",\n'
        '     "created_at":"2022-11-08T12:00:00.000Z"}\n  ],\n  "meta": {"result_count": 1}\n}\n',
        posts=({"post_id": "1590000000000000001", "kind": "original"},),
    ),
    Example(
        "counts, which hold no posts",
        '{"data":[{"start":"2022-11-08T12:00:00.000Z","end":"2022-11-08T13:00:00.000Z","tweet_count":5}]}\n',
        status="no_posts",
    ),
)


class _Includes:
    """The users and tweets that came with a page, by id."""

    def __init__(self, includes: Any) -> None:
        self.users = {said(user, "id"): user for user in items(part(includes, "users"))}
        self.tweets = {said(tweet, "id"): tweet for tweet in items(part(includes, "tweets"))}

    def joined(self, tweet: dict[str, Any]) -> dict[str, Any]:
        """The tweet with its author and the tweets it refers to, as a flattened tweet has them."""
        referred = [
            {**self.tweets.get(said(reference, "id"), {}), **_without_nulls(reference)}
            for reference in items(tweet.get("referenced_tweets"))
        ]
        author = self.users.get(said(tweet, "author_id"))
        return {**tweet, "referenced_tweets": referred, "author": author}


def _record(joined: dict[str, Any], retrieved_at: str | None) -> Record:
    references = {said(item, "type"): item for item in items(joined.get("referenced_tweets"))}
    reposted = references.get("retweeted")
    record = mapped(MAP, joined)
    record["post_id"] = _first_version(joined) or said(joined, "id")
    record["body"] = first_said(reposted, TEXTS) or first_said(joined, TEXTS)
    record["collected_at"] = retrieved_at
    record["kind"] = next((kind for type_, kind in KINDS.items() if type_ in references), "original")
    record["repost_of"] = said(reposted, "id")
    record["url"] = url_of(record["post_id"])
    record["visibility"] = visibility_of(joined.get("author"))
    return record


def _first_version(tweet: dict[str, Any]) -> str | None:
    versions = tweet.get("edit_history_tweet_ids")
    return text_of(versions[0]) if isinstance(versions, list) and versions else None


def _data(document: object) -> list[dict[str, Any]]:
    data = part(document, "data")
    return [data] if isinstance(data, dict) else items(data)


def _is_tweet(item: dict[str, Any]) -> bool:
    signs = ("author_id", "edit_history_tweet_ids", "conversation_id", "public_metrics", "reply_settings")
    item = _without_nulls(item)
    return "id" in item and "text" in item and any(sign in item for sign in signs) and "sender" not in item


def _without_nulls(item: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if value is not None}


def _is_compliance(item: dict[str, Any]) -> bool:
    return {"id", "action", "created_at"} <= set(item) and "text" not in item


def _answer_for_item(item: dict[str, Any]) -> bool | NoPosts:
    if "id" in item and "text" in item:
        return True
    if "tweet_count" in item and "start" in item:
        return NoPosts("no posts: counts of posts from X")
    if "username" in item:
        return NoPosts("no posts: user profiles of X")
    if "member_count" in item or "owner_id" in item:
        return NoPosts("no posts: lists of X")
    return NoPosts("no posts: compliance results of X") if _is_compliance(item) else False


FORMAT = Format(
    name="x_v2_jsonl",
    title="X API v2 (JSON lines)",
    exported_by="twarc2, and scripts on the API v2 that write its answers line by line",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
