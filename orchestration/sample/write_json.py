"""JSON exports: a community's JSONL, pages of the X API v2, the old X archive in both of its formats.

Belongs here: documents of these three, planted damage and look-alikes. Not here: what the posts say.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from orchestration.sample.conversation import PlantedPost
from orchestration.sample.export import Export, by_month, insert

PAGE = 100
NOT_JSON = "<html><head><title>502 Bad Gateway</title></head></html>"
ARCHIVE_CSV = (
    "tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp", "source", "text",
    "retweeted_status_id", "retweeted_status_user_id", "retweeted_status_timestamp", "expanded_urls",
)  # fmt: skip


def community(posts: Sequence[PlantedPost], *, damaged: bool) -> Iterator[Export]:
    """One .zst file a month, one JSON object a line."""
    mine = [post for post in posts if post.source == "community_jsonl"]
    for month, of_month in by_month(mine).items():
        lines = [_dump(_community_document(post)) for post in of_month]
        content = "\n".join(insert(lines, [NOT_JSON] if damaged else [])) + "\n"
        damage = {"not_json": 1} if damaged else {}
        yield Export(f"community_jsonl/posts_{month}.jsonl.zst", content, len(lines), damage=damage)
        damaged = False


def _community_document(post: PlantedPost) -> dict[str, Any]:
    return {
        "id": post.post_id,
        "created_at": post.posted_at.strftime("%Y-%m-%dT%H:%M:%S+00:00"),
        "author": post.author.name,
        "platform": post.platform,
        "language": post.language,
        "kind": post.kind,
        "repost_of": post.repost_of,
        "text": post.text,
        "url": f"https://posts.example/{post.platform}/{post.post_id}",
        "likes": post.likes,
    }


def x_api(
    posts: Sequence[PlantedPost], originals: Mapping[str, PlantedPost], retrieved_at: datetime, *, damaged: bool
) -> Iterator[Export]:
    """One .zst file of pages a month; and counts, which look alike and hold no posts."""
    mine = [post for post in posts if post.source == "x_api"]
    for month, of_month in by_month(mine).items():
        cuts = range(0, len(of_month), PAGE)
        pages = [_dump(_page(of_month[cut : cut + PAGE], originals, retrieved_at)) for cut in cuts]
        content = "\n".join(insert(pages, [NOT_JSON] if damaged else [])) + "\n"
        damage = {"not_json": 1} if damaged else {}
        yield Export(f"x_api/search_{month}.jsonl.zst", content, len(of_month), damage=damage)
        damaged = False
    yield Export("x_api/counts.jsonl", _dump(_counts(mine, retrieved_at)) + "\n", 0)


def _page(posts: Sequence[PlantedPost], originals: Mapping[str, PlantedPost], retrieved_at: datetime) -> dict[str, Any]:
    reposted = {post.repost_of: originals[post.repost_of] for post in posts if post.repost_of}
    authors = {post.author.number: post.author.name for post in [*posts, *reposted.values()]}
    return {
        "data": [_tweet(post, originals) for post in posts],
        "includes": {
            "users": [{"id": number, "name": name, "username": name} for number, name in authors.items()],
            "tweets": [_tweet(post, originals) for post in reposted.values()],
        },
        "meta": {"result_count": len(posts)},
        "__twarc": _twarc("https://api.twitter.com/2/tweets/search/all", retrieved_at),
    }


def _tweet(post: PlantedPost, originals: Mapping[str, PlantedPost]) -> dict[str, Any]:
    tweet: dict[str, Any] = {
        "id": post.post_id,
        "author_id": post.author.number,
        "created_at": post.posted_at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "lang": post.language or "und",
        "text": post.text,
        "public_metrics": {"like_count": post.likes, "retweet_count": 0, "reply_count": 0, "quote_count": 0},
    }
    if post.repost_of:
        text = f"RT @{originals[post.repost_of].author.name}: {post.text}"
        tweet["text"] = text if len(text) <= 140 else text[:139] + "…"
        tweet["referenced_tweets"] = [{"type": "retweeted", "id": post.repost_of}]
    return tweet


def _counts(posts: Sequence[PlantedPost], retrieved_at: datetime) -> dict[str, Any]:
    return {
        "data": [
            {"start": f"{month}-01T00:00:00.000Z", "end": f"{month}-28T00:00:00.000Z", "tweet_count": len(of_month)}
            for month, of_month in by_month(posts).items()
        ],
        "meta": {"total_tweet_count": len(posts)},
        "__twarc": _twarc("https://api.twitter.com/2/tweets/counts/all", retrieved_at),
    }


def _twarc(url: str, retrieved_at: datetime) -> dict[str, str]:
    return {"url": url, "version": "2.14.0", "retrieved_at": retrieved_at.strftime("%Y-%m-%dT%H:%M:%S+00:00")}


def x_archive(posts: Sequence[PlantedPost]) -> Iterator[Export]:
    """An account's whole archive: tweets.csv, and the same posts as data/js/tweets/*.js with their index."""
    mine = [post for post in reversed(posts) if post.source == "x_archive"]
    if not mine:
        return
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(ARCHIVE_CSV)
    times = (post.posted_at.strftime("%Y-%m-%d %H:%M:%S +0000") for post in mine)
    writer.writerows(
        (post.post_id, "", "", at, "web", post.text, "", "", "", "") for post, at in zip(mine, times, strict=True)
    )
    yield Export("x_archive/tweets.csv", file.getvalue(), len(mine))
    index = []
    for month, of_month in by_month(mine).items():
        name = month.replace("-", "_")
        path = f"data/js/tweets/{name}.js"
        documents = json.dumps([_archived(post) for post in of_month], indent=1)
        yield Export(f"x_archive/{path}", f"Grailbird.data.tweets_{name} = \n {documents}", len(of_month))
        year, number = (int(part) for part in month.split("-"))
        entry = {"file_name": path, "year": year, "month": number, "var_name": f"tweets_{name}"}
        index.append({**entry, "tweet_count": len(of_month)})
    yield Export("x_archive/data/js/tweet_index.js", f"var tweet_index =  {json.dumps(index, indent=1)}", 0)


def _archived(post: PlantedPost) -> dict[str, Any]:
    author = post.author
    return {
        "source": "web",
        "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
        "geo": {},
        "id_str": post.post_id,
        "text": post.text,
        "id": int(post.post_id),
        "created_at": post.posted_at.strftime("%Y-%m-%d %H:%M:%S +0000"),
        "user": {
            "name": author.name,
            "screen_name": author.name,
            "protected": False,
            "id_str": author.number,
            "id": int(author.number),
        },
    }


def _dump(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))
