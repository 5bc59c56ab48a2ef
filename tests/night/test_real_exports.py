"""A night on real exports: every row accounted for, and every count equal to an independent plain-Python one."""

import os
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from orchestration.home import Home
from orchestration.releases import opening
from orchestration.settings import STUDIES
from tests.independent import Post, Share, Study, classify, fold, read_study, shares
from tests.independent_readers import grailbird_csv, grailbird_js, reddit_csv, x_v2_jsonl
from tests.independent_slot import ranking
from tests.night.support import run

SOURCES = ("reddit_top_2006_2013", "x_grailbird_congressedits", "x_api_v2_twarc")
CUT = re.compile(r"…(\s*https?://\S+)?$")
LANGUAGES = STUDIES / "languages"
NIGHTS = [STUDIES / "social", *([LANGUAGES] if os.environ.get("QUOTEPART_TEST_REAL_STUDIES") == "all" else [])]
"""The same exports make each night; one takes a minute, so the second study is for the full length."""
CLASSIFIED_RULES = [
    (unit, label, period)
    for unit in ("post", "original", "author")
    for label in ("whole", "fractional")
    for period in ("all", "year", "month")
]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=NIGHTS, ids=lambda path: path.name)
def study(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def home(shared_exports: Path, study: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    home = Home(tmp_path_factory.mktemp(study.name) / "home")
    home.create()
    tonight = run(home, [shared_exports / name for name in SOURCES], study=str(study), threads=2)
    assert tonight.verdict in ("pass", "caution"), tonight.last_run
    yield home


@pytest.fixture(scope="module")
def posts(shared_exports: Path) -> list[Post]:
    """What the independent readers find, folded; the archive's JavaScript says whose account it is."""
    reddit, archive, twarc = (shared_exports / name for name in SOURCES)
    found = [post for path in sorted(reddit.glob("*.csv.gz")) for post in reddit_csv(path)]
    found += [post for path in sorted(archive.rglob("tweets/*.js")) for post in grailbird_js(path)]
    found += [post for path in archive.rglob("tweets.csv") for post in grailbird_csv(path)]
    found += [post for path in sorted(twarc.rglob("*.jsonl")) for post in x_v2_jsonl(path)]
    return with_fullest_texts(fold(found), found)


def with_fullest_texts(kept: list[Post], copies: list[Post]) -> list[Post]:
    """Each post with the longest of its copies' texts that is not cut."""
    texts: dict[tuple[str, str], list[str]] = {}
    for copy in copies:
        texts.setdefault((copy.platform, copy.post_id), []).append(copy.text)
    return [
        replace(
            post, text=max(texts[(post.platform, post.post_id)], key=lambda text: (not CUT.search(text), len(text)))
        )
        for post in kept
    ]


@pytest.fixture(scope="module")
def witness(study: Path) -> Study:
    """The study as the independent count reads it; it remembers the categories of each text."""
    return read_study(study)


@pytest.fixture(scope="module")
def classified(posts: list[Post], witness: Study) -> list[Post]:
    return [post for post in posts if classify(post.text, post.language, witness)]


def query(home: Home, sql: str) -> list[tuple]:
    with opening.open_for_reading(home) as con:
        return con.execute(sql).fetchall()


def test_every_row_is_accounted_for(home: Home) -> None:
    rows = query(
        home,
        "select source, format, count(*), sum(rows_read), sum(rows_loaded), sum(rows_rejected), sum(rows_filtered),"
        " sum(rows_duplicate) from ingest_files where rows_read > 0 group by all order by all",
    )
    assert rows == [
        ("reddit_top_2006_2013", "reddit_csv", 187, 185_508, 185_508, 0, 0, 0),
        ("x_api_v2_twarc", "x_v2_jsonl", 22, 1_510, 1_509, 1, 0, 0),
        ("x_grailbird_congressedits", "x_grailbird_csv", 1, 2_313, 2_313, 0, 0, 0),
        ("x_grailbird_congressedits", "x_grailbird_js", 51, 2_313, 2_313, 0, 0, 0),
    ]
    assert query(home, "select count(*) from audit_row_reconciliation where difference <> 0") == [(0,)]
    assert query(home, "select count(*) from ingest_files where status = 'quarantined'") == [(0,)]


def test_the_two_archives_of_one_account_count_once(home: Home) -> None:
    rows = query(
        home, "select count(*), min(copy_count), max(copy_count) from fct_posts where source like '%congress%'"
    )
    assert rows == [(2_313, 2, 2)]


def test_the_same_posts_are_kept_with_the_same_text(home: Home, posts: list[Post]) -> None:
    expected = {(post.platform, post.post_id): (post.text, post.posted_at) for post in posts}
    rows = query(home, "select platform, post_id, text, posted_at from fct_posts")
    assert len(rows) == len(expected)
    wrong = [row for row in rows if expected.get((row[0], row[1])) != (row[2], row[3])]
    assert wrong == []


def test_each_post_is_in_the_same_categories(home: Home, classified: list[Post], witness: Study) -> None:
    expected = {
        (post.platform, post.post_id, category)
        for post in classified
        for category in classify(post.text, post.language, witness)
    }
    found = set(query(home, "select distinct platform, post_id, category_id from fct_mentions"))
    assert found == expected
    assert len(expected) > (5000 if "python" in witness.categories else 5)


@pytest.mark.parametrize(("unit", "label", "period"), CLASSIFIED_RULES)
def test_shares_equal_the_independent_count(
    home: Home, classified: list[Post], witness: Study, unit: str, label: str, period: str
) -> None:
    expected = shares(classified, witness, unit, label, "classified", period)
    rows = query(
        home,
        f"select period_start, platform, language, category_id, {', '.join(field.name for field in fields(Share))}"
        f" from fct_category_shares where unit = '{unit}' and label = '{label}' and denominator = 'classified'"
        f" and period_kind = '{period}'",
    )
    found = {tuple(row[:4]): row[4:] for row in rows}
    assert set(found) == set(expected)
    for key, share in expected.items():
        for name, value, other in zip(vars(share), vars(share).values(), found[key], strict=True):
            near = pytest.approx(value, rel=1e-9, abs=1e-12) if isinstance(value, float) else value
            assert other == near, (key, name)


def test_the_words_of_the_slot_equal_the_independent_count(
    home: Home, posts: list[Post], classified: list[Post], witness: Study
) -> None:
    in_category = {(post.platform, post.post_id) for post in classified}
    near = [
        post
        for post in posts
        if (post.platform, post.post_id) in in_category or any(word in post.text.lower() for word in witness.slot_words)
    ]
    expected = ranking(near, witness, "original", "all", 100) if witness.slot_words else {}
    rows = query(
        home,
        "select period_start, platform, language, row_kind, word, numerator, share, share_low, share_high,"
        " author_count, coverage from fct_slot_words where unit = 'original' and period_kind = 'all'",
    )
    found = {tuple(row[:5]): row[5:] for row in rows}
    assert set(found) == set(expected)
    assert bool(found) == bool(witness.slot_words)
    for key, row in expected.items():
        covered = expected[(*key[:3], "covered", None)].share.share
        wanted = (row.share.numerator, row.share.share, row.share.share_low, row.share.share_high)
        assert found[key] == pytest.approx((*wanted, row.author_count, covered), rel=1e-9, abs=1e-12), key
