"""Comments on a YouTube video as youtube-comment-downloader writes them: JSON lines, or one pretty-printed document.

Belongs here: this format's shape. Not here: the same comments as other tools keep them.
"""

from collections.abc import Iterable

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.json_items import first_objects, records_of
from orchestration.sources.json_parts import mapped, not_an_object, said
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan

SIGNATURE = {"cid", "text", "time", "author", "channel", "votes"}
SHORT_AGES = ("second", "minute", "hour")


def recognise(head: Head) -> bool:
    """Whether its objects have the keys of a comment."""
    return any(set(item) >= SIGNATURE for item in first_objects(head, ("comments",)))


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line, or item by item of `comments`."""
    if head.documents:
        return LinesPlan("youtube", records)
    return RecordsPlan("youtube", lambda opened: records_of(opened, ("comments",), records))


MAP = {
    "post_id": "cid",
    "author": "channel | author",
    "body": "text",
    "posted_at": "time_parsed",
    "precision": "= day, or minute where time says seconds, minutes or hours ago",
    "kind": "= reply where reply is true, else original",
    "reply_to": "= what cid has before its full stop",
    "like_count": "votes",
    "reply_count": "replies",
    "fault": "= relative_date where time_parsed is missing",
}


def records(item: object) -> Iterable[Record]:
    """The record of one comment."""
    if not isinstance(item, dict):
        return [not_an_object(item)]
    record = mapped(MAP, item)
    age = said(item, "time") or ""
    record["precision"] = "minute" if any(unit in age for unit in SHORT_AGES) else "day"
    if record["posted_at"] is None:
        record |= {"posted_at": age, "fault": "relative_date" if age else None}
    above, dot, _ = (record["post_id"] or "").partition(".")
    is_reply = bool(dot) or said(item, "reply") == "true"
    return [record | {"kind": "reply" if is_reply else "original", "reply_to": above if dot else None}]


QUIRKS = (
    "a comment on a video opens a thread and counts as an original; an answer to a comment is a reply",
    "time is only an age (2 years ago), in the collector's language; time_parsed is what the tool made of it when it "
    "collected: off by up to half of that unit, so a comment of last year may stand months from its day",
    "a comment without time_parsed is refused: its age alone is no date",
    "votes are rounded as YouTube shows them (1.2K); the video is not named",
)

EXAMPLES = (
    Example(
        "a comment, an answer to it, one without a date, and a line that is no object",
        '{"cid":"Ugx1","text":"Social business","time":"2 years ago","author":"@ann-example","channel":"UCa",'
        '"votes":"1.2K","replies":"3","photo":"https://img.example.org/a","heart":true,"reply":false,'
        '"time_parsed":1668144601.524}\n'
        '{"cid":"Ugx1.a1","text":"yes","time":"5 hours ago","author":"@bob-example","channel":"UCb","votes":"0",'
        '"replies":"","heart":false,"reply":true,"time_parsed":1731216601.0}\n'
        '{"cid":"Ugx2","text":"no","time":"il y a 3 ans","author":"@bob-example","channel":"UCb","votes":"0",'
        '"replies":0,"heart":false,"reply":false}\n'
        "[]\n",
        posts=(
            {
                "post_id": "Ugx1",
                "platform": "youtube",
                "kind": "original",
                "posted_at": "2022-11-11 05:30:01.524000",
                "posted_at_precision": "day",
                "zone_assumed": False,
                "like_count": 1200,
                "reply_count": 3,
            },
            {"post_id": "Ugx1.a1", "kind": "reply", "posted_at_precision": "minute", "reply_count": None},
        ),
        rejected={"relative_date": 1, "not_an_object": 1},
    ),
    Example(
        "pretty-printed: one document",
        '{\n    "comments": [\n        {\n            "cid": "Ugx3",\n            "text": "Social brand",\n'
        '            "time": "1 day ago",\n            "author": "@ann-example",\n            "channel": "UCa",\n'
        '            "votes": "2",\n            "time_parsed": 1668144601\n        }\n    ]\n}\n',
        posts=({"post_id": "Ugx3", "posted_at": "2022-11-11 05:30:01", "like_count": 2},),
    ),
)

FORMAT = Format(
    name="youtube_comment_downloader",
    title="YouTube comments (youtube-comment-downloader)",
    exported_by="youtube-comment-downloader, plain or with --pretty",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
