"""Comments on a YouTube video as youtube-comment-downloader writes them: JSON lines, or one pretty-printed document.

Belongs here: this format's shape. Not here: the same comments as other tools keep them.
"""

import re
from collections.abc import Iterable

from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of
from orchestration.sources.readers.json_parts import mapped, not_an_object, said

SIGNATURE = {"cid", "text", "time", "author", "channel", "votes"}
TO_THE_MINUTE = re.compile(
    r"\b(seconds?|minutes?|secondes?|sekunden?|minuten?|segundos?|minutos?|second[oi]|minut[oi]|seconden)\b"
)
TO_THE_DAY = re.compile(
    r"\b(hours?|days?|heures?|jours?|stunden?|tag(en?)?|horas?|días?|dias?|or[ae]|giorn[oi]|uur|uren|dag(en)?)\b"
)
"""Units of an age in English, French, German, Spanish, Portuguese, Italian and Dutch."""


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
    "precision": "= minute where time says seconds or minutes ago, day where it says hours or days",
    "kind": "= reply where reply is true, else original",
    "reply_to": "= what cid has before its full stop",
    "like_count": "votes",
    "reply_count": "replies",
    "fault": "= relative_date where time_parsed is missing, or time says weeks, months or years ago",
}


def records(item: object) -> Iterable[Record]:
    """The record of one comment."""
    if not isinstance(item, dict):
        return [not_an_object(item)]
    record = mapped(MAP, item)
    age = (said(item, "time") or "").casefold()
    record["precision"] = _precision(age)
    if record["posted_at"] is None or record["precision"] is None:
        record |= {"posted_at": age, "fault": "relative_date" if age else None}
    above, dot, _ = (record["post_id"] or "").partition(".")
    is_reply = bool(dot) or said(item, "reply") == "true"
    return [record | {"kind": "reply" if is_reply else "original", "reply_to": above if dot else None}]


def _precision(age: str) -> str | None:
    """How exactly an age tells the time; None where it does not tell the day."""
    if TO_THE_MINUTE.search(age):
        return "minute"
    return "day" if TO_THE_DAY.search(age) else None


QUIRKS = (
    "a comment on a video opens a thread and counts as an original; an answer to a comment is a reply",
    "time is only an age (2 hours ago), in the collector's language; time_parsed is what the tool counted back from it "
    "when it collected",
    "an age in weeks, months or years is refused: counted back, it puts all comments of a year on one day. So is one "
    "whose unit is not known; English, French, German, Spanish, Portuguese, Italian and Dutch are",
    "votes are rounded as YouTube shows them (1.2K); the video is not named",
)

EXAMPLES = (
    Example(
        "a comment, an answer to it, ages that tell no day, one without a date, and a line that is no object",
        '{"cid":"Ugx1","text":"Social business","time":"2 days ago (edited)","author":"@ann-example","channel":"UCa",'
        '"votes":"1.2K","replies":"3","photo":"https://img.example.org/a","heart":true,"reply":false,'
        '"time_parsed":1668144601.524}\n'
        '{"cid":"Ugx1.a1","text":"yes","time":"5 minutes ago","author":"@bob-example","channel":"UCb","votes":"0",'
        '"replies":"","heart":false,"reply":true,"time_parsed":1731216601.0}\n'
        '{"cid":"Ugx2","text":"no","time":"il y a 3 ans","author":"@bob-example","channel":"UCb","votes":"0",'
        '"replies":0,"heart":false,"reply":false,"time_parsed":1668144601}\n'
        '{"cid":"Ugx4","text":"no","time":"il y a 5 heures","author":"@bob-example","channel":"UCb","votes":"0",'
        '"replies":0,"heart":false,"reply":false}\n'
        '{"cid":"Ugx5","text":"no","time":"2 weeks ago","author":"@bob-example","channel":"UCb","votes":"0",'
        '"replies":0,"heart":false,"reply":false,"time_parsed":1668144601}\n'
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
        rejected={"relative_date": 3, "not_an_object": 1},
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
