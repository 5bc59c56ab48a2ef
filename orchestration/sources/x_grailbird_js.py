"""The months of an old X archive (2012 to 2018): data/js/tweets/*.js, an assignment and a JSON array.

Belongs here: this format's shape. Not here: the same posts as a table (`x_grailbird_csv`).
"""

import re
from collections.abc import Iterable

from orchestration.sources.adapter import Adapter, Answer, NoPosts, Record, ScriptPlan
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.x_tweets import said, url_of

MONTH = re.compile(r"\ufeff?\s*Grailbird\.data\.tweets_\w+\s*=\s*\[")
BESIDE = re.compile(r"\ufeff?\s*var\s+(payload_details|tweet_index|user_details)\s*=")
HOLDS = {
    "payload_details": "the number of posts of an X archive",
    "tweet_index": "the list of months of an X archive",
    "user_details": "the profile of an X archive's owner",
}


def recognise(head: Head, mapping: Mapping) -> Answer:
    """A plan for a month of tweets; NoPosts for the lists that lie beside the months."""
    if MONTH.match(head.text):
        return ScriptPlan("x", records)
    beside = BESIDE.match(head.text)
    return NoPosts(f"no posts: {HOLDS[beside[1]]}") if beside else None


def records(tweet: object) -> Iterable[Record]:
    """One record for one tweet; a cut retweet gets the text of what it repeats."""
    if not isinstance(tweet, dict):
        return [{"fault": "not_an_object", "fault_value": f"a JSON {type(tweet).__name__}"}]
    post_id = said(tweet, "id_str") or said(tweet, "id")
    body = said(tweet, "text")
    repeated = said(tweet, "retweeted_status", "text")
    if repeated and body and body.endswith("…"):
        body = repeated
    return [
        {
            "post_id": post_id,
            "author": said(tweet, "user", "id_str") or said(tweet, "user", "id"),
            "body": body,
            "posted_at": said(tweet, "created_at"),
            "repost_of": said(tweet, "retweeted_status", "id_str"),
            "reply_to": said(tweet, "in_reply_to_status_id_str") or said(tweet, "in_reply_to_status_id"),
            "url": url_of(post_id),
            "visibility": "private" if said(tweet, "user", "protected") == "true" else None,
        }
    ]


ADAPTER = Adapter("x_grailbird_js", recognise)
