"""Trends, changes and comparisons of a lake with planted movements equal independent computations.

Belongs here: tables against plain Python, scipy and statsmodels, and the class of each planted movement. Not here: the
functions of one series (test_trend_functions).
"""

from datetime import date, timedelta
from typing import Any

import numpy
import pytest
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep

from dbt_project.plugins.quotepart_trends import DAYS_PER_MONTH, trend_test
from tests.dbt import planted_movements as planted
from tests.dbt.lakehouse import Lakehouse
from tests.independent_intervals import size

DEFAULT = "unit = 'original'"
SERIES = ("language", "unit", "category_id")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """One night of all planted worlds."""
    return planted.night(tmp_path_factory.mktemp("trends"))


@pytest.fixture(scope="module")
def series(house: Lakehouse) -> dict[tuple[str, ...], dict[str, Any]]:
    """Trend tests of all languages under the default rule: by grain, platform and category."""
    rows = house.rows(f"from lake.marts.fct_trend_tests where language = 'all' and {DEFAULT}")
    return {(row["grain"], row["platform"], row["category_id"]): row for row in rows}


def test_directions_are_those_planted(series: dict[tuple[str, ...], dict[str, Any]]) -> None:
    found = {key: row["direction"] for key, row in series.items()}
    assert found["week", "rising", "marketing"] == "rising"
    assert found["week", "rising", "business"] == "falling"
    assert found["week", "still", "marketing"] == "no_trend"
    assert found["week", "real", "marketing"] == found["month", "rising", "marketing"] == "too_short"
    a_month = 0.5 / 16 * 30.436875 / 7 * 100
    assert series["week", "rising", "marketing"]["slope_low"] <= a_month
    assert series["week", "rising", "marketing"]["slope_high"] >= a_month


def test_weeks_not_collected_are_left_out_of_tests(series: dict[tuple[str, ...], dict[str, Any]]) -> None:
    row = series["week", "rising", "marketing"]
    last = planted.FIRST_WEEK + timedelta(days=7 * (planted.WEEKS - 1))
    assert (row["n_points"], row["masked_points"]) == (planted.WEEKS - 2, 2)
    assert (row["first_start"], row["last_start"]) == (planted.FIRST_WEEK, last)


@pytest.mark.parametrize(("grain", "table"), [("week", "fct_category_trends"), ("month", "fct_monthly_trends")])
def test_each_test_is_that_of_its_whole_periods(house: Lakehouse, grain: str, table: str) -> None:
    points: dict[tuple[str, ...], list[tuple[date, float]]] = {}
    for row in house.rows(
        f"select *, {grain}_start as start from lake.marts.{table} where state = 'complete' and share is not null"
        " and label = 'whole' and denominator = 'classified' order by start"
    ):
        points.setdefault(tuple(row[name] for name in ("platform", *SERIES)), []).append((row["start"], row["share"]))
    tested = house.rows(f"from lake.marts.fct_trend_tests where grain = '{grain}' and role = 'category'")
    assert any(row["direction"] != "too_short" for row in tested)
    for row in tested:
        of_series = points.get(tuple(row[name] for name in ("platform", *SERIES)), [])
        assert row["n_points"] == len(of_series)
        assert (row["direction"] == "too_short") == (row["slope"] is None) == (len(of_series) < 8)
        if len(of_series) >= 8:
            wanted = trend_test(*zip(*of_series, strict=True))
            assert {name: row[name] for name in wanted} == pytest.approx(wanted, rel=1e-9)


def test_many_tests_are_reckoned_with_as_statsmodels_does(house: Lakehouse) -> None:
    kinds: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in house.rows("from lake.marts.fct_trend_tests where p_value is not null"):
        kinds.setdefault((row["grain"], row["unit"], row["slice_kind"], row["role"]), []).append(row)
    assert {kind[2] for kind in kinds} == {"whole", "platform", "language"}
    for rows in kinds.values():
        _, wanted, _, _ = multipletests([row["p_value"] for row in rows], method="fdr_by")
        assert [row["p_adjusted"] for row in rows] == pytest.approx(list(wanted), rel=1e-9)
        assert {row["test_count"] for row in rows} == {len(rows)}


def test_placebos_stand_beside_the_series_of_their_slice(house: Lakehouse) -> None:
    weeks = [week for week in range(planted.WEEKS) if week not in planted.WEEKS_NOT_COLLECTED]
    shares = {week: planted.bananas(week) / (planted.WEEKLY + planted.bananas(week)) for week in weeks}
    sizes = [abs(shares[week] - shares[week - 1]) for week in weeks if week - 1 in shares]
    typical, most = numpy.median(sizes), numpy.quantile(sizes, 0.95)
    months = [7 * week / DAYS_PER_MONTH for week in weeks]
    slope = stats.theilslopes([100 * share for share in shares.values()], months).slope
    rows = house.rows(f"from lake.marts.fct_trend_tests where platform = 'still' and grain = 'week' and {DEFAULT}")
    of_all = [row for row in rows if row["language"] == "all"]
    assert {row["category_id"] for row in of_all} > {"banana", "marketing", "business"}
    for row in of_all:
        beside = (row["placebo_typical_movement"], row["placebo_movement_95"], row["placebo_slope"])
        assert beside == pytest.approx((typical, most, abs(slope)), rel=1e-9, abs=1e-12)
    (placebo,) = (row for row in of_all if row["role"] == "placebo")
    assert (placebo["typical_movement"], placebo["movement_95"]) == pytest.approx((typical, most), rel=1e-9)
    assert (placebo["slope"], placebo["denominator"]) == (pytest.approx(slope, abs=1e-12), "slot")
    unseen = house.rows("from lake.marts.fct_trend_tests where platform = 'step'")
    assert {(row["placebo_movement_95"], row["placebo_slope"]) for row in unseen} == {(None, None)}


def test_a_change_has_the_week_and_the_levels_planted(house: Lakehouse) -> None:
    (change,) = house.rows(
        "from lake.marts.fct_change_points where platform in ('step', 'still') and category_id = 'marketing'"
        f" and grain = 'week' and {DEFAULT}"
    )
    step = planted.FIRST_WEEK + timedelta(days=7 * 15)
    assert (change["period_start"], change["previous_start"]) == (step, step - timedelta(days=7))
    assert (change["platform"], change["n_before"], change["n_after"]) == ("step", 13, 10)
    assert (change["level_before"], change["level_after"]) == pytest.approx((4 / 16, 12 / 16))
    assert 0 < change["difference_low"] < 0.5 < change["difference_high"]


@pytest.mark.parametrize(
    ("platform", "category", "movement"),
    [
        ("real", "marketing", "real"),
        ("real", "business", "real"),
        ("calm", "marketing", "none"),
        ("late", "marketing", "late_data"),
        ("gaps", "marketing", "coverage"),
        ("loud", "marketing", "one_author"),
        ("words", "enterprise", "rule_change"),
        ("words", "marketing", "rule_change"),
    ],
)
def test_movements_are_those_planted(house: Lakehouse, platform: str, category: str, movement: str) -> None:
    (row,) = house.rows(
        f"from lake.marts.fct_period_comparisons where platform = '{platform}' and language = 'all' and {DEFAULT}"
        f" and comparison = 'month_before' and category_id = '{category}'"
    )
    assert (row["period_a_start"], row["period_b_start"]) == (planted.SEPTEMBER, planted.OCTOBER)
    assert row["movement"] == movement, row


def test_posts_that_only_a_new_pattern_finds_leave_the_share_and_its_base(house: Lakehouse) -> None:
    rows = house.rows(
        f"from lake.marts.fct_period_comparisons where platform = 'words' and {DEFAULT} and comparison = 'month_before'"
    )
    found = {row["category_id"]: row["difference_without_new_patterns"] for row in rows if row["language"] == "all"}
    assert (found["enterprise"], found["marketing"]) == pytest.approx((10 / 70 - 10 / 100, 60 / 70 - 90 / 100))


def test_a_movement_of_the_mix_lies_between_platforms(house: Lakehouse) -> None:
    rows = house.rows(
        f"from lake.marts.fct_period_comparisons where language = 'fr' and comparison = 'year_before' and {DEFAULT}"
        " and category_id = 'marketing'"
    )
    found = {row["platform"]: row for row in rows}
    whole = found["all"]
    assert whole["difference"] == pytest.approx((1 + 72) / 100 - (9 + 8) / 100)
    assert whole["within_platforms"] == pytest.approx(0, abs=1e-12)
    assert whole["platform_mix"] == pytest.approx(whole["difference"])
    assert {name: row["movement"] for name, row in found.items()} == {
        "all": "platform_mix",
        "wide": "none",
        "deep": "none",
    }


def test_the_split_by_platforms_equals_kitagawas(house: Lakehouse) -> None:
    months = ("2026-09-01", "2026-10-01")
    rows = house.rows(
        "from lake.marts.fct_category_shares where period_kind = 'month' and platform <> 'all' and label = 'whole'"
        f" and denominator = 'classified' and unit in ('original', 'author') and period_start in {months}"
    )
    compared = house.rows(
        "from lake.marts.fct_period_comparisons where platform = 'all' and comparison = 'month_before'"
    )
    assert any(abs(row["platform_mix"]) > 0.01 for row in compared)
    for row in compared:
        of_series = [share for share in rows if all(share[name] == row[name] for name in SERIES)]
        within, mix = planted.kitagawa(of_series, planted.SEPTEMBER, planted.OCTOBER)
        assert (row["within_platforms"], row["platform_mix"]) == pytest.approx((within, mix), abs=1e-12)
        assert row["within_platforms"] + row["platform_mix"] == pytest.approx(row["difference"], abs=1e-15)


def test_the_interval_of_a_difference_is_newcombes(house: Lakehouse) -> None:
    names = ("period_start", "period_kind", "platform", "language", "unit", "label", "denominator", "category_id")
    shares = {tuple(row[name] for name in names): row for row in house.rows("from lake.marts.fct_category_shares")}
    compared = house.rows("from lake.marts.fct_period_comparisons")
    checked = 0
    for row in compared:
        a, b = (shares[row[f"period_{side}_start"], *(row[name] for name in names[1:])] for side in "ab")
        if {a["interval_method"], b["interval_method"]} != {"wilson"}:
            continue
        checked += 1
        counts = [number for side in (b, a) for number in (side["share"] * size(side), size(side))]
        low, high = confint_proportions_2indep(*counts, method="newcomb")
        assert (row["difference_low"], row["difference_high"]) == pytest.approx((low, high), abs=1e-9)
    assert checked > 20
