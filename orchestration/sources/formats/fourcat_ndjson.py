"""Datasets of 4CAT as NDJSON: a platform's items as they came, with 4CAT's marks.

Belongs here: those marks, and which items they are put on. Not here: what an item says (`zeeschuimer_items`,
`x_v2_jsonl`, `bluesky_posts`), 4CAT's tables (`fourcat_csv`).
"""

import json
from collections.abc import Iterable
from typing import Any

from orchestration.sources.families.bluesky_posts import TIMES, earlier, post_of
from orchestration.sources.families.zeeschuimer_items import READINGS, read_item
from orchestration.sources.format import Example, Format
from orchestration.sources.formats import x_v2_jsonl
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, NoPosts, Record
from orchestration.sources.readers.json_parts import first_said, mapped, not_an_object, said

ORIGIN = "__import_meta"
COLLECTION = "4CAT_metadata"
NOTES = {"key", "type", "result_file", "num_rows"}


def recognise(head: Head) -> bool | NoPosts:
    """Whether an item has 4CAT's marks; NoPosts for what an archive of 4CAT notes about each dataset."""
    objects = [item for item in head.documents if isinstance(item, dict)]
    if any(set(item) >= NOTES for item in objects):
        return NoPosts("no posts: what 4CAT notes about a dataset")
    return any(map(_is_marked, objects))


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line."""
    return LinesPlan("web", records, derived=DERIVED, extras=TIMES)


MAP = {
    "post_id": "= as in Zeeschuimer's items, the X API v2 or Bluesky",
    "author": "= the author's id where the item has one, else the handle",
    "title": "= as in Zeeschuimer's items",
    "body": "= as in Zeeschuimer's items, the X API v2 or Bluesky (record.text)",
    "posted_at": "= as in Zeeschuimer's items or the X API v2; of Bluesky the earlier of created_at and indexed_at",
    "collected_at": "__import_meta.last_updated | __import_meta.timestamp_collected | 4CAT_metadata.collected_at",
    "language": "= as the platform says; Bluesky record.langs where it names one language",
    "platform": "= by __import_meta.source_platform, else by the item's keys",
    "kind": "= as in Zeeschuimer's items, the X API v2 or Bluesky",
    "repost_of": "= as in Zeeschuimer's items or the X API v2",
    "url": "= made from the id",
    "like_count": "= likes, reactions or upvotes",
    "repost_count": "= reposts or shares",
    "reply_count": "= replies or comments",
    "visibility": "= private where the account or the item is",
    "filtered": "= advertisement, api_message, deleted_content, not_a_post",
    "fault": "= relative_date, unknown_platform",
}
DERIVED = {"posted_at": f"coalesce(posted_at, {earlier('created', 'indexed')})"}
BLUESKY_COUNTS = {
    "indexed": "indexed_at | indexedAt",
    "like_count": "like_count | likeCount",
    "repost_count": "repost_count | repostCount",
    "reply_count": "reply_count | replyCount",
}


def records(item: object) -> Iterable[Record]:
    """The record of one item, by what its origin or its keys tell."""
    if not isinstance(item, dict):
        return [not_an_object(item)]
    seen_at = first_said(item, MAP["collected_at"])
    source = said(item, ORIGIN, "source_platform")
    if source not in READINGS and {"author_id", "text"} <= set(item):
        return [_tweet(record, seen_at) for record in x_v2_jsonl.records(item)]
    if source not in READINGS and isinstance(item.get("record"), dict) and "uri" in item:
        return [_bluesky_post(item, seen_at)]
    return [read_item(source, item, seen_at)]


QUIRKS = (
    "items come from many platforms in many ways: Zeeschuimer's, the X API v2's and Bluesky's are read; "
    "save a dataset of any other as CSV",
    "Bluesky's keys are in snake_case here, with py_type for $type",
    "what is said of Zeeschuimer's items holds here too",
    "4CAT writes a post that it could not fetch with the author UNKNOWN and the time of its search: it is left out",
)

_META = {"timestamp_collected": 1_700_000_000_000, "source_platform_url": "https://example.org/"}
_TWEET = {
    "id": "1590000000000000001",
    "text": "RT @b: soc…",
    "author_id": "7",
    "author_user": {"id": "7", "name": "Ann", "username": "ann_example"},
    "created_at": "2022-11-08T12:00:00.000Z",
    "lang": "en",
    "public_metrics": {"like_count": 3},
    "referenced_tweets": [{"type": "retweeted", "id": "1590000000000000000", "text": "social brand"}],
}
_BLUESKY = {
    "uri": "at://did:plc:abc/app.bsky.feed.post/3kaa",
    "author": {"did": "did:plc:abc", "handle": "ann.example.org", "py_type": "app.bsky.actor.defs#profileViewBasic"},
    "record": {
        "created_at": "2024-04-30T10:00:00.500Z",
        "text": "social brand",
        "langs": ["fr"],
        "reply": {"parent": {"uri": "at://did:plc:x/app.bsky.feed.post/3k00"}},
        "py_type": "app.bsky.feed.post",
    },
    "indexed_at": "2024-04-30T10:00:02.000Z",
    "like_count": 1,
    "reply_count": 0,
    "repost_count": 2,
    "4CAT_metadata": {"collected_at": 1714521600.25, "query": "a", "rank": 0},
}
_TIKTOK = {"id": "7190000000000000001", "desc": "social marketing", "createTime": "1674036000"}


def _lines(*items: dict[str, Any]) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)


EXAMPLES = (
    Example(
        "items that Zeeschuimer collected, and one of a platform that is not read",
        _lines(
            {**_TIKTOK, ORIGIN: {**_META, "source_platform": "tiktok.com"}},
            {"id": "a", ORIGIN: {**_META, "source_platform": "bilibili.com"}},
        )
        + "7\n",
        posts=(
            {
                "post_id": "7190000000000000001",
                "platform": "tiktok",
                "posted_at": "2023-01-18 10:00:00",
                "collected_at": "2023-11-14 22:13:20",
            },
        ),
        rejected={"unknown_platform": 1, "not_an_object": 1},
    ),
    Example(
        "the X API v2: a repost, an original, one that could not be fetched",
        _lines(
            {**_TWEET, ORIGIN: {**_META, "source_platform": "twitterv2"}},
            {**_TWEET, "id": "1590000000000000002", "text": "a", "referenced_tweets": [], ORIGIN: _META},
            {**_TWEET, "id": "1590000000000000003", "text": "", "author_id": "UNKNOWN", ORIGIN: _META},
        ),
        posts=(
            {
                "post_id": "1590000000000000001",
                "platform": "x",
                "kind": "repost",
                "repost_of": "1590000000000000000",
                "body": "social brand",
                "collected_at": "2023-11-14 22:13:20",
            },
            {"post_id": "1590000000000000002", "kind": "original", "language": "en", "like_count": 3},
        ),
        filtered={"api_message": 1},
    ),
    Example(
        "Bluesky: a reply, a quote that claims to be of tomorrow",
        _lines(
            _BLUESKY,
            {
                **_BLUESKY,
                "uri": "at://did:plc:abc/app.bsky.feed.post/3kab",
                "record": {
                    "created_at": "2030-01-01T00:00:00Z",
                    "text": "look",
                    "langs": ["en", "fr"],
                    "embed": {"record": {"uri": "at://did:plc:x/app.bsky.feed.post/3k00"}},
                },
            },
        ),
        posts=(
            {
                "post_id": "did:plc:abc/3kaa",
                "platform": "bluesky",
                "kind": "reply",
                "posted_at": "2024-04-30 10:00:00.500000",
                "collected_at": "2024-05-01 00:00:00.250000",
                "language": "fr",
                "url": "https://bsky.app/profile/did:plc:abc/post/3kaa",
                "like_count": 1,
                "repost_count": 2,
                "reply_count": 0,
            },
            {"kind": "quote", "posted_at": "2024-04-30 10:00:02", "language": None},
        ),
    ),
    Example(
        "the notes that lie beside a dataset in an archive",
        '{"key":"5f2b","type":"bsky-search","result_file":"bsky-5f2b.ndjson","num_rows":2,"parameters":{"query":"a"}}',
        status="no_posts",
    ),
)


def _is_marked(item: dict[str, Any]) -> bool:
    return isinstance(item.get(ORIGIN), dict) or isinstance(item.get(COLLECTION), dict)


def _tweet(record: Record, seen_at: str | None) -> Record:
    not_fetched = record.get("author") == "UNKNOWN"
    return {"platform": "x", **record, "collected_at": seen_at} | ({"filtered": "api_message"} if not_fetched else {})


def _bluesky_post(item: dict[str, Any], seen_at: str | None) -> Record:
    written = {**item["record"], "createdAt": first_said(item, "record.created_at | record.createdAt")}
    record = {"platform": "bluesky", **post_of(said(item, "uri"), written), **mapped(BLUESKY_COUNTS, item)}
    return {**record, "collected_at": seen_at}


FORMAT = Format(
    name="fourcat_ndjson",
    title="4CAT dataset (NDJSON)",
    exported_by="4CAT: download a dataset as NDJSON",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    time_zone="UTC",
)
