"""Posts of Bluesky as its API shows them: pages of a feed or of a search, or the posts of such pages alone.

Belongs here: pages, what a feed says about a post, post views. Not here: what a post says (`bluesky_posts`), events
(`bluesky_jetstream`).
"""

from collections.abc import Iterable
from typing import Any

from orchestration.sources.families.bluesky_posts import POST, TIMES, earlier, post_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of
from orchestration.sources.readers.json_parts import items, not_an_object, part, said

PAGES = ("feed", "posts")
OTHERS = ("py_type", "__import_meta", "4CAT_metadata")
"""Keys by which research tools mark their own shape of a post."""


def recognise(head: Head) -> bool:
    """Whether the first objects are such pages or posts."""
    return any(_is_page(document) or _is_post(_view(document)) for document in first_objects(head, PAGES))


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line where a line is a page or a post, else item by item of one page or array."""
    if head.documents:
        return LinesPlan("bluesky", records, derived=DERIVED, extras=TIMES)
    return RecordsPlan("bluesky", lambda opened: records_of(opened, PAGES, records), DERIVED, TIMES)


MAP = {
    "post_id": "post.uri; of a repost reason.uri, else made from its author, minute and text",
    "author": "= did of the post; of a repost reason.by.did",
    "body": "post.record.text",
    "created": "post.record.createdAt",
    "indexed": "post.indexedAt",
    "posted_at": "= the earlier of createdAt and indexedAt; of a repost reason.indexedAt",
    "language": "= post.record.langs where it names one language",
    "kind": "= repost where there is a reasonRepost",
    "repost_of": "= post.uri where there is a reasonRepost",
    "quote_of": "= post.record.embed.record.uri, of a post",
    "reply_to": "post.record.reply.parent.uri",
    "url": "= made from the address",
    "like_count": "post.likeCount",
    "repost_count": "post.repostCount",
    "reply_count": "post.replyCount",
    "filtered": "= deleted_content, not_public, repost_without_text, not_a_post, api_message",
}

DERIVED = {"posted_at": earlier("created", "indexed")}


def records(document: object) -> Iterable[Record]:
    """The posts of a page, or the one post that a document is."""
    if not isinstance(document, dict):
        return [not_an_object(document)]
    page = next((key for key in PAGES if isinstance(document.get(key), list)), None)
    if page:
        return [_record(item) for item in document[page]]
    if _view(document) is document and "uri" not in document:
        return [{"filtered": "api_message" if {"cursor", "error", "message"} & set(document) else "not_a_post"}]
    return [_record(document)]


QUIRKS = (
    "a feed shows with a reply the posts that it answers: they are not the author's and are not read",
    "a repost in a feed shows the whole post: it counts as a post of the one who repeats it, of the moment of that",
    "a repost without any text has nothing to be counted and is left out",
    "a pinned post stands in its feed twice and counts once",
    "createdAt is declared by the author's program: when it lies after indexedAt, or is no time, indexedAt counts",
    "a post that states several languages has none here: their order tells nothing",
)


def _record(item: Any) -> Record:
    view = _view(item)
    if not isinstance(view, dict):
        return not_an_object(view)
    if not _is_post(view):
        return {"filtered": _why_none(view)}
    uri = said(view, "uri")
    record = post_of(uri, view["record"]) | {
        "indexed": said(view, "indexedAt"),
        "like_count": said(view, "likeCount"),
        "repost_count": said(view, "repostCount"),
        "reply_count": said(view, "replyCount"),
    }
    by = said(item, "reason", "by", "did")
    return record if by is None else _repost(record, by, part(item, "reason"))


def _repost(record: Record, by: str, reason: Any) -> Record:
    """The post as the one who repeats it made it again; how often others liked it says nothing about that."""
    return {
        "post_id": said(reason, "uri"),
        "author": by,
        "body": record["body"],
        "created": said(reason, "indexedAt"),
        "language": record["language"],
        "kind": "repost",
        "repost_of": record["post_id"],
        "url": record["url"],
        "filtered": None if (record["body"] or "").strip() else "repost_without_text",
    }


def _view(item: Any) -> Any:
    """The post itself, which an item of a feed puts beside why it is there."""
    return item["post"] if isinstance(item, dict) and "post" in item else item


def _is_post(view: Any) -> bool:
    uri = said(view, "uri") or ""
    is_view = isinstance(part(view, "record"), dict) and isinstance(part(view, "author"), dict)
    return is_view and uri.startswith("at://") and f"/{POST}/" in uri and not any(key in view for key in OTHERS)


def _why_none(view: dict[str, Any]) -> str:
    if "notFound" in view:
        return "deleted_content"
    return "not_public" if "blocked" in view else "not_a_post"


def _is_page(document: dict[str, Any]) -> bool:
    """Whether it is a page, even one without posts."""
    if any(_is_post(_view(item)) for key in PAGES for item in items(document.get(key))):
        return True
    return document.get("feed") == [] and set(document) <= {"feed", "cursor"}


def _shown(rkey: str, text: str, more: str = "", record: str = "", did: str = "did:plc:invented") -> str:
    """A post view."""
    return (
        f'{{"uri":"at://{did}/{POST}/{rkey}","author":{{"did":"{did}","handle":"invented.example"}},'
        f'"record":{{"createdAt":"2026-01-28T21:51:51.628Z","text":"{text}"{record}}},'
        f'"indexedAt":"2026-01-28T21:51:52.151Z"{more}}}'
    )


EXAMPLES = (
    Example(
        "a page of a feed: an original, a reply with the post it answers, a quote, a repost, a pinned post",
        '{"feed":[{"post":'
        + _shown(
            "3mdjazqr2b223", "Social business", ',"likeCount":3,"repostCount":2,"replyCount":1', ',"langs":["en-US"]'
        )
        + '},{"post":'
        + _shown("3mdjazqr2b224", "yes", "", f',"reply":{{"parent":{{"uri":"at://did:plc:b/{POST}/3m"}}}}')
        + ',"reply":{"parent":'
        + _shown("3m", "a question", did="did:plc:b")
        + '}},{"post":'
        + _shown("3mdjazqr2b225", "look", "", f',"embed":{{"record":{{"uri":"at://did:plc:b/{POST}/3m"}}}}')
        + '},{"post":'
        + _shown("3m", "a question", ',"likeCount":9', did="did:plc:b")
        + ',"reason":{"$type":"app.bsky.feed.defs#reasonRepost","by":{"did":"did:plc:invented"},'
        '"indexedAt":"2026-01-29T10:00:00.000Z"}},{"post":'
        + _shown("3mdjazqr2b223", "Social business")
        + ',"reason":{"$type":"app.bsky.feed.defs#reasonPin"}}],"cursor":"x"}\n',
        posts=(
            {
                "platform": "bluesky",
                "post_id": "did:plc:invented/3mdjazqr2b223",
                "kind": "original",
                "body": "Social business",
                "language": "en",
                "posted_at": "2026-01-28 21:51:51.628000",
                "url": "https://bsky.app/profile/did:plc:invented/post/3mdjazqr2b223",
                "like_count": 3,
                "repost_count": 2,
                "reply_count": 1,
            },
            {"kind": "reply", "body": "yes"},
            {"kind": "quote", "body": "look"},
            {"kind": "repost", "body": "a question", "posted_at": "2026-01-29 10:00:00", "like_count": None},
        ),
        duplicates=1,
    ),
    Example(
        "a search over several lines: a post, one that is gone, one behind a block, a repost of a picture",
        '{\n "posts": [\n'
        + _shown("3mdjazqr2b223", "Social business")
        + ',\n{"uri":"at://did:plc:b/app.bsky.feed.post/3m","notFound":true},\n'
        + '{"uri":"at://did:plc:b/app.bsky.feed.post/3n","blocked":true},\n{"post":'
        + _shown("3k", "", did="did:plc:b")
        + ',"reason":{"by":{"did":"did:plc:invented"},"indexedAt":"2026-01-29T10:00:00.000Z"}}\n]}\n',
        posts=({"kind": "original", "body": "Social business"},),
        filtered={"deleted_content": 1, "not_public": 1, "repost_without_text": 1},
    ),
    Example(
        "posts as lines, and an answer that holds none",
        _shown("3mdjazqr2b223", "a") + "\n" + _shown("3mdjazqr2b224", "b") + '\n{"error":"RateLimitExceeded"}\n',
        posts=({"body": "a"}, {"body": "b"}),
        filtered={"api_message": 1},
    ),
)

FORMAT = Format(
    name="bluesky_feed",
    title="Bluesky feeds and searches (API answers as JSON)",
    exported_by="scripts on the API (getAuthorFeed, searchPosts), minet",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    time_zone="UTC",
)
