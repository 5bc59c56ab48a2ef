"""A post of a static site (Jekyll, Hugo, MkDocs …): one file with front matter above Markdown.

Belongs here: which pages are posts, and what their front matter says. Not here: reading it (`front_matter`).
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from orchestration.sources.families.blogs import PLATFORM
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts, Record, RecordsPlan
from orchestration.sources.readers import front_matter
from orchestration.sources.readers.front_matter import Fields
from orchestration.sources.readers.json_parts import first_said, mapped
from orchestration.sources.readers.opened import Opened

MAX_CHARS = 2**25
SIGNS = {"title", "date", "layout", "draft", "published", "permalink", "slug", "pubdate", "publishdate", "categories"}
PAGES = {"page", "home", "default", "archive", "archives", "search", "about"}
STATUSES = {
    "draft": "draft",
    "private": "not_public",
    "hidden": "not_public",
    "future": "scheduled",
    "trash": "trashed",
}
NAMED_BY_FOLDER = {"index", "post"}
DATED_NAME = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[-_ ](?P<rest>.+)")
LANGUAGE_IN_NAME = re.compile(r"\.([a-z]{2})$")


def recognise(head: Head) -> bool | NoPosts:
    """Whether it has front matter with a date, there or in its name; NoPosts for a page that has none."""
    parts = head.remembered("front_matter", lambda: front_matter.split(head.text))
    if parts is None or SIGNS.isdisjoint(parts[0]):
        return False
    fields = parts[0]
    if _filtered(fields) or _posted_at(fields, head.name):
        return True
    return NoPosts("no posts: a page without a date")


def read(head: Head, mapping: Mapping) -> Answer:
    """The whole file as one record."""
    return RecordsPlan(mapping.platform or PLATFORM, lambda opened: _records(opened, head.name))


MAP = {
    "post_id": "= its address where that is stated, else day and slug, or day and name of the file",
    "author": "= author, or the first of authors",
    "title": "title",
    "body": "= what stands below",
    "posted_at": "= date, date.created, pubDate, publishDate, created; else the day in the file's name",
    "language": "= lang, language or locale; else the two letters before the ending of the file's name",
    "url": "= permalink, url or canonical_url where it is a whole address",
    "filtered": "= by draft, published, status, layout and type",
}
DATES = "date | date.created | pubdate | publishdate | publish_date | published_at | created"
ADDRESSES = ("canonical_url", "permalink", "url", "link")

QUIRKS = (
    "front matter is YAML between --- or TOML between +++; a title with a colon that YAML refuses is read all the same",
    "the file's name counts: 2023-01-02-name.md gives a day, name.fr.md a language; name/index.md goes by its folder",
    "slugs of two blogs may be the same, so the day stands before them; a page without a date is no post",
    "Markdown, HTML and template tags stay in the text",
)


def _records(opened: Opened, name: str) -> Iterator[Record]:
    page = opened.text().read(MAX_CHARS + 1)
    parts = front_matter.split(page)
    if opened.damaged() or parts is None:
        yield {"fault": "cut_off", "fault_value": "the file ends inside the post"}
    elif len(page) > MAX_CHARS:
        yield {"fault": "record_too_long", "fault_value": f"more than {MAX_CHARS} characters"}
    elif filtered := _filtered(parts[0]):
        yield {"filtered": filtered}
    else:
        yield _post(*parts, name)


def _post(fields: Fields, text: str, name: str) -> Record:
    record = mapped(MAP, fields)
    addresses = (first_said(fields, field) for field in ADDRESSES)
    record["url"] = next((address for address in addresses if address and "://" in address), None)
    record["posted_at"] = _posted_at(fields, name)
    record["post_id"] = record["url"] or _id(fields, record["posted_at"] or "", name)
    record["author"] = _person(fields.get("author") or fields.get("authors"))
    in_name = LANGUAGE_IN_NAME.search(_stem(name))
    record["language"] = first_said(fields, "lang | language | locale") or (in_name[1] if in_name else None)
    record["body"] = text
    return record


def _filtered(fields: Fields) -> str | None:
    """Why a page is no public post; None when it may be one."""
    said = {
        name: (first_said(fields, name) or "").casefold() for name in ("draft", "published", "layout", "type", "status")
    }
    if said["draft"] in ("true", "yes") or said["published"] in ("false", "no"):
        return "draft"
    return "page" if {said["layout"], said["type"]} & PAGES else STATUSES.get(said["status"])


def _posted_at(fields: Fields, name: str) -> str | None:
    dated = DATED_NAME.match(_stem(name))
    return first_said(fields, DATES) or (dated["day"] if dated else None)


def _id(fields: Fields, posted_at: str, name: str) -> str | None:
    """Day and slug: the slug alone is known within one blog only."""
    dated = DATED_NAME.match(_stem(name))
    slug = first_said(fields, "slug | permalink | url") or (dated["rest"] if dated else _stem(name))
    return f"{posted_at[:10]}-{slug.strip('/')}" if slug else None


def _stem(name: str) -> str:
    path = PurePosixPath(name)
    return path.parent.name if path.stem.casefold() in NAMED_BY_FOLDER and path.parent.name else path.stem


def _person(stated: Any) -> str | None:
    first = stated[0] if isinstance(stated, list) and stated else stated
    return first_said(first, "url | login | name") if isinstance(first, dict) else first_said({"name": first}, "name")


EXAMPLES = (
    Example(
        "Jekyll: YAML, with a title that YAML does not forgive",
        "---\nlayout: post\ntitle: Social business: a note\ndate: 2023-01-02 13:00:00 +0100\nauthor: ann\nlang: fr\n"
        "slug: a-note\ntags: [a, b]\n---\n\nR&D *and* {{ page.title }}\n",
        posts=(
            {
                "post_id": "2023-01-02-a-note",
                "platform": "blog",
                "title": "Social business: a note",
                "body": "\nR&D *and* {{ page.title }}\n",
                "posted_at": "2023-01-02 12:00:00",
                "language": "fr",
                "kind": "original",
            },
        ),
    ),
    Example(
        "Hugo: TOML, an address of its own",
        '+++\r\ntitle = "Social brand"\r\ndate = 2023-01-02T12:00:00Z\r\ndraft = false\r\n'
        'canonical_url = "https://blog.example.org/1/"\r\n+++\r\nText\r\n',
        posts=(
            {
                "post_id": "https://blog.example.org/1/",
                "url": "https://blog.example.org/1/",
                "title": "Social brand",
                "posted_at": "2023-01-02 12:00:00",
            },
        ),
    ),
    Example(
        "MkDocs: dates by kind, a list of authors",
        "---\ntitle: Note\nauthors:\n  - ann\ndate:\n  updated: 2023-02-01\n  created: 2023-01-02\n"
        "slug: note\n---\nText",
        posts=({"post_id": "2023-01-02-note", "posted_at_precision": "day", "body": "Text"},),
    ),
    Example("a draft", "---\ntitle: Later\ndraft: true\n---\nText\n", filtered={"draft": 1}),
    Example("unpublished", "---\ntitle: No\ndate: 2023-01-02\npublished: false\n---\n", filtered={"draft": 1}),
    Example("a page", "---\nlayout: page\ntitle: About\ndate: 2023-01-02\n---\nText\n", filtered={"page": 1}),
    Example("documentation without a date", "---\ntitle: How to\n---\n# How to\n", status="no_posts"),
)

FORMAT = Format(
    name="markdown_post",
    title="Markdown post with front matter (Jekyll, Hugo, MkDocs …)",
    exported_by="a blog's owner: the folder of posts of a static site, often a Git repository",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    time_zone="UTC",
)
