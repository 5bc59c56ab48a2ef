"""Pages of X's API v2 as twarc writes them: 100 tweets a line with their includes, each with the usual fields."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.formats.invented import Post, posts, x_id_of

PAGE = 100
TWARC = {
    "url": "https://api.twitter.com/2/tweets/search/all",
    "version": "2.14.0",
    "retrieved_at": "2024-01-01T00:00:00+00:00",
}


def write(path: Path, number: int) -> None:
    """So many tweets."""
    with path.open("w", encoding="utf-8") as file:
        for line in _lines(number):
            file.write(f"{line}\n")


def _lines(number: int) -> Iterator[str]:
    written = posts(number)
    while page := list(islice(written, PAGE)):
        yield json.dumps(_page(page), ensure_ascii=False, separators=(",", ":"))


def _page(page: list[Post]) -> dict[str, Any]:
    return {
        "data": [_tweet(post) for post in page],
        "includes": {
            "users": [_user(author) for author in sorted({post.author for post in page})],
            "tweets": [_reposted(post) for post in page if post.repost_of is not None],
        },
        "meta": {"result_count": len(page), "newest_id": str(page[-1].x_id), "oldest_id": str(page[0].x_id)},
        "__twarc": TWARC,
    }


def _tweet(post: Post) -> dict[str, Any]:
    tweet = _fields(post.x_id, post)
    if post.repost_of is not None:
        tweet["text"] = f"RT @author_{post.author}: {post.text}"[:139] + "…"
        tweet["referenced_tweets"] = [{"type": "retweeted", "id": str(x_id_of(post.repost_of))}]
    return tweet


def _reposted(post: Post) -> dict[str, Any]:
    assert post.repost_of is not None
    return _fields(x_id_of(post.repost_of), post)


def _fields(tweet_id: int, post: Post) -> dict[str, Any]:
    tag = post.text.rpartition("#")[2]
    return {
        "id": str(tweet_id),
        "edit_history_tweet_ids": [str(tweet_id)],
        "conversation_id": str(tweet_id),
        "author_id": str(10**9 + post.author),
        "created_at": post.at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "lang": "en",
        "text": post.text.replace("&", "&amp;"),
        "source": "Twitter Web App",
        "possibly_sensitive": False,
        "reply_settings": "everyone",
        "edit_controls": {
            "edits_remaining": 5,
            "is_edit_eligible": True,
            "editable_until": post.at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        },
        "public_metrics": {
            "retweet_count": post.number % 7,
            "reply_count": post.number % 3,
            "like_count": post.number % 50,
            "quote_count": 0,
            "impression_count": post.number % 1000,
        },
        "entities": {
            "hashtags": [{"start": len(post.text) - len(tag) - 1, "end": len(post.text), "tag": tag}],
            "urls": [
                {
                    "start": 0,
                    "end": 23,
                    "url": "https://t.co/example",
                    "expanded_url": f"https://example.org/{post.number}",
                    "display_url": f"example.org/{post.number}",
                }
            ],
        },
        "context_annotations": [
            {"domain": {"id": "46", "name": "Business Taxonomy"}, "entity": {"id": "155", "name": "Technology"}}
        ],
    }


def _user(author: int) -> dict[str, Any]:
    return {
        "id": str(10**9 + author),
        "name": f"Author {author}",
        "username": f"author_{author}",
        "created_at": "2010-05-01T12:00:00.000Z",
        "description": "Nobody: an invented account",
        "protected": False,
        "verified": False,
        "public_metrics": {"followers_count": author, "following_count": 1, "tweet_count": 2, "listed_count": 0},
    }
