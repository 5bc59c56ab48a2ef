"""Any posts as one JSON document: an array of objects, or an object with such an array in it.

Belongs here: claiming documents that no named format claims. Not here: JSON lines (`jsonl_generic`).
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from orchestration.sources.aliases import ALIASES, columns_or_question, find_columns, tells_a_post
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, Record, RecordsPlan, Refused
from orchestration.sources.readers.json_items import placed_items, records_of
from orchestration.sources.readers.json_parts import not_an_object, part
from orchestration.sources.readers.json_text import text_of
from orchestration.sources.readers.opened import Opened

LOOKED_AT = 1000  # items: a list of people or places may come before the posts
FIRST = 5

Lists = dict[str, list[dict[str, Any]]]
"""Where a list stands (''; data; data.posts) → its first objects."""


def recognise(head: Head) -> bool:
    """Whether it is one JSON document with a list of objects, and not a post by itself."""
    start = head.text.lstrip("\ufeff \r\n\t")[:1]
    if start not in ("[", "{") or len(head.documents) > 1:
        return False
    post = any(tells_a_post(find_columns(_names([document]), {})) for document in head.documents)
    return not post and bool(_lists(head))


def read(head: Head, mapping: Mapping) -> Answer:
    """A plan for the first list whose objects tell a time and a text."""
    lists = _lists(head).items()
    found = {place: columns_or_question(_names(objects), mapping, _what(place)) for place, objects in lists}
    plans = ((place, keys) for place, keys in found.items() if not isinstance(keys, Refused))
    place, keys = next(plans, (None, None))
    if place is None or keys is None:
        return next(question for question in found.values() if isinstance(question, Refused))
    paths = {field: _path(key) for field, key in keys.items()}

    def records(item: object) -> Iterable[Record]:
        if not isinstance(item, dict):
            return [not_an_object(item)]
        return [{field: _said(item, path) for field, path in paths.items()}]

    return RecordsPlan(mapping.platform or "web", lambda opened: records_of(opened, (place,), records), keys=keys)


MAP = {field: " | ".join(names) for field, names in ALIASES.items()}

QUIRKS = (
    "the list may stand at the top, under a key (data, items, posts, results …) or under a key of an object there",
    "objects are read one level deep: user.id is the author as user_id is",
    "of several lists the first whose objects have a time and a text is read, among the first 1,000 items",
    "a document that was cut or breaks is read up to there; one refused record says where",
)

EXAMPLES = (
    Example(
        "an array over several lines",
        '[\n  {"id": 12345678901234567890, "date": "2023-01-02", "text": "Social business"},\n  {"id": "2"},\n  3\n]\n',
        posts=({"post_id": "12345678901234567890", "body": "Social business"},),
        rejected={"missing_date": 1, "not_an_object": 1},
    ),
    Example(
        "a list below two keys, after one of people; the author one level deep",
        '{"meta":{"count":1},"users":[{"id":"7","name":"Example"}],"response":{"posts":[{"id":"1","created_at":'
        '"2023-01-02T03:04:05Z","message":"social brand","user":{"id":"7"}}]}}',
        posts=({"post_id": "1", "body": "social brand", "posted_at": "2023-01-02 03:04:05"},),
    ),
    Example(
        "a document that was cut",
        '{"data": [{"id": "1", "date": "2023-01-02", "text": "a"}, {"id": "2", "da',
        posts=({"post_id": "1"},),
        rejected={"cut_off": 1},
    ),
    Example(
        "keys that the owner names",
        '{"Beitraege": [{"Nr": 1, "Inhalt": {"Wort": "a"}, "Am": "2023-01-02"}]}',
        posts=({"post_id": "1", "body": "a"},),
        mapping=Mapping(columns={"post_id": "Nr", "body": "Inhalt.Wort", "posted_at": "Am"}),
    ),
)


def _lists(head: Head) -> Lists:
    return head.remembered("json_lists", lambda: _find_lists(head))


def _find_lists(head: Head) -> Lists:
    lists: Lists = {}
    opened = Opened.open(head.path, head.compression, head.encoding)
    with opened.text() as text:
        try:
            for place, item in islice(placed_items(text), LOOKED_AT):
                if isinstance(item, dict) and len(objects := lists.setdefault(place, [])) < FIRST:
                    objects.append(item)
        except ValueError:  # what was found before the document broke is what there is
            pass
    return lists


def _names(objects: list[Any]) -> list[str]:
    """Keys of objects, and of the objects one level below as `user.id`."""
    names: dict[str, None] = {}
    for item in objects:
        for key, value in item.items() if isinstance(item, dict) else ():
            names.update(dict.fromkeys([f"{key}.{inner}" for inner in value] if isinstance(value, dict) else [key]))
    return list(names)


def _path(name: str) -> tuple[str, ...]:
    return (name, *name.split(".", 1))


def _said(item: dict[str, Any], path: tuple[str, ...]) -> str | None:
    """The text under a key, or under a key of an object there."""
    return text_of(item[path[0]]) if path[0] in item else text_of(part(item, *path[1:]))


def _what(place: str) -> str:
    return f"a JSON list under {place} without a key" if place else "a JSON array without a key"


FORMAT = Format(
    name="json_generic",
    title="Any JSON document with a list of posts",
    exported_by="web interfaces, scripts, databases",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
