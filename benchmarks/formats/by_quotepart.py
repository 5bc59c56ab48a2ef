"""Our own way: each file through `orchestration.sources`, its posts into one table. Containers are opened."""

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
        bundle = sources.Bundle(con, members)
        return sum(_load(bundle, files[place:], members) for place in range(len(files)))


def _load(bundle: sources.Bundle, paths: list[Path], members: Path) -> int:
    """Rows of the first of these files, or of its members."""
    path = paths[0]
    digest = hashlib.sha256(os.fsencode(path)).hexdigest()  # of its name: hashing the bytes is landing's work
    landed = containers.Found(
        path.name, path, digest, path.stat().st_size, sources.NO_MAPPING, containers.beside_of(path.name, {})
    )
    found = containers.walk(landed, members, lambda *_: True)
    return sum(_insert(bundle, file, paths) for file in found if not file.report)


def _insert(bundle: sources.Bundle, found: containers.Found, paths: list[Path]) -> int:
    if not found.container_sha256:
        coming = (sources.Request(path, path.name, SECRET, NIGHT_AT) for path in paths)
        bundle.read_ahead(sources.Request(found.path, found.name, SECRET, NIGHT_AT), coming)
    report = bundle.load(
        sources.Request(found.path, found.name, SECRET, NIGHT_AT, found.mapping, found.beside, found.forgiven)
    )
    if report.status != "loaded":
        raise SystemExit(f"{found.name}: {report.status}: {report.reason}")
    bundle.con.execute("create table if not exists posts as from landed_posts limit 0")
    bundle.con.execute("insert into posts from landed_posts")
    return report.rows_read


if __name__ == "__main__":
    do(work)
