"""Items that the browser extension Zeeschuimer took from a platform's website: one envelope a line.

Belongs here: the envelope. Not here: what an item of each platform says (`zeeschuimer_items`), Zeeschuimer's tables
(`zeeschuimer_csv`), the same items after 4CAT (`fourcat_ndjson`).
"""

import json
from collections.abc import Iterable
from typing import Any

from orchestration.sources.families.zeeschuimer_items import READINGS, read_item
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, Refused
from orchestration.sources.readers.json_parts import first_said, not_an_object


def recognise(head: Head) -> bool | Refused:
    """Whether its lines are envelopes; Refused, by name, when no item is of a platform that is read."""
    sources = [str(line["source_platform"]) for line in head.documents if isinstance(line, dict) and _is_envelope(line)]
    if not sources or set(sources) & set(READINGS):
        return bool(sources)
    return Refused(
        f"Zeeschuimer's items of {', '.join(sorted(set(sources)))} are not read yet: "
        f"save them as CSV with Zeeschuimer or 4CAT, whose columns are the same for every platform"
    )


def read(head: Head, mapping: Mapping) -> Answer:
    """Line by line."""
    return LinesPlan("web", records)


MAP = {
    "post_id": "= X rest_id, Instagram and Threads code, TikTok id or cid, LinkedIn the number of its activity",
    "author": "= the author's id where the item has one, else the handle",
    "title": "= the title on 9gag, Imgur, Pinterest and RedNote",
    "body": "= X note_tweet, else legacy.full_text; captions, commentary, description elsewhere",
    "posted_at": "= X created_at, Instagram and Threads taken_at, TikTok createTime, LinkedIn the time in the id …",
    "collected_at": "last_updated | timestamp_collected",
    "language": "= X legacy.lang, TikTok comments comment_language, Truth Social language",
    "platform": "= by source_platform",
    "kind": "= repost, quote or reply as X, Threads and Truth Social say; a TikTok comment on a comment is a reply",
    "repost_of": "= X legacy.retweeted_status_result, Threads reposted_post, Truth Social reblog",
    "url": "= made from the id",
    "like_count": "= likes, reactions or upvotes",
    "repost_count": "= reposts or shares",
    "reply_count": "= replies or comments",
    "visibility": "= private where the account or the item is",
    "filtered": "= advertisement, deleted_content, not_a_post",
    "fault": "= relative_date, unknown_platform",
}


def records(line: object) -> Iterable[Record]:
    """The record of one envelope."""
    if not isinstance(line, dict) or not _is_envelope(line):
        return [not_an_object(line) if not isinstance(line, dict) else {"fault": "not_an_item"}]
    return [read_item(str(line["source_platform"]), line["data"], first_said(line, MAP["collected_at"]))]


QUIRKS = (
    "the same item comes once for each visit to a page: it counts once, as it was seen last",
    "item_id and data.id of X may be rounded by the website's scripts: rest_id is taken",
    "X moved the author's name between versions: the author's id is taken, which stayed where it was",
    "long posts of X are whole in note_tweet only; the text of a repost is that of the post that it repeats",
    "LinkedIn shows an age only (18h): the time is taken from the id, and older ids have none; an age is no date",
    "LinkedIn names a post that several shared as an aggregate: the first activity in it is the post",
    "what the extension saw of private accounts, advertisements and tombstones is left out",
    "Pinterest and RedNote do not say in every view when a post was made: without a date it is refused",
    "live streams of Douyin and tiles of RedNote are no posts",
    "other platforms' items are refused by name",
)


def _lines(platform: str, *items: dict[str, Any], seen: int = 1_700_000_000_000) -> str:
    envelope = {"nav_index": "2:33:NaN", "item_id": "1", "timestamp_collected": seen - 1, "last_updated": seen}
    envelope |= {"source_platform": platform, "source_platform_url": f"https://{platform}/", "user_agent": "a", "id": 1}
    return "".join(json.dumps({**envelope, "data": item}) + "\n" for item in items)


def _tweet(number: int, text: str, likes: int = 3, moved: bool = False, **more: Any) -> dict[str, Any]:
    user = {"rest_id": "7", ("core" if moved else "legacy"): {"screen_name": "ann_example"}}
    legacy = {"full_text": text, "user_id_str": "7", "lang": "en", "favorite_count": likes} | more.pop("legacy", {})
    legacy |= {"id_str": f"159{number:016}", "created_at": "Tue Nov 08 12:00:00 +0000 2022"}
    core = {"user_results": {"result": user}}
    return {"rest_id": legacy["id_str"], "id": 1590000000000000000, "core": core, "legacy": legacy, **more}


EXAMPLES = (
    Example(
        "X: seen twice, a long post, a repost, quotes, a reply, an edited post, an advertisement, a tombstone",
        _lines("twitter.com", _tweet(1, "Social business"))
        + _lines("twitter.com", _tweet(1, "Social business", likes=9, moved=True), seen=1_700_000_100_000)
        + _lines(
            "x.com",
            _tweet(2, "cut…", note_tweet={"note_tweet_results": {"result": {"text": "the whole text"}}}),
            _tweet(
                3, "RT @b: soc…", legacy={"retweeted_status_result": {"result": {"tweet": _tweet(9, "social brand")}}}
            ),
            _tweet(4, "look", quoted_status_result={"result": {"tweet": _tweet(9, "social brand")}}),
            _tweet(5, "gone", quoted_status_result={"result": {"__typename": "TweetTombstone", "tombstone": {}}}),
            _tweet(6, "@b yes", legacy={"in_reply_to_status_id_str": "1590000000000000009"}),
            _tweet(8, "second", edit_control={"edit_tweet_ids": ["1590000000000000007", "1590000000000000008"]}),
            _tweet(10, "buy", promoted=True),
            {"__typename": "TweetTombstone", "tombstone": {"text": {"text": "withheld"}}},
        ),
        posts=(
            {"post_id": "1590000000000000001", "platform": "x", "kind": "original", "language": "en", "like_count": 9,
             "posted_at": "2022-11-08 12:00:00", "collected_at": "2023-11-14 22:15:00",
             "url": "https://x.com/i/status/1590000000000000001"},
            {"post_id": "1590000000000000002", "body": "the whole text"},
            {"kind": "repost", "repost_of": "1590000000000000009", "body": "social brand"},
            {"kind": "quote", "body": "look"},
            {"kind": "quote", "body": "gone"},
            {"kind": "reply"},
            {"post_id": "1590000000000000007", "kind": "original"},
        ),
        filtered={"advertisement": 1, "deleted_content": 1},
        duplicates=1,
    ),
    Example(
        "LinkedIn: an aggregate, a post without commentary, one whose id has no time",
        _lines(
            "linkedin.com",
            {
                "actor": {
                    "navigationContext": {"actionTarget": "https://www.linkedin.com/in/ann-example?mini=1"},
                    "subDescription": {"text": "18h •"},
                },
                "commentary": {"text": {"text": "Entreprise sociale"}},
                "updateMetadata": {
                    "urn": "urn:li:aggregate:(urn:li:activity:6960882777168695296,urn:li:activity:6960882777168695000)"
                },
                "*socialDetail": {"*totalSocialActivityCounts": {"numLikes": 3, "numComments": 1, "numShares": 2}},
            },
            {"commentary": None, "preDashEntityUrn": "urn:li:fs_updateV2:(urn:li:activity:6960882777168695299,FEED)"},
            {
                "actor": {"subDescription": {"text": "9 ans •"}},
                "updateMetadata": {"urn": "urn:li:activity:3966023054712791616"},
            },
        ),
        posts=(
            {"post_id": "6960882777168695296", "platform": "linkedin", "body": "Entreprise sociale",
             "posted_at": "2022-08-04 09:03:01.025000", "like_count": 3, "repost_count": 2, "reply_count": 1,
             "url": "https://www.linkedin.com/feed/update/urn:li:activity:6960882777168695296"},
            {"post_id": "6960882777168695299", "body": None, "author_key": None},
        ),
        rejected={"relative_date": 1},
    ),
    Example(
        "Instagram, then an item of a platform that is not read, and lines that are no items",
        _lines("instagram.com", {"code": "Cabc", "taken_at": 1667908800, "caption": {"text": "a"}, "user": {"pk": "7"}})
        + _lines("bilibili.com", {"id": "a"})
        + '{"nav_index":"1:1:0"}\n7\n',
        posts=({"post_id": "Cabc", "platform": "instagram", "url": "https://www.instagram.com/p/Cabc"},),
        rejected={"unknown_platform": 1, "not_an_item": 1, "not_an_object": 1},
    ),
    Example(
        "Truth Social: a post, and one that passes another on",
        _lines(
            "truthsocial.com",
            {"id": "110000000000000001", "created_at": "2023-03-10T12:00:00.123Z", "content": "social brand",
             "account": {"id": "7"}, "visibility": "public", "favourites_count": 3, "reblogs_count": 2},
            {"id": "110000000000000002", "created_at": "2023-03-10T12:00:01.123Z", "content": "",
             "account": {"id": "8"}, "visibility": "public",
             "reblog": {"id": "110000000000000001", "content": "social brand"}},
        ),
        posts=(
            {"post_id": "110000000000000001", "platform": "truthsocial", "posted_at": "2023-03-10 12:00:00.123000",
             "like_count": 3, "repost_count": 2},
            {"kind": "repost", "repost_of": "110000000000000001", "body": "social brand"},
        ),
    ),
    Example(
        "Imgur and Pinterest: an advertisement, and a pin without a date",
        _lines(
            "imgur.com",
            {"id": "aB1", "account_id": 0, "title": "Social brand", "description": "a", "created_at":
             "2023-01-02T12:00:00Z", "url": "https://imgur.example/gallery/aB1", "upvote_count": 5, "is_ad": False},
            {"id": "aB2", "account_id": 7, "title": "buy", "created_at": "2023-01-02T12:00:00Z", "is_ad": True},
        )
        + _lines(
            "pinterest.com",
            {"id": "5001", "entityId": "5001", "pinner": {"username": "ann_example"}, "title": "Social business",
             "description": "b", "createdAt": "Mon, 02 Jan 2023 12:00:00 +0000"},
            {"id": "5002", "title": "c", "body": "d", "_zs-origin": "html"},
        ),
        posts=(
            {"post_id": "aB1", "platform": "imgur", "title": "Social brand", "author_key": None, "like_count": 5},
            {"post_id": "5001", "platform": "pinterest", "body": "b", "posted_at": "2023-01-02 12:00:00",
             "url": "https://www.pinterest.com/pin/5001"},
        ),
        filtered={"advertisement": 1},
        rejected={"missing_date": 1},
    ),
    Example(
        "Douyin and RedNote: both writings of their keys, a live stream, a tile",
        _lines(
            "douyin.com",
            {"aweme_id": "7190000000000000001", "desc": "social marketing", "create_time": 1674036000,
             "author": {"uid": "7"}, "statistics": {"digg_count": 3, "share_count": 1, "comment_count": 2}},
            {"awemeId": "7190000000000000002", "desc": "b", "createTime": 1674036001, "authorInfo": {"uid": "8"},
             "stats": {"diggCount": 4}, "cellRoom": "$undefined"},
            {"aweme_id": "7190000000000000003", "cell_room": {"rawdata": "{}"}},
        )
        + _lines(
            "xiaohongshu.com",
            {"id": "64f0a1b2000000001e030001", "model_type": "note", "note_card": {"display_title": "Social CRM",
             "desc": "c", "time": 1674036002000, "user": {"user_id": "9"}, "interact_info": {"liked_count": "12"}}},
            {"id": "64f0a1b2000000001e030002", "note": {"title": "d", "desc": "e", "time": 1674036003000,
             "user": {"userId": "9"}, "interactInfo": {"likedCount": "3", "commentCount": "1"}}},
            {"id": "64f0a1b2000000001e030003", "cover": "x"},
        ),
        posts=(
            {"post_id": "7190000000000000001", "platform": "douyin", "posted_at": "2023-01-18 10:00:00",
             "like_count": 3, "repost_count": 1, "reply_count": 2},
            {"post_id": "7190000000000000002", "like_count": 4},
            {"post_id": "64f0a1b2000000001e030001", "platform": "rednote", "title": "Social CRM", "like_count": 12},
            {"post_id": "64f0a1b2000000001e030002", "body": "e", "reply_count": 1,
             "posted_at": "2023-01-18 10:00:03"},
        ),
        filtered={"not_a_post": 2},
    ),
    Example("a platform that is not read", _lines("bilibili.com", {"id": "a"}), status="quarantined"),
)  # fmt: skip


def _is_envelope(line: dict[str, Any]) -> bool:
    return "item_id" in line and "source_platform" in line and isinstance(line.get("data"), dict)


FORMAT = Format(
    name="zeeschuimer_ndjson",
    title="Zeeschuimer items (NDJSON)",
    exported_by="the browser extension Zeeschuimer: .ndjson",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
