"""Archives that end too early: what comes before the cut is loaded, and the archive says so."""

import io
import zipfile

import pytest

from tests.sources.containers.conftest import table, tarred, zipped


def noise(first: int) -> str:
    return table(*(str(number * 7919) for number in range(first, first + 2000)))


FILES = {"data/a.csv": noise(1), "media/p.png": b"\x89PNG" * 500, "b.csv": noise(10_000), "c.csv": noise(20_000)}


class Pipe(io.RawIOBase):
    """Something that can only be written forward: sizes then stand after each member."""

    def __init__(self) -> None:
        self.bytes = b""

    def writable(self) -> bool:
        return True

    def write(self, content) -> int:
        self.bytes += bytes(content)
        return len(content)


def piped() -> bytes:
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
    return pipe.bytes


WHOLE = {
    "zip": zipped(FILES),
    "zip, stored": zipped(FILES, zipfile.ZIP_STORED),
    "zip, written forward": piped(),
    "tar": tarred(FILES, "w"),
    "tar.gz": tarred(FILES),
}


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
def test_the_members_before_the_cut_are_loaded(opened, content):
    found = opened(content[: int(len(content) * 0.9)])
    assert {name: report.rows_loaded for name, report in found.items()} == {"data/a.csv": 2000, "b.csv": 2000, "": 0}
    assert found[""].status == "partial"
    assert "too early" in found[""].reason and "fetch it again" in found[""].reason
    assert "1 media" in found[""].reason


@pytest.mark.parametrize("kind", [kind for kind in WHOLE if kind.startswith("zip")])
def test_only_the_list_of_members_is_lost(opened, kind):
    content = WHOLE[kind]
    found = opened(content[: content.index(b"PK\x01\x02")])
    assert set(found) == {"data/a.csv", "b.csv", "c.csv", ""}
    assert found[""].status == "partial"


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize("place", [600, 700, 1500])
def test_a_cut_in_the_first_member_is_quarantined(opened, content, place):
    reports = list(opened(content[:place]).values())
    assert [report.status for report in reports] == ["quarantined"]
    assert all("again" in report.reason for report in reports)


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize("step", [3, 7])
def test_flipped_bytes_never_raise(opened, content, step):
    damaged = bytearray(content)
    for place in range(0, len(damaged), len(damaged) // 20 + step):
        damaged[place] ^= 0x55
    for content in (bytes(damaged), bytes(damaged[: len(damaged) // 2])):
        assert all(report.reason or report.status == "loaded" for report in opened(content).values())
