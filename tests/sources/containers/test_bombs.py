"""Bombs: each is refused in words, in bounded memory and time."""

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.sources.containers.limits import Limits
from tests.sources.containers.conftest import table, tarred, zipped
from tests.sources.hostile import look

MANY = 300  # MiB, of zeros
SECONDS, MEMORY = 60, 150  # a machine may be busy; MiB beyond the program's own


def zeros_in_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("posts.csv", table("1"))
        with archive.open("zeros.csv", "w") as member:
            for _ in range(MANY):
                member.write(bytes(2**20))
    return buffer.getvalue()


def zeros_in_tar() -> bytes:
    class Zeros(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return bytes(size)

    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz", compresslevel=1) as archive:
        member = tarfile.TarInfo("zeros.csv")
        member.size = MANY * 2**20
        archive.addfile(member, Zeros())
    return buffer.getvalue()


@pytest.mark.parametrize("bomb", [zeros_in_zip, zeros_in_tar])
def test_a_bomb_of_zeros_is_refused_with_file_value_and_remedy(tmp_path: Path, bomb: Callable[[], bytes]) -> None:
    path = tmp_path / "bomb"
    path.write_bytes(bomb())
    looked = look(path)
    assert [file["status"] for file in looked.files] == ["quarantined"], "nothing of it is loaded"
    said = looked.file["reason"]
    assert "zeros.csv unpacks to more than 200 times the archive's" in said
    assert "unpack it and keep only the files that hold posts" in said
    assert looked.seconds < SECONDS and looked.memory < MEMORY


def test_archives_in_archives_in_archives_are_not_unpacked(tmp_path: Path) -> None:
    """As 42.zip: 16 archives in each of 16 archives, and so on; what is at the bottom is never met."""
    content = zeros_in_zip()
    for _ in range(4):
        content = zipped({f"{number}.zip": content for number in range(16)})
    path = tmp_path / "42.zip"
    path.write_bytes(content)
    looked = look(path)
    assert looked.file["status"] in ("opened", "quarantined")
    assert {file["loaded"] for file in looked.files} == {0}
    assert looked.seconds < SECONDS and looked.memory < MEMORY


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(entries=2), "more than 2 files and folders"),
        (Limits(member_bytes=1000), "b.csv unpacks to more than 1000 bytes"),
        (Limits(total_bytes=2000), "it unpacks to more than 2000 bytes"),
    ],
    ids=["entries", "bytes of a member", "bytes of all"],
)
def test_each_limit_names_what_was_met_and_what_to_do(opened, pack, limits: Limits, said: str) -> None:
    content = pack({"a.csv": table("1"), "b.csv": table(*map(str, range(60))), "c.csv": table("2")})
    (report,) = opened(content, limits).values()
    assert report.status == "quarantined"
    assert said in report.reason and "keep only the files that hold posts" in report.reason


def test_archives_inside_count_against_the_limits_of_the_one_that_landed(opened) -> None:
    inner = zipped({f"{number}.csv": table(str(number)) for number in range(4)})
    found = opened(zipped({"one.zip": inner, "two.zip": inner}), Limits(entries=7))
    assert [found[name].status for name in ("one.zip", "two.zip", "")] == ["opened", "quarantined", "opened"]
