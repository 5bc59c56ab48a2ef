"""The independent witness: tiny readers of exports, written from the formats alone.

Belongs here: export file to posts, in file order, refusing what cannot be a post. Not here: anything imported
from the product, reasons of refusal, folding, counting.
"""

import csv
import gzip
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import zstandard

from tests.independent import Post

csv.field_size_limit(2**31 - 1)
WITHDRAWN = {"in": "id", "iw": "he", "ji": "yi"}
NO_LANGUAGE = ("", "und", "zxx", "qme", "qam", "qht", "qst", "art", "mis", "mul")


def text_of(path: Path) -> str:
    """The text of a plain, .gz or .zst file in UTF-8, with or without a byte order mark, else Windows-1252."""
    content = path.read_bytes()
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    if path.suffix == ".zst":
        content = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(content)).read()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def csv_rows(path: Path, delimiter: str = ",") -> Iterator[dict[str, str]]:
    """The rows of a CSV file that have as many fields as its header."""
    rows = csv.reader(io.StringIO(text_of(path), newline=""), delimiter=delimiter)
    header = next(rows, [])
    for row in rows:
        if len(row) == len(header):
            yield dict(zip(header, row, strict=True))


def reddit_csv(path: Path) -> list[Post]:
    """Reddit submissions: epoch seconds, title and selftext, an author only where there is such a column."""
    posts = []
    for row in csv_rows(path):
        posted_at = _epoch(row["created_utc"])
        if posted_at and row["id"]:
            text = "\n".join(part for part in (row["title"], row["selftext"]) if part)
            posts.append(Post("reddit", row["id"], posted_at, text, row.get("author") or None))
    return posts


def grailbird_csv(path: Path) -> list[Post]:
    """The old X archive's tweets.csv. It does not say whose account it is."""
    posts = []
    for row in csv_rows(path):
        posted_at = _moment(row["timestamp"])
        if posted_at and row["tweet_id"]:
            reposted, replied = row["retweeted_status_id"], row["in_reply_to_status_id"]
            kind = "repost" if reposted else "reply" if replied else "original"
            posts.append(Post("x", row["tweet_id"], posted_at, row["text"], kind=kind))
    return posts


def grailbird_js(path: Path) -> list[Post]:
    """One month of the old X archive's data/js/tweets/*.js; a cut repost has the whole text of its original."""
    posts = []
    for tweet in json.loads(text_of(path).partition("=")[2]):
        posted_at = _moment(tweet["created_at"])
        if posted_at:
            reposted, replied = tweet.get("retweeted_status"), tweet.get("in_reply_to_status_id_str")
            kind = "repost" if reposted else "reply" if replied else "original"
            is_cut = reposted and tweet["text"].endswith("…")
            text, author = (reposted if is_cut else tweet)["text"], tweet["user"]["id_str"]
            posts.append(Post("x", tweet["id_str"], posted_at, text, author, kind=kind))
    return posts


def x_v2_jsonl(path: Path) -> list[Post]:
    """X API v2 as twarc writes it: a line is one tweet, or a page of them with what they refer to."""
    posts = []
    for line in text_of(path).split("\n"):  # str.splitlines also splits at U+2028
        page = _document(line)
        data = page.get("data", page)
        included = {tweet["id"]: tweet for tweet in page.get("includes", {}).get("tweets", [])}
        for tweet in data if isinstance(data, list) else [data]:
            if {"id", "text", "created_at"} <= tweet.keys():
                posts.append(_tweet(tweet, included))
    return posts


def _tweet(tweet: dict[str, Any], included: dict[str, dict[str, Any]]) -> Post:
    references = {reference["type"]: reference for reference in tweet.get("referenced_tweets") or []}
    names = {"retweeted": "repost", "quoted": "quote", "replied_to": "reply"}
    kind = next((names[name] for name in names if name in references), "original")
    text = tweet["text"]
    if kind == "repost":
        reference = references["retweeted"]
        text = reference.get("text") or included.get(reference["id"], {}).get("text") or text
    posted_at = datetime.fromisoformat(tweet["created_at"]).astimezone(UTC).replace(tzinfo=None)
    language = (tweet.get("lang") or "").lower()
    known = None if language in NO_LANGUAGE else WITHDRAWN.get(language, language)
    versions = tweet.get("edit_history_tweet_ids") or [tweet["id"]]  # an edited post is one post, named by its first
    return Post("x", versions[0], posted_at, text, tweet.get("author_id"), known, kind)


def _document(line: str) -> dict[str, Any]:
    try:
        document = json.loads(line)
    except json.JSONDecodeError:
        return {}
    return document if isinstance(document, dict) else {}


def _epoch(value: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(float(value), UTC).replace(tzinfo=None)
    except ValueError:
        return None


def _moment(value: str) -> datetime | None:
    try:
        return datetime.strptime(value, "%Y-%m-%d %H:%M:%S %z").astimezone(UTC).replace(tzinfo=None)
    except ValueError:
        return None
