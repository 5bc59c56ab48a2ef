"""Reading landed files again: what they say now replaces what they said, everywhere, and nothing else changes."""

import os
import shutil
import time
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.home import Home
from orchestration.releases import opening
from tests.night.support import FIRST_NIGHT, differences, posts, put_back, run, tables, write_csv

LATER = FIRST_NIGHT + timedelta(days=1)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home after one night, and its exports: a table, and a table in an archive; neither names its platform for all
    rows. A copy of both is kept beside.
    """
    root = tmp_path_factory.mktemp("reprocess") / "root"
    folder = root / "exports"
    rows = [(*row[:4], "", *row[5:]) for row in posts(FIRST_NIGHT - timedelta(days=3), 300, first_id=1)]
    write_csv(folder / "plain.csv", rows[:150])
    inside = write_csv(root.parent / "inside.csv", rows[150:])
    with zipfile.ZipFile(folder / "archive.zip", "w") as archive:
        archive.write(inside, "data/inside.csv")
    _say(folder, "forum")
    home = Home(root / "home")
    home.create()
    first = run(home, [folder])
    assert first.success, first.last_run
    shutil.copytree(root, root.parent / "kept", symlinks=True)
    return root


@pytest.fixture
def exports(root: Path) -> Path:
    """The exports, and beside them the home, as that night left them."""
    put_back(root.parent / "kept", root)
    return root / "exports"


@pytest.fixture
def home(exports: Path) -> Home:
    return Home(exports.parent / "home")


def _say(folder: Path, platform: str) -> None:
    mapping = folder / "columns.yml"
    mapping.write_text(f"platform: {platform}\n")
    an_hour_ago = time.time() - 3600 - len(platform)
    for path in (mapping, *folder.glob("*.zip")):
        os.utime(path, (an_hour_ago, an_hour_ago))


def platforms(home: Home) -> dict[str, int]:
    with opening.open_for_reading(home) as con:
        return dict(con.execute("select platform, count(*) from fct_posts group by platform").fetchall())


def test_a_file_and_a_member_are_read_again_and_their_old_rows_are_gone(home: Home, exports: Path) -> None:
    assert platforms(home) == {"forum": 300}
    _say(exports, "blog")
    unasked = run(home, [exports], LATER)
    assert unasked.last_run["release_id"] and platforms(home) == {"forum": 300}
    asked = run(home, [exports], LATER + timedelta(days=1), ("plain.csv", "*inside.csv"))
    assert asked.last_run["release_id"], asked.last_run
    assert platforms(home) == {"blog": 300}
    with opening.open_for_reading(home) as con:
        assert con.execute("select count(*) from ingest_files where status = 'loaded'").fetchone() == (2,)
        assert con.execute("select count(*) from fct_mentions where platform = 'forum'").fetchone() == (0,)


def test_what_says_the_same_changes_no_share_also_when_its_export_is_gone(home: Home, exports: Path) -> None:
    before = _shares(home)
    shutil.rmtree(exports)
    exports.mkdir()
    again = run(home, [exports], LATER, ("format:csv_generic",))
    assert again.last_run["release_id"] and again.last_run["rows"]["loaded"] == 300
    assert differences(before, _shares(home)) == {}


def test_a_name_that_means_nothing_is_answered_before_a_night_begins(home: Home) -> None:
    builds = len(list((home.root / "builds").iterdir()))
    said = CliRunner().invoke(app, ["reprocess", "nothing.csv", "--home", str(home.root)])
    assert said.exit_code == 1 and "means no file that was loaded" in said.stderr
    assert len(list((home.root / "builds").iterdir())) == builds


def _shares(home: Home) -> dict[str, list[tuple]]:
    return {name: rows for name, rows in tables(home).items() if name.endswith("fct_category_shares")}
