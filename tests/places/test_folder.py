"""Folders of this machine: one file, links, folders that may not be entered, patterns that mean nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fsspec.implementations.local import LocalFileSystem

from orchestration.landing import Landing
from orchestration.places import Place

Land = Callable[..., Landing]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("in/a.csv", "in/deep/b.csv", "in/closed/c.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path / "in"


def test_one_file_is_a_source(folder: Path, land: Land) -> None:
    assert [file.file_name for file in land(str(folder / "a.csv")).files] == ["a.csv"]
    assert [file.file_name for file in land(f"file://{folder}/a.csv").files] == ["a.csv"]


def test_a_folder_that_may_not_be_entered_is_left_out_and_said(
    folder: Path, land: Land, monkeypatch: pytest.MonkeyPatch
) -> None:
    ls = LocalFileSystem.ls

    def guarded(self: LocalFileSystem, path: str, *arguments: object, **named: object) -> object:
        if path.rstrip("/").endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return ls(self, path, *arguments, **named)

    monkeypatch.setattr(LocalFileSystem, "ls", guarded)
    tonight = land(str(folder))
    assert [file.file_name for file in tonight.files] == ["a.csv", "deep/b.csv"]
    assert "closed" in tonight.remarks[0]
    assert not tonight.unreachable


def test_patterns_that_mean_no_file_are_said(folder: Path, land: Land) -> None:
    (said,) = land(Place("a", str(folder), include=("*.parquet",), exclude=("old/**",))).remarks
    assert "*.parquet" in said
    assert "not old/**" in said


def test_an_empty_folder_is_said(tmp_path: Path, land: Land) -> None:
    (tmp_path / "empty").mkdir()
    assert "no finished file" in land(str(tmp_path / "empty")).remarks[0]


def test_a_link_in_a_circle_ends(folder: Path, land: Land) -> None:
    (folder / "deep" / "up").symlink_to(folder)
    (folder / "deep" / "same.csv").symlink_to(folder / "a.csv")
    (folder / "nowhere.csv").symlink_to(folder / "gone.csv")
    names = [file.file_name for file in land(str(folder)).files]
    assert names == ["a.csv", "closed/c.csv", "deep/b.csv", "deep/same.csv"]
    assert land(str(folder)).fetched == 0
