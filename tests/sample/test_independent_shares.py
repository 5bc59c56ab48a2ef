"""The witness counts as the design says; every expected number here was worked out by hand."""

import math
from datetime import date, datetime

import pytest
from scipy import stats

from tests.independent import ALL_TIME, Post, Share, fold, period, shares
from tests.independent_matching import Study, Term

STUDY = Study(
    categories=["a", "b"],
    terms=[Term("a", "", "include", ("apple",), False), Term("b", "", "include", ("pear",), False)],
    slot_words=["fruit"],
    time_zone="Europe/Paris",
    settings={},
)


def post(number: int, text: str, author: str | None, **other: str) -> Post:
    return Post("x", str(number), datetime(2026, 3, 1, 12), text, author, **other)


POSTS = [
    post(1, "apple", "ann"),
    post(2, "apple pear", "ann"),
    post(3, "pear", "bob"),
    post(4, "apple", "bob", kind="repost"),
    post(5, "fruit", "cy"),
    post(6, "nothing", None),
    post(6, "pear", "late copy"),
]


def everything(unit: str, label: str, denominator: str) -> dict[str, Share]:
    found = shares(POSTS, STUDY, unit, label, denominator)
    return {category: found[ALL_TIME, "all", "all", category] for category in "ab"}


@pytest.mark.parametrize(
    ("unit", "label", "denominator", "a", "b", "base"),
    [
        ("post", "whole", "classified", 3, 2, 4),
        ("post", "whole", "slot", 3, 2, 5),
        ("post", "whole", "all", 3, 2, 6),
        ("post", "fractional", "classified", 2.5, 1.5, 4),
        ("original", "whole", "classified", 2, 2, 3),
        ("original", "fractional", "all", 1.5, 1.5, 5),
        ("author", "whole", "classified", 1.5, 1.0, 2),
        ("author", "fractional", "classified", 1.25, 0.75, 2),
        ("author", "whole", "all", 1.5, 1.0, 3),
    ],
)
def test_numerators_and_bases(unit: str, label: str, denominator: str, a: float, b: float, base: float) -> None:
    found = everything(unit, label, denominator)
    assert (found["a"].numerator, found["b"].numerator, found["a"].base) == (a, b, base)


def test_the_interval_takes_authors_as_clusters() -> None:
    """ann (x=2, y=2) and bob (1, 2): R = 3/4, V = 2 * (0.5**2 + 0.5**2) / 4**2 = 1/16, so n_eff = 3.

    Two authors are few: exactly, and on 3 * (t3 / t1)**2 = 0.18818 posts. ann is the largest; bob alone says nothing.
    """
    share = everything("post", "whole", "classified")["a"]
    assert (share.share, share.effective_n, share.author_count) == (0.75, 3.0, 2)
    assert share.design_effect == pytest.approx(4 / 3)
    assert share.largest_author_share == pytest.approx(2 / 3)
    n = 3 * (3.182446305284 / 12.706204736175) ** 2
    ends = (stats.beta.ppf(0.025, 0.75 * n, 0.25 * n + 1), stats.beta.ppf(0.975, 0.75 * n + 1, 0.25 * n))
    assert (share.share_low, share.share_high) == pytest.approx(ends)
    assert share.interval_method == "exact"
    without = (share.share_without_largest_author, share.share_without_largest_author_low)
    assert (*without, share.share_without_largest_author_high) == (0.5, 0.0, 1.0)


def test_many_authors_have_wilsons_interval() -> None:
    """40 authors of a post each, 10 on apples: V = 40 / 39 * 0.75 * 0.25 / 40, so n_eff = 39."""
    posts = [post(n, "apple" if n < 10 else "fruit", f"author {n}") for n in range(40)]
    share = shares(posts, STUDY, "post", "whole", "all")[ALL_TIME, "all", "all", "a"]
    z = 1.959963984540054
    centre, half = 0.25 + z * z / 78, z * math.sqrt(0.75 * 0.25 / 39 + z * z / (4 * 39 * 39))
    assert share.effective_n == pytest.approx(39)
    assert share.share_low == pytest.approx((centre - half) / (1 + z * z / 39))
    assert share.share_high == pytest.approx((centre + half) / (1 + z * z / 39))
    assert share.interval_method == "wilson"


def test_nothing_of_forty_has_an_upper_end() -> None:
    posts = [post(n, "fruit", f"author {n}") for n in range(40)]
    share = shares(posts, STUDY, "post", "whole", "all")[ALL_TIME, "all", "all", "a"]
    assert (share.share_low, share.share_high) == (0.0, pytest.approx(1 - 0.025 ** (1 / 40)))


def test_without_variance_the_sizes_of_the_authors_decide() -> None:
    posts = [post(1, "apple", "ann"), post(2, "apple", "ann"), post(3, "apple", "bob")]
    share = shares(posts, STUDY, "post", "whole", "all")[ALL_TIME, "all", "all", "a"]
    assert share.effective_n == pytest.approx(9 / 5)
    assert (share.share, share.share_high) == (1.0, 1.0)


def test_a_post_without_author_is_an_author_of_its_own_and_is_counted() -> None:
    share = everything("post", "whole", "all")["a"]
    assert share.author_count == 4
    assert share.unknown_author_share == pytest.approx(1 / 6)
    assert everything("author", "whole", "all")["a"].unknown_author_share == 0


def test_a_category_without_posts_has_a_row_and_no_largest_author() -> None:
    share = shares([post(1, "apple", "ann")], STUDY, "post", "whole", "all")[ALL_TIME, "x", "und", "b"]
    assert (share.numerator, share.largest_author_share) == (0.0, None)


def test_an_empty_slice_is_absent() -> None:
    assert shares([post(1, "nothing", "ann")], STUDY, "post", "whole", "classified") == {}


def test_folding_keeps_the_first_of_a_platform_and_id() -> None:
    assert [p.author for p in fold(POSTS) if p.post_id == "6"] == [None]


def test_periods_are_days_of_the_studys_zone() -> None:
    late = datetime(2025, 12, 31, 23, 30)
    assert [period(late, kind, "Europe/Paris") for kind in ("day", "week", "month", "year")] == [
        date(2026, 1, 1),
        date(2025, 12, 29),
        date(2026, 1, 1),
        date(2026, 1, 1),
    ]
    assert period(late, "day", "UTC") == date(2025, 12, 31)
