"""Cleaning up removes what nobody names, and never a file that a kept catalog names."""

import json
import os
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from orchestration import lake
from orchestration.home import Home
from orchestration.release import point
from orchestration.releases import cleaning, data_files, hold, names
from orchestration.releases.retention import Rule

NOW = datetime(2026, 11, 24)
OLD = 3 * cleaning.MIN_AGE_SECONDS


def release(home: Home, name: str, previous: str | None, first: int, at: datetime = NOW) -> None:
    """A release whose catalog replaces the rows of the one before by its own."""
    folder = home.releases / name
    folder.mkdir()
    catalog = folder / "catalog.sqlite"
    lake.branch(home.releases / previous / "catalog.sqlite" if previous else None, catalog)
    with lake.connect(home, catalog) as con:
        con.execute(
            "create or replace table lake.main.posts as select range as a from range(?, ?)", [first, first + 5000]
        )
        con.execute("call ducklake_expire_snapshots('lake', older_than => now())")
    (folder / "manifest.json").write_text(json.dumps({"release_id": name, "released_at": f"{at.isoformat()}Z"}))
    for path in folder.iterdir():
        path.chmod(0o444)


def age(home: Home) -> None:
    for path in home.data.rglob("*.parquet"):
        os.utime(path, (time.time() - OLD,) * 2)


def rows(home: Home, name: str) -> tuple[int, int]:
    with lake.connect(home, home.releases / name / "catalog.sqlite", read_only=True) as con:
        return con.execute("select min(a), count(*) from lake.main.posts").fetchone()


def test_files_of_kept_releases_stay_and_others_go(home: Home) -> None:
    for number, name in enumerate(("r1", "r2", "r3")):
        release(home, name, f"r{number}" if number else None, number * 10_000)
    point(home, "r3")
    age(home)
    before = len(list(home.data.rglob("*.parquet")))
    cleaning.clean(home, Rule(2), NOW)
    assert not (home.releases / "r1").exists()
    assert len(list(home.data.rglob("*.parquet"))) == before - 1
    assert rows(home, "r2") == (10_000, 5000)
    assert rows(home, "r3") == (20_000, 5000)


def test_the_current_release_stays_however_old(home: Home) -> None:
    for number, name in enumerate(("r1", "r2", "r3")):
        release(home, name, f"r{number}" if number else None, number * 10_000)
    point(home, "r1")
    age(home)
    cleaning.clean(home, Rule(1), NOW)
    assert rows(home, "r1") == (0, 5000)
    assert rows(home, "r3") == (20_000, 5000)
    assert not (home.releases / "r2").exists()


def test_young_files_stay_though_nobody_names_them(home: Home) -> None:
    release(home, "r1", None, 0)
    point(home, "r1")
    stray = home.data / "stray.parquet"
    stray.write_bytes(b"being written")
    cleaning.clean(home, Rule(1), NOW)
    assert stray.exists()
    os.utime(stray, (time.time() - OLD,) * 2)
    cleaning.clean(home, Rule(1), NOW)
    assert not stray.exists()


def test_branches_left_behind_are_kept_for_a_while(home: Home, tmp_path: Path) -> None:
    release(home, "r1", None, 0)
    point(home, "r1")
    for number in range(cleaning.KEPT_BUILDS + 2):
        folder = home.build(f"run_{number}")
        folder.mkdir()
        os.utime(folder, (number, number))
    cleaning.clean(home, Rule(1), NOW)
    assert sorted(path.name for path in home.builds.iterdir()) == [
        f"run_{number}" for number in range(2, cleaning.KEPT_BUILDS + 2)
    ]


def four(home: Home) -> None:
    for number, name in enumerate(("r1", "r2", "r3", "r4")):
        release(home, name, f"r{number}" if number else None, number * 10_000, NOW - timedelta(days=40 - 10 * number))
    point(home, "r4")
    age(home)


def left(home: Home) -> list[str]:
    return sorted(path.name for path in home.releases.iterdir())


def test_a_release_goes_by_age_too_and_one_with_a_name_never(home: Home) -> None:
    four(home)
    cleaning.clean(home, Rule(9, days=35), NOW)
    assert left(home) == ["r2", "r3", "r4"]
    names.give(home, home.releases / "r2", "thesis")
    cleaning.clean(home, Rule(1, days=1), NOW)
    assert left(home) == ["r2", "r4"]
    assert rows(home, "r2") == (10_000, 5000)
    names.take(home, "thesis")
    cleaning.clean(home, Rule(1), NOW)
    assert left(home) == ["r4"]


def test_the_release_that_a_rollback_left_stays(home: Home) -> None:
    four(home)
    hold.rollback(home, "r2", by="a test", why="to see", at=NOW)
    cleaning.clean(home, Rule(1, days=1), NOW)
    assert left(home) == ["r2", "r4"]


def test_no_data_file_goes_while_a_kept_catalog_cannot_be_read(home: Home) -> None:
    four(home)
    (home.releases / "r3" / "catalog.sqlite").unlink()
    (home.releases / "r3" / "catalog.sqlite").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    before = sorted(home.data.rglob("*.parquet"))
    assert cleaning.clean(home, Rule(2), NOW).unreadable == [home.releases / "r3"]
    assert sorted(home.data.rglob("*.parquet")) == before


def test_what_would_go_is_said_and_left(home: Home) -> None:
    four(home)
    plan = cleaning.plan(home, Rule(2), NOW)
    assert [going.folder.name for going in plan.releases] == ["r1", "r2"]
    assert len(plan.files) == 2 and plan.bytes > 10_000
    assert left(home) == ["r1", "r2", "r3", "r4"]


def test_killed_at_each_step_it_takes_nothing_that_a_kept_release_names_and_ends_its_work_next_time(home: Home) -> None:
    """A child is killed at its first step in the file system, the next at its second, until one comes to the end."""
    four(home)
    for number in range(cleaning.KEPT_BUILDS + 1):
        home.build(f"run_{number}").mkdir()
    named = {path for name in ("r3", "r4") for path in data_files.named(home.releases / name / "catalog.sqlite")}
    answer = subprocess.run(
        [sys.executable, "-m", "tests.releases.killing", str(home.root), NOW.isoformat(), *named],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    assert int(answer.stdout) > 15
