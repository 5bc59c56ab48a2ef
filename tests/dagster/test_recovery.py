"""What a dead night left running is ended, and nothing else; what gets stale is shown by Dagster."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import dagster as dg
import psutil
import pytest

from orchestration import freshness, night, orphans, serving
from orchestration.home import Home
from orchestration.locking import NightLock
from orchestration.settings import Settings
from tests.night.support import settings

SLEEP = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)",
]


def started(command: list[str]) -> subprocess.Popen:
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    return process


def test_only_what_a_night_of_this_home_started_is_ended(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orphans, "GRACE_SECONDS", 0.5)
    with orphans.marked(home):
        mine, stubborn = started(SLEEP), started(STUBBORN)
    with orphans.marked(Home(tmp_path / "another")):
        another = started(SLEEP)
    unmarked = started(SLEEP)
    try:
        assert set(orphans.end(home)) == {mine.pid, stubborn.pid}
        assert not psutil.pid_exists(mine.pid) and not psutil.pid_exists(stubborn.pid)
        assert another.poll() is None and unmarked.poll() is None
        assert orphans.end(home) == []
    finally:
        for process in (mine, stubborn, another, unmarked):
            process.kill()
            process.wait()


@pytest.mark.parametrize("how", ["a night begins", "serving starts"])
def test_orphans_are_ended_when(how: str, home: Home) -> None:
    with orphans.marked(home):
        left = started(SLEEP)
    try:
        if how == "serving starts":
            serving.recover(settings(home, []))
        else:
            with dg.build_resources({"night_lock": NightLock(home=str(home.root))}):
                child = subprocess.check_output([sys.executable, "-c", "import os; print(dict(os.environ))"], text=True)
                assert f"'{orphans.MARK}': '{home.root}'" in child
        assert not psutil.pid_exists(left.pid)
    finally:
        left.kill()
        left.wait()


def test_a_night_that_lives_keeps_its_children(home: Home) -> None:
    with orphans.marked(home):
        child = started(SLEEP)
    try:
        with night.only_one(home, "a living one"):
            serving.recover(settings(home, []))
        assert child.poll() is None
    finally:
        child.kill()
        child.wait()


@pytest.mark.parametrize(
    ("cron", "hours"), [("30 4 * * *", 25), ("0 5 * * 1-5", 73), ("0 */6 * * *", 7), ("15 3 1 * *", 31 * 24 + 1)]
)
def test_the_longest_gap_of_a_schedule_has_the_night_of_the_change_of_clocks(cron: str, hours: int) -> None:
    assert freshness.longest_gap(cron, "Europe/Paris") == timedelta(hours=hours)


def test_what_is_older_than_a_gap_and_a_night_is_stale(home: Home) -> None:
    chosen = freshness.policy(Settings(_env_file=None, home=home.root, max_night_minutes=60))
    assert isinstance(chosen, dg.FreshnessPolicy)
    assert chosen.fail_window.to_timedelta() == timedelta(hours=26)  # type: ignore[attr-defined]
    assert chosen.warn_window.to_timedelta() == timedelta(hours=25, minutes=15)  # type: ignore[attr-defined]
