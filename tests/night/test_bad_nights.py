"""A bad night is held: readers keep the release they have, and everyone is told why."""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import dagster as dg
import pytest

from orchestration import checks, night, stages
from orchestration.home import Home
from orchestration.releases import hold, kept
from tests.night.support import (
    FIRST_NIGHT,
    Tonight,
    last_night,
    posts,
    run,
    settings,
    start_command,
    tables,
    write_csv,
)

DAY = timedelta(days=1)
USUAL = 600

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home after three good nights of 600 posts each, the least history that has a usual volume; its exports lie
    beside it.
    """
    root = tmp_path_factory.mktemp("bad_nights")
    home = Home(root / "home")
    home.create()
    for number in range(3):
        usual_night(root, number)
        tonight = run(home, [root / "exports"], FIRST_NIGHT + number * DAY)
        assert tonight.verdict in ("pass", "caution"), tonight.last_run
    return home


def usual_night(root: Path, number: int, count: int = USUAL, text: str | None = None) -> Path:
    rows = posts(FIRST_NIGHT + (number - 1) * DAY, count, first_id=1_000_000 + number * 10_000, text=text)
    return write_csv(root / "exports" / f"night_{number}.csv", rows)


def held(home: Home, night_number: int, check: str) -> None:
    """Tonight is held by this check, and readers notice nothing."""
    before = home.current_release()
    tonight = run(home, [home.root.parent / "exports"], FIRST_NIGHT + night_number * DAY)
    assert not tonight.success
    was_held(home, tonight, before, check)


def was_held(home: Home, tonight: Tonight, before: Path, check: str) -> None:
    assert tonight.verdict == "hold"
    assert check in tonight.failed
    assert home.current_release() == before
    assert tonight.last_run["release_id"] is None
    assert tonight.last_run["current_release_id"] == before.name
    reason = next(reason for reason in tonight.last_run["reasons"] if reason["check_name"] == check)
    assert reason["reason_en"] and reason["reason_fr"] and reason["observed"]
    page = (home.build(tonight.run_id) / "checks.html").read_text(encoding="utf-8")
    assert page.index("These hold the night") < page.index(check)
    with dg.DagsterInstance.from_config(str(home.dagster)) as instance:
        assert instance.get_run_by_id(tonight.run_id).status is dg.DagsterRunStatus.FAILURE
        events = instance.all_logs(tonight.run_id, of_type=dg.DagsterEventType.ASSET_CHECK_EVALUATION)
        evaluations = [event.dagster_event.asset_check_evaluation_data for event in events]
        failed = [one for one in evaluations if not one.passed and one.severity is dg.AssetCheckSeverity.ERROR]
        told = [line for one in failed for line in one.metadata.items() if check in line[0]]
        assert told and "FAILED (critical)" in told[0][1].value


def test_half_the_text_empty_is_held(home: Home) -> None:
    path = usual_night(home.root.parent, 5)
    lines = path.read_text(encoding="utf-8").splitlines()
    emptied = [line.rsplit(",", 1)[0] + "," if number % 2 else line for number, line in enumerate(lines[1:])]
    path.write_text("\n".join([lines[0], *emptied]) + "\n", encoding="utf-8")
    held(home, 5, "empty_text")
    path.unlink()


def test_a_night_without_any_check_is_held(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    path = usual_night(home.root.parent, 5)
    monkeypatch.setattr(checks, "evaluate", lambda *_: [])
    before = home.current_release()
    tonight = run(home, [home.root.parent / "exports"], FIRST_NIGHT + 5 * DAY)
    assert tonight.verdict == "hold"
    assert "dbt_ran" in tonight.failed
    assert home.current_release() == before
    path.unlink()


@dataclass(frozen=True)
class ByCommand:
    """A night that the command line ran: what it said, how it ended, and the release that stood before."""

    code: int
    out: str
    err: str
    tonight: Tonight
    before: Path


@pytest.fixture(scope="module")
def thin(home: Home) -> ByCommand:
    """A night with a tenth of the usual posts."""
    path = usual_night(home.root.parent, 5, count=USUAL // 10)
    before = home.current_release()
    process = start_command(home, [home.root.parent / "exports"], FIRST_NIGHT + 5 * DAY)
    out, err = process.communicate(timeout=300)
    path.unlink()
    assert before
    return ByCommand(process.returncode, out, err, last_night(home), before)


def test_volume_down_by_ninety_percent_is_held(home: Home, thin: ByCommand) -> None:
    was_held(home, thin.tonight, thin.before, "volume_low")


def test_the_command_answers_three_and_says_why(thin: ByCommand) -> None:
    assert thin.code == 3, thin.err
    assert "verdict   hold" in thin.out
    assert "(unchanged: this night was held)" in thin.out


def test_publishing_by_hand_goes_round_nothing(home: Home, thin: ByCommand) -> None:
    """The release step reads the verdict of its own run again, whoever calls it."""
    by_hand = night.resume(settings(home, [home.root.parent / "exports"]), thin.tonight.run_id)
    assert stages.publish(by_hand).release_id is None
    assert home.current_release() == thin.before


def test_the_next_good_night_has_nothing_of_the_bad_ones(home: Home) -> None:
    usual_night(home.root.parent, 6)
    tonight = run(home, [home.root.parent / "exports"], FIRST_NIGHT + 6 * DAY)
    assert tonight.verdict in ("pass", "caution"), tonight.last_run
    found = tables(home)
    files = {row[1] for row in found["lake.raw.ingest_files"]}
    assert files == {f"night_{number}.csv" for number in (0, 1, 2, 6)}
    assert len(found["lake.marts.fct_posts"]) == 4 * USUAL


def test_a_rollback_holds_nights_until_it_is_lifted(home: Home) -> None:
    earlier = kept.entries(home)[1].release_id
    hold.rollback(home, earlier, by="a test", why="to see", at=FIRST_NIGHT)
    usual_night(home.root.parent, 7)
    tonight = run(home, [home.root.parent / "exports"], FIRST_NIGHT + 7 * DAY)
    assert tonight.verdict == "hold"
    assert "not_held_by_hand" in tonight.failed
    assert home.current_release().name == earlier
    assert hold.resume(home)
    tonight = run(home, [home.root.parent / "exports"], FIRST_NIGHT + 7 * DAY + timedelta(hours=1))
    assert tonight.verdict in ("pass", "caution")
    assert len(tables(home)["lake.marts.fct_posts"]) == 5 * USUAL
    assert json.loads(home.last_run.read_text())["release_id"] == home.current_release().name
