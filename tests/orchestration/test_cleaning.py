"""Cleaning up removes what nobody names, and never a file that a kept catalog names."""

import json
import os
import time
from pathlib import Path

from orchestration import cleaning, lake
from orchestration.home import Home
from orchestration.release import point

OLD = 3 * cleaning.MIN_AGE_SECONDS


def release(home: Home, name: str, previous: str | None, first: int) -> None:
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
    (folder / "manifest.json").write_text(json.dumps({"release_id": name}))
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
    cleaning.clean(home, kept_releases=2)
    assert not (home.releases / "r1").exists()
    assert len(list(home.data.rglob("*.parquet"))) == before - 1
    assert rows(home, "r2") == (10_000, 5000)
    assert rows(home, "r3") == (20_000, 5000)


def test_the_current_release_stays_however_old(home: Home) -> None:
    for number, name in enumerate(("r1", "r2", "r3")):
        release(home, name, f"r{number}" if number else None, number * 10_000)
    point(home, "r1")
    age(home)
    cleaning.clean(home, kept_releases=1)
    assert rows(home, "r1") == (0, 5000)
    assert rows(home, "r3") == (20_000, 5000)
    assert not (home.releases / "r2").exists()


def test_young_files_stay_though_nobody_names_them(home: Home) -> None:
    release(home, "r1", None, 0)
    point(home, "r1")
    stray = home.data / "stray.parquet"
    stray.write_bytes(b"being written")
    cleaning.clean(home, kept_releases=1)
    assert stray.exists()
    os.utime(stray, (time.time() - OLD,) * 2)
    cleaning.clean(home, kept_releases=1)
    assert not stray.exists()


def test_branches_left_behind_are_kept_for_a_while(home: Home, tmp_path: Path) -> None:
    release(home, "r1", None, 0)
    point(home, "r1")
    for number in range(cleaning.KEPT_BUILDS + 2):
        folder = home.build(f"run_{number}")
        folder.mkdir()
        os.utime(folder, (number, number))
    cleaning.clean(home, kept_releases=1)
    assert sorted(path.name for path in home.builds.iterdir()) == [
        f"run_{number}" for number in range(2, cleaning.KEPT_BUILDS + 2)
    ]
