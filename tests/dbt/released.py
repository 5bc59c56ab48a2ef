"""A small lake with its released file, for the tests of what readers ask of it.

Belongs here: the posts, and writing the file as a release does. Not here: what must be in it (the tests).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from orchestration import lake, macros, marts
from orchestration.home import Home
from tests.dbt.lakehouse import NIGHT, Lakehouse

RULE = {"unit": "original", "label": "whole", "denominator": "classified"}
RECORD = {
    "release_id": "r1",
    "run_id": "run",
    "released_at": NIGHT,
    "verdict": "pass",
    "code_version": "1",
    "study": "social",
    "study_version": "v",
}
WORDS = ("social business", "social brand", "social marketing", "social enterprise", "social media", "lunch", "and")
# Posts that `why` is asked about.
CUED = {"post_id": "cued", "body": "A social enterprise for charity, not social security"}
MASKED = {"post_id": "masked", "body": "Anti-social business &amp; socialbusiness"}
COPIED = {"post_id": "copied", "body": "Social brand &#8217;26"}


@dataclass(frozen=True)
class Released:
    """The released file, and the lake that its posts are in."""

    house: Lakehouse
    path: Path

    def plain(self) -> duckdb.DuckDBPyConnection:
        """What an analyst has who opens the file alone."""
        return duckdb.connect(str(self.path), read_only=True)

    def with_posts(self) -> duckdb.DuckDBPyConnection:
        """What `quotepart sql` has."""
        con = lake.connect(self.house.home, self.house.catalog, read_only=True)
        con.execute(f"attach '{self.path}' as quotepart (read_only)")
        macros.bring_posts(con)
        con.execute("use quotepart")
        return con


def release(root: Path) -> Released:
    """Fourteen weeks of posts of authors who write often, one night over them, and the file for readers."""
    house = Lakehouse(Home(root)).create()
    posts = [{**post, "row_number": number} for number, post in enumerate(_posts(random.Random(11)), start=1)]
    house.add_posts(posts)
    house.add_posts([{**COPIED, "file_sha256": "f2", "row_number": 9}])
    house.build()
    path = root / "quotepart.duckdb"
    con = lake.connect(house.home, house.catalog)
    marts.write(con, path, RECORD, RULE, None)
    con.close()
    return Released(house, path)


def _posts(rng: random.Random) -> Iterator[dict[str, Any]]:
    yield from (CUED, MASKED, COPIED)
    for number in range(400):
        platform = rng.choice(["x", "x", "reddit"])
        author = rng.choice([None, *(f"{platform} {min(rng.randrange(60), rng.randrange(60))}" for _ in range(20))])
        yield {
            "post_id": str(number),
            "body": " ".join(rng.choices(WORDS, weights=[6, 4, 3, 2, 2, 3, 3], k=rng.choice([1, 1, 2]))),
            "platform": platform,
            "author_key": author,
            "language": rng.choice(["en", "fr", None]),
            "kind": rng.choice(["original", "original", "reply", "repost"]),
            "posted_at": datetime(2026, 8, 10, 9) + timedelta(hours=6 * number),
        }


def rows(con: duckdb.DuckDBPyConnection, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
    """What a query gives, as dictionaries."""
    found = con.execute(query, values or [])
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
