"""Nights one after another give the tables that one full refresh gives; a night twice changes nothing."""

import random
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from orchestration.home import Home
from tests.dbt.lakehouse import SOCIAL, Lakehouse

NIGHTS = [datetime(2026, 11, day, 3) for day in (2, 3, 4)]
TABLES = (
    "marts.fct_posts",
    "marts.fct_mentions",
    "marts.fct_category_shares",
    "marts.fct_category_trends",
    "marts.fct_collection_days",
    "marts.dim_sources",
    "marts.fct_claims",
    "marts.fct_label_quality",
    "marts.fct_corrected_shares",
    "marts.fct_slot_words",
    "audit.audit_row_reconciliation",
    "intermediate.int_author_months",
    "intermediate.int_author_category_months",
    "intermediate.int_slot_neighbours",
)
TEXTS = (
    "social business",
    "nothing of note",
    "social marketing and social brands",
    "l’entreprise sociale",
    "#SocialCRM for all",
    "anti-social business",
    "Social enterprise, social business, social brand",
)
# Texts of one post, and on which platform they come in which order.
FULLER = ("social business…", "social business and social brand", "social brand")
ORDERS = {"mastodon": (0, 1, 2), "bluesky": (2, 1, 0)}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def nightly(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """Three nights, built one after another; later ones bring late posts and copies of earlier posts."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("nightly"))).create()
    for night, posts in zip(NIGHTS, _nights(random.Random(2012)), strict=True):
        house.add_posts(posts, loaded_at=night)
        house.build(night)
    return house


def _nights(rng: random.Random) -> Iterator[list[dict[str, Any]]]:
    known: list[dict[str, Any]] = []
    for number, night in enumerate(NIGHTS):
        posts = [_post(rng, f"{number}-{index}", night) for index in range(60)]
        late = [_post(rng, f"late-{number}", night - timedelta(days=200))]
        copies = [_copy(rng, post, night) for post in rng.sample(known, min(15, len(known)))]
        twice = [_copy(rng, post, night) for post in posts[:5]]
        known += posts
        rows = [*posts, *late, *copies, *twice, *_fuller(number, night)]
        yield [
            {**row, "file_sha256": f"file-{number}-{place % 3}", "row_number": place} for place, row in enumerate(rows)
        ]


def _post(rng: random.Random, post_id: str, night: datetime) -> dict[str, Any]:
    return {
        "platform": rng.choice(["x", "reddit"]),
        "post_id": post_id,
        "author_key": rng.choice(["a", "b", "c", "d", None]),
        "body": rng.choice(TEXTS),
        "language": rng.choice(["en", "fr", None]),
        "kind": rng.choice(["original", "repost"]),
        "posted_at": night - timedelta(minutes=rng.randrange(60 * 24 * 40)),
        "collected_at": night,
        "like_count": rng.choice([None, 1, 2, 3]),
        "source": rng.choice(["s1", "s2"]),
    }


def _copy(rng: random.Random, post: dict[str, Any], night: datetime) -> dict[str, Any]:
    changed = {
        "body": rng.choice(
            ["another text: social brand", f"{post['body']}, and social enterprise", "s", "cut here, social…"]
        ),
        "author_key": "someone else",
        "language": rng.choice(["fr", None]),
        "url": "https://posts.example/",
        "like_count": rng.randrange(99),
    }
    return {**post, **changed, "collected_at": night - timedelta(hours=rng.randrange(48))}


def _fuller(number: int, night: datetime) -> Iterator[dict[str, Any]]:
    """The copy that this night brings of a post that comes every night with another text, in either order."""
    same = {"post_id": "fuller", "posted_at": NIGHTS[0] - timedelta(hours=9), "collected_at": night, "source": "s1"}
    for platform, order in ORDERS.items():
        yield {**same, "platform": platform, "body": FULLER[order[number]]}


def _tables(house: Lakehouse) -> dict[str, list[dict[str, Any]]]:
    return {name: house.rows(f"select * from lake.{name} order by all") for name in TABLES}


def _branch(house: Lakehouse, tmp_path: Path, study: Path = SOCIAL) -> Lakehouse:
    """The same lake in a folder of its own, as a night copies the catalog of the last release."""
    other = Lakehouse(house.home, study=study, name=f"{tmp_path.parent.name}-{tmp_path.name}")
    other.catalog.parent.mkdir(parents=True)
    shutil.copyfile(house.catalog, other.catalog)
    return other


def _same(found: dict[str, list[dict[str, Any]]], wanted: dict[str, list[dict[str, Any]]]) -> None:
    for name in TABLES:
        assert found[name] == wanted[name], name
        assert wanted[name], f"{name} is empty: the test would show nothing"


def test_three_nights_equal_one_full_refresh(nightly: Lakehouse, tmp_path: Path) -> None:
    anew = _branch(nightly, tmp_path)
    anew.build(NIGHTS[-1], "--full-refresh")
    _same(_tables(nightly), _tables(anew))


def test_the_same_night_twice_changes_no_table(nightly: Lakehouse, tmp_path: Path) -> None:
    again = _branch(nightly, tmp_path)
    again.build(NIGHTS[-1])
    _same(_tables(again), _tables(nightly))


def test_a_changed_study_equals_one_that_was_always_so(nightly: Lakehouse, tmp_path: Path) -> None:
    study = tmp_path / "study"
    shutil.copytree(SOCIAL, study)
    with (study / "terms.csv").open("a", encoding="utf-8") as file:
        file.write("brand,,,nothing of note,include,2026-11-23,A rule that the nights before did not have\n")
    changed = _branch(nightly, tmp_path / "changed", study)
    changed.build(NIGHTS[-1])
    anew = _branch(nightly, tmp_path / "anew", study)
    anew.build(NIGHTS[-1], "--full-refresh")
    _same(_tables(changed), _tables(anew))
    terms = changed.rows("select count(*) as n from lake.marts.fct_mentions where term = 'nothing of note'")
    assert terms[0]["n"] > 0


def test_a_post_has_the_fullest_text_the_latest_counts_and_else_what_its_first_copies_say(nightly: Lakehouse) -> None:
    copies: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in nightly.rows("from lake.raw.posts order by loaded_at, file_sha256, row_number"):
        copies.setdefault((row["platform"], row["post_id"]), []).append(row)
    posts = {(row["platform"], row["post_id"]): row for row in nightly.rows("from lake.marts.fct_posts")}
    repeated = {key: rows for key, rows in copies.items() if len(rows) > 1}
    changed = [key for key, rows in repeated.items() if posts[key]["text"] != rows[0]["body"]]
    assert len(repeated) > 20 and len(changed) > 5
    for key, rows in repeated.items():
        post = posts[key]
        assert post["text"] == max(rows, key=lambda row: (not row["body"].endswith("…"), len(row["body"])))["body"]
        latest = max(rows, key=lambda row: (row["collected_at"], row["file_sha256"], row["row_number"]))
        assert (post["like_count"], post["copy_count"]) == (latest["like_count"], len(rows))
        for name, unknown in {"author_key": None, "language": "und", "url": None}.items():
            assert post[name] == next((row[name] for row in rows if row[name] is not None), unknown), name


def test_a_fuller_text_is_found_whichever_night_brings_it(nightly: Lakehouse) -> None:
    found = []
    for platform in ORDERS:
        mine = f"where platform = '{platform}'"
        mentions = nightly.rows(f"select distinct category_id from lake.marts.fct_mentions {mine} order by all")
        shares = nightly.rows(f"""select category_id, numerator, base from lake.marts.fct_category_shares {mine}
            and unit = 'post' and label = 'whole' and language = 'en' order by all""")
        found.append((nightly.rows(f"select text, category_count from lake.marts.fct_posts {mine}"), mentions, shares))
    assert found[0] == found[1]
    assert found[0][0] == [{"text": FULLER[1], "category_count": 2}]
    assert [row["category_id"] for row in found[0][1]] == ["brand", "business"]


def test_a_night_without_posts_changes_no_share(nightly: Lakehouse, tmp_path: Path) -> None:
    quiet = _branch(nightly, tmp_path)
    night = NIGHTS[-1] + timedelta(days=1)
    quiet.add_file(file_sha256="damaged", status="quarantined", loaded_at=night)
    quiet.build(night)
    shares = "select * from lake.marts.fct_category_shares order by all"
    assert quiet.rows(shares) == nightly.rows(shares)
    state = quiet.rows("select state from lake.marts.fct_collection_days where day = '2026-11-05'")
    assert state == [{"state": "quarantined"}]


def test_sums_that_an_older_lake_lacks_are_made_whole(nightly: Lakehouse, tmp_path: Path) -> None:
    """A post of a month that the night without sums did not touch comes one night later."""
    older = _branch(nightly, tmp_path / "older")
    older.rows("drop table lake.intermediate.int_long_moments")
    for days, posted_days in ((1, 0), (2, 200)):
        night = NIGHTS[-1] + timedelta(days=days)
        post = {"post_id": f"p{days}", "file_sha256": f"n{days}", "posted_at": night - timedelta(days=posted_days)}
        older.add_posts([{"body": "social brand", "author_key": "a", **post}], loaded_at=night)
        older.build(night)
    anew = _branch(older, tmp_path / "anew")
    anew.build(night, "--full-refresh")
    _same(_tables(older), _tables(anew))
    sums = "select * from lake.intermediate.int_long_moments order by all"
    assert older.rows(sums) == anew.rows(sums)
