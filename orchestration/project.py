"""The dbt project: how dbt is called on it, and what dbt made of it, kept until a file of it changes.

Belongs here: paths, environment, the call, the kept manifest. Not here: what a night runs (transform).
Parsing is half of a call, so no night parses: variables and paths are read when a node runs, never when it is parsed.
"""

import functools
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from orchestration.home import Home
from orchestration.settings import CHECKOUT, Settings

PROJECT = CHECKOUT / "dbt_project"
TARGET = PROJECT / "target"
PARTS = ("models", "macros", "tests")
PARSED_BY = ("dbt-core", "dbt-duckdb")
# dbt's own names of what it parsed: for programs, and for itself.
FOR_PROGRAMS, FOR_DBT = "manifest.json", "partial_parse.msgpack"
# Folders of earlier states of the project; one may just be read by another process.
KEPT_BESIDE = 2


class DbtError(Exception):
    """dbt could not be run at all: the command, and what dbt said."""


def environment(settings: Settings, catalog: Path, study: Path) -> dict[str, str]:
    """What `profiles.yml` reads; all paths absolute."""
    home = Home(settings.home)
    return {
        "QP_DBT_CATALOG": str(catalog),
        "QP_DBT_DATA": f"{home.data}/",
        "QP_DBT_MEMORY": settings.memory,
        "QP_DBT_THREADS": str(settings.threads),
        "QP_DBT_TEMP": str(home.temp),
        "QP_DBT_STUDY": str(study),
    }


def call(
    command: Sequence[str], values: dict[str, str], target: Path, options: Sequence[str], manifest: Any = None
) -> Any:
    """Run a dbt command in this process; `manifest` saves it the parsing. Returns dbt's result.

    Raises DbtError when the command broke; a failed node is part of the result.
    """
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    quiet = {"DO_NOT_TRACK": "1", "DBT_SEND_ANONYMOUS_USAGE_STATS": "False"}
    os.environ.update({**values, **quiet, "QP_DBT_PROJECT": str(PROJECT)})
    project = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT), "--target-path", str(target)]
    try:
        outcome = dbtRunner(manifest).invoke([*command, *project, "--log-level", "none", *options])
    finally:
        DuckDBConnectionManager.close_all_connections()
    if outcome.exception is not None:
        raise DbtError(f"dbt {command[0]}: {outcome.exception!r}")
    return outcome.result


def macro_text(names: Iterable[str]) -> str:
    """The text of files of macros, each named by its folder and name, for those who render them without dbt."""
    return "\n".join((PROJECT / "macros" / f"{name}.sql").read_text(encoding="utf-8") for name in names)


def manifest_file() -> Path:
    """dbt's manifest of the project as it is now, as JSON; Dagster's assets are made from it."""
    return _parsed() / FOR_PROGRAMS


def manifest() -> Any:
    """The same as the object that `call` takes."""
    return _read(_parsed() / FOR_DBT)


def state() -> str:
    """A name for the project as it is now: other files, another place or another dbt give another."""
    digest = hashlib.sha256(str([str(PROJECT), *map(version, PARSED_BY)]).encode())
    files = [PROJECT / "dbt_project.yml", *(file for part in PARTS for file in (PROJECT / part).rglob("*.*"))]
    for file in sorted(files):
        digest.update(f"{file.relative_to(PROJECT)}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return f"parsed-{digest.hexdigest()[:16]}"


@functools.cache
def _read(path: Path) -> Any:
    """A process reads it once: nodes are compiled anew in each call."""
    from dbt.contracts.graph.manifest import Manifest
    from dbt.parser.manifest import extended_mashumuro_decoder

    return Manifest.from_msgpack(path.read_bytes(), decoder=extended_mashumuro_decoder)


def _parsed() -> Path:
    """The folder with what dbt made of the project as it is now; parses where there is none."""
    folder = TARGET / state()
    if not folder.exists():
        parse(folder)
    return folder


def parse(folder: Path) -> None:
    """Parse the project into a new folder, whole or not at all."""
    folder.parent.mkdir(exist_ok=True)
    earlier = sorted(folder.parent.glob("parsed-*"), key=lambda path: path.stat().st_mtime)
    nowhere = dict.fromkeys(("QP_DBT_CATALOG", "QP_DBT_DATA", "QP_DBT_TEMP", "QP_DBT_STUDY"), "")
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        draft = Path(name) / "draft"
        call(["parse"], nowhere, draft, ["--no-partial-parse", "--log-path", name])
        if not folder.exists():
            draft.rename(folder)
    for path in earlier[:-KEPT_BESIDE]:
        shutil.rmtree(path, ignore_errors=True)
