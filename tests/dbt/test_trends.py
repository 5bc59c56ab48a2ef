"""Comparisons of periods on a lake with planted movements: the class of each, and the split by platforms."""

import shutil
from datetime import date, datetime, timedelta

import pytest

from orchestration.home import Home
from tests.dbt import planted_movements as planted
from tests.dbt.lakehouse import SOCIAL, Lakehouse

# A silent day is an empty one, and the last of October is still open.
VARIABLES = {"rhythm_posts_per_day": 10**6, "partial_day_part": 0, "immature_days": 21}
DEFAULT = "unit = 'original'"
SERIES = ("language", "unit", "category_id")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """One night of all planted worlds, by the study and one pattern that came in October."""
    folder = tmp_path_factory.mktemp("trends")
    study = folder / "study"
    shutil.copytree(SOCIAL, study)
    with (study / "terms.csv").open("a", encoding="utf-8") as file:
        file.write(f"enterprise,,,{planted.NEW_PATTERN},include,2026-10-05,People began to say so\n")
    terms = (study / "terms.csv").read_text(encoding="utf-8").replace(",2026-11-2", ",2025-01-2")
    (study / "terms.csv").write_text(terms, encoding="utf-8")
    house = Lakehouse(Home(folder / "home"), study=study, variables=VARIABLES).create()
    house.add_posts(planted.posts())
    gap = planted.FIRST_WEEK + timedelta(days=7 * planted.WEEKS_NOT_COLLECTED[0])
    for source in ("rising", "step", "still"):
        _not_collected(house, source, gap, 14)
    _not_collected(house, "gaps", planted.OCTOBER + timedelta(days=10), 15)
    house.build()
    return house


def _not_collected(house: Lakehouse, source: str, first: date, days: int) -> None:
    at = datetime.combine(first, datetime.min.time()) + timedelta(hours=12)
    span = {"first_posted_at": at, "last_posted_at": at + timedelta(days=days - 1)}
    house.add_file(file_sha256=f"bad {source}", source=source, status="quarantined", **span)


@pytest.mark.parametrize(
    ("platform", "category", "movement"),
    [
        ("real", "marketing", "real"),
        ("real", "business", "real"),
        ("calm", "marketing", "none"),
        ("late", "marketing", "late_data"),
        ("gaps", "marketing", "coverage"),
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
