"""The words of the open slot equal a count by hand and an independent plain count, post for post and row for row."""

import itertools
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from orchestration.home import Home
from tests import independent, independent_slot
from tests.dbt.lakehouse import SOCIAL, Lakehouse

LISTED = 5
HANDLE = "somebody"
# Text, language, and the words that go with its slot words, worked out by hand; None: in the slot without a word.
PLANTED: list[tuple[str, str | None, set[str | None]]] = [
    ("Social media is not social business", "en", {"media", "business"}),
    ("going social with the crowd", "en", {None}),
    ("social", "en", {None}),
    ("social network, social networks", "en", {"network", "networks"}),
    ("#SocialCRM and #social", "en", {"crm"}),
    ("#SocialEnterprise", "fr", {"enterprise"}),
    ("#socialist", "en", {None}),
    ("socialbusiness", "en", {None}),
    ("le marketing social est né", "fr", {"marketing"}),
    ("l’entreprise sociale", "fr", {"entreprise"}),
    ("l’entreprise sociale", "en", {"entreprise"}),
    ("les réseaux sociaux d’entreprise", "fr", {"reseaux"}),
    ("un réseau social", "fr", {"reseau"}),
    ("un réseau social", None, {None}),
    ("le social selling", "fr", {"selling"}),
    ("notre stratégie social media", "fr", {"media"}),
    ("du social business avec Yunus", "fr", {"business"}),
    ("dialogue social constructif", "fr", {"dialogue"}),
    ("dialogue social constructif", None, {"constructif"}),
    ("marketing social", None, {"marketing"}),
    ("las redes sociales", "es", {"redes"}),
    ("la sociale", "fr", {None}),
    ("anti-social media", "en", set()),
    ("nothing of note", "en", set()),
    ("entreprise 2.0", "fr", {None}),
]
WORDS = [
    *("social", "social", "social", "sociale", "sociaux", "#social", "#SocialCRM", "media", "network", "networks"),
    *("marketing", "brand", "business", "the", "de", "entreprise", "réseaux", "selling", "anti", "nothing"),
]


def _posts() -> Iterator[dict[str, Any]]:
    for number, (text, language, _) in enumerate(PLANTED):
        yield {"body": text, "language": language, "author_key": f"author {number % 5}"}
    for _ in range(99):
        yield {"body": f"social @{HANDLE}", "author_key": "one", "platform": "reddit"}
    rng = random.Random(2012)
    for _ in range(400):
        yield {
            "body": " ".join(rng.choices(WORDS, k=5)),
            "language": rng.choice(["en", "en", "fr", "es", None]),
            "platform": rng.choice(["x", "reddit"]),
            "kind": rng.choice(["original", "reply", "repost"]),
            "author_key": rng.choice(["a", "a", "a", "b", "c", "d", None]),
            "posted_at": datetime(2025, 12, 30, 22, 30) + timedelta(hours=rng.randrange(100)),
        }


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """One night, of which the five commonest words of a slice are listed."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("slot")), variables={"slot_words_listed": LISTED}).create()
    house.add_posts([{**post, "row_number": number, "post_id": str(number)} for number, post in enumerate(_posts())])
    house.build()
    return house


@pytest.fixture(scope="module")
def posts(house: Lakehouse) -> list[independent.Post]:
    rows = house.rows("""
        select platform || ':' || author_key as author, nullif(language, 'und') as language, * exclude (author_key)
        from lake.marts.fct_posts order by post_id::integer
    """)
    names = ("platform", "post_id", "posted_at", "text", "author", "language", "kind")
    return [independent.Post(**{name: row[name] for name in names}) for row in rows]


@pytest.fixture(scope="module")
def words(house: Lakehouse) -> dict[str, set[tuple[str, str | None]]]:
    """Rows of each post, by its id."""
    found: dict[str, set[tuple[str, str | None]]] = {}
    for row in house.rows("from lake.intermediate.int_slot_neighbours"):
        found.setdefault(row["post_id"], set()).add((row["row_kind"], row["word"]))
    return found


def test_planted_texts_have_the_words_of_a_count_by_hand(words: Any) -> None:
    wrong = [
        (text, language, found, wanted)
        for number, (text, language, wanted) in enumerate(PLANTED)
        if (found := {word for _, word in words.get(str(number), ())}) != wanted
    ]
    assert not wrong


def test_every_post_has_the_words_of_the_plain_count(words: Any, posts: list[independent.Post]) -> None:
    study = independent.read_study(SOCIAL)
    for post in posts:
        slot = independent.is_slot(post.text, post.language, study)
        wanted = independent_slot.kinds(post, study) - {("covered", None)} if slot else set()
        assert words.get(post.post_id, set()) == wanted, (post.text, post.language)


@pytest.mark.parametrize(
    ("unit", "period_kind"), list(itertools.product(("post", "original", "author"), ("all", "year")))
)
def test_every_row_equals_the_plain_count(
    house: Lakehouse, posts: list[independent.Post], unit: str, period_kind: str
) -> None:
    study = independent.read_study(SOCIAL)
    wanted = independent_slot.ranking(posts, study, unit, period_kind, LISTED)
    rows = house.rows(f"from lake.marts.fct_slot_words where unit = '{unit}' and period_kind = '{period_kind}'")
    found = {tuple(row[k] for k in ("period_start", "platform", "language", "row_kind", "word")): row for row in rows}
    assert found.keys() == wanted.keys()
    for key, row in wanted.items():
        covered = wanted[(*key[:3], "covered", None)].share
        close = {
            **{name: getattr(row.share, name) for name in ("numerator", "base", "share", "share_low", "share_high")},
            **{name: getattr(row.share, name) for name in ("effective_n", "largest_author_share")},
            **{"coverage": covered.share, "coverage_low": covered.share_low, "coverage_high": covered.share_high},
        }
        if key[3] == "word":
            close |= {"added_coverage": row.added.share, "added_low": row.added.share_low}
            close |= {"added_high": row.added.share_high}
            close |= {"covered_share": 1 - row.added.numerator / row.share.numerator}
        for name, value in close.items():
            expected = None if value is None else pytest.approx(value, rel=1e-6, abs=1e-8)
            assert found[key][name] == expected, (key, name)
        assert found[key]["author_count"] == row.author_count, key


def test_what_one_author_alone_writes_is_no_listed_word(house: Lakehouse) -> None:
    rows = house.rows("from lake.marts.fct_slot_words where platform = 'reddit' and language = 'en' and unit = 'post'")
    commonest = max(row["numerator"] for row in rows if row["row_kind"] == "word" and row["period_kind"] == "all")
    others = next(row for row in rows if row["row_kind"] == "other_words" and row["period_kind"] == "all")
    assert HANDLE not in {row["word"] for row in rows}
    assert others["numerator"] >= 99 > commonest


def test_suggestions_are_words_without_category_by_what_they_would_add(house: Lakehouse) -> None:
    rows = house.rows("""
        from lake.marts.fct_slot_words
        where period_kind = 'all' and unit = 'post' and row_kind = 'word'
        order by platform, language, added_coverage desc, word
    """)
    slices = itertools.groupby(rows, key=lambda row: (row["platform"], row["language"]))
    for _, members in slices:
        found = list(members)
        wanted = [
            row["word"]
            for row in found
            if row["category_id"] is None and row["added_coverage"] > 0 and row["largest_author_share"] <= 0.5
        ]
        suggested = sorted((row for row in found if row["suggestion_rank"]), key=lambda row: row["suggestion_rank"])
        assert [row["word"] for row in suggested] == wanted
    everywhere = {row["word"]: row for row in rows if row["platform"] == row["language"] == "all"}
    assert everywhere["business"]["category_id"] == "business"
    assert any(row["suggestion_rank"] for row in everywhere.values())
