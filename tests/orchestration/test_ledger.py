"""The ledgers of the releases between two add up to what changed from the one to the other."""

import json
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from orchestration import night
from orchestration.home import Home
from orchestration.releases import kept, ledger

RULE = {"unit": "original", "label": "whole", "denominator": "classified"}
KEYS = "'all' as period_kind, 'all' as platform, 'all' as language, 'original' as unit, 'whole' as label"
# Each release: the share of brand, and what changed it.
HISTORY = {"r1": (0.5, {}), "r2": (0.515, {"new_posts": "2", "deletions": "-0.5"}), "r3": (0.505, {"study": "-1"})}


def release(home: Home, name: str, ids: list[str]) -> None:
    """A release as `diff` reads it; r3 has another study."""
    folder = home.releases / name
    folder.mkdir(parents=True)
    share, causes = HISTORY[name]
    study = {"name": "social", "version": "v", "default_rule": RULE}
    manifest = {"release_id": name, "night_at": "2026-11-20T03:00:00Z", "snapshot_id": 7, "study": study}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    slices = f"{KEYS}, 'classified' as denominator, 'brand' as category_id"
    points = ", ".join(f"{causes.get(cause, 0)}::decimal(18, 10) as {cause}_points" for cause in ledger.CAUSES)
    with duckdb.connect(str(folder / "quotepart.duckdb")) as con:
        con.execute("create table releases (release_id varchar, released_at timestamp)")
        con.executemany(
            "insert into releases values (?, ?::timestamp)", [[i, f"2026-11-2{i[1]} 03:00:00"] for i in ids]
        )
        con.execute(f"create table fct_category_shares as select {slices}, {share} as share")
        total = sum(Decimal(value) for value in causes.values())
        con.execute(
            f"create table fct_share_changes as select {slices}, {total}::decimal(18, 10) as points, {points}"
            f" where {bool(causes)}"
        )
        con.execute(f"""create table fct_share_versions as select {slices}, timestamp '2026-11-23 03:00:00' as seam_at,
            'v1' as study_version, 'v2' as next_study_version, 0.515 as share, 0.505 as next_share,
            -1.0 as study_points, 'social biz' as terms_added, null::varchar as terms_removed where {name == "r3"}""")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    for number, name in enumerate(HISTORY, start=1):
        release(home, name, list(HISTORY)[:number])
    return home


def test_ledgers_add_up_and_the_seam_is_told(home: Home) -> None:
    assert ledger.chain(home, "r1", "r3") == ["r2", "r3"]
    parts = ledger.parts(home, "r1", "r3")["brand"]
    assert sum(parts.values()) == Decimal("0.5") == round(Decimal(100 * (HISTORY["r3"][0] - HISTORY["r1"][0])), 10)
    assert ledger.lines(home, "r1", "r3") == [
        "brand: 50.00 % became 50.50 %, +0.50 points: new posts +2.00, deletions -0.50, study -1.00",
        "study v1 became v2 in release r3:",
        "  brand: 51.50 % became 50.50 % (-1.00 points by the study); added: social biz",
    ]


def test_a_release_that_does_not_go_back_to_the_other_has_no_ledger_with_it(home: Home) -> None:
    with pytest.raises(kept.ReleaseError, match="does not go back to r3"):
        ledger.parts(home, "r3", "r2")


def test_a_branch_knows_the_release_that_it_is_a_copy_of(home: Home) -> None:
    assert night._release_before(None) == {}
    assert night._release_before(home.releases / "r2") == {
        "release_id": "r2", "night_at": "2026-11-20T03:00:00", "study_version": "v", "snapshot_id": 7,
    }  # fmt: skip
