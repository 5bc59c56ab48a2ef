"""Events of Bluesky's network as Jetstream and Tap tell them: one JSON object an event, as lines or as an array.

Belongs here: which events are posts, and which posts a later event takes back. Not here: what a post says
(`bluesky_posts`).
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from functools import partial
from typing import Any, NamedTuple

from orchestration.sources.families.bluesky_posts import POST, REPOST, TIMES, earlier, post_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import MAX_DOCUMENT_CHARS, Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan
from orchestration.sources.readers.json_careful import line_records
from orchestration.sources.readers.json_items import first_objects, items, records_of
from orchestration.sources.readers.json_parts import not_an_object, part, said
from orchestration.sources.readers.json_text import parse_line
from orchestration.sources.readers.opened import Opened

NO_POSTS = {"app.bsky.feed.like": "like", REPOST: "repost_without_text", "app.bsky.graph.follow": "follow"}
CHANGE = re.compile('"(?:delete|update)"')


class Event(NamedTuple):
    """What happened to one record of an account; `rev` grows with each change in the account."""

    did: str
    operation: str
    collection: str
    rkey: str
    rev: str
    record: Any
    seen: str | None

    @property
    def uri(self) -> str:
        """The address of the record."""
        return f"at://{self.did}/{self.collection}/{self.rkey}"


Changes = dict[str, Event]
"""The last deletion or update of each post that has one, by address."""


def recognise(head: Head) -> bool:
    """Whether the first objects are events."""
    return any(_event(document) or _is_of_an_account(document) for document in first_objects(head, ()))


def read(head: Head, mapping: Mapping) -> Answer:
    """Twice: first what is taken back later, then event by event."""
    return RecordsPlan("bluesky", partial(_read, head), DERIVED, TIMES)


MAP = {
    "post_id": "= at://did/collection/rkey",
    "author": "= did",
    "body": "commit.record.text",
    "created": "commit.record.createdAt",
    "indexed": "time_us",
    "posted_at": "= the earlier of createdAt and time_us",
    "language": "= commit.record.langs where it names one language",
    "quote_of": "= commit.record.embed.record.uri, of a post",
    "reply_to": "commit.record.reply.parent.uri",
    "url": "= made from the address",
    "filtered": "= like, follow, repost_without_text, deletion, user, not_a_post; deleted_content and older_version",
}

DERIVED = {"posted_at": earlier("created", "indexed")}


def records(changes: Changes, document: object) -> Iterable[Record]:
    """One record for one event: a post, or why it is none."""
    event = _event(document)
    if event is None:
        if not isinstance(document, dict):
            return [not_an_object(document)]
        return [{"filtered": "user" if _is_of_an_account(document) else "not_a_post"}]
    if event.collection != POST:
        return [{"filtered": NO_POSTS.get(event.collection, "not_a_post")}]
    if event.operation == "delete":
        return [{"filtered": "deletion", "post_id": event.uri}]
    return [{**post_of(event.uri, event.record), "indexed": event.seen, "filtered": _taken_back(event, changes)}]


def deleted_ids(document: object) -> Iterable[tuple[str, str]]:
    """The posts and reposts that an event deletes, as platform and native id."""
    event = _event(document)
    if event is None or event.operation != "delete" or event.collection not in (POST, REPOST):
        return []
    return [("bluesky", f"{event.did}/{event.rkey}" if event.collection == POST else event.uri.removeprefix("at://"))]


QUIRKS = (
    "most events are no posts: likes, follows, blocks, changes of accounts",
    "a repost tells the post that it repeats and not its text, so nothing in it can be counted: it is left out",
    "a later event of the same file takes a post back: one that was deleted is left out, of an updated one the last "
    "version counts; rev tells which is later, so events that were sent again change nothing",
    "createdAt is declared by the author's program: when it lies after time_us, or is no time, time_us counts",
    "a post that states several languages has none here: their order tells nothing",
    "an account that is deleted takes its posts with it; that event names no posts",
)


def _read(head: Head, opened: Opened) -> Iterator[Record]:
    each = partial(records, _changes(head))
    if head.documents:
        return line_records(LinesPlan("bluesky", each), opened.text(), opened.damaged)
    return records_of(opened, (), each)


def _changes(head: Head) -> Changes:
    changes: Changes = {}
    with closing(Opened.open(head.path, head.compression, head.encoding)) as opened:
        for event in map(_event, _documents_with_a_change(head, opened)):
            if event and event.collection == POST and event.operation != "create":
                changes[event.uri] = max(event, changes.get(event.uri, event), key=lambda change: change.rev)
    return changes


def _documents_with_a_change(head: Head, opened: Opened) -> Iterator[object]:
    text = opened.text()
    if not head.documents:
        with suppress(ValueError):
            yield from items(text, ())
        return
    while line := text.readline(MAX_DOCUMENT_CHARS):
        if CHANGE.search(line):
            with suppress(ValueError):
                yield parse_line(line.removeprefix("\ufeff"))


def _taken_back(event: Event, changes: Changes) -> str | None:
    last = changes.get(event.uri, event)
    if last.rev <= event.rev:
        return None
    return "deleted_content" if last.operation == "delete" else "older_version"


def _event(document: object) -> Event | None:
    """The event about a record: a commit of Jetstream, a record of Tap."""
    did = said(document, "did")
    about, operation = part(document, "commit"), said(document, "commit", "operation")
    if about is None and said(document, "type") == "record":
        about, did = part(document, "record"), said(document, "record", "did")
        operation = said(about, "action")
    collection, rkey = said(about, "collection"), said(about, "rkey")
    if not (did and operation and collection and rkey):
        return None
    record, seen = part(about, "record"), said(document, "time_us")
    return Event(did, operation, collection, rkey, said(about, "rev") or seen or "", record, seen)


def _is_of_an_account(document: object) -> bool:
    """Whether a document tells about an account: its name, its state."""
    kinds = (said(document, "kind"), said(document, "type"))
    return any(kind in ("identity", "account") and isinstance(part(document, kind), dict) for kind in kinds if kind)


def _commit(operation: str, rkey: str, rev: str, record: str = "", collection: str = POST) -> str:
    """A line of Jetstream."""
    return (
        '{"did":"did:plc:invented","time_us":1764929823464700,"kind":"commit","commit":{"rev":"' + rev + '",'
        f'"operation":"{operation}","collection":"{collection}","rkey":"{rkey}"{record}}}}}\n'
    )


def _text(text: str, more: str = "", at: str = "2025-12-05T10:16:59.78349200Z") -> str:
    return f',"record":{{"createdAt":"{at}","text":"{text}"{more}}}'


ANSWER = f',"langs":["fr","en"],"reply":{{"parent":{{"uri":"at://did:plc:b/{POST}/3k"}}}}'
QUOTED = f',"embed":{{"record":{{"record":{{"uri":"at://did:plc:b/{POST}/3k"}}}}}}'

EXAMPLES = (
    Example(
        "an original, a reply in two languages, a quote; what is none of these",
        _commit("create", "3m7aazmldai25", "3m7aaa", _text("Social business", ',"langs":["pt-BR"]'))
        + _commit("create", "3m7aazmldai26", "3m7aab", _text("yes", ANSWER))
        + _commit("create", "3m7aazmldai27", "3m7aac", _text("look", QUOTED))
        + _commit("create", "3m7aazmldai28", "3m7aad", ',"record":{"subject":{}}', "app.bsky.feed.repost")
        + _commit("create", "3m7aazmldai29", "3m7aae", ',"record":{"subject":{}}', "app.bsky.feed.like")
        + _commit("delete", "3m7aazmldai2a", "3m7aaf", "", "app.bsky.graph.follow")
        + _commit("create", "3m7aazmldai2b", "3m7aag", "", "app.bsky.graph.block")
        + '{"did":"did:plc:b","time_us":1764929823464700,"kind":"account","account":{"active":true}}\n',
        posts=(
            {
                "platform": "bluesky",
                "post_id": "did:plc:invented/3m7aazmldai25",
                "kind": "original",
                "body": "Social business",
                "language": "pt",
                "posted_at": "2025-12-05 10:16:59.783492",
                "url": "https://bsky.app/profile/did:plc:invented/post/3m7aazmldai25",
            },
            {"kind": "reply", "language": None},
            {"kind": "quote", "language": None},
        ),
        filtered={"repost_without_text": 1, "like": 1, "follow": 1, "not_a_post": 1, "user": 1},
    ),
    Example(
        "a post that is deleted later and sent again, an updated one, a deletion of an older one",
        _commit("create", "3m7aazmldai25", "3m7aaa", _text("gone soon"))
        + _commit("create", "3m7aazmldai26", "3m7aab", _text("frist"))
        + _commit("update", "3m7aazmldai26", "3m7aac", _text("first"))
        + _commit("delete", "3m7aazmldai25", "3m7aad")
        + _commit("delete", "3k7aazmldai2z", "3m7aae")
        + _commit("create", "3m7aazmldai25", "3m7aaa", _text("gone soon")),
        posts=({"body": "first", "kind": "original"},),
        filtered={"deletion": 2, "deleted_content": 2, "older_version": 1},
    ),
    Example(
        "declared times that lie after the network's or are none",
        _commit("create", "3m7aazmldai25", "3m7aaa", _text("a", at="2031-01-01T00:00:00+00:00"))
        + _commit("create", "3m7aazmldai26", "3m7aab", _text("b", at="soon"))
        + _commit("create", "3m7aazmldai27", "3m7aac", _text("c", at="2015-05-05T02:00:00+02:00")),
        posts=(
            {"body": "a", "posted_at": "2025-12-05 10:17:03.464700"},
            {"body": "b", "posted_at": "2025-12-05 10:17:03.464700"},
            {"body": "c", "posted_at": "2015-05-05 00:00:00"},
        ),
    ),
    Example(
        "events of Tap, as an array",
        '[{"id":1,"type":"record","record":{"did":"did:plc:invented","rev":"3m","collection":"app.bsky.feed.post",'
        '"rkey":"3m7aazmldai25","action":"create","record":{"createdAt":"2025-01-01T21:11:45.459Z","text":"hi"}}},\n'
        '{"id":2,"type":"identity","identity":{"did":"did:plc:invented","handle":"invented.example"}}]\n',
        posts=({"body": "hi", "posted_at": "2025-01-01 21:11:45.459000"},),
        filtered={"user": 1},
    ),
)

FORMAT = Format(
    name="bluesky_jetstream",
    title="Bluesky Jetstream and Tap (events as JSON)",
    exported_by="scripts that write down what Jetstream, or Tap, sends them",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    time_zone="UTC",
)
