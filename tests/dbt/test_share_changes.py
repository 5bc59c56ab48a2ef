"""Every changed share is told with what changed it, as plain Python takes it apart; parts add up to the last digit."""

import os
import shutil
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from orchestration.home import Home
from tests import independent_changes as independent
from tests.dbt import planted_changes as planted
from tests.dbt.lakehouse import SOCIAL, Lakehouse

CATEGORIES = ["brand", "business", "enterprise", "marketing"]
SEEDS = range(int(os.environ.get("QUOTEPART_TEST_LEDGER_HISTORIES", "1")))
KEYS = ("period_kind", "period_start", "platform", "language", "unit", "label", "denominator", "category_id")
Told = dict[tuple[Any, ...], dict[str, Any]]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=SEEDS)
def released(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Lakehouse, planted.World]:
    world = planted.released_world(request.param)
    return planted.release(Lakehouse(Home(tmp_path_factory.mktemp("ledger"))).create(), world), world


def told(house: Lakehouse) -> Told:
    return {tuple(row[key] for key in KEYS): row for row in house.rows("from lake.marts.fct_share_changes")}


def check(found: Told, wanted: dict[Any, independent.Change], is_told: Any = lambda key: True) -> None:
    """The same shares, with the same numbers, and points that add up exactly."""
    expected = {
        (*place, unit, label, denominator, category): change
        for (place, (unit, label, denominator, category)), change in wanted.items()
        if (change.before != change.after or change.causes) and (change.before[1] or change.after[1])
    }
    assert set(found) == {key for key in expected if is_told(key)} and found
    for key, row in found.items():
        change = expected[key]
        numbers = [row[f"{name}_{side}"] for side in ("before", "after") for name in ("numerator", "base")]
        assert close(numbers, [*change.before, *change.after]), key
        for cause in independent.ORDER:
            parts = [row[f"{cause}_numerator"], row[f"{cause}_base"]]
            assert close(parts, [*change.causes.get(cause, (0, 0))]), (key, cause)
        assert row["status"] == ("changed" if all(side[1] for side in (change.before, change.after)) else row["status"])
        assert row["status"] != "changed" or check_points(row, change)


def check_points(row: dict[str, Any], change: independent.Change) -> bool:
    points = [row[f"{cause}_points"] for cause in independent.ORDER]
    assert sum(points) == row["points"], "to the last digit"
    moved = Decimal(100 * row["share_after"]) - Decimal(100 * row["share_before"])
    assert abs(row["points"] - moved) <= Decimal("1e-10"), "both shares are rounded to ten decimals"
    share = change.before[0] / change.before[1]
    for cause, part in zip(independent.ORDER, points, strict=True):
        numerator, base = change.causes.get(cause, (0, 0))
        assert close([float(part)], [100 * (numerator - share * base) / change.after[1]])
    return True


def close(found: list[float], wanted: list[Any]) -> bool:
    """Fractions of a vote are rounded to a millionth of a millionth for each author."""
    return all(abs(one - float(other)) < 1e-8 for one, other in zip(found, wanted, strict=True))


def test_posts_that_come_change_and_go(released: tuple[Lakehouse, planted.World]) -> None:
    house, world = released[0], deepcopy(released[1])
    tonight = planted.branch(house, "posts")
    planted.night_of_posts(world)
    planted.write_tonight(tonight, world, [])
    tonight.build(planted.TONIGHT, "--select", "+fct_share_changes")
    wanted = independent.changes(planted.states(world.before), planted.states(world.after), world.causes, CATEGORIES)
    found = told(tonight)
    check(found, wanted)
    assert {row["status"] for row in found.values()} == {"changed", "new", "gone"}
    assert not any(row["study_points"] or row["code_points"] for row in found.values())
    only = ("--resource-type", "test", "--select", "fct_share_changes")
    assert set(tonight.dbt("test", *only, night_at=planted.TONIGHT).values()) == {"pass"}


def test_a_file_read_again_beside_all_that(released: tuple[Lakehouse, planted.World]) -> None:
    house, world = released[0], deepcopy(released[1])
    tonight = planted.branch(house, "again")
    planted.night_of_posts(world)
    again = planted.file_read_again(world)
    planted.write_tonight(tonight, world, again)
    tonight.build(planted.TONIGHT, "--full-refresh", "--select", "+fct_share_changes")
    wanted = independent.changes(planted.states(world.before), planted.states(world.after), world.causes, CATEGORIES)
    check(told(tonight), wanted, is_told)


def test_another_study_beside_all_that_leaves_its_old_series(
    released: tuple[Lakehouse, planted.World], tmp_path: Path
) -> None:
    house, world = released[0], deepcopy(released[1])
    study = tmp_path / "study"
    shutil.copytree(SOCIAL, study)
    with (study / "terms.csv").open("a", encoding="utf-8") as file:
        file.write(planted.NEW_TERM)
    tonight = planted.branch(house, "study", study)
    planted.night_of_posts(world)
    planted.write_tonight(tonight, world, [])
    tonight.build(planted.TONIGHT, "--select", "+fct_share_versions")
    before, after = planted.states(world.before), planted.states(world.after, ("brand",))
    causes = {**dict.fromkeys(before, "study"), **world.causes}
    found = told(tonight)
    check(found, independent.changes(before, after, causes, CATEGORIES), is_told)
    versions = {tuple(row[key] for key in KEYS): row for row in tonight.rows("from lake.marts.fct_share_versions")}
    kept = house.rows("""from lake.marts.fct_category_shares where unit = 'original' and label = 'whole'
        and denominator = 'classified' and period_kind <> 'day' and (platform = 'all' or language = 'all')""")
    assert {key: row["share"] for key, row in versions.items()} == {
        tuple(row[key] for key in KEYS): row["share"] for row in kept
    }
    for key, row in versions.items():
        if row["study_points"]:
            assert (row["study_points"], row["next_share"]) == (found[key]["study_points"], found[key]["share_after"])
        assert row["terms_added"] == ("social media" if key[-1] == "brand" else None) and row["terms_removed"] is None
        assert (row["study_version"], row["next_study_version"], row["seam_at"]) == ("v1", "v2", planted.TONIGHT)
    assert any(row["study_points"] for row in versions.values())


def is_told(key: tuple[Any, ...]) -> bool:
    """What a night that computes everything over tells."""
    kind, _, _, _, unit, label, denominator, _ = key
    of_the_rule = unit in ("original", "author") and label == "whole" and denominator == "classified"
    return kind in ("all", "year", "month") or (kind == "week" and of_the_rule)


def test_one_vote_taken_apart_by_hand() -> None:
    """An author with one brand of two posts loses the other and writes a third: 1/2, 1, 1/2."""
    brand = independent.Post(date(2026, 1, 1), "x", "en", "a", "original", True, frozenset(["brand"]))
    other = independent.Post(date(2026, 1, 1), "x", "en", "a", "original", True, frozenset(["business"]))
    causes = {"2": "deletions", "3": "new_posts"}
    found = independent.changes({"1": brand, "2": other}, {"1": brand, "3": other}, causes, ["brand"])
    change = found[("all", date(1900, 1, 1), "all", "all"), ("author", "whole", "all", "brand")]
    assert change.causes == {"deletions": (0.5, 0), "new_posts": (-0.5, 0)}
