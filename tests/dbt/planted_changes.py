"""A released lake and the night after it, with everything that can change a share, and the cause of each post planted.

Belongs here: what comes, goes and changes. Not here: what the ledger must say of it (test_share_changes).
"""

import random
import shutil
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from orchestration import lake
from tests.dbt.lakehouse import NIGHT, SOCIAL, Lakehouse
from tests.independent_changes import Post

TONIGHT = NIGHT + timedelta(days=1)
NOON = datetime(2026, 11, 19, 12)
TEXTS = {
    "lunch": (False, ()),
    "social media": (True, ()),
    "social brand": (True, ("brand",)),
    "social business": (True, ("business",)),
    "social brand and social business": (True, ("brand", "business")),
}
FULLER = "social brand, and so much more to say of social business than that"
NEW_TERM = "brand,,,social media,include,2026-11-23,What the release before did not count\n"


@dataclass
class World:
    """Raw posts by id as the release before has them and as tonight leaves them, and why they differ."""

    rng: random.Random
    before: dict[str, dict[str, Any]] = field(default_factory=dict)
    after: dict[str, dict[str, Any]] = field(default_factory=dict)
    causes: dict[str, str] = field(default_factory=dict)
    tonight: list[dict[str, Any]] = field(default_factory=list)

    def post(self, post_id: str, posted_at: datetime, file: str) -> dict[str, Any]:
        platform = self.rng.choice(["x", "reddit"])
        return {
            "platform": platform,
            "post_id": post_id,
            "author_key": self.rng.choice([None, *(f"{platform} {number}" for number in range(7))]),
            "body": self.rng.choice(list(TEXTS)),
            "language": self.rng.choice(["en", "fr"]),
            "kind": self.rng.choice(["original", "original", "repost"]),
            "posted_at": posted_at,
            "file_sha256": file,
        }

    def comes(self, cause: str, days: list[int], file: str = "tonight") -> None:
        """New rows of tonight, some days before the noon before the last night."""
        for number, back in enumerate(days):
            post = self.post(f"{cause} {number}", NOON - timedelta(days=back), file)
            self._put(post, cause)

    def changes(self, post_id: str, cause: str, file: str = "tonight", **changed: Any) -> None:
        self._put({**self.before[post_id], **changed, "file_sha256": file}, cause)

    def goes(self, post_id: str, cause: str) -> None:
        del self.after[post_id]
        self.causes[post_id] = cause

    def _put(self, post: dict[str, Any], cause: str) -> None:
        self.after[post["post_id"]] = post
        self.causes[post["post_id"]] = cause
        self.tonight.append({**post, "loaded_at": TONIGHT})


def released_world(seed: int) -> World:
    """Ninety posts of eleven weeks in two files."""
    world = World(random.Random(seed))
    for number in range(90):
        post = world.post(f"p{number}", NOON - timedelta(days=number * 17 // 20), f"f{1 + number % 2}")
        world.before[post["post_id"]] = post
    world.after = dict(world.before)
    return world


def night_of_posts(world: World) -> None:
    """New and late posts, fuller copies, an author filled in, and deletions; only of the first file."""
    world.comes("new_posts", [0, 0, -1, -1, -1, 0, -1])
    world.comes("late_posts", [3, 20, 20, 41, 300])
    mine = [key for key, post in world.before.items() if post["file_sha256"] == "f1"]
    chosen = world.rng.sample(mine, 14)
    for post_id in chosen[:5]:
        world.changes(post_id, "deduplication", body=FULLER)
    without_author = next(key for key in mine if key not in chosen and world.before[key]["author_key"] is None)
    platform = world.before[without_author]["platform"]
    world.changes(without_author, "deduplication", author_key=f"{platform} 3")
    for post_id in chosen[5:9]:
        world.goes(post_id, "deletions")


def file_read_again(world: World) -> list[str]:
    """The second file says some posts otherwise, lacks some and has more."""
    mine = [key for key, post in world.before.items() if post["file_sha256"] == "f2"]
    for post_id in mine[::3]:
        world.changes(post_id, "reread_files", "f2", body=world.rng.choice(list(TEXTS)))
    for post_id in mine[1::3]:
        world.goes(post_id, "reread_files")
    for post_id in mine[2::3]:
        world.changes(post_id, "reread_files", "f2")
    world.comes("reread_files", [5, 5, 60], "f2")
    return ["f2"]


def states(posts: dict[str, dict[str, Any]], media: tuple[str, ...] = ()) -> dict[str, Post]:
    """What shares ask of raw posts; `media` is what the study makes of "social media"."""
    texts = {**TEXTS, "social media": (True, media), FULLER: TEXTS["social brand and social business"]}
    return {
        key: Post(
            post["posted_at"].date(), post["platform"], post["language"], post["author_key"], post["kind"],
            texts[post["body"]][0], frozenset(texts[post["body"]][1]),
        )
        for key, post in posts.items()
    }  # fmt: skip


def release(house: Lakehouse, world: World) -> Lakehouse:
    """The release before."""
    house.add_posts([{**post, "row_number": number} for number, post in enumerate(world.before.values())])
    house.build(NIGHT, "--select", "+fct_share_changes", "+int_study_applied")
    return house


def branch(house: Lakehouse, name: str, study: Path = SOCIAL) -> Lakehouse:
    """Tonight's branch of it."""
    other = Lakehouse(house.home, study=study, name=name)
    other.catalog.parent.mkdir(parents=True)
    shutil.copyfile(house.catalog, other.catalog)
    con = lake.connect(other.home, other.catalog)
    before = {"release_id": "r1", "night_at": str(NIGHT), "study_version": "v1", "snapshot_id": lake.snapshot_id(con)}
    con.close()
    other.variables = {"release_before": before, "study_version": "v2"}
    return other


def write_tonight(house: Lakehouse, world: World, again: list[str]) -> None:
    """Raw rows as a night's loading and deleting leaves them, in any order."""
    con = lake.connect(house.home, house.catalog)
    gone = [key for key, cause in world.causes.items() if cause == "deletions"]
    con.execute(
        "insert into lake.raw.deleted_days select distinct $1::timestamp, posted_on, author_key"
        " from lake.marts.fct_posts where post_id in (select unnest($2))",
        [TONIGHT, gone],
    )
    for table in ("raw.posts", "marts.fct_posts", "marts.fct_mentions"):
        con.execute(f"delete from lake.{table} where post_id in (select unnest(?))", [gone])
    con.execute("delete from lake.raw.posts where file_sha256 in (select unnest(?))", [again])
    con.execute(
        "update lake.raw.ingest_files set loaded_at = ? where file_sha256 in (select unnest(?))", [TONIGHT, again]
    )
    con.close()
    world.rng.shuffle(world.tonight)
    house.add_posts([{**post, "row_number": 1000 + number} for number, post in enumerate(world.tonight)])
