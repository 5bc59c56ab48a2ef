"""Containers for tests: files to walk through, and what loading makes of each file in them."""

import hashlib
import io
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import duckdb
import pytest

from orchestration.sources import FileReport, load
from orchestration.sources.containers import Found, walk
from orchestration.sources.containers.limits import LIMITS, Limits
from tests.sources.conftest import NIGHT, SECRET

Opener = Callable[..., dict[str, FileReport]]


def table(*ids: str) -> str:
    """A small export with a post for each id."""
    return "id,date,text\n" + "".join(f"{id_},2023-01-02,social business {id_}\n" for id_ in ids)


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def tarred(files: Mapping[str, bytes | str], mode: str = "w:gz") -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            data = content.encode() if isinstance(content, str) else content
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


@pytest.fixture
def opened(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> Opener:
    """Name inside → report, of every file in a container; the container itself is ''."""

    def opened(content: bytes | Path, limits: Limits = LIMITS) -> dict[str, FileReport]:
        path = tmp_path / "export" if isinstance(content, bytes) else content
        if isinstance(content, bytes):
            path.write_bytes(content)
        scratch = tmp_path / "scratch"
        scratch.mkdir(exist_ok=True)
        landed = Found("", path, hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size)
        reports = {}
        for found in walk(landed, scratch, lambda found, is_container: True, limits):
            reports[found.name.removeprefix("!/")] = found.report or load(
                con,
                found.path,
                file_name=found.name,
                mapping=None,
                author_secret=SECRET,
                night_at=NIGHT,
                beside=found.beside,
                forgiven=found.forgiven,
            )
        assert list(scratch.iterdir()) == [], "nothing stays on the disk"
        return reports

    return opened
