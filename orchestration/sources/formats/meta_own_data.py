"""An owner's own posts on Facebook (your_posts_1.json) and on Instagram (posts_1.json): "Download your information".

Belongs here: the shape of both. Not here: the look-alikes beside them, which are named and hold no posts of the owner.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from orchestration.sources.families.mojibake import repaired
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of
from orchestration.sources.readers.json_parts import first_said, items, not_an_object, said

HOLDS = {
    "wall_posts_sent_to_you": "posts of other people on the owner's timeline",
    "comments": "comments, which do not say who may read them",
    "group_posts": "posts in groups, which do not say who may read them",
    "reactions": "reactions",
    "friends": "friends",
    "ig_archived_post_media": "archived posts",
    "ig_stories": "stories, which do not last",
    "participants": "private messages",
}
LOOK_ALIKE = re.compile(
    r'\ufeff?\s*\{\s*"(wall_posts_sent_to_you|(?:comments|group_posts|reactions|friends)(?=_v\d)'
    r"|ig_archived_post_media|ig_stories|participants(?=\"\s*:\s*\[\s*\{\s*\"name\"))"
)
PARTS = {"timestamp", "data", "attachments", "title", "tags"}
ON_A_TIMELINE = re.compile(r"\bwrote on (your|.+['’]s?) timeline")


def recognise(head: Head) -> bool | NoPosts:
    """Whether its first item is such a post; NoPosts, by name, for what lies beside them."""
    look_alike = LOOK_ALIKE.match(head.text)
    if look_alike:
        return NoPosts(f"no posts of the owner: {HOLDS[look_alike[1]]}")
    if not head.text.lstrip("\ufeff \r\n\t").startswith("["):
        return False
    return any(_is_facebook(item) or _is_instagram(item) for item in first_objects(head, ()))


def read(head: Head, mapping: Mapping) -> Answer:
    """Item by item of the array."""
    return RecordsPlan("facebook", lambda opened: records_of(opened, (), records))


MAP = {
    "body": "= data[].post, else the description of a picture; Instagram: title of the post, else of its first picture",
    "posted_at": "= timestamp; Instagram: creation_timestamp of the post, else of its first picture",
    "platform": "= instagram where a post is a list of media",
    "filtered": "= empty_item without words, post_of_others and not_public for what is written on a timeline",
}


def records(item: object) -> Iterable[Record]:
    """One post of either network."""
    if not isinstance(item, dict):
        return [not_an_object(item)]
    record = _instagram(item) if _is_instagram(item) else _facebook(item)
    if not (record["body"] or "").strip() and not record.get("filtered"):
        record["filtered"] = "empty_item"
    return [record]


QUIRKS = (
    "the bytes of UTF-8 are written one by one as characters (\\u00c3\\u00a9 for é): put right text by text, "
    "where that gives valid UTF-8",
    "there is no id: it is made from minute and words",
    "the file does not say who may read a post: give it only where all were public",
    "the author is the owner and is not in the file; names in titles and tags are not read",
    "a picture or a place without words is left out as empty_item",
)

EXAMPLES = (
    Example(
        "Facebook: words put right, a picture with words, what is left out",
        '[{"timestamp":1672660800,"attachments":[],"data":[{"post":"L\\u00e2\\u0080\\u0099entreprise sociale, '
        'd\\u00c3\\u00a9j\\u00c3\\u00a0"},'
        '{"update_timestamp":1672660801}],"title":"Jo Doe updated his status."},'
        '{"timestamp":1672660900,"attachments":[{"data":[{"media":{"uri":"photos_and_videos/1.jpg",'
        '"creation_timestamp":1672660890,"description":"Social brand \\u00f0\\u009f\\u0099\\u0082"}}]}],'
        '"title":"Jo Doe added a photo."},'
        '{"timestamp":1672661000,"data":[{"post":"caf\\u00e9"}]},'
        '{"timestamp":1672661100,"attachments":[{"data":[{"external_context":{"url":"https://example.org"}}]}],"title":"x"},'
        '{"timestamp":1672661200,"data":[{"post":"for you"}],"title":"Jo Doe wrote on Al '
        'Doe\\u00e2\\u0080\\u0099s timeline."},'
        '{"timestamp":1672661300,"data":[{"post":"hello Jo"}],"title":"Al Doe wrote on your timeline."},7]',
        posts=(
            {
                "platform": "facebook",
                "kind": "original",
                "body": "L’entreprise sociale, déjà",
                "posted_at": "2023-01-02 12:00:00",
                "zone_assumed": False,
                "author_key": None,
            },
            {"body": "Social brand 🙂", "posted_at": "2023-01-02 12:01:40"},
            {"body": "café"},
        ),
        filtered={"empty_item": 1, "not_public": 1, "post_of_others": 1},
        rejected={"not_an_object": 1},
    ),
    Example(
        "Instagram: one picture, and several with one title",
        '[{"media":[{"uri":"media/posts/1.jpg","creation_timestamp":1672660800,"title":"d\\u00c3\\u00a9j\\u00c3\\u00a0"}]},'
        '{"media":[{"uri":"media/posts/2.jpg","creation_timestamp":1672660801,"title":""},'
        '{"uri":"media/posts/3.jpg","creation_timestamp":1672660801,"title":""}],"title":"Social brand",'
        '"creation_timestamp":1672660900}]',
        posts=(
            {"platform": "instagram", "body": "déjà", "posted_at": "2023-01-02 12:00:00"},
            {"platform": "instagram", "body": "Social brand", "posted_at": "2023-01-02 12:01:40"},
        ),
    ),
    Example(
        "what friends wrote",
        '{"wall_posts_sent_to_you_v2":[{"timestamp":1672660800,"data":[{"post":"hello"}]}]}',
        status="no_posts",
    ),
)


def _is_facebook(item: dict[str, Any]) -> bool:
    return "timestamp" in item and set(item) <= PARTS and len(item) > 1


def _is_instagram(item: dict[str, Any]) -> bool:
    return any("creation_timestamp" in media and "uri" in media for media in items(item.get("media")))


def _facebook(item: dict[str, Any]) -> Record:
    posts = (first_said(entry, "post") for entry in items(item.get("data")))
    body = next((post for post in (*posts, *_descriptions(item)) if post), None)
    return {
        "body": body and repaired(body),
        "posted_at": said(item, "timestamp"),
        "filtered": _of_a_timeline(repaired(said(item, "title") or "")),
    }


def _instagram(item: dict[str, Any]) -> Record:
    told = [item, *items(item.get("media"))]
    body = next((title for part in told if (title := said(part, "title"))), None)
    return {
        "body": body and repaired(body),
        "posted_at": next((time for part in told if (time := said(part, "creation_timestamp"))), None),
        "platform": "instagram",
    }


def _descriptions(item: dict[str, Any]) -> Iterator[str | None]:
    for attachment in items(item.get("attachments")):
        for entry in items(attachment.get("data")):
            yield said(entry, "media", "description")


def _of_a_timeline(title: str) -> str | None:
    found = ON_A_TIMELINE.search(title)
    return found and ("post_of_others" if found[1] == "your" else "not_public")


FORMAT = Format(
    name="meta_own_data",
    title="Facebook and Instagram, own posts (JSON)",
    exported_by="an account's owner: Accounts Centre, Download your information, as JSON",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
