"""Tweets as X's API v1.1 gave them: JSON lines of twarc and of streams, or one JSON document.

Belongs here: this format's shape. Not here: the API v2 (`x_v2_jsonl`), an account's own archive (`x_archive`).
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, suppress
from functools import partial
from typing import Any

from orchestration.sources.families.x_tweets import url_of, visibility_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import MAX_DOCUMENT_CHARS, Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, NoPosts, Record, RecordsPlan
from orchestration.sources.readers.json_careful import line_records
from orchestration.sources.readers.json_items import first_objects, records_of_documents
from orchestration.sources.readers.json_parts import first_said, items, mapped, not_an_object, part
from orchestration.sources.readers.json_text import parse_line
from orchestration.sources.readers.opened import Opened

SIGNS = ("id_str", "retweet_count", "is_quote_status", "in_reply_to_status_id_str")
TEXTS = "extended_tweet.full_text | full_text | text"
MESSAGES = ("limit", "scrub_geo", "status_withheld", "user_withheld", "disconnect", "warning", "event", "friends",
            "friends_str", "control", "for_user")  # fmt: skip


def recognise(head: Head) -> bool | NoPosts:
    """Whether it holds tweets with their author inside, or messages of a stream; NoPosts for user profiles."""
    objects = first_objects(head, ("statuses",))
    if any(_is_tweet(item) or _is_deletion(item) or _is_page(item) for item in objects):
        return True
    return NoPosts("no posts: user profiles of X") if objects and all(map(_is_user, objects)) else False


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line, after a look for what is deleted; a document over several lines, or an array, item by item."""
    if head.documents:
        return RecordsPlan("x", partial(_line_records, head))
    return RecordsPlan("x", lambda opened: records_of_documents(opened, records))


MAP = {
    "post_id": "id_str | id",
    "author": "user.id_str | user.id | user.screen_name",
    "body": "= retweeted_status first, then extended_tweet.full_text, full_text, text",
    "posted_at": "created_at",
    "language": "lang | metadata.iso_language_code",
    "repost_of": "retweeted_status.id_str | retweeted_status.id",
    "quote_of": "quoted_status_id_str | quoted_status_id | quoted_status.id_str",
    "reply_to": "in_reply_to_status_id_str | in_reply_to_status_id",
    "url": "= made from the id",
    "like_count": "favorite_count",
    "repost_count": "retweet_count",
    "reply_count": "reply_count",
    "visibility": "= private where user.protected is true",
    "filtered": "= messages of a stream: deletion, api_message; deleted_content where a deletion names the tweet",
}


def records(document: object, deleted: Collection[str] = ()) -> Iterable[Record]:
    """The tweets of one document; deleted ones and the messages that a stream mixes in are left out by name."""
    if not isinstance(document, dict):
        return [not_an_object(document)]
    if _is_page(document):
        return [record for item in items(document["statuses"]) for record in records(item, deleted)]
    if _is_deletion(document):
        return [{"filtered": "deletion", "post_id": next((id_ for _, id_ in deleted_ids(document)), None)}]
    if len(document) == 1 and next(iter(document)) in MESSAGES:
        return [{"filtered": "api_message"}]
    if not _is_tweet(document):
        return [{"fault": "not_a_tweet", "fault_value": "neither a tweet nor a message of a stream"}]
    record = _record(document)
    if record["post_id"] in deleted or record["repost_of"] in deleted:
        record["filtered"] = "deleted_content"
    return [record]


def deleted_ids(document: object) -> Iterable[tuple[str, str]]:
    """The tweet that a message of a stream deletes, as platform and native id."""
    post_id = first_said(document, "delete.status.id_str | delete.status.id")
    return [("x", post_id)] if post_id else []


QUIRKS = (
    "a retweet's own text is cut: the text of the tweet that it repeats is taken",
    "a long text is in extended_tweet (streams) or full_text (tweet_mode=extended); text is cut then",
    "streams mix in deletions, limits and empty lines; what the same file deletes is left out, with its retweets",
    "favorite_count of a retweet is its own, retweet_count that of the tweet it repeats",
)

EXAMPLES = (
    Example(
        "an original, a cut retweet, a quote and a reply",
        '{"created_at":"Tue Nov 08 12:00:00 +0000 2022","id":1590000000000000001,"id_str":"1590000000000000001",'
        '"full_text":"Social business &amp; co","user":{"id_str":"7"},"lang":"en","favorite_count":3,'
        '"retweet_count":2}\n'
        '{"created_at":"Tue Nov 08 12:00:01 +0000 2022","id_str":"1590000000000000002","text":"RT @a: soc…",'
        '"user":{"id_str":"8"},"lang":"und","retweeted_status":{"id_str":"1590000000000000000","text":"soc…",'
        '"extended_tweet":{"full_text":"social brand"}},"quoted_status_id_str":"1"}\n'
        '{"created_at":"Tue Nov 08 12:00:02 +0000 2022","id_str":"1590000000000000003","text":"cut…",'
        '"extended_tweet":{"full_text":"the whole text"},"user":{"id_str":"7"},"quoted_status_id_str":"9"}\n'
        '{"created_at":"Tue Nov 08 12:00:03 +0000 2022","id":1590000000000000004,"text":"@a yes","user":{"id":7},'
        '"retweet_count":0,"in_reply_to_status_id_str":"9"}\n',
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "body": "Social business &amp; co",
             "posted_at": "2022-11-08 12:00:00", "language": "en", "like_count": 3, "repost_count": 2,
             "url": "https://x.com/i/status/1590000000000000001"},
            {"post_id": "1590000000000000002", "kind": "repost", "body": "social brand", "language": None,
             "repost_of": "1590000000000000000"},
            {"post_id": "1590000000000000003", "kind": "quote", "body": "the whole text"},
            {"post_id": "1590000000000000004", "kind": "reply"},
        ),
    ),
    Example(
        "a stream: messages and blank lines between tweets, one of a protected account",
        '{"delete":{"status":{"id":5,"id_str":"5","user_id_str":"7"},"timestamp_ms":"1667908800000"}}\n\n'
        '{"created_at":"Tue Nov 08 12:00:00 +0000 2022","id_str":"6","text":"b","user":{"id_str":"7"}}\n\n'
        '{"limit":{"track":12}}\n'
        '{"created_at":"Tue Nov 08 12:00:00 +0000 2022","id_str":"5","text":"c","user":{"id_str":"7"}}\n'
        '{"created_at":"Tue Nov 08 12:00:00 +0000 2022","id_str":"8","text":"b","user":{"id_str":"9",'
        '"protected":true}}\n{"hello":"world"}\n',
        posts=({"post_id": "6", "body": "b"},),
        filtered={"deletion": 1, "api_message": 1, "deleted_content": 1, "not_public": 1},
        rejected={"not_a_tweet": 1},
    ),
    Example(
        "the answer of a search, over several lines",
        '{\n  "statuses": [\n    {"created_at":"Tue Nov 08 12:00:00 +0000 2022","id_str":"6","text":"b",\n'
        '      "user":{"id_str":"7"}}\n  ],\n  "search_metadata": {"count": 1}\n}\n',
        posts=({"post_id": "6", "kind": "original"},),
    ),
    Example(
        "an array, as a timeline is saved",
        '[{"created_at":"Tue Nov 08 12:00:00 +0000 2022","id_str":"6","text":"b","user":{"id_str":"7"}},\n'
        '{"created_at":"Tue Nov 08 12:00:00 +0000 2022","id_str":"6","text":"b","user":{"id_str":"7"}}]',
        posts=({"post_id": "6"},),
        duplicates=1,
    ),
    Example(
        "user profiles, which hold no posts",
        '[{"id":7,"id_str":"7","screen_name":"ann","followers_count":3,"statuses_count":2,"protected":false}]',
        status="no_posts",
    ),
)  # fmt: skip


def _line_records(head: Head, opened: Opened) -> Iterator[Record]:
    each = partial(records, deleted=_deleted_in(head))
    return line_records(LinesPlan("x", each), opened.text(), opened.damaged)


def _deleted_in(head: Head) -> set[str]:
    """The ids that the messages of a stream name as deleted, wherever in the file."""
    deleted: set[str] = set()
    with closing(Opened.open(head.path, head.compression, head.encoding)) as opened:
        text = opened.text()
        while line := text.readline(MAX_DOCUMENT_CHARS):
            if '"delete"' in line:
                with suppress(ValueError):
                    deleted.update(post_id for _, post_id in deleted_ids(parse_line(line.removeprefix("\ufeff"))))
    return deleted


def _record(tweet: dict[str, Any]) -> Record:
    record = mapped(MAP, tweet)
    repeated = first_said(part(tweet, "retweeted_status"), TEXTS)
    record["body"] = repeated or first_said(tweet, TEXTS)
    record["url"] = url_of(record["post_id"])
    record["visibility"] = visibility_of(part(tweet, "user"))
    return record


def _is_tweet(item: dict[str, Any]) -> bool:
    has_text = first_said(item, TEXTS) is not None
    has_author = isinstance(item.get("user"), dict)
    return has_text and has_author and "created_at" in item and any(sign in item for sign in SIGNS)


def _is_deletion(item: dict[str, Any]) -> bool:
    return part(item, "delete", "status", "id") is not None


def _is_page(item: dict[str, Any]) -> bool:
    statuses = items(item.get("statuses"))
    return bool(statuses) and _is_tweet(statuses[0])


def _is_user(item: dict[str, Any]) -> bool:
    return {"id_str", "screen_name", "followers_count", "statuses_count"} <= set(item)


FORMAT = Format(
    name="x_v1_jsonl",
    title="X API v1.1 (JSON lines, JSON)",
    exported_by="twarc 1, stream collectors, and scripts that save the API's answers",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
