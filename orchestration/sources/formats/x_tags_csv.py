"""The archive sheet of TAGS, a Google sheet that collects tweets, saved as CSV.

Belongs here: the columns of this format. Not here: its sheets of counts.
"""

from orchestration.sources.families.x_tweets import AUTHOR_SQL, ID_SQL
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("id_str", "from_user", "text", "created_at", "time", "status_url", "entities_str")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of TAGS."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table; the columns file may say that a copy has the month first in `time`."""
    header = header_with(head, *SIGNATURE)
    if header is None:
        return None
    time = "time" if mapping.day_first is False else DAY_FIRST
    posted_at = f"coalesce(nullif(trim(posted_at), ''), {time})"
    return table_plan(header, "x", MAP, DERIVED | {"posted_at": posted_at})


MAP = {
    "post_id": "id_str",
    "author": "from_user_id_str",
    "handle": "from_user",
    "body": "text",
    "posted_at": "created_at",
    "time": "time",
    "language": "user_lang",
    "reply_to": "in_reply_to_status_id_str",
    "url": "status_url",
    "like_count": "favorite_count",
    "repost_count": "retweet_count",
}

DAY_FIRST = r"regexp_replace(time, '^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})', '\3-\2-\1')"

DERIVED = {"post_id": ID_SQL, "author": AUTHOR_SQL}

QUIRKS = (
    "the sheet may have rounded ids (1.26E+18): the id is read from status_url, else the row is refused",
    "time is day/month/year in the sheet's zone, which the ids tell, and serves where created_at is empty",
    "user_lang is the language that the author chose for X, empty since 2019",
    "a retweet is known by RT @ at the start of its text only",
)

HEADER = (
    "id_str,from_user,text,created_at,time,geo_coordinates,user_lang,in_reply_to_user_id_str,"
    "in_reply_to_screen_name,from_user_id_str,in_reply_to_status_id_str,source,profile_image_url,"
    "user_followers_count,user_friends_count,user_location,status_url,entities_str\n"
)

EXAMPLES = (
    Example(
        "an original, a retweet and a reply",
        HEADER + "1590000000000000001,ann,Social business,Tue Nov 08 12:00:00 +0000 2022,08/11/2022 12:00:00,,en,,,7,,"
        "web,,1,2,Paris,http://x.example/ann/statuses/1590000000000000001,{}\n"
        "1590000000000000002,bob,RT @ann: a,Tue Nov 08 12:00:01 +0000 2022,,,,,,8,,web,,,,,,{}\n"
        "1590000000000000003,ann,@bob yes,Tue Nov 08 12:00:02 +0000 2022,,,,8,bob,7,1590000000000000002,web,,,,,,{}\n",
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "posted_at": "2022-11-08 12:00:00",
             "language": "en", "zone_assumed": False},
            {"kind": "repost", "language": None},
            {"kind": "reply"},
        ),
    ),
    Example(
        "rounded ids, and times with the day first",
        HEADER + "1.59E+18,ann,a,,08/11/2022 16:15:15,,,,,1.59E+17,,web,,,,,"
        "http://x.example/ann/statuses/1590000000000000001,{}\n"
        "1.59E+18,bob,b,,08/11/2022 16:15:16,,,,,1.59E+17,,web,,,,,http://x.example/bob/statuses/1590000000000000002,{}\n"
        "1.59E+18,cid,c,,08/11/2022 16:15:17,,,,,9,,web,,,,,,{}\n",
        posts=(
            {"post_id": "1590000000000000001", "posted_at": "2022-11-08 15:15:15.428000", "zone_assumed": False},
            {"post_id": "1590000000000000002"},
        ),
        rejected={"damaged_id": 1},
    ),
    Example(
        "a copy with the month first, as its owner says",
        HEADER + "1590000000000000001,ann,a,,11/08/2022 12:00:00,,,,,7,,web,,,,,,{}\n",
        posts=({"posted_at": "2022-11-08 17:00:00"},),
        mapping=Mapping(day_first=False, time_zone="America/New_York"),
    ),
)  # fmt: skip

FORMAT = Format(
    name="x_tags_csv",
    title="Tweets by TAGS (CSV of its archive sheet)",
    exported_by="the TAGS sheet, File, Download, CSV",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    lacks=("the time zone",),
)
