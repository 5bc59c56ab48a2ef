"""Landing keeps bytes as they came, knows them again, and leaves a file that grows."""

import hashlib
import os
import threading
import time
from pathlib import Path

import pytest

from orchestration import landing, places
from orchestration.home import Home
from orchestration.places import Place, PlaceError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "exports"
    path.mkdir()
    return path


def put(folder: Path, name: str, content: bytes, age: float = 3600) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (time.time() - age,) * 2)
    return path


def land(home: Home, folder: Path) -> landing.Landing:
    return landing.land(home, places.parse((str(folder),)))


def test_bytes_land_as_they_came_under_their_sha256(home: Home, folder: Path) -> None:
    content = b"id,text\r\n1,caf\xe9\x00\r\n"
    put(folder, "a.csv", content)
    (file,) = land(home, folder).files
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert landing.landed_path(home, file.sha256).read_bytes() == content
    assert (file.file_name, file.source, file.file_bytes) == ("a.csv", "exports", len(content))


def test_known_files_are_not_read_again(home: Home, folder: Path) -> None:
    put(folder, "a.csv", b"x")
    assert land(home, folder).fetched == 1
    again = land(home, folder)
    assert (again.fetched, len(again.files)) == (0, 1)


def test_a_file_written_to_again_is_fetched_again(home: Home, folder: Path) -> None:
    put(folder, "a.csv", b"x")
    land(home, folder)
    put(folder, "a.csv", b"y", age=1800)
    assert land(home, folder).fetched == 1


def test_a_lost_index_only_costs_a_fetch(home: Home, folder: Path) -> None:
    put(folder, "a.csv", b"x")
    first = land(home, folder)
    (home.landing / "index.sqlite").unlink()
    assert land(home, folder).files == first.files


def test_unfinished_and_hidden_files_are_left(home: Home, folder: Path) -> None:
    for name in ("a.csv.part", "b.crdownload", ".hidden", ".git/config"):
        put(folder, name, b"x")
    assert land(home, folder).files == []


def test_a_file_that_still_grows_is_left_for_the_next_night(home: Home, folder: Path) -> None:
    put(folder, "done.csv", b"x")
    path = put(folder, "growing.csv", b"first", age=0)
    stop = threading.Event()

    def write() -> None:
        with path.open("ab") as file:
            while not stop.wait(0.05):
                file.write(b"more")
                file.flush()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        tonight = land(home, folder)
    finally:
        stop.set()
        writer.join()
    assert tonight.growing == ["exports/growing.csv"]
    assert [file.file_name for file in tonight.files] == ["done.csv"]
    os.utime(path, (time.time() - 3600,) * 2)
    assert [file.file_name for file in land(home, folder).files] == ["done.csv", "growing.csv"]


def test_a_mapping_beside_an_export_goes_with_it(home: Home, folder: Path) -> None:
    put(folder, "a.csv", b"x")
    put(folder, "sub/b.csv", b"y")
    put(folder, "a.csv.columns.yml", b"columns: {}")
    put(folder, "sub/columns.yml", b"columns: {text: t}")
    own = {file.file_name: file.mapping_sha256 for file in land(home, folder).files}
    assert own == {
        "a.csv": hashlib.sha256(b"columns: {}").hexdigest(),
        "sub/b.csv": hashlib.sha256(b"columns: {text: t}").hexdigest(),
    }


def test_a_source_that_is_not_there_is_reported_and_stops_no_other(home: Home, folder: Path) -> None:
    put(folder, "a.csv", b"x")
    tonight = landing.land(home, [Place("gone", str(folder / "gone")), Place("here", str(folder))])
    assert len(tonight.files) == 1
    assert "source 'gone'" in tonight.unreachable[0]


def test_two_sources_of_one_name_are_refused() -> None:
    with pytest.raises(PlaceError, match="Give one of them a name of its own"):
        places.parse(("/a/exports", "/b/exports"))
    assert [place.source for place in places.parse(("one=/a/exports", "/b/exports"))] == ["one", "exports"]


def test_landing_survives_its_own_file() -> None:
    tonight = landing.Landing([landing.LandedFile("a" * 64, "a.csv", "s", 1, None)], 1, ["x"], ["y"])
    assert landing.Landing.from_dict(tonight.as_dict()) == tonight
