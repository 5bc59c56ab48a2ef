"""The archive that a Mastodon account's owner asks for: outbox.json, one ActivityStreams collection of activities.

Belongs here: this format's shape, and naming the files beside it. Not here: what the API says about a post
(`mastodon_archive`).
"""

import re
from collections.abc import Iterable
from typing import Any

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts, Record, RecordsPlan
from orchestration.sources.readers.json_items import records_of
from orchestration.sources.readers.json_parts import mapped, not_an_object, said

ITEMS = ("orderedItems",)
PUBLIC = {"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"}

STREAMS = re.compile(r'\ufeff?\s*\{\s*"@context"\s*:')
COLLECTION = re.compile(r'"type"\s*:\s*"OrderedCollection(?:Page)?"')
ACTIVITY = re.compile(r'"orderedItems"\s*:\s*\[\s*\{')
ACTOR = re.compile(r'"type"\s*:\s*"(?:Person|Service|Application|Group|Organization)"')
ACCOUNTS = re.compile(r"\ufeff?Account address(?:,(?:Show boosts|Hide notifications)[^\r\n]*)?[ \t]*(?:[\r\n]|$)")


def recognise(head: Head) -> bool | NoPosts:
    """Whether it is a collection of activities; NoPosts, by name, for what lies beside it."""
    if ACCOUNTS.match(head.text):
        return NoPosts("no posts: accounts that the owner of a Mastodon account follows, mutes or blocks")
    if not STREAMS.match(head.text):
        return False
    if COLLECTION.search(head.text):
        return bool(ACTIVITY.search(head.text)) or NoPosts("no posts: addresses of posts that an owner liked or kept")
    is_actor = ACTOR.search(head.text) and '"outbox"' in head.text
    return NoPosts("no posts: the profile of a Mastodon account") if is_actor else False


def read(head: Head, mapping: Mapping) -> Answer:
    """Item by item of the collection."""
    return RecordsPlan("mastodon", lambda opened: records_of(opened, ITEMS, records))


MAP = {
    "post_id": "id",
    "author": "attributedTo",
    "title": "summary",
    "body": "content",
    "posted_at": "published",
    "language": "= the key of contentMap, where it has one",
    "quote_of": "quote | quoteUri | quoteUrl | _misskey_quote",
    "reply_to": "inReplyTo",
    "url": "url",
    "like_count": "likes.totalItems",
    "repost_count": "shares.totalItems",
    "visibility": "= public in to, unlisted in cc, else private",
    "filtered": "= repost_without_text for an Announce, not_a_post for what is neither Announce nor Create",
}
"""Paths in the activity's object."""


def records(activity: object) -> Iterable[Record]:
    """One record for one activity."""
    if not isinstance(activity, dict):
        return [not_an_object(activity)]
    if said(activity, "type") == "Announce":
        return [{"filtered": "repost_without_text"}]
    note = activity.get("object")
    if said(activity, "type") != "Create" or not isinstance(note, dict):
        return [{"filtered": "not_a_post"}]
    record = mapped(MAP, note)
    record["author"] = record["author"] or said(activity, "actor")
    record["language"] = _only_key(note.get("contentMap"))
    record["visibility"] = _visibility(note if "to" in note or "cc" in note else activity)
    return [record]


QUIRKS = (
    "real archives have the key orderedItems twice, empty first: both are read; totalItems is not the number of items",
    "an Announce (boost) names the post that it repeats and not its text: it is left out, as a post that can never be "
    "of a category would only make the shares of all posts smaller",
    "unlisted posts are read: anyone can see them, only timelines do not show them; the rest is for followers or "
    "the people mentioned and is left out",
    "content is HTML; a content warning (summary) is read as the title; the options of a poll are not read",
    "the language is the key of contentMap, which some archives lack and which may be written zhCn",
    "likes.json, bookmarks.json, actor.json and lists of accounts lie beside it and hold no posts",
)


def _visibility(addressed: dict[str, Any]) -> str:
    if PUBLIC & _texts(addressed.get("to")):
        return "public"
    return "unlisted" if PUBLIC & _texts(addressed.get("cc")) else "private"


def _texts(value: Any) -> set[str]:
    """The texts of a list, or the one text that stands for it."""
    return {text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)}


def _only_key(value: Any) -> str | None:
    return next(iter(value)) if isinstance(value, dict) and len(value) == 1 else None


def _activity(
    number: int, content: str, more: str = "", to: str = "as:Public", cc: str = "", kind: str = "Note"
) -> str:
    """An activity that makes a post."""
    place = f"https://social.example/users/ann/statuses/10930597620801176{number}"
    return (
        f'{{"id":"{place}/activity","type":"Create","actor":"https://social.example/users/ann","object":{{"id":"{place}",'
        f'"type":"{kind}","published":"2022-11-08T03:07:1{number}Z","attributedTo":"https://social.example/users/ann",'
        f'"url":"https://social.example/@ann/10930597620801176{number}","to":["{to}"],"cc":["{cc}"],'
        f'"content":"{content}"{more}}}}}'
    )


START = '{"@context":["https://www.w3.org/ns/activitystreams"],"id":"outbox.json","type":"OrderedCollection",'
BOOST = (
    '{"id":"https://social.example/users/ann/statuses/1/activity","type":"Announce","published":"2022-11-08T03:07:14Z",'
    '"to":["as:Public"],"object":"https://other.example/users/bob/statuses/7"}'
)

EXAMPLES = (
    Example(
        "an original with a content warning, a reply, a quote, a poll; the key of the items twice",
        START
        + '"totalItems":9,"orderedItems":[],"orderedItems":['
        + _activity(
            1, "<p>Social <b>business</b></p>", ',"summary":"work","contentMap":{"en":"x"},"likes":{"totalItems":3}'
        )
        + ","
        + _activity(
            2, "<p>yes</p>", ',"inReplyTo":"https://other.example/users/bob/statuses/7","contentMap":{"zhCn":"x"}'
        )
        + ","
        + _activity(3, "<p>look</p>", ',"quote":"https://other.example/users/bob/statuses/7"')
        + ","
        + _activity(4, "<p>Which?</p>", ',"oneOf":[{"type":"Note","name":"this"}]', kind="Question")
        + "]}",
        posts=(
            {
                "platform": "mastodon",
                "post_id": "https://social.example/users/ann/statuses/109305976208011761",
                "kind": "original",
                "title": "work",
                "body": "<p>Social <b>business</b></p>",
                "language": "en",
                "posted_at": "2022-11-08 03:07:11",
                "url": "https://social.example/@ann/109305976208011761",
                "like_count": 3,
            },
            {"kind": "reply", "language": "zh", "title": None},
            {"kind": "quote", "language": None},
            {"kind": "original", "body": "<p>Which?</p>"},
        ),
    ),
    Example(
        "what is public, unlisted, for followers, for one person; a boost; a collection over several lines",
        START
        + '\n "orderedItems" : [\n '
        + _activity(1, "a", to="https://www.w3.org/ns/activitystreams#Public")
        + ",\n"
        + _activity(2, "b", to="https://social.example/users/ann/followers", cc="as:Public")
        + ",\n"
        + _activity(3, "c", to="https://social.example/users/ann/followers")
        + ",\n"
        + _activity(4, "d", to="https://other.example/users/bob")
        + ",\n"
        + BOOST
        + ',\n{"type":"Delete","object":"https://social.example/users/ann/statuses/3"}, 5]\n}\n',
        posts=({"body": "a"}, {"body": "b"}),
        filtered={"not_public": 2, "repost_without_text": 1, "not_a_post": 1},
        rejected={"not_an_object": 1},
    ),
    Example(
        "the posts that the owner liked",
        '{"@context":"https://www.w3.org/ns/activitystreams","id":"likes.json","type":"OrderedCollection",'
        '"orderedItems":["https://other.example/users/bob/statuses/7"]}',
        status="no_posts",
    ),
    Example(
        "the owner's profile",
        '{"@context":["https://www.w3.org/ns/activitystreams"],"id":"https://social.example/users/ann","type":"Person",'
        '"inbox":"https://social.example/users/ann/inbox","outbox":"outbox.json","summary":"invented"}',
        status="no_posts",
    ),
    Example(
        "the accounts that the owner follows",
        "Account address,Show boosts,Notify on new posts,Languages\nbob@other.example,true,false,\n",
        status="no_posts",
    ),
)

FORMAT = Format(
    name="mastodon_outbox",
    title="Mastodon archive, outbox.json",
    exported_by="an account's owner: Preferences, Import and export, Request your archive",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
