"""Our own way: each file through `orchestration.sources.load`, its posts into one table. Containers are opened."""

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from benchmarks.formats.job import do
from orchestration import sources
from orchestration.settings import Settings
from orchestration.sources import containers

NIGHT_AT = datetime(2026, 1, 1, 4, 30, tzinfo=UTC).replace(tzinfo=None)
SECRET = b"of the bench"


def work(files: list[Path], folder: Path) -> int:
    """Rows read. Memory and threads are those of the settings. Raises where a file is not loaded whole."""
    settings = Settings()
    config: dict[str, str | bool | int | float | list[str]] = {
        "threads": settings.threads,
        "memory_limit": settings.memory,
        "temp_directory": str(folder / "spilled"),
    }
    members = folder / "members"
    members.mkdir(exist_ok=True)
    with duckdb.connect(config=config) as con:
        return sum(_load(con, path, members) for path in files)


def _load(con: duckdb.DuckDBPyConnection, path: Path, members: Path) -> int:
    digest = hashlib.sha256(os.fsencode(path)).hexdigest()  # of its name: hashing the bytes is landing's work
    landed = containers.Found(
        path.name, path, digest, path.stat().st_size, sources.NO_MAPPING, containers.beside_of(path.name, {})
    )
    return sum(_insert(con, found) for found in containers.walk(landed, members, lambda *_: True) if not found.report)


def _insert(con: duckdb.DuckDBPyConnection, found: containers.Found) -> int:
    report = sources.load(
        con,
        found.path,
        file_name=found.name,
        mapping=found.mapping,
        author_secret=SECRET,
        night_at=NIGHT_AT,
        beside=found.beside,
        forgiven=found.forgiven,
    )
    if report.status != "loaded":
        raise SystemExit(f"{found.name}: {report.status}: {report.reason}")
    con.execute("create table if not exists posts as from landed_posts limit 0")
    con.execute("insert into posts from landed_posts")
    return report.rows_read


if __name__ == "__main__":
    do(work)
