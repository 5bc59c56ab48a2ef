"""Items that Zeeschuimer took from a platform's website, and that 4CAT keeps as they are.

Belongs here: what an item of each platform says. Not here: the envelope round it (the formats' own modules), the
columns that 4CAT makes of it (`fourcat_columns`), platforms of pictures (`zeeschuimer_pictures`).
"""

from collections.abc import Callable
from collections.abc import Mapping as Dict
from typing import Any

from orchestration.sources.families import zeeschuimer_pictures
from orchestration.sources.families.linkedin_ids import activity_of, address_of, time_of
from orchestration.sources.families.x_website import tweet_record
from orchestration.sources.plans import Record
from orchestration.sources.readers.json_parts import items, mapped, part, said

Item = dict[str, Any]

INSTAGRAM = {
    "post_id": "code | shortcode",
    "author": "user.pk | user.id | owner.id | user.username | owner.username",
    "body": "caption.text",
    "posted_at": "taken_at | taken_at_timestamp",
    "like_count": "like_count | edge_media_preview_like.count",
    "reply_count": "comment_count | edge_media_preview_comment.count",
}
TIKTOK = {
    "post_id": "id",
    "author": "author.id | author.uniqueId | author",
    "body": "desc",
    "posted_at": "createTime",
    "like_count": "stats.diggCount",
    "repost_count": "stats.shareCount",
    "reply_count": "stats.commentCount",
}
TIKTOK_COMMENTS = {
    "post_id": "cid",
    "author": "user.uid | user.unique_id",
    "body": "text",
    "posted_at": "create_time",
    "language": "comment_language",
    "like_count": "digg_count",
    "reply_count": "reply_comment_total",
}
THREADS = {
    "post_id": "code",
    "author": "user.pk | user.id | user.username",
    "body": "caption.text",
    "posted_at": "taken_at",
    "like_count": "like_count",
    "repost_count": "text_post_app_info.repost_count",
    "reply_count": "text_post_app_info.direct_reply_count",
}
LINKEDIN = {
    "body": "commentary.text.text",
    "like_count": "*socialDetail.*totalSocialActivityCounts.numLikes | *socialDetail.likes.paging.total",
    "repost_count": "*socialDetail.*totalSocialActivityCounts.numShares | *socialDetail.totalShares",
    "reply_count": "*socialDetail.*totalSocialActivityCounts.numComments | *socialDetail.comments.paging.total",
}
NINEGAG = {
    "post_id": "id",
    "author": "creator.username",
    "title": "title",
    "body": "description",
    "posted_at": "creationTs",
    "url": "url",
    "like_count": "upVoteCount",
    "reply_count": "commentsCount",
}
GAB = {
    "post_id": "id",
    "author": "account.id | account.username",
    "body": "content",
    "posted_at": "created_at",
    "like_count": "reaction_count",
    "repost_count": "reposts_count",
    "reply_count": "replies_count",
}
TRUTH_SOCIAL = {
    "post_id": "id",
    "author": "account.id | account.username",
    "body": "content | reblog.content",
    "posted_at": "created_at",
    "language": "language",
    "repost_of": "reblog.id",
    "quote_of": "quote_id | quote.id",
    "reply_to": "in_reply_to_id",
    "like_count": "favourites_count",
    "repost_count": "reblogs_count",
    "reply_count": "replies_count",
    "visibility": "visibility",
}


def read_item(source: str | None, item: Item, seen_at: str | None) -> Record:
    """The record of an item that the platform `source` showed at `seen_at` (epoch milliseconds)."""
    reading = READINGS.get(source or "")
    if reading is None:
        return {"fault": "unknown_platform", "fault_value": source}
    platform, read = reading
    return {"platform": platform, **read(item), "collected_at": seen_at}


def _instagram(item: Item) -> Record:
    record = mapped(INSTAGRAM, item)
    captions = items(part(item, "edge_media_to_caption", "edges"))
    record["body"] = record["body"] or next((said(caption, "node", "text") for caption in captions), None)
    record["url"] = _address("https://www.instagram.com/p/", record)
    record["visibility"] = _private(item, ("user", "is_private"), ("owner", "is_private"))
    record["filtered"] = "advertisement" if said(item, "product_type") == "ad" else None
    return record


def _tiktok(item: Item) -> Record:
    record = mapped(TIKTOK, item)
    record["url"] = _address("https://www.tiktok.com/@/video/", record)
    record["visibility"] = _private(item, ("privateItem",), ("author", "privateAccount"))
    record["filtered"] = "advertisement" if said(item, "isAd") == "true" else None
    return record


def _tiktok_comment(item: Item) -> Record:
    record = mapped(TIKTOK_COMMENTS, item)
    answered = said(item, "reply_id")
    record["reply_to"] = None if answered == "0" else answered
    return record


def _threads(item: Item) -> Record:
    record = mapped(THREADS, item)
    record["url"] = _address("https://www.threads.com/t/", record)
    record["visibility"] = _private(item, ("user", "is_private"))
    shared = part(item, "text_post_app_info", "share_info")
    record["repost_of"] = said(shared, "reposted_post", "code")
    record["quote_of"] = said(shared, "quoted_post", "code")
    record["kind"] = "reply" if said(item, "text_post_app_info", "is_reply") == "true" else None
    return record


def _linkedin(item: Item) -> Record:
    activity = activity_of(said(item, "updateMetadata", "urn"), said(item, "preDashEntityUrn"), said(item, "id"))
    profile = said(item, "actor", "navigationContext", "actionTarget")
    posted_at = time_of(activity)
    return mapped(LINKEDIN, item) | {
        "post_id": activity,
        "author": profile.split("linkedin.com/")[-1].split("?")[0].strip("/") if profile else None,
        "posted_at": posted_at or said(item, "actor", "subDescription", "text"),
        "fault": None if posted_at else "relative_date",
        "url": address_of(activity),
    }


def _ninegag(item: Item) -> Record:
    record = mapped(NINEGAG, item)
    record["filtered"] = "advertisement" if said(item, "promoted") == "1" else None
    return record


def _gab(item: Item) -> Record:
    record = mapped(GAB, item)
    record["filtered"] = "not_a_post" if said(item, "type") in ("group", "user") else None
    return record


def _truth(item: Item) -> Record:
    return mapped(TRUTH_SOCIAL, item)


READINGS: Dict[str, tuple[str, Callable[[Item], Record]]] = {
    "twitter.com": ("x", tweet_record),
    "x.com": ("x", tweet_record),
    "instagram.com": ("instagram", _instagram),
    "tiktok.com": ("tiktok", _tiktok),
    "tiktok-comments": ("tiktok", _tiktok_comment),
    "threads.net": ("threads", _threads),
    "threads.com": ("threads", _threads),
    "linkedin.com": ("linkedin", _linkedin),
    "9gag.com": ("9gag", _ninegag),
    "gab.com": ("gab", _gab),
    "truthsocial.com": ("truthsocial", _truth),
    "imgur.com": ("imgur", zeeschuimer_pictures.imgur),
    "pinterest.com": ("pinterest", zeeschuimer_pictures.pinterest),
    "douyin.com": ("douyin", zeeschuimer_pictures.douyin),
    "xiaohongshu.com": ("rednote", zeeschuimer_pictures.rednote),
}
"""Zeeschuimer's name of a platform → ours, and what reads its items."""


def _address(start: str, record: Record) -> str | None:
    return f"{start}{record['post_id']}" if record["post_id"] else None


def _private(item: Item, *paths: tuple[str, ...]) -> str | None:
    return "private" if any(said(item, *path) == "true" for path in paths) else None
