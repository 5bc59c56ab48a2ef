"""Statuses as Mastodon's API says them: the file that mastodon-archive keeps of an account, or such statuses alone.

Belongs here: this format's shape. Not here: the archive that the server itself makes (`mastodon_outbox`).
"""

from collections.abc import Callable, Iterable
from typing import Any

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_by_key, records_of
from orchestration.sources.readers.json_parts import items, mapped, not_an_object, part, said

STATUS = {"id", "created_at", "content", "visibility", "reblog", "account"}
OWN = "statuses"
OTHERS = {"favourites": "like", "bookmarks": "like", "mentions": "post_of_others"}
PUBLIC = ("public", "unlisted", None)


def recognise(head: Head) -> bool:
    """Whether the first objects are statuses, or hold them."""
    return any(_is_status(document) or _holds_statuses(document) for document in first_objects(head, (OWN,)))


def read(head: Head, mapping: Mapping) -> Answer:
    """Status by status: of one object with lists, of an array, or of lines."""
    if any(isinstance(document, dict) and _is_status(document) for document in head.documents):
        return LinesPlan("mastodon", records)
    if head.text.lstrip("\ufeff \r\n\t").startswith("["):
        return RecordsPlan("mastodon", lambda opened: records_of(opened, (), records))
    return RecordsPlan("mastodon", lambda opened: records_by_key(opened, READERS))


MAP = {
    "post_id": "uri | url | id",
    "author": "= the account in uri, else account.uri | account.url",
    "title": "spoiler_text",
    "body": "content",
    "posted_at": "created_at",
    "language": "language",
    "repost_of": "reblog.uri | reblog.url",
    "quote_of": "quote.quoted_status.uri | quote.quoted_status_id | quote.uri",
    "reply_to": "in_reply_to_id",
    "url": "url",
    "like_count": "favourites_count",
    "repost_count": "reblogs_count",
    "reply_count": "replies_count",
    "visibility": "= private unless it is public or unlisted; of a boost also that of what it repeats",
    "filtered": "= like, post_of_others in the lists of others' posts; repost_without_text",
}
REPEATED = {field: MAP[field] for field in ("title", "body", "language")}


def records(status: object) -> Iterable[Record]:
    """One record for one status; a boost gets the text of what it repeats."""
    if not isinstance(status, dict):
        return [not_an_object(status)]
    record = mapped(MAP, status)
    record["author"] = _author(status)
    record["visibility"] = _visibility(status)
    repeated = part(status, "reblog")
    if isinstance(repeated, dict):
        record |= mapped(REPEATED, repeated)
        record |= {"like_count": None, "repost_count": None, "reply_count": None, "quote_of": None}
        record["url"] = said(repeated, "url")
        record["filtered"] = None if record["body"] or record["title"] else "repost_without_text"
    return [record]


QUIRKS = (
    "favourites, bookmarks and mentions hold posts of others, which are left out; lists of accounts hold no posts",
    "a boost repeats the whole post: it counts as a repost by the owner, of the moment of the boost",
    "unlisted posts are read: anyone can see them; private and direct ones are left out, and boosts of private ones",
    "uri is the id and the account in it the author, as in outbox.json: a post that is in both counts once",
    "content is HTML; a content warning (spoiler_text) is read as the title",
)


def _left_out(reason: str) -> Callable[[object], Iterable[Record]]:
    return lambda _: [{"filtered": reason}]


READERS = {OWN: records} | {key: _left_out(reason) for key, reason in OTHERS.items()}


def _author(status: dict[str, Any]) -> str | None:
    account, _, number = (said(status, "uri") or "").partition("/statuses/")
    return account if number else said(status, "account", "uri") or said(status, "account", "url")


def _visibility(status: dict[str, Any]) -> str:
    stated = (said(status, "visibility"), said(status, "reblog", "visibility"))
    return "public" if all(visibility in PUBLIC for visibility in stated) else "private"


def _is_status(document: dict[str, Any]) -> bool:
    return set(document) >= STATUS


def _holds_statuses(document: dict[str, Any]) -> bool:
    lists = [items(document.get(key)) for key in (OWN, "favourites")]
    return "account" in document and any(_is_status(item) for found in lists for item in found[:1])


def _status(number: int, content: str, more: str = "", visibility: str = "public", reblog: str = "null") -> str:
    """A status of the API."""
    return (
        f'{{"id":"10{number}","created_at":"2022-11-08T03:07:1{number}+00:00","visibility":"{visibility}",'
        f'"uri":"https://social.example/users/ann/statuses/10{number}","url":"https://social.example/@ann/10{number}",'
        f'"content":"{content}","reblog":{reblog},"account":{{"id":"1","acct":"ann"}}{more}}}'
    )


EXAMPLES = (
    Example(
        "the file of mastodon-archive: own statuses, and those of others",
        '{\n "account": {"id":"1","acct":"ann"},\n "statuses": [\n'
        + _status(1, "<p>Social business</p>", ',"spoiler_text":"work","language":"en","favourites_count":3')
        + ",\n"
        + _status(2, "yes", ',"in_reply_to_id":"99"', "unlisted")
        + ",\n"
        + _status(3, "look", ',"quote":{"state":"accepted","quoted_status":{"uri":"https://other.example/9"}}')
        + ",\n"
        + _status(4, "", reblog=_status(5, "<p>social brand</p>", ',"language":"fr","favourites_count":9'))
        + ",\n"
        + _status(6, "c", visibility="private")
        + ",\n"
        + _status(7, "d", visibility="direct")
        + ",\n"
        + _status(8, "", reblog=_status(9, ""))
        + '],\n "favourites": ['
        + _status(9, "of another")
        + '],\n "mentions": [{"id":"5","type":"mention"}],\n "followers": [{"id":"7"}]\n}\n',
        posts=(
            {
                "platform": "mastodon",
                "post_id": "https://social.example/users/ann/statuses/101",
                "kind": "original",
                "title": "work",
                "body": "<p>Social business</p>",
                "language": "en",
                "posted_at": "2022-11-08 03:07:11",
                "like_count": 3,
            },
            {"kind": "reply", "body": "yes"},
            {"kind": "quote", "body": "look"},
            {
                "kind": "repost",
                "body": "<p>social brand</p>",
                "language": "fr",
                "posted_at": "2022-11-08 03:07:14",
                "like_count": None,
            },
        ),
        filtered={"not_public": 2, "repost_without_text": 1, "like": 1, "post_of_others": 1},
    ),
    Example("statuses as lines", _status(1, "a") + "\n" + _status(2, "b") + "\n", posts=({"body": "a"}, {"body": "b"})),
    Example("statuses as an array", f"[{_status(1, 'a')},\n{_status(2, 'b')}]", posts=({"body": "a"}, {"body": "b"})),
)

FORMAT = Format(
    name="mastodon_archive",
    title="Mastodon statuses of the API (JSON)",
    exported_by="mastodon-archive, and scripts on the API of a server",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
