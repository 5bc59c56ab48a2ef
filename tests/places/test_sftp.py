"""Places behind SFTP: what lands, what is opened, what is read on after the server hung up, which hosts are trusted."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration import fetching
from orchestration.landing import Landing
from orchestration.places import Place, tree
from tests.places.sftp_server import SftpServer

Land = Callable[..., Landing]
BytesOf = Callable[[Landing], dict[str, bytes]]
LARGE = os.urandom(1_500_000)


def put(server: SftpServer, name: str, content: bytes, age: float = 3600) -> None:
    path = server.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (time.time() - age,) * 2)


def place(server: SftpServer, path: str = "/", **others: object) -> Place:
    return Place("partner", server.url(path), options=server.options | others)


def test_a_folder_lands_and_a_second_night_opens_nothing(sftp: SftpServer, land: Land, bytes_of: BytesOf) -> None:
    put(sftp, "out/a.csv", b"one")
    put(sftp, "out/deep/b b.csv", b"two")
    put(sftp, "elsewhere.csv", b"no")
    assert bytes_of(land(place(sftp, "/out"))) == {"a.csv": b"one", "deep/b b.csv": b"two"}
    sftp.opened.clear()
    sftp.listed.clear()
    again = land(place(sftp, "/out"))
    assert (again.fetched, len(again.files), sftp.opened) == (0, 2, [])
    assert len(sftp.listed) == 2


def test_one_file_lands(sftp: SftpServer, land: Land, bytes_of: BytesOf) -> None:
    put(sftp, "out/a.csv", b"one")
    assert bytes_of(land(place(sftp, "/out/a.csv"))) == {"a.csv": b"one"}


def test_only_the_changed_file_is_opened(sftp: SftpServer, land: Land, bytes_of: BytesOf) -> None:
    put(sftp, "a.csv", b"one")
    put(sftp, "b.csv", b"two")
    land(place(sftp))
    put(sftp, "b.csv", b"new", age=1800)
    sftp.opened.clear()
    assert bytes_of(land(place(sftp)))["b.csv"] == b"new"
    assert sftp.opened == ["/b.csv"]


def test_a_connection_that_is_lost_is_made_anew_and_the_file_read_on(
    sftp: SftpServer, land: Land, bytes_of: BytesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "BLOCK_BYTES", 100_000)
    put(sftp, "a.csv", LARGE)
    put(sftp, "b.csv", b"two")
    sftp.hang_up_at = 700_000
    tonight = land(place(sftp))
    assert tonight.failed == []
    assert bytes_of(tonight) == {"a.csv": LARGE, "b.csv": b"two"}
    assert sftp.opened == ["/a.csv", "/a.csv", "/b.csv"]
    assert 0 < sftp.offsets[1] <= 700_000 - fetching.OVERLAP_BYTES


def test_a_file_that_grows_is_left(sftp: SftpServer, land: Land, monkeypatch: pytest.MonkeyPatch) -> None:
    put(sftp, "a.csv", b"one", age=0)
    fetch = fetching.fetch

    def meanwhile(*arguments: object) -> fetching.Draft:
        draft = fetch(*arguments)  # type: ignore[arg-type]
        put(sftp, "a.csv", b"one and more", age=0)
        return draft

    monkeypatch.setattr(fetching, "fetch", meanwhile)
    assert land(place(sftp)).growing == ["partner/a.csv"]


def test_a_link_is_followed(sftp: SftpServer, land: Land, bytes_of: BytesOf) -> None:
    put(sftp, "out/a.csv", b"one")
    (sftp.folder / "out" / "b.csv").symlink_to("a.csv")
    assert bytes_of(land(place(sftp, "/out"))) == {"a.csv": b"one", "b.csv": b"one"}


def test_a_host_that_is_not_known_is_refused(sftp: SftpServer, land: Land, tmp_path: Path) -> None:
    put(sftp, "a.csv", b"one")
    (tmp_path / "nobody").touch()
    tonight = land(place(sftp, known_hosts=str(tmp_path / "nobody")))
    assert (tonight.files, tonight.passing) == ([], False)
    assert "refuses access" in tonight.unreachable[0]
    assert "Log in once by hand" in tonight.unreachable[0]


def test_a_server_that_is_down_stops_no_other(sftp: SftpServer, land: Land) -> None:
    put(sftp, "a.csv", b"one")
    down = Place("down", "sftp://ada@127.0.0.1:9/out", options=sftp.options)
    tonight = land(down, place(sftp))
    assert [file.source for file in tonight.files] == ["partner"]
    assert tonight.passing
    assert "source 'down'" in tonight.unreachable[0]


def test_a_folder_that_is_not_there_is_said_so(sftp: SftpServer, land: Land) -> None:
    tonight = land(place(sftp, "/gone"))
    assert "is not there" in tonight.unreachable[0]
    assert not tonight.passing


def test_a_folder_that_may_not_be_read_is_left_out_and_said(sftp: SftpServer, land: Land) -> None:
    put(sftp, "a.csv", b"one")
    put(sftp, "closed/b.csv", b"two")
    sftp.closed = "/closed"
    tonight = land(place(sftp))
    assert [file.file_name for file in tonight.files] == ["a.csv"]
    assert "/closed was left out" in tonight.remarks[0]


def test_a_path_may_start_in_the_login_folder(sftp: SftpServer, land: Land) -> None:
    put(sftp, "out/a.csv", b"one")
    assert [file.file_name for file in land(place(sftp, "/~/out")).files] == ["a.csv"]
    assert [file.file_name for file in land(place(sftp, "/~/")).files] == ["out/a.csv"]
