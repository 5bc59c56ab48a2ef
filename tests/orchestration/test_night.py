"""One night at a time, and a branch that starts from the current release."""

import subprocess
import sys
from pathlib import Path

import pytest

from orchestration import lake, night
from orchestration.home import Home
from orchestration.night import NightRunning

HOLD = """
import sys, time
from pathlib import Path
from orchestration.home import Home
from orchestration.night import only_one
with only_one(Home(Path(sys.argv[1])), "other"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_night_is_refused_and_told_who_runs(home: Home) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home.root)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    try:
        assert other.stdout and other.stdout.readline() == "held\n"
        with pytest.raises(NightRunning, match=f"run other, process {other.pid}"), night.only_one(home, "mine"):
            pass
    finally:
        other.kill()
        other.wait()
    with night.only_one(home, "mine"):
        assert "mine" in home.lock.read_text()


def test_a_branch_writes_nothing_into_the_catalog_it_came_from(home: Home) -> None:
    released, branch = home.root / "released.sqlite", home.root / "b" / "catalog.sqlite"
    with lake.connect(home, released) as con:
        con.execute("create schema lake.raw; create table lake.raw.posts as from range(1000) as t(a)")
    before = released.read_bytes()
    lake.branch(released, branch)
    with lake.connect(home, branch) as con:
        con.execute("delete from lake.raw.posts where a < 500; insert into lake.raw.posts from range(5000)")
    assert released.read_bytes() == before
    with lake.connect(home, released, read_only=True) as con:
        assert con.execute("select count(*) from lake.raw.posts").fetchone() == (1000,)
    with lake.connect(home, branch, read_only=True) as con:
        assert con.execute("select count(*) from lake.raw.posts").fetchone() == (5500,)


def test_the_author_key_is_made_once_and_is_private(home: Home) -> None:
    key = home.author_secret()
    assert key == home.author_secret()
    assert len(key) == 32
    assert (home.root / "author.key").stat().st_mode & 0o777 == 0o600


def test_a_json_file_is_replaced_whole(tmp_path: Path) -> None:
    night.write_json(tmp_path / "a.json", {"a": 1})
    night.write_json(tmp_path / "a.json", {"é": 2})
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == '{\n  "é": 2\n}\n'
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
