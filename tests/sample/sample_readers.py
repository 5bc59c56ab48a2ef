"""The witness reads a whole sample folder, each file by the format that its folder names.

Belongs here: the two generic formats of the sample, and the choice of a reader. Not here: counting.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.independent import Post
from tests.independent_readers import csv_rows, grailbird_csv, grailbird_js, reddit_csv, text_of, x_v2_jsonl


def read_folder(folder: Path) -> dict[str, list[Post]]:
    """Posts of every export in a folder, by path inside it; notes and column files are left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in (".md", ".yml"):
            found[path.relative_to(folder).as_posix()] = _read(path)
    return found


def _read(path: Path) -> list[Post]:
    if path.name == "tweet_index.js":
        return []
    readers = {
        "agency_csv": _agency,
        "presse_csv": _presse,
        "community_jsonl": _community,
        "x_api": x_v2_jsonl,
        "forum_reddit": reddit_csv,
        "x_archive": grailbird_csv,
        "tweets": grailbird_js,
    }
    return readers[path.parent.name](path)


def _agency(path: Path) -> list[Post]:
    posts = []
    for row in csv_rows(path):
        if "T" in row["created_at"]:
            posted_at = datetime.fromisoformat(row["created_at"]).replace(tzinfo=None)
            rest = (row["text"], row["author"], row["language"] or None, row["kind"])
            posts.append(Post(row["platform"], row["id"], posted_at, *rest))
    return posts


def _presse(path: Path) -> list[Post]:
    posts = []
    for row in csv_rows(path, ";"):
        try:
            local = datetime.strptime(row["date"], "%d/%m/%Y %H:%M").replace(tzinfo=ZoneInfo("Europe/Paris"))
        except ValueError:
            continue
        posted_at = local.astimezone(UTC).replace(tzinfo=None)
        text = f"{row['titre']}\n{row['texte']}"
        posts.append(Post("web", row["identifiant"], posted_at, text, row["auteur"], row["langue"] or None))
    return posts


def _community(path: Path) -> list[Post]:
    posts = []
    for line in text_of(path).split("\n"):
        if line.startswith("{"):
            row = json.loads(line)
            posted_at = datetime.fromisoformat(row["created_at"]).replace(tzinfo=None)
            rest = (row["text"], row["author"], row["language"], row["kind"])
            posts.append(Post(row["platform"], row["id"], posted_at, *rest))
    return posts
