"""Matches and shares equal an independent plain count, text for text and number for number."""

import itertools
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from orchestration.home import Home
from tests import independent
from tests.dbt.lakehouse import SOCIAL, Lakehouse

HARD_TEXTS = (
    "Social business",
    "socialbusiness and #SocialBrand",
    "social_enterprise social-marketing",
    "so&shy;cial brand &amp; social&nbsp;business",
    "&lt;b&gt;social&lt;/b&gt; brand",
    "<b>so</b>cial brand",
    "<a href='https://x.y/social-brand'>social</a> marketing",
    "https://x.y/?utm_term=social+business done",
    "readhttps://x.y/social-business",
    "businesshttp://t.co/1 social",
    "HTTP://X.Y/social-brand www.social-business.com/social-brand",
    "l’entreprise sociale, l'entreprise sociale",
    "re\u0301seau social d\u2019entreprise",
    "réseaux sociaux d’entreprise",
    "anti-social business but a social business too",
    "anti-social",
    "#antisocial #socialist socialist",
    "#SocialCRM",
    "so\u200bcial ma\u00adrketing",
    "ＳＯＣＩＡＬ ＢＲＡＮＤＳ",
    "social\u00a0brand\u2009social\u3000marketing",
    "http://x.y\u00a0social brand",
    "social\nbusiness\tsocial\r\nbrand",
    "Entreprise 2.0 et entreprise20",
    "social media marketers' social enterprises",
    "social &amp;amp; brand",
    "social &#98;rand, social&#32;business",
    "social business 𝓼𝓸𝓬𝓲𝓪𝓵 brand",
    "🙂social🙂business🙂",
    "social... brand",
    "social < brand > business",
    "social <brand business",
    "social banana",
    "la banane sociale, une marque sociale",
    "",
    "   ",
)
LANGUAGES = ("en", "fr", "de", None)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """One night of hard texts in every language and of random posts of few authors."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("matching"))).create()
    house.add_posts([{**post, "row_number": number, "post_id": str(number)} for number, post in enumerate(_posts())])
    house.build()
    return house


def _posts() -> Iterator[dict[str, Any]]:
    for number, (text, language) in enumerate(itertools.product(HARD_TEXTS, LANGUAGES)):
        yield {"body": text, "language": language, "author_key": f"author {number % 9}"}
    rng = random.Random(7)
    for _ in range(150):
        yield {
            "title": rng.choice([None, "social"]),
            "body": " ".join(rng.choices(["social", "business", "brand", "marque", "sociale", "#social", "anti"], k=4)),
            "language": rng.choice(LANGUAGES),
            "platform": rng.choice(["x", "reddit"]),
            "kind": rng.choice(["original", "repost"]),
            "author_key": rng.choice(["a", "a", "a", "b", "c", None]),
            "posted_at": datetime(2026, 10, 30, 22, 30) + timedelta(hours=rng.randrange(100)),
        }


@pytest.fixture(scope="module")
def posts(house: Lakehouse) -> list[independent.Post]:
    """The posts as the independent count takes them."""
    rows = house.rows("""
        select platform || ':' || author_key as author, nullif(language, 'und') as language, * exclude (author_key)
        from lake.marts.fct_posts order by post_id::integer
    """)
    names = ("platform", "post_id", "posted_at", "text", "author", "language", "kind")
    return [independent.Post(**{name: row[name] for name in names}) for row in rows]


def test_every_text_gets_the_categories_of_the_plain_count(house: Lakehouse, posts: list[independent.Post]) -> None:
    study = independent.read_study(SOCIAL)
    found = {
        row["post_id"]: set(row["categories"])
        for row in house.rows("""
            select post_id, list(category_id) as categories from lake.marts.fct_mentions
            where not is_placebo group by 1
        """)
    }
    wrong = [
        (post.text, post.language, found.get(post.post_id, set()), wanted)
        for post in posts
        if found.get(post.post_id, set()) != (wanted := independent.classify(post.text, post.language, study))
    ]
    assert not wrong


def test_every_text_opens_the_slot_as_in_the_plain_count(house: Lakehouse, posts: list[independent.Post]) -> None:
    study = independent.read_study(SOCIAL)
    found = {row["post_id"]: row["is_slot"] for row in house.rows("from lake.marts.fct_posts")}
    wrong = [
        (post.text, post.language)
        for post in posts
        if found[post.post_id] != independent.is_slot(post.text, post.language, study)
    ]
    assert not wrong


@pytest.fixture(scope="module")
def shares(house: Lakehouse) -> dict[tuple[str, ...], dict[tuple[Any, ...], dict[str, Any]]]:
    """All shares: by period kind and counting rule, then by slice and category."""
    found: dict[tuple[str, ...], dict[tuple[Any, ...], dict[str, Any]]] = {}
    for row in house.rows("from lake.marts.fct_category_shares"):
        rule = (row["period_kind"], row["unit"], row["label"], row["denominator"])
        place = (row["period_start"], row["platform"], row["language"], row["category_id"])
        found.setdefault(rule, {})[place] = row
    return found


@pytest.mark.parametrize("period_kind", ["all", "year", "month", "week", "day"])
def test_every_share_equals_the_plain_count(shares: Any, posts: list[independent.Post], period_kind: str) -> None:
    study = independent.read_study(SOCIAL)
    for unit, label, denominator in itertools.product(
        ("post", "original", "author"), ("whole", "fractional"), ("classified", "slot", "all")
    ):
        found = shares[period_kind, unit, label, denominator]
        wanted = independent.shares(posts, study, unit, label, denominator, period_kind)
        assert found.keys() == wanted.keys()
        for place, share in wanted.items():
            for name, value in vars(share).items():
                expected = pytest.approx(value, rel=1e-7, abs=1e-9) if isinstance(value, float | int) else value
                assert found[place][name] == expected, (place, unit, label, denominator, name)


def test_words_are_counted_in_the_normalised_text(house: Lakehouse) -> None:
    rows = house.rows("""
        select text, matched_text, word_start, word_end from lake.marts.fct_mentions as mentions
        join lake.marts.fct_posts using (platform, post_id)
        where text = 'social_enterprise social-marketing' and mentions.language = 'en' order by word_start
    """)
    assert [(row["matched_text"], row["word_start"], row["word_end"]) for row in rows] == [
        ("social enterprise", 1, 2),
        ("social marketing", 3, 4),
    ]
