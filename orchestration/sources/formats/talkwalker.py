"""Results that Talkwalker exports: a table with dotted names, or JSON with the same names nested.

Belongs here: the names of this format. Not here: reading rows or documents.
"""

from collections.abc import Iterable
from typing import Any

from orchestration.sources.families.suite_sql import (
    first_count,
    first_said,
    network,
    said,
    sound_id,
    stated_kind,
    title_where_posts_have_one,
    x_id,
)
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of
from orchestration.sources.readers.json_parts import COMPUTED, not_an_object, part
from orchestration.sources.readers.json_text import text_of
from orchestration.sources.readers.tables import header_with, table_plan

NAMED_SO = (
    "source_type",
    "extra_author_attributes.id",
    "extra_author_attributes.name",
    "extra_author_attributes.short_name",
    "extra_source_attributes.name",
)
TEXTS = ("content", "content_snippet")
SIGNATURE = ("published", " | ".join(NAMED_SO), " | ".join(TEXTS))


def recognise(head: Head) -> bool:
    """Whether a header row, or the first object, has the names of a result."""
    return header_with(head, *SIGNATURE) is not None or _first_result(head) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table, of its lines, or of its one array."""
    header = header_with(head, *SIGNATURE)
    if header:
        return table_plan(header, "web", MAP, DERIVED)
    if any(isinstance(document, dict) for document in head.documents):
        return LinesPlan("web", records, derived=DERIVED, extras=NAMES)
    return RecordsPlan("web", lambda opened: records_of(opened, (), records), DERIVED, NAMES)


MAP = {
    "post_id": "= id in the url of a post on X, else external_id, else url",
    "author": "= extra_author_attributes.id, else .short_name, else .name",
    "title": "= title where the network's posts have titles",
    "body": "= content, else content_snippet",
    "posted_at": "published",
    "language": "lang",
    "platform": "= by the host of url, else by external_provider, source_type",
    "kind": "= reply where tags_internal has isComment, else by post_type",
    "url": "= url",
    "like_count": "= Facebook, Instagram, Twitter or YouTube likes",
    "repost_count": "= Facebook shares or Twitter retweets",
    "address": "url",
    "external_id": "external_id",
    "external_provider": "external_provider",
    "source_type": "source_type",
    "post_type": "post_type",
    "tags": "tags_internal",
    "headline": "title",
    "content": "content",
    "snippet": "content_snippet",
    "author_id": "extra_author_attributes.id",
    "short_name": "extra_author_attributes.short_name",
    "author_name": "extra_author_attributes.name",
    "facebook_likes": "article_extended_attributes.facebook_likes",
    "instagram_likes": "article_extended_attributes.instagram_likes",
    "x_likes": "article_extended_attributes.twitter_likes",
    "youtube_likes": "article_extended_attributes.youtube_likes",
    "facebook_shares": "article_extended_attributes.facebook_shares",
    "x_retweets": "article_extended_attributes.twitter_retweets",
}

STATED = {name: column for name, column in MAP.items() if not column.startswith(COMPUTED)}
NAMES = tuple(STATED)
PLATFORM = network("address", "external_provider", "source_type")

DERIVED = {
    "post_id": f"coalesce({x_id('address')}, {sound_id('external_id')}, {said('address')})",
    "author": f"coalesce({sound_id('author_id')}, {first_said('short_name', 'author_name')})",
    "title": title_where_posts_have_one("headline", PLATFORM),
    "body": first_said("content", "snippet"),
    "platform": PLATFORM,
    "kind": f"case when contains(tags, 'isComment') then 'reply' else {stated_kind('post_type')} end",
    "url": said("address"),
    "like_count": first_count("facebook_likes", "instagram_likes", "x_likes", "youtube_likes"),
    "repost_count": first_count("facebook_shares", "x_retweets"),
}


def records(item: object) -> Iterable[Record]:
    """One result; its names are nested, dotted or underscored."""
    if not isinstance(item, dict):
        return [not_an_object(item)]
    return [{name: _text(item, column) for name, column in STATED.items()}]


QUIRKS = (
    "dots in names are underscores where somebody passed the table on",
    "published is epoch milliseconds in JSON and often a day first in tables; day_first in the columns file settles it",
    "times in tables say no zone: time_zone in the columns file does",
    "an author has a name or a short name, not always both, and an id on some networks only",
    "source_type, post_type and tags_internal may be lists",
)

TABLE = (
    "url,published,title,content,content_snippet,lang,source_type,post_type,tags_internal,external_id,"
    "external_provider,extra_author_attributes.id,extra_author_attributes.name,extra_author_attributes.short_name\n"
)
ROWS = (
    'https://twitter.com/jo/status/1617100000000000001,22/01/2023 10:05,,"Marketing social, dit-on",,fr,'
    '"SOCIALMEDIA, SOCIALMEDIA_TWITTER",TEXT,,1617100000000000001,twitter,5001,Jo,jo\n'
    "https://news.example.org/a,23/01/2023 10:05,A title,,a snippet,en,ONLINENEWS,TEXT,,,,,Lea,\n"
    "https://www.youtube.com/watch?v=abc,24/01/2023 10:05,A film,social brand,,en,SOCIALMEDIA_YOUTUBE,VIDEO,isComment,"
    "UgAbC,youtube,UC01,Jo,\n"
)
POSTS = (
    {
        "post_id": "1617100000000000001",
        "platform": "x",
        "kind": "original",
        "body": "Marketing social, dit-on",
        "posted_at": "2023-01-22 10:05:00",
        "language": "fr",
    },
    {"post_id": "https://news.example.org/a", "platform": "web", "title": "A title", "body": "a snippet"},
    {"post_id": "UgAbC", "platform": "youtube", "kind": "reply"},
)
RESULT = (
    '{"url":"https://twitter.com/jo/status/1617100000000000001","published":1674381900000,"content":"Social business",'
    '"lang":"en","source_type":["SOCIALMEDIA","SOCIALMEDIA_TWITTER"],"extra_author_attributes":{"id":5001,"name":"Jo"}}'
)
COMMENT = (
    '{"url":"https://www.facebook.com/1/posts/2","published":1674381900000,"content":"yes","source_type":'
    '["SOCIALMEDIA_FACEBOOK"],"tags_internal":["isComment"],"external_id":"1_2","extra_author_attributes.id":"77"}'
)
READ = (
    {"post_id": "1617100000000000001", "platform": "x", "posted_at": "2023-01-22 10:05:00", "zone_assumed": False},
    {"post_id": "2", "platform": "facebook", "kind": "reply"},
)

EXAMPLES = (
    Example("a table with dotted names", TABLE + ROWS, posts=POSTS, mapping=Mapping(time_zone="UTC")),
    Example("underscores for dots", TABLE.replace(".", "_") + ROWS, posts=POSTS, mapping=Mapping(time_zone="UTC")),
    Example(
        "few columns left: the id is made from the words",
        "content,published,extra_author_attributes.name,article_extended_attributes.facebook_likes\nhello,2024-02-03,Jo,7\n",
        posts=({"body": "hello", "platform": "web", "url": None, "like_count": 7},),
    ),
    Example("JSON lines", RESULT + "\n" + COMMENT + "\n[]\n", posts=READ, rejected={"not_an_object": 1}),
    Example("one JSON array", "[\n" + RESULT + ",\n" + COMMENT + "]", posts=READ),
)


def _first_result(head: Head) -> dict[str, Any] | None:
    return next((item for item in first_objects(head, ()) if _is_result(item)), None)


def _is_result(item: dict[str, Any]) -> bool:
    return "published" in item and any(_written(item, name) for name in NAMED_SO) and bool({*TEXTS} & set(item))


def _text(item: dict[str, Any], column: str) -> str | None:
    value = _written(item, column)
    if isinstance(value, list):
        return ", ".join(text for text in map(text_of, value) if text)
    return text_of(value)


def _written(item: dict[str, Any], column: str) -> Any:
    written = (item.get(column), item.get(column.replace(".", "_")), part(item, *column.split(".")))
    return next((value for value in written if value is not None), None)


FORMAT = Format(
    name="talkwalker",
    title="Talkwalker",
    exported_by="Talkwalker: results of a topic, Export (CSV, XLSX), or its API (JSON)",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
