"""Finding the release and reading what the last night said: every fault is a value, never an exception."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports import release
from reports.options import parse
from reports.release import LastRun, Release, Trouble
from tests.reports import release_factory as factory


def _kind(found: object) -> str:
    assert isinstance(found, Trouble)
    return found.kind


def _empty_release(home: Path, manifest: str = "{}") -> Path:
    folder = home / "releases" / "r1"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(manifest, encoding="utf-8")
    (folder / "quotepart.duckdb").touch()
    (home / "current").symlink_to(folder)
    return folder


def test_no_home_and_an_empty_home_have_no_release(tmp_path: Path) -> None:
    assert _kind(release.current(tmp_path / "nowhere")) == "none"
    assert _kind(release.current(tmp_path)) == "none"


def test_a_pointer_to_nothing_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to(tmp_path / "releases" / "gone-1")
    found = release.current(tmp_path)
    assert found == Trouble("gone", {"release": "gone-1"})


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '"text"'])
def test_a_damaged_manifest_is_told(tmp_path: Path, content: str) -> None:
    _empty_release(tmp_path, content)
    assert _kind(release.current(tmp_path)) == "not_json"


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    folder = _empty_release(tmp_path)
    (folder / "manifest.json").write_bytes(b"\xff\xfe\x00{")
    assert _kind(release.current(tmp_path)) == "not_json"


def test_a_missing_manifest_and_a_missing_database_are_told_apart(tmp_path: Path) -> None:
    folder = _empty_release(tmp_path)
    (folder / "quotepart.duckdb").unlink()
    assert _kind(release.current(tmp_path)) == "no_database"
    (folder / "manifest.json").unlink()
    assert _kind(release.current(tmp_path)) == "unreadable"


def test_the_database_is_named_by_its_real_path(tmp_path: Path) -> None:
    folder = _empty_release(tmp_path, json.dumps({"release_id": "r1", "released_at": "2012-09-16T04:10:00+02:00"}))
    found = release.current(tmp_path)
    assert isinstance(found, Release)
    assert found.database == str(folder.resolve() / "quotepart.duckdb")
    assert found.released_at == datetime(2012, 9, 16, 2, 10, tzinfo=UTC) == found.night_at


def test_the_last_night_is_none_before_the_first_and_a_trouble_when_damaged(tmp_path: Path) -> None:
    assert release.last_run(tmp_path) is None
    (tmp_path / "last_run.json").write_text("{", encoding="utf-8")
    assert _kind(release.last_run(tmp_path)) == "not_json"
    factory.last_run(tmp_path, verdict="hold", reasons=[factory.REASON, "not a reason"])
    run = release.last_run(tmp_path)
    assert isinstance(run, LastRun) and run.refused and run.reasons == [factory.REASON]


def test_the_launcher_hands_over_home_and_time(tmp_path: Path) -> None:
    given = parse(["--home", str(tmp_path), "--now", "2012-09-18T06:30:00Z"])
    assert (given.home, given.now) == (tmp_path, datetime(2012, 9, 18, 6, 30, tzinfo=UTC))
    assert parse(["--home", "x"]).home.is_absolute()


def test_without_a_home_the_usage_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse([])
    assert "--home" in capsys.readouterr().err
