"""Items of Hacker News as its Firebase API gives them: JSON lines, or one array.

Belongs here: this format's shape. Not here: the search API's (`hn_algolia`).
"""

from collections.abc import Iterable

from orchestration.sources.families.hacker_news import ITEM
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of
from orchestration.sources.readers.json_parts import not_an_object
from orchestration.sources.readers.json_text import text_of

TYPES = ("story", "comment", "job", "poll", "pollopt")


def recognise(head: Head) -> bool:
    """Whether its objects are items: a known type, a number, and a time or the word that it is deleted."""
    return any(
        item.get("type") in TYPES and "id" in item and ("time" in item or "deleted" in item)
        for item in first_objects(head, ())
    )


def read(head: Head, mapping: Mapping) -> Answer:
    """Lines of flat objects, or item by item of the array."""
    if head.documents:
        return LinesPlan("hackernews", records, KEYS, DERIVED, EXTRAS)
    return RecordsPlan("hackernews", lambda opened: records_of(opened, (), records), DERIVED, EXTRAS)


MAP = {
    "post_id": "id",
    "author": "by",
    "title": "title",
    "body": "text",
    "posted_at": "time",
    "kind": "= reply for a comment, else original",
    "reply_to": "parent",
    "url": "= made from the id",
    "like_count": "score",
    "reply_count": "descendants",
    "filtered": "= deleted_content, not_a_post for an option of a poll, empty_item for null",
    "item_type": "type",
    "is_deleted": "deleted",
    "is_dead": "dead",
}
KEYS = {field: key for field, key in MAP.items() if not key.startswith("=")}
EXTRAS = ("item_type", "is_deleted", "is_dead")
DERIVED = {
    "kind": "case when item_type = 'comment' then 'reply' else 'original' end",
    "url": f"'{ITEM}' || post_id",
    "filtered": """case
        when is_deleted = 'true' or is_dead = 'true' then 'deleted_content'
        when item_type = 'pollopt' then 'not_a_post'
        when item_type = 'null' then 'empty_item'
    end""",
}


def records(item: object) -> Iterable[Record]:
    """The record of one item; null stands for an item that the API does not show."""
    if item is None:
        return [{"item_type": "null"}]
    if not isinstance(item, dict):
        return [not_an_object(item)]
    return [{field: text_of(item.get(key)) for field, key in KEYS.items()}]


QUIRKS = (
    "text is HTML and stays so; the title of a story is its text where it only links",
    "url inside an item is the page that it links to: a post's own address is made from its id",
    "deleted and dead items, options of polls and null items are left out",
)

EXAMPLES = (
    Example(
        "lines: a story, a comment, a job, a deleted one, a dead one, a poll and its option",
        '{"by":"ann","descendants":2,"id":8863,"kids":[9224,8917],"score":104,"time":1175714200,'
        '"title":"Social business, a year on","type":"story","url":"http://blog.example.org/a"}\n'
        '{"by":"bob","id":9224,"parent":8863,"text":"I&#x27;d say <i>social brand</i><p>yes","time":1175714300,'
        '"type":"comment"}\n'
        '{"by":"firm","id":9225,"time":1175714400,"title":"Example is hiring","type":"job"}\n'
        '{"deleted":true,"id":9226,"parent":8863,"time":1175714500,"type":"comment"}\n'
        '{"by":"bob","dead":true,"id":9227,"parent":8863,"text":"spam","time":1175714600,"type":"comment"}\n'
        '{"by":"ann","id":9228,"parts":[9229],"text":"","time":1175714700,"title":"Which word?","type":"poll"}\n'
        '{"by":"ann","id":9229,"poll":9228,"score":3,"text":"brand","time":1175714700,"type":"pollopt"}\n',
        posts=(
            {
                "post_id": "8863",
                "platform": "hackernews",
                "kind": "original",
                "title": "Social business, a year on",
                "body": None,
                "posted_at": "2007-04-04 19:16:40",
                "url": "https://news.ycombinator.com/item?id=8863",
                "like_count": 104,
                "reply_count": 2,
            },
            {"post_id": "9224", "kind": "reply", "body": "I&#x27;d say <i>social brand</i><p>yes"},
            {"post_id": "9225", "kind": "original", "title": "Example is hiring"},
            {"post_id": "9228", "kind": "original", "title": "Which word?"},
        ),
        filtered={"deleted_content": 2, "not_a_post": 1},
    ),
    Example(
        "an array with a null item and a number",
        '[{"by":"ann","id":1,"time":1175714200,"title":"Social brand","type":"story"},\n null,\n 7]',
        posts=({"post_id": "1", "title": "Social brand"},),
        rejected={"not_an_object": 1},
        filtered={"empty_item": 1},
    ),
)

FORMAT = Format(
    name="hn_firebase",
    title="Hacker News items (Firebase API)",
    exported_by="scripts on the public API hacker-news.firebaseio.com that keep its items",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
