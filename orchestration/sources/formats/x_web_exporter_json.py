"""Tweets as the browser extension twitter-web-exporter saves them in a JSON array.

Belongs here: this format's shape. Not here: the same as a table (`x_web_exporter_csv`).
"""

from collections.abc import Iterable

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of_documents
from orchestration.sources.readers.json_parts import mapped, not_an_object

SIGNATURE = {"id", "created_at", "full_text", "screen_name", "retweeted_status", "quoted_status", "in_reply_to", "url"}
MESSAGES = {"id", "time", "text", "sender", "recipient", "conversation_id"}


def recognise(head: Head) -> bool | NoPosts:
    """Whether the first item has the keys of a tweet; NoPosts for direct messages."""
    objects = first_objects(head, ())
    if objects and set(objects[0]) >= MESSAGES:
        return NoPosts("no posts: direct messages of X, which are private")
    return bool(objects) and set(objects[0]) >= SIGNATURE


def read(head: Head, mapping: Mapping) -> Answer:
    """Item by item of the array."""
    return RecordsPlan("x", lambda opened: records_of_documents(opened, records))


MAP = {
    "post_id": "id",
    "author": "user_id | metadata.core.user_results.result.rest_id | screen_name",
    "body": "full_text",
    "posted_at": "created_at",
    "language": "metadata.legacy.lang",
    "repost_of": "retweeted_status",
    "quote_of": "quoted_status",
    "reply_to": "in_reply_to",
    "url": "url",
    "like_count": "favorite_count",
    "repost_count": "retweet_count",
    "reply_count": "reply_count",
}


def records(tweet: object) -> Iterable[Record]:
    """One record for one tweet."""
    return [mapped(MAP, tweet) if isinstance(tweet, dict) else not_an_object(tweet)]


QUIRKS = (
    "the language is there only when the export includes all metadata",
    "dates have the form that the user chose; without an offset the ids tell the zone",
    "a retweet's text may be cut and end with …",
)

EXAMPLES = (
    Example(
        "each kind",
        '[\n  {"id": "1590000000000000001", "created_at": "2022-11-08 13:00:00 +01:00",'
        '"full_text": "Social\\nbusiness", "media": [], "screen_name": "ann", "name": "Ann", "user_id": "7",'
        '"in_reply_to": null, "retweeted_status": null, "quoted_status": null,'
        '"favorite_count": 3, "retweet_count": 2, "reply_count": 1, "views_count": 100,'
        '"url": "https://x.example/ann/status/1590000000000000001", "metadata": {"legacy": {"lang": "en"}}},\n'
        '  {"id": "2", "created_at": "2022-11-08 13:00:01 +01:00", "full_text": "RT …", "retweeted_status": "5"},\n'
        '  {"id": "3", "created_at": "2022-11-08 13:00:02 +01:00", "full_text": "see", "quoted_status": "6"},\n'
        '  {"id": "4", "created_at": "2022-11-08 13:00:03 +01:00", "full_text": "@bob yes", "in_reply_to": "9"},\n'
        "  5\n]",
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "body": "Social\nbusiness", "language": "en",
             "posted_at": "2022-11-08 12:00:00", "like_count": 3, "repost_count": 2, "reply_count": 1},
            {"kind": "repost", "repost_of": "5"},
            {"kind": "quote"},
            {"kind": "reply"},
        ),
        rejected={"not_an_object": 1},
    ),
    Example(
        "direct messages, which are private",
        '[{"id": "1", "time": "2022-11-08 12:00:00", "text": "hello", "media": [], "sender": "ann", "recipient": "bob",'
        ' "conversation_id": "7-8", "conversation_type": "ONE_TO_ONE"}]',
        status="no_posts",
    ),
)  # fmt: skip

FORMAT = Format(
    name="x_web_exporter_json",
    title="Tweets by twitter-web-exporter (JSON)",
    exported_by="the browser extension twitter-web-exporter, Export data as JSON",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
