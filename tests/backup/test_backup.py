"""A backup makes a home whose next night is that of the home it was made of; a damaged one is refused by name."""

import json
import shutil
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration import modes
from orchestration.backup import making, restoring, store
from orchestration.backup.store import BackupError
from orchestration.cli import app
from orchestration.home import Home
from orchestration.releases import cleaning
from tests.backup.conftest import SECOND_NIGHT, World
from tests.night.support import differences, tables

pytestmark = pytest.mark.slow


def test_the_next_night_of_a_restored_home_is_that_of_the_undisturbed_one(world: World, restored: tuple) -> None:
    home, _, output = restored
    assert "160" in output or "release" in output, output
    assert home.current_release() is not None
    assert differences(tables(world.home), tables(home)) == {}


def test_the_command_that_runs_a_night_tells_that_nights_pass_again(restored: tuple) -> None:
    _, box, _ = restored
    assert box.subjects == ["Quotepart: the night of 2026-03-11 was released again"]


def test_a_restored_home_is_the_one_that_was_backed_up(world: World, tmp_path: Path) -> None:
    home = Home(tmp_path / "new")
    record = restoring.restore(world.backup, home)
    first = record.current
    assert [path.name for path in home.releases.iterdir()] == [first]
    assert (home.current / "quotepart.duckdb").read_bytes() == (
        world.home.releases / first / "quotepart.duckdb"
    ).read_bytes()
    assert (home.root / "author.key").read_bytes() == (world.home.root / "author.key").read_bytes()
    assert stat.S_IMODE((home.root / "author.key").stat().st_mode) == 0o600
    files = (home.releases / first).rglob("*")
    assert {stat.S_IMODE(path.stat().st_mode) for path in files if path.is_file()} == {modes.FOR_EVER}
    assert not list(tmp_path.glob(".restoring*"))


def test_backups_made_while_a_night_runs_are_whole(world: World, tmp_path: Path) -> None:
    assert len(world.during) > 2
    assert {trouble for made in world.during for trouble in made.troubles} == set()
    restoring.restore(world.root / "during", Home(tmp_path / "new"))


def test_only_what_is_new_is_copied_and_what_is_gone_is_removed(world: World, copy: Path) -> None:
    again = making.make(world.home, copy, SECOND_NIGHT, with_landing=True)
    assert 0 < again.new_files < len(again.record.files)
    assert len([name for name in again.record.files if name.startswith("landing/")]) == 2
    unchanged = making.make(world.home, copy, SECOND_NIGHT, with_landing=True)
    assert (unchanged.new_files, unchanged.new_bytes) == (0, 0)
    making.make(world.home, copy, SECOND_NIGHT)
    assert {path.name for path in (copy / "files").glob("*/*")} == {
        entry.sha256 for entry in store.read(copy).files.values()
    }


@pytest.mark.parametrize("how", ["changed", "cut", "missing"])
@pytest.mark.parametrize("what", ["data/", "releases/", "author.key"])
def test_a_damaged_backup_is_refused_by_name_and_mended_from_the_home(
    what: str, how: str, world: World, copy: Path, tmp_path: Path
) -> None:
    name, entry = next(item for item in store.read(copy).files.items() if item[0].startswith(what))
    path = store.blob(copy, entry.sha256)
    good = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]) if how == "changed" else good[:-1])
    if how == "missing":
        path.unlink()
    with pytest.raises(BackupError, match=name):
        restoring.restore(copy, Home(tmp_path / "new"))
    assert not (tmp_path / "new").exists()
    assert not list(tmp_path.glob(".restoring*"))
    assert making.make(world.home, copy, SECOND_NIGHT, check=True).mended == [name]
    restoring.restore(copy, Home(tmp_path / "new"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda record: record["files"].update({"../out": record["files"]["author.key"]}), "leads out"),
        (lambda record: record.pop("files"), "damaged"),
        (lambda record: record.update(form=99), "another version"),
        (lambda record: [record["files"].pop(n) for n in list(record["files"]) if n.startswith("data/")], "not whole"),
    ],
    ids=["a path that leads out", "no files", "another form", "a data file left out"],
)
def test_a_record_that_is_wrong_is_refused(change: object, said: str, copy: Path, tmp_path: Path) -> None:
    record = json.loads((copy / store.RECORD).read_text())
    change(record)  # type: ignore[operator]
    (copy / store.RECORD).write_text(json.dumps(record))
    with pytest.raises(BackupError, match=said):
        restoring.restore(copy, Home(tmp_path / "new"))
    assert not (tmp_path / "new").exists()


def test_what_is_damaged_in_the_home_never_replaces_the_backup(world: World, copy: Path, tmp_path: Path) -> None:
    home = Home(Path(shutil.copytree(world.home.root, tmp_path / "home", symlinks=True)))
    first = store.read(copy)
    lost = home.root / next(name for name in first.files if name.startswith("data/"))
    lost.unlink()
    changed = home.releases / first.current / "quotepart.duckdb"
    changed.chmod(0o600)
    changed.write_bytes(changed.read_bytes() + b"x")
    made = making.make(home, copy, SECOND_NIGHT)
    assert any(lost.name in trouble and "the backup has it" in trouble for trouble in made.troubles)
    assert any("quotepart.duckdb is damaged in the home" in trouble for trouble in made.troubles)
    restoring.restore(copy, Home(tmp_path / "new"))


def test_a_release_that_is_cleaned_up_meanwhile_is_left_out(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(Path(shutil.copytree(world.home.root, tmp_path / "home", symlinks=True)))
    put, oldest = store.put, min(home.releases.iterdir())

    def slow(source: Path, folder: Path) -> store.Entry:
        if oldest.exists():
            cleaning._remove(oldest)
        return put(source, folder)

    monkeypatch.setattr(store, "put", slow)
    made = making.make(home, tmp_path / "backup", SECOND_NIGHT)
    assert made.record.releases == [made.record.current]
    assert made.troubles == []


def test_folders_that_are_no_place_for_a_backup_are_refused(world: World, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear")
    other = Home(tmp_path / "other")
    shutil.copytree(world.home.root, other.root, symlinks=True)
    (other.root / "author.key").write_text("00" * 32)
    for home, folder, said in (
        (world.home, tmp_path / "full", "is not empty"),
        (world.home, world.home.root / "backup", "in the home itself"),
        (other, world.backup, "another home"),
    ):
        with pytest.raises(BackupError, match=said):
            making.make(home, folder, SECOND_NIGHT)


def test_the_commands_say_what_they_did_and_answer_1_when_they_did_not(world: World, tmp_path: Path) -> None:
    def ask(*command: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, list(command))
        return result.exit_code, result.output

    home, folder, new = str(world.home.root), str(tmp_path / "b"), str(tmp_path / "new")
    assert ask("backup", folder, "--home", home)[0] == 0
    assert json.loads((world.home.root / "last_backup.json").read_text())["folder"] == folder
    assert ask("restore", folder, "--home", new)[0] == 0
    code, said = ask("restore", folder, "--home", new)
    assert code == 1 and "is there already" in said
    code, said = ask("backup", folder, "--home", str(tmp_path / "nothing"))
    assert code == 1 and "has no release" in said
