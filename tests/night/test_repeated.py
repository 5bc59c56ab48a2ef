"""Safe to repeat: the same night twice, the order of files, the same bytes under another name."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from orchestration.home import Home
from tests.night.support import FIRST_NIGHT, THREADS, differences, posts, put_back, run, tables, write_csv

# These say which night it was, or how it passed; everything else must be as it was.
ABOUT_THE_NIGHT = ("audit_checks", "audit_profile", "releases", "audit_trail", "quotepart.main.fct_share_verdicts")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home after one night, and its exports; a copy of both is kept beside."""
    root = tmp_path_factory.mktemp("repeated") / "root"
    rows = posts(FIRST_NIGHT - timedelta(days=3), 300, first_id=1)
    write_csv(root / "exports" / "a.csv", rows[:200])
    write_csv(root / "exports" / "b.csv", rows[150:])
    home = Home(root / "home")
    home.create()
    run(home, [root / "exports"])
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


def about_posts(home: Home) -> dict[str, list[tuple]]:
    return {name: rows for name, rows in tables(home).items() if not name.endswith(ABOUT_THE_NIGHT)}


def test_the_same_night_twice_changes_no_table(home: Home, exports: Path) -> None:
    before = about_posts(home)
    assert len(before["lake.marts.fct_posts"]) == 300
    shutil.copyfile(exports / "a.csv", exports / "the same bytes.csv")
    again = run(home, [exports], FIRST_NIGHT + timedelta(minutes=5))
    assert again.last_run["release_id"], again.last_run
    assert again.last_run["rows"].get("loaded", 0) == 0
    assert differences(before, about_posts(home)) == {}


def test_two_homes_with_the_same_exports_have_the_same_tables(home: Home, exports: Path, tmp_path: Path) -> None:
    """Whatever the number of threads."""
    other = Home(tmp_path / "other")
    other.create()
    shutil.copyfile(home.root / "author.key", other.root / "author.key") if home.author_secret() else None
    run(other, [exports], threads=THREADS + 1)
    assert differences(tables(home), tables(other)) == {}
