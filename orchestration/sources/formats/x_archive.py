"""The posts of an account's own X archive (since 2018): data/tweets.js and its parts, an assignment and a JSON array.

Belongs here: this format's shape, and naming the other lists of an archive, from which nothing is read.
Not here: the archives before (`x_grailbird_js`), where an author and long texts lie (`x_archive_beside`).
"""

import re
from collections.abc import Iterable
from typing import Any

from orchestration.sources.families.x_archive_beside import LongTexts, long_texts, no_long_texts, owner_of
from orchestration.sources.families.x_tweets import url_of
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts, Record, RecordsPlan
from orchestration.sources.readers.json_items import first_objects, records_of
from orchestration.sources.readers.json_parts import mapped, not_an_object
from orchestration.sources.readers.opened import Opened

LIST = re.compile(r"\ufeff?\s*window\.YTD\.(\w+)\.part\d+\s*=")
MANIFEST = re.compile(r"\ufeff?\s*window\.__THAR_CONFIG\s*=")
POSTS = ("tweet", "tweets")
HOLDS = {
    "account": "the owner's account",
    "block": "blocked accounts",
    "community_tweet": "posts in communities, not on the owner's page",
    "deleted_note_tweet": "long posts that were deleted",
    "deleted_tweet_headers": "the list of posts that were deleted",
    "deleted_tweets": "posts that were deleted",
    "direct_messages": "private messages",
    "direct_messages_group": "private messages",
    "follower": "followers",
    "following": "followed accounts",
    "ip_audit": "addresses of log-ins",
    "like": "likes",
    "mute": "muted accounts",
    "note_tweet": "the texts of long posts, which are read with the posts",
    "profile": "the owner's profile",
    "tweet_headers": "the list of posts",
    "twitter_circle_tweet": "posts to a circle, which are private",
}


def recognise(head: Head) -> bool | NoPosts:
    """Whether it is the list of posts, with its assignment or without; NoPosts for every other list."""
    found = LIST.match(head.text)
    if found:
        return found[1] in POSTS or NoPosts(f"no posts: {_words(found[1])} (of an X archive)")
    if MANIFEST.match(head.text):
        return NoPosts("no posts: the list of files of an X archive")
    return _is_array(head)


def read(head: Head, mapping: Mapping) -> Answer:
    """Item by item of the array; the author and long texts come from the files beside it."""

    def records_of_owner(opened: Opened) -> Iterable[Record]:
        owner, texts = owner_of(head.beside), long_texts(head.beside)
        return records_of(opened, (), lambda item: records(item, owner, texts))

    return RecordsPlan("x", records_of_owner)


MAP = {
    "post_id": "edit_info.edit.initialTweetId | id_str | id",
    "author": "= the account id in account.js or manifest.js beside it",
    "body": "full_text | text",
    "posted_at": "created_at",
    "language": "lang",
    "kind": "= repost where the text begins with RT @, reply where it answers a post, else original",
    "reply_to": "in_reply_to_status_id_str | in_reply_to_status_id",
    "url": "= made from the id",
    "like_count": "favorite_count",
    "repost_count": "retweet_count",
}


def records(item: object, owner: str | None = None, texts: LongTexts = no_long_texts) -> Iterable[Record]:
    """One record for one item; a long post gets its whole text."""
    if not isinstance(item, dict):
        return [not_an_object(item)]
    record = mapped(MAP, _tweet_in(item))
    record["body"] = texts(record["posted_at"], record["body"]) or record["body"]
    record["author"] = owner
    record["url"] = url_of(record["post_id"])
    return [record]


QUIRKS = (
    "the author is the owner: account.js or manifest.js must lie beside it, else the author is unknown",
    "full_text of a long post is cut; note-tweet.js beside it has the text, found by its time and its beginning",
    "a retweet is known by RT @ at the start of its text only, and may be cut although truncated is false",
    "nothing marks a quote; HTML entities stay in the text; every number is a text",
    "in 2018 and 2019 the array may come without the assignment, and its items without {tweet}",
    "direct messages, deleted posts, likes, advertisements, log-ins, followers … are named and not read",
)

ACCOUNT = (
    'window.YTD.account.part0 = [ {"account":{"email":"ann@example.org","username":"ann","accountId":"7",'
    '"createdAt":"2009-01-01T00:00:00.000Z"}} ]'
)

EXAMPLES = (
    Example(
        "an original, a cut retweet, a reply, and a long post",
        'window.YTD.tweets.part0 = [\n  {"tweet":{"edit_info":{"initial":{"editTweetIds":["1582500000000000001"]}},'
        '"retweeted":false,"id":"1582500000000000001","id_str":"1582500000000000001","favorite_count":"3",'
        '"retweet_count":"2","truncated":false,"created_at":"Wed Oct 19 20:07:25 +0000 2022","lang":"en",'
        '"full_text":"Social business &amp; more"}},\n'
        '  {"tweet":{"id_str":"1582500000000000002","created_at":"Wed Oct 19 20:08:25 +0000 2022","lang":"zxx",'
        '"full_text":"RT @bob: so…"}},\n'
        '  {"tweet":{"id_str":"1582500000000000003","created_at":"Wed Oct 19 20:09:25 +0000 2022","lang":"qme",'
        '"full_text":"@bob yes","in_reply_to_status_id_str":"5"}},\n'
        '  {"tweet":{"id_str":"1582500000000000004","created_at":"Wed Oct 19 20:10:25 +0000 2022","lang":"en",'
        '"full_text":"A &lt;b&gt; and then… https://t.example/x"}},\n  5\n]',
        posts=(
            {"post_id": "1582500000000000001", "kind": "original", "body": "Social business &amp; more",
             "posted_at": "2022-10-19 20:07:25", "language": "en", "like_count": 3, "repost_count": 2,
             "url": "https://x.com/i/status/1582500000000000001"},
            {"kind": "repost", "language": None, "body": "RT @bob: so…"},
            {"kind": "reply", "language": None},
            {"body": "A <b> and then the rest"},
        ),
        rejected={"not_an_object": 1},
        beside={
            "account.js": ACCOUNT,
            "note-tweet.js": 'window.YTD.note_tweet.part0 = [ {"noteTweet":{"noteTweetId":"9","createdAt":'
            '"2022-10-19T20:10:25.000Z","core":{"text":"A <b> and then the rest"}}} ]',
        },
    ),
    Example(
        "the array of 2019 without assignment, its author in manifest.js",
        '[ {\n  "retweeted" : false,\n  "favorite_count" : "0",\n  "id_str" : "1100000000000000001",\n'
        '  "created_at" : "Mon Feb 25 12:00:00 +0000 2019",\n  "full_text" : "a"\n} ]',
        posts=({"post_id": "1100000000000000001", "posted_at": "2019-02-25 12:00:00"},),
        beside={"manifest.js": 'window.__THAR_CONFIG = {"userInfo":{"accountId":"7","userName":"ann"}}'},
    ),
    Example(
        "the array of 2018 under its older name, with both versions of an edited post",
        'window.YTD.tweet.part0 = [ {"tweet":{"id_str":"2","created_at":"Wed Oct 19 20:07:25 +0000 2022",'
        '"full_text":"b","edit_info":{"edit":{"initialTweetId":"1"}}}},\n{"tweet":{"id_str":"1","full_text":"a",'
        '"created_at":"Wed Oct 19 20:07:05 +0000 2022"}} ]',
        posts=({"post_id": "1", "author_key": None},),
        duplicates=1,
    ),
    Example("private messages, which are not read", "window.YTD.direct_messages.part0 = [ ]", status="no_posts"),
    Example("the owner's account", ACCOUNT, status="no_posts"),
)  # fmt: skip


def _words(name: str) -> str:
    if name.startswith("ad_"):
        return "advertisements"
    return HOLDS.get(name, f"the list {name}")


def _tweet_in(item: dict[str, Any]) -> dict[str, Any]:
    tweet = item.get("tweet")
    return tweet if isinstance(tweet, dict) else item


def _is_array(head: Head) -> bool:
    """Whether it is an array of posts without an author in them and with numbers as text, as archives have it."""
    if not head.text.lstrip("\ufeff \r\n\t").startswith("["):
        return False
    tweets = [_tweet_in(item) for item in first_objects(head, ())]
    return any({"id_str", "created_at", "full_text"} <= set(tweet) and "user" not in tweet for tweet in tweets)


FORMAT = Format(
    name="x_archive",
    title="X archive of an account (since 2018)",
    exported_by="an account's owner: Settings, Download an archive of your data",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
