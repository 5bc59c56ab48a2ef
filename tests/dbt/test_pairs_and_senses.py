"""Differences, overlaps and senses equal a plain count over authors, with numpy and scipy; so do placebos."""

import itertools
import math
import random
import re
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from orchestration.home import Home
from reports.rounding import rounded
from tests import independent_survey as survey
from tests.dbt.lakehouse import Lakehouse
from tests.dbt.said import CATEGORIES, SENSES, SHARE_KEYS, Said, orders_in_words, written_posts
from tests.independent_intervals import estimate

MONTHS = {"all": None, "month": 9}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lakehouse, list[Said]]:
    """One night of 600 posts of prolific, occasional and unknown authors over two months."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("pairs"))).create()
    written = list(written_posts(random.Random(1971)))
    house.add_posts({**post, "post_id": str(n), "row_number": n} for n, (post, _) in enumerate(written))
    house.build()
    return house, [said for _, said in written]


Numbers = NDArray[np.float64]


def _per_author(
    posts: list[Said], unit: str, label: str, denominator: str, month: int | None, parts: list[Any]
) -> Numbers:
    """One row per cluster: its posts in the base, then its weight in each part."""
    clusters: dict[Any, list[float]] = {}
    for n, post in enumerate(posts):
        left_out = (unit == "original" and post.is_repost) or (unit == "author" and post.author is None)
        if left_out or (month and post.month != month) or (denominator == "classified" and not post.senses):
            continue
        weight = 1 / len(post.senses) if label == "fractional" and post.senses else 1.0
        sums = clusters.setdefault(post.author or n, [0.0] * (1 + len(parts)))
        for place, counts in enumerate([True, *(part(post) for part in parts)]):
            sums[place] += (weight if place else 1.0) * counts
    found = np.array(list(clusters.values()))
    return found / found[:, :1] if unit == "author" else found


def _within(x: Numbers, y: Numbers) -> tuple[float, float, float]:
    """A ratio with its ends, over the clusters that have any y."""
    share, low, high, *_ = estimate([(_exact(a), _exact(b), True) for a, b in zip(x, y, strict=True) if b > 0])
    return share, low, high


def _exact(number: float) -> Fraction:
    return Fraction(number).limit_denominator(100_000)


def _difference(y: Numbers, a: Numbers, b: Numbers) -> tuple[float, float, float, str]:
    (p, p_low, p_high, _, authors, one), (q, q_low, q_high, _, _, other) = (
        estimate([(_exact(x), _exact(w), True) for x, w in zip(part, y, strict=True)]) for part in (a, b)
    )
    n = len(y)
    if "none" in (one, other):
        return p - q, -1.0, 1.0, "none"
    if one == other == "wilson":
        residuals = (a - b - (p - q) * y) / y.sum()
        width = stats.t.ppf(0.975, max(authors - 1, 1)) * math.sqrt(n / (n - 1) * (residuals**2).sum())
        return p - q, p - q - width, p - q + width, "linear"
    u, v = a - p * y, b - q * y
    both = math.sqrt((u @ u) * (v @ v))
    r = u @ v / both if both > 1e-9 else 0.0

    def width_of(s: float, t: float) -> float:
        return math.sqrt(s * s + t * t - 2 * r * s * t)

    low = p - q - width_of(p - p_low, q_high - q)
    return p - q, max(low, -1.0), min(p - q + width_of(p_high - p, q - q_low), 1.0), "mover"


RULES = list(itertools.product(MONTHS, ("post", "original", "author"), ("whole", "fractional"), ("classified", "all")))


@pytest.mark.parametrize(("period", "unit", "label", "denominator"), RULES)
def test_pairs_equal_the_plain_count(world: Any, period: str, unit: str, label: str, denominator: str) -> None:
    house, posts = world
    rows = house.rows(f"""
        from lake.marts.fct_category_pairs where platform = 'all' and language = 'all' and unit = '{unit}'
        and label = '{label}' and denominator = '{denominator}' and period_kind = '{period}'
        and coalesce(period_start = '2026-09-01' or period_kind = 'all', false)
    """)
    assert {(row["category_id"], row["other_category_id"]) for row in rows} == set(
        itertools.combinations(CATEGORIES, 2)
    )
    for row in rows:
        a, b = row["category_id"], row["other_category_id"]
        parts = [
            lambda p, a=a: a in p.senses,
            lambda p, b=b: b in p.senses,
            lambda p, a=a, b=b: {a, b} <= set(p.senses),
        ]
        y, x_a, x_b, z = _per_author(posts, unit, label, denominator, MONTHS[period], parts).T
        *numbers, method = _difference(y, x_a, x_b)
        found = [row["difference"], row["difference_low"], row["difference_high"]]
        assert found == pytest.approx(numbers, rel=1e-7, abs=1e-9), (a, b)
        assert row["interval_method"] == method
        assert row["is_order_settled"] == (numbers[1] > 0 or numbers[2] < 0)
        if label == "whole":
            assert row["overlap"] == pytest.approx(z.sum(), rel=1e-9)
            for prefix, x in (("overlap_share", x_a), ("other_overlap_share", x_b)):
                ends = [row[prefix], row[f"{prefix}_low"], row[f"{prefix}_high"]]
                assert ends == pytest.approx(_within(z, x), rel=1e-7, abs=1e-9), (a, b, prefix)
        else:
            assert row["overlap"] is None and row["overlap_share"] is None


@pytest.mark.parametrize(("period", "unit", "label", "denominator"), [rule for rule in RULES if rule[2] == "whole"])
def test_senses_equal_the_plain_count(world: Any, period: str, unit: str, label: str, denominator: str) -> None:
    house, posts = world
    rows = house.rows(f"""
        from lake.marts.fct_sense_shares where platform = 'all' and language = 'all' and unit = '{unit}'
        and denominator = '{denominator}' and period_kind = '{period}'
        and coalesce(period_start = '2026-09-01' or period_kind = 'all', false)
    """)
    wanted = {(c, s) for c, senses in SENSES.items() for s in {*senses, "ambiguous"}}
    assert {(row["category_id"], row["sense_id"]) for row in rows} == wanted
    assert sum(row["numerator"] for row in rows if row["sense_id"] == "ambiguous") > 0
    for row in rows:
        c, s = row["category_id"], row["sense_id"]
        parts = [lambda p, c=c: c in p.senses, lambda p, c=c, s=s: p.senses.get(c) == s]
        y, x, z = _per_author(posts, unit, label, denominator, MONTHS[period], parts).T
        assert (row["numerator"], row["base"]) == pytest.approx((z.sum(), y.sum()), rel=1e-9)
        for prefix, top, bottom in (("sense_share", z, y), ("phrase_share", x, y), ("part_of_phrase", z, x)):
            ends = [row[prefix], row[f"{prefix}_low"], row[f"{prefix}_high"]]
            assert ends == pytest.approx(_within(top, bottom), rel=1e-7, abs=1e-9), (c, s, prefix)


SURVEYED = [rule for rule in RULES if rule[0] == "month" and rule[3] == "classified"]


@pytest.mark.parametrize(("period", "unit", "label", "denominator"), SURVEYED)
def test_shares_equal_those_of_survey_software(
    world: Any, period: str, unit: str, label: str, denominator: str
) -> None:
    """Ratio and standard error are svy's; `survey.ends` says where its interval would differ."""
    house, posts = world
    rule = f"""platform = 'all' and language = 'all' and unit = '{unit}' and label = '{label}'
        and denominator = '{denominator}' and period_kind = '{period}' and period_start = '2026-09-01'"""
    parts = [lambda p, c=c: c in p.senses for c in CATEGORIES]
    y, *weights = _per_author(posts, unit, label, denominator, MONTHS[period], parts).T
    x = dict(zip(CATEGORIES, weights, strict=True))
    rows = house.rows(f"from lake.marts.fct_category_shares where {rule}")
    assert len(rows) == len(CATEGORIES)
    for row in rows:
        found = survey.ratio(x[row["category_id"]], y, range(len(y)))
        most = max(row["base"], row["author_count"])
        size = min(found.share * (1 - found.share) / found.error**2, most)
        assert (row["share"], row["effective_n"]) == pytest.approx((found.share, size), rel=1e-6)
        assert row["effective_author_count"] == pytest.approx(y.sum() ** 2 / (y @ y), rel=1e-6)
        ends = survey.ends(found, most, row["effective_author_count"], row["interval_method"])
        assert (row["share_low"], row["share_high"]) == pytest.approx(ends, rel=1e-6)
    for row in house.rows(f"from lake.marts.fct_category_pairs where interval_method = 'linear' and {rule}"):
        found = survey.ratio(x[row["category_id"]] - x[row["other_category_id"]], y, range(len(y)))
        width = stats.t.ppf(0.975, y.sum() ** 2 / (y @ y) - 1) * found.error
        ends = (found.share, found.share - width, found.share + width)
        names = ("difference", "difference_low", "difference_high")
        assert [row[name] for name in names] == pytest.approx(ends, rel=1e-6)


def test_the_noise_floor_is_the_movement_of_a_plain_count(world: Any) -> None:
    house, posts = world
    months = [[post for post in posts if post.month == month and not post.is_repost] for month in (9, 10)]
    before, after = (sum(post.is_placebo for post in month) / len(month) for month in months)
    rows = house.rows("""
        from lake.marts.fct_noise_floor
        where platform = 'all' and language = 'all' and unit = 'original' and denominator = 'all'
    """)
    assert [(row["category_id"], row["movement_count"]) for row in rows] == [("banana", 1)]
    assert rows[0]["largest_movement"] == pytest.approx(after - before) and before != after
    assert rows[0]["typical_movement"] == pytest.approx(abs(after - before))
    assert rows[0]["largest_movement_low"] < after - before < rows[0]["largest_movement_high"]
    assert 0 < rows[0]["expected_movement"] < 0.1
    assert not house.rows("from lake.marts.fct_category_shares where category_id = 'banana'")


def test_every_way_to_an_interval_was_met(world: Any) -> None:
    house, _ = world
    for table, methods in {"fct_category_pairs": {"linear", "mover"}, "fct_sense_shares": {"wilson", "exact"}}.items():
        found = {
            row["interval_method"] for row in house.rows(f"select distinct interval_method from lake.marts.{table}")
        }
        assert found >= methods


def test_sentences_claim_no_more_than_the_numbers(world: tuple[Lakehouse, list[Said]]) -> None:
    house, _ = world
    keys = ", ".join([*SHARE_KEYS, "category_id"])
    shares = f"lake.marts.share_sentences join lake.marts.fct_category_shares using ({keys})"
    pairs = house.rows("from lake.marts.fct_category_pairs")
    trends = {
        (row["platform"], row["language"], row["category_id"])
        for row in house.rows("from lake.marts.fct_trend_tests where slope_low > 0 or slope_high < 0")
        if row["direction"] in ("rising", "falling")
    }
    said = house.rows(f"select {keys}, * exclude ({keys}) from {shares}")
    assert {row["tongue"] for row in said} == {"en", "fr"} and len({row["period_kind"] for row in said}) == 4
    for row in said:
        printed = rounded(row["share"], row["share_low"], row["share_high"])
        found = (row["printed"], row["printed_low"], row["printed_high"], row["printed_step"])
        assert found == (printed.value, printed.low, printed.high, printed.step)
        decimals = max((len(tail) for tail in re.findall(r"[.,](\d+)", row["figure"])), default=0)
        assert decimals <= max(0, -math.floor(math.log10((row["share_high"] - row["share_low"]) * 25)))
        moves = (row["trend_words"] or "").startswith(("Rising", "Falling", "En hausse", "En baisse"))
        assert not moves or (row["platform"], row["language"], row["category_id"]) in trends
        if row["tongue"] == "en" and row["period_kind"] != "week":
            assert row["order_words"] == orders_in_words(row, pairs)
