"""Items of the platforms of pictures and films that Zeeschuimer reads: Imgur, Pinterest, Douyin, RedNote.

Belongs here: what an item of each says, as Zeeschuimer and 4CAT read it. Not here: the platforms' names, or any other
platform (`zeeschuimer_items`).
"""

from typing import Any

from orchestration.sources.plans import Record
from orchestration.sources.readers.json_parts import mapped, part, said

Item = dict[str, Any]

IMGUR = {
    "post_id": "id",
    "author": "account_id",
    "title": "title",
    "body": "description",
    "posted_at": "created_at",
    "url": "url",
    "like_count": "upvote_count",
    "reply_count": "comment_count",
}
PINTEREST = {
    "post_id": "entityId | id",
    "author": "pinner.entityId | pinner.id | pinner.username",
    "title": "title",
    "body": "description | body",
    "posted_at": "created_at | createdAt",
    "repost_count": "aggregatedPinData.aggregatedStats.saves",
}
DOUYIN = {
    "post_id": "aweme_id | awemeId",
    "author": "author_user_id | authorUserId | author.uid | authorInfo.uid",
    "body": "desc",
    "posted_at": "create_time | createTime",
    "like_count": "statistics.digg_count | stats.diggCount",
    "repost_count": "statistics.share_count | stats.shareCount",
    "reply_count": "statistics.comment_count | stats.commentCount",
}
REDNOTE = {
    "author": "user.user_id | user.userId | user.nickname",
    "title": "title | display_title",
    "body": "desc",
    "posted_at": "time",
    "like_count": "interact_info.liked_count | interactInfo.likedCount",
    "repost_count": "interact_info.share_count | interactInfo.shareCount",
    "reply_count": "interact_info.comment_count | interactInfo.commentCount",
}


def imgur(item: Item) -> Record:
    """A picture or an album; account 0 is nobody's."""
    record = mapped(IMGUR, item)
    record["author"] = None if record["author"] == "0" else record["author"]
    record["filtered"] = "advertisement" if said(item, "is_ad") in ("true", "1") else None
    return record


def pinterest(item: Item) -> Record:
    """A pin; many views of the website do not say when it was pinned."""
    record = mapped(PINTEREST, item)
    record["url"] = f"https://www.pinterest.com/pin/{record['post_id']}" if record["post_id"] else None
    return record


def douyin(item: Item) -> Record:
    """A film or a gallery; a live stream is no post."""
    streams = (part(item, *path) for path in (("rawdata",), ("cell_room", "rawdata"), ("cellRoom", "rawdata")))
    if any(streams):
        return {"filtered": "not_a_post"}
    record = mapped(DOUYIN, item)
    record["url"] = f"https://www.douyin.com/video/{record['post_id']}" if record["post_id"] else None
    return record


def rednote(item: Item) -> Record:
    """A note, in any of the shapes in which the website hands it over; a tile shows a picture and says nothing."""
    note = next((item[key] for key in ("note_card", "note") if isinstance(item.get(key), dict)), item)
    if "user" not in note:
        return {"filtered": "not_a_post"}
    record = mapped(REDNOTE, note)
    record["post_id"] = said(item, "id") or said(item, "note_id")
    record["url"] = f"https://www.xiaohongshu.com/explore/{record['post_id']}" if record["post_id"] else None
    return record
