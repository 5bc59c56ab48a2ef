"""The months of an old X archive (2012 to 2018): data/js/tweets/*.js, an assignment and a JSON array.

Belongs here: this format's shape. Not here: the same posts as a table (`x_grailbird_csv`).
"""

import re
from collections.abc import Iterable

from orchestration.sources.families.x_archive_beside import EXACT_SINCE, MIDNIGHT
from orchestration.sources.families.x_tweets import url_of, visibility_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts, Record, RecordsPlan
from orchestration.sources.readers.json_items import records_of
from orchestration.sources.readers.json_parts import mapped, not_an_object, said

MONTH = re.compile(r"\ufeff?\s*Grailbird\.data\.tweets_\w+\s*=\s*\[")
BESIDE = re.compile(r"\ufeff?\s*var\s+(payload_details|tweet_index|user_details)\s*=")
HOLDS = {
    "payload_details": "the number of posts of an X archive",
    "tweet_index": "the list of months of an X archive",
    "user_details": "the profile of an X archive's owner",
}


def recognise(head: Head) -> bool | NoPosts:
    """Whether it is a month of tweets; NoPosts for the lists that lie beside the months."""
    beside = BESIDE.match(head.text)
    return NoPosts(f"no posts: {HOLDS[beside[1]]}") if beside else bool(MONTH.match(head.text))


def read(head: Head, mapping: Mapping) -> Answer:
    """Item by item of the array."""
    return RecordsPlan("x", lambda opened: records_of(opened, (), records))


MAP = {
    "post_id": "id_str | id",
    "author": "user.id_str | user.id",
    "body": "text",
    "posted_at": "created_at",
    "precision": "= day where the time is midnight, before November 2010",
    "repost_of": "retweeted_status.id_str | retweeted_status.id",
    "reply_to": "in_reply_to_status_id_str | in_reply_to_status_id",
    "url": "= made from the id",
    "visibility": "= private where user.protected is true",
}


def records(tweet: object) -> Iterable[Record]:
    """One record for one tweet; a cut retweet gets the text of what it repeats."""
    if not isinstance(tweet, dict):
        return [not_an_object(tweet)]
    record = mapped(MAP, tweet)
    repeated = said(tweet, "retweeted_status", "text")
    if repeated and (record["body"] or "").endswith("…"):
        record["body"] = repeated
    record["url"] = url_of(record["post_id"])
    record["visibility"] = visibility_of(tweet.get("user"))
    posted_at = record["posted_at"] or ""
    record["precision"] = "day" if posted_at.endswith(MIDNIGHT) and posted_at < EXACT_SINCE else None
    return [record]


QUIRKS = (
    "a retweet's text is cut and ends with …; the text of what it repeats is taken instead",
    "payload_details, tweet_index and user_details lie beside the months and hold no posts",
    "some posts before November 2010 have a day only, written as midnight",
)

EXAMPLES = (
    Example(
        "a post and a cut retweet",
        'Grailbird.data.tweets_2014_07 = \n [ {"id_str":"494973837497139201","created_at":"2014-07-31 22:18:55 +0000",'
        '"text":"Social business","user":{"id_str":"7"}}, {"id_str":"494973837497139202",'
        '"created_at":"2014-07-31 22:19:55 +0000","text":"RT @a: so…","retweeted_status":{"id_str":"3",'
        '"text":"social brand"}} ]',
        posts=(
            {"post_id": "494973837497139201", "kind": "original", "body": "Social business"},
            {"post_id": "494973837497139202", "kind": "repost", "body": "social brand"},
        ),
    ),
    Example(
        "a reply, a post with a day only, and one of a protected account",
        'Grailbird.data.tweets_2009_10 = [ {"id":5000000001,"created_at":"2009-10-20 00:00:00 +0000","text":"a",'
        '"user":{"id":7}}, {"id_str":"5000000002","created_at":"2009-10-20 08:00:00 +0000","text":"@b yes",'
        '"in_reply_to_status_id_str":"1","user":{"id_str":"7"}}, {"id_str":"5000000003",'
        '"created_at":"2009-10-20 08:00:00 +0000","text":"c","user":{"id_str":"7","protected":true}} ]',
        posts=(
            {"post_id": "5000000001", "posted_at_precision": "day"},
            {"post_id": "5000000002", "posted_at_precision": "second", "kind": "reply"},
        ),
        filtered={"not_public": 1},
    ),
    Example(
        "the list of months",
        'var tweet_index =  [ {"file_name":"data/js/tweets/2014_07.js","year":2014} ]',
        status="no_posts",
    ),
)

FORMAT = Format(
    name="x_grailbird_js",
    title="Old X archive, data/js/tweets (2012 to 2018)",
    exported_by="an account's owner, until 2018: Settings, Request your archive",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
