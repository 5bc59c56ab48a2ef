"""Pages of Hacker News' search API (Algolia): {"hits": […]}, one document, or one page or hit a line.

Belongs here: this format's shape. Not here: the items' own API (`hn_firebase`).
"""

from collections.abc import Iterable
from typing import Any

from orchestration.sources.families.hacker_news import address_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of
from orchestration.sources.readers.json_parts import items, mapped, not_an_object

SIGNATURE = {"objectID", "created_at", "created_at_i", "author"}


def recognise(head: Head) -> bool:
    """Whether its objects are hits, or pages of them."""
    objects = first_objects(head, ("hits",))
    return any(set(hit) >= SIGNATURE for item in objects for hit in _hits(item))


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line: a hit, or a page of them; a document that goes over several lines, hit by hit."""
    if head.documents:
        return LinesPlan("hackernews", records)
    return RecordsPlan("hackernews", lambda opened: records_of(opened, ("hits",), records))


MAP = {
    "post_id": "objectID",
    "author": "author",
    "title": "title",
    "body": "comment_text | story_text",
    "posted_at": "created_at_i | created_at",
    "kind": "= reply for a comment, else original",
    "reply_to": "parent_id",
    "url": "= made from the id",
    "like_count": "points",
    "reply_count": "num_comments",
    "filtered": "= deleted_content for a hit without title and text",
}


def records(item: object) -> Iterable[Record]:
    """The record of a hit, or those of a page's hits."""
    if not isinstance(item, dict):
        return [not_an_object(item)]
    return [_record(hit) for hit in _hits(item)]


QUIRKS = (
    "_highlightResult repeats a hit's texts with marks in them: it is passed over",
    "text is HTML and stays so; url inside a hit is the page that it links to",
    "a comment has a story's title in story_title: its own text is comment_text alone",
)

EXAMPLES = (
    Example(
        "a page with a story, a comment and a deleted comment",
        '{"hits":[{"objectID":"8863","created_at":"2007-04-04T19:16:40Z","created_at_i":1175714200,"author":"ann",'
        '"title":"Social business","url":"http://blog.example.org/a","points":104,"story_text":null,'
        '"comment_text":null,"num_comments":2,"_tags":["story","author_ann","story_8863"],"_highlightResult":'
        '{"title":{"value":"Social <em>business</em>","matchLevel":"full"},"author":{"value":"ann"}}},'
        '{"objectID":"9224","created_at":"2007-04-04T19:18:20.000Z","created_at_i":1175714300,"author":"bob",'
        '"title":null,"comment_text":"<i>social brand</i>","story_id":8863,"parent_id":8863,'
        '"story_title":"Social business","_tags":["comment"],"_highlightResult":{"comment_text":{"value":"x"}}},'
        '{"objectID":"9225","created_at":"2007-04-04T19:20:00Z","created_at_i":1175714400,"author":null,'
        '"comment_text":null,"parent_id":8863}],"nbHits":3,"page":0,"nbPages":1,"hitsPerPage":20}',
        posts=(
            {
                "post_id": "8863",
                "platform": "hackernews",
                "kind": "original",
                "title": "Social business",
                "body": None,
                "posted_at": "2007-04-04 19:16:40",
                "url": "https://news.ycombinator.com/item?id=8863",
                "like_count": 104,
                "reply_count": 2,
            },
            {"post_id": "9224", "kind": "reply", "title": None, "body": "<i>social brand</i>"},
        ),
        filtered={"deleted_content": 1},
    ),
    Example(
        "pretty-printed, the hits not first",
        '{\n "exhaustive": {"nbHits": true},\n "hits": [\n  {\n   "objectID": "1",\n   "author": "ann",\n'
        '   "created_at": "2007-04-04T19:16:40Z",\n   "created_at_i": 1175714200,\n   "story_text": "Social brand"\n'
        "  }\n ]\n}\n",
        posts=({"post_id": "1", "body": "Social brand"},),
    ),
    Example(
        "one page a line",
        '{"hits":[{"objectID":"1","created_at":"2007-04-04T19:16:40Z","created_at_i":1175714200,"author":"ann",'
        '"title":"a"}]}\n{"hits":[{"objectID":"2","created_at":"2007-04-04T19:16:41Z","author":"ann","title":"b"}]}\n',
        posts=({"post_id": "1", "title": "a"}, {"post_id": "2", "posted_at": "2007-04-04 19:16:41"}),
    ),
)


def _hits(item: dict[str, Any]) -> list[dict[str, Any]]:
    return items(item["hits"]) if isinstance(item.get("hits"), list) else [item]


def _record(hit: dict[str, Any]) -> Record:
    record = mapped(MAP, hit)
    is_comment = hit.get("comment_text") is not None or hit.get("parent_id") is not None
    record["kind"] = "reply" if is_comment else "original"
    record["url"] = address_of(record["post_id"])
    record["filtered"] = None if record["title"] or record["body"] else "deleted_content"
    return record


FORMAT = Format(
    name="hn_algolia",
    title="Hacker News search results (Algolia)",
    exported_by="scripts on the public API hn.algolia.com that keep its pages",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
