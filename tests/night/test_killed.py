"""A night killed anywhere and run again ends in the same tables as one that was not."""

import os
import random
import shutil
import signal
import time
from datetime import timedelta
from pathlib import Path

import pytest

from orchestration.home import Home
from tests.night.support import FIRST_NIGHT, differences, posts, run, start_command, tables, write_csv

# After which line of the night's log it is killed, and within how many seconds.
STAGES = {
    "in landing": ("", 6.0),
    "in load": ("landing:", 1.0),
    "in dbt": ("raw:", 8.0),
    "in the checks": ("dbt:", 8.0),
    "in release": ("checks:", 0.6),
}
KILLS = int(os.environ.get("QUOTEPART_TEST_KILLS", "5"))
ROUNDS = -(-KILLS // len(STAGES))
"""In each, one night is killed once in every stage and begun again each time, and then runs to its end."""
EARLIER, TONIGHT = FIRST_NIGHT, FIRST_NIGHT + timedelta(days=1)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a home after one night, and the exports of that night and of the next."""
    root = tmp_path_factory.mktemp("killed")
    home = Home(root / "home")
    home.create()
    write_csv(root / "exports" / "earlier.csv", posts(EARLIER - timedelta(days=2), 3000, first_id=1))
    assert run(home, [root / "exports"], EARLIER).last_run["release_id"]
    for number in range(4):
        rows = posts(TONIGHT - timedelta(days=1), 1500, first_id=2500 + number * 1000)
        write_csv(root / "exports" / f"tonight_{number}.csv", rows)
    return root


@pytest.fixture(scope="module")
def undisturbed(start: Path) -> dict[str, list[tuple]]:
    """The tables of a night that nobody killed."""
    home = copy_home(start, "undisturbed")
    assert run(home, [start / "exports"], TONIGHT).last_run["release_id"]
    return tables(home)


def copy_home(start: Path, name: str) -> Home:
    return Home(Path(shutil.copytree(start / "home", start / name / "home", symlinks=True)))


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_a_night_killed_in_each_stage_and_run_again_ends_equal(
    start: Path, undisturbed: dict[str, list[tuple]], round_: int
) -> None:
    home = copy_home(start, f"killed_{round_}")
    before = home.current_release()
    for place, stage in enumerate(STAGES):
        kill_one(home, start / "exports", *STAGES[stage], random.Random(round_ * len(STAGES) + place))
        release = home.current_release()
        assert release is not None, stage
        assert (release / "manifest.json").exists(), f"readers always have a whole release: {stage}"
        assert release == before or (release / "quotepart.duckdb").stat().st_mode & 0o777 == 0o440, stage
    run(home, [start / "exports"], TONIGHT)
    assert differences(undisturbed, tables(home)) == {}
    shutil.rmtree(start / f"killed_{round_}")


def kill_one(home: Home, exports: Path, after: str, within: float, chance: random.Random) -> None:
    """Start tonight and end it by SIGKILL at a moment of the given stage."""
    process = start_command(home, [exports], TONIGHT)
    assert process.stderr
    while after and (line := process.stderr.readline()) and after not in line:
        pass
    time.sleep(chance.uniform(0, within))
    process.send_signal(signal.SIGKILL)
    process.communicate()
