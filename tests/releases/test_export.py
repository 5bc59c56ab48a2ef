"""An exported copy stands by itself: it is verified anywhere, and a changed byte in it is found and named."""

import shutil
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.releases import exported, exporting, kept, opening
from tests.releases.world import World, changed_byte


@pytest.fixture(scope="module")
def copy(world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export, moved to another place."""
    folder = tmp_path_factory.mktemp("export") / "copy"
    exporting.export(world.home, None, folder)
    return Path(shutil.move(folder, tmp_path_factory.mktemp("elsewhere") / "it's here"))


def test_a_copy_is_verified_on_a_machine_without_the_home(copy: Path, tmp_path: Path) -> None:
    answer = CliRunner().invoke(app, ["releases", "verify", str(copy), "--home", str(tmp_path / "none")])
    assert answer.exit_code == 0, answer.output
    assert "is whole" in answer.output and "manifest sha256" in answer.output
    assert exported.verify(copy).shares > 1000


def test_each_file_of_a_copy_is_found_when_a_byte_changes(copy: Path) -> None:
    names = [path.relative_to(copy).as_posix() for path in sorted(copy.rglob("*")) if path.is_file()]
    assert {"README.md", "open.sql", "quotepart.duckdb", "study/terms.csv", "posts/fct_posts.parquet"} <= set(names)
    some = [name for name in names if not name.startswith("marts/")] + ["marts/fct_category_shares.parquet"]
    for name in some:
        with changed_byte(copy / name):
            assert name in [finding.where for finding in exported.verify(copy).findings], name
    assert exported.verify(copy).findings == []


def test_a_copy_has_the_tables_and_posts_of_its_release(world: World, copy: Path) -> None:
    with opening.open_for_reading(world.home) as con:
        shares = con.execute("from fct_category_shares order by all").fetchall()
        posts = con.execute("from fct_posts order by platform, post_id").fetchall()
    parquet = duckdb.connect().sql
    folder = str(copy).replace("'", "''")
    assert parquet(f"from read_parquet('{folder}/marts/fct_category_shares.parquet') order by all").fetchall() == shares
    assert parquet(f"from read_parquet('{folder}/posts/fct_posts.parquet') order by 1, 2").fetchall() == posts


def test_a_folder_with_something_in_it_is_not_written_to(world: World, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    answer = CliRunner().invoke(
        app, ["releases", "export", kept.folder(world.home).name, str(tmp_path), "--home", str(world.home.root)]
    )
    assert answer.exit_code == 1 and "not empty" in answer.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_open_sql_of_a_copy_needs_no_extension(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy)
    con = duckdb.connect()
    con.execute(Path("open.sql").read_text())
    assert con.execute("select count(*) from posts_behind('brand')").fetchall()[0][0] > 10
    assert con.execute("select share from share_of('brand')").fetchall()[0][0] > 0
    assert con.execute("select count(*) from why('cued')").fetchall()[0][0] > 1
