"""Nights for tests: small exports, a night through the real job, and the tables it left, as comparable values."""

import csv
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from orchestration import instance
from orchestration.home import Home
from orchestration.releases import opening
from orchestration.settings import Settings

ROOT = Path(__file__).parents[2]
FIRST_NIGHT = datetime(2026, 3, 10, 4, 30)
HEADER = ("id", "author", "created_at", "language", "platform", "kind", "text")
PHRASES = ("social marketing", "social business", "social brand", "social enterprise", "social media", "lunch")
# DuckDB's threads wait for each other: on a few hundred posts two of them take a third more CPU than one (2026-11).
THREADS = 1
# Columns that name the night, its run or its release, and so differ between two nights that did the same.
OWN_TO_A_NIGHT = {"run_id", "release_id", "code_version"}


@dataclass(frozen=True)
class Tonight:
    """How a night ended, as `last_run.json` says."""

    run_id: str
    success: bool
    last_run: dict[str, Any]

    @property
    def verdict(self) -> str:
        return str(self.last_run["verdict"])

    @property
    def failed(self) -> set[str]:
        return {reason["check_name"] for reason in self.last_run["reasons"]}


def settings(home: Home, sources: Iterable[Path], night_at: datetime = FIRST_NIGHT, **others: Any) -> Settings:
    return Settings(
        _env_file=None,
        home=home.root,
        sources=" ".join(str(path) for path in sources),
        night_at=night_at,
        memory="800MB",
        **{"threads": THREADS, **others},
    )


def run(
    home: Home,
    sources: Iterable[Path],
    night_at: datetime = FIRST_NIGHT,
    again: tuple[str, ...] = (),
    **others: Any,
) -> Tonight:
    """One night in this process through the job that the UI runs; `again` are files to reprocess."""
    ended = instance.run_night(settings(home, sources, night_at, **others), again)
    return Tonight(ended.run_id, ended.success, json.loads(home.last_run.read_text(encoding="utf-8")))


def last_night(home: Home) -> Tonight:
    """The last night of a home as `last_run.json` tells it, whoever ran it."""
    told = json.loads(home.last_run.read_text(encoding="utf-8"))
    return Tonight(told["run_id"], told["verdict"] in ("pass", "caution"), told)


def posts(day: datetime, count: int, *, first_id: int, authors: int = 40, text: str | None = None) -> list[tuple]:
    """Rows of a generic export for one day; every sixth phrase in turn."""
    return [
        (
            f"{first_id + number}",
            f"author_{number % authors:03}",
            (day + timedelta(seconds=number * (80_000 // count))).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "en",
            "x",
            "repost" if number % 10 == 9 else "original",
            f"post {first_id + number} about {PHRASES[number % len(PHRASES)]} today" if text is None else text,
        )
        for number in range(count)
    ]


def write_csv(path: Path, rows: Sequence[tuple]) -> Path:
    """An export that was finished an hour ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows)
    an_hour_ago = time.time() - 3600
    os.utime(path, (an_hour_ago, an_hour_ago))
    return path


def put_back(kept: Path, root: Path) -> None:
    """Make `root` what it was when it was copied to `kept`; a home finds its exports where they lay."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(kept, root, symlinks=True)


def tables(home: Home, release_id: str | None = None) -> dict[str, list[tuple]]:
    """Every table of a release and of its lake, sorted, without what is own to a night."""
    found: dict[str, list[tuple]] = {}
    with opening.open_for_reading(home, release_id) as con:
        names = con.execute(
            "select database_name, schema_name, table_name from duckdb_tables()"
            " where database_name in ('lake', 'quotepart') order by all"
        ).fetchall()
        for database, schema, name in names:
            columns = con.execute(
                "select column_name from duckdb_columns() where database_name = ? and schema_name = ?"
                " and table_name = ? order by column_index",
                [database, schema, name],
            ).fetchall()
            chosen = ", ".join(f'"{column}"' for (column,) in columns if column not in OWN_TO_A_NIGHT)
            query = f'select {chosen} from "{database}"."{schema}"."{name}" order by all'
            found[f"{database}.{schema}.{name}"] = con.execute(query).fetchall()
    return found


def differences(one: dict[str, list[tuple]], other: dict[str, list[tuple]]) -> dict[str, Any]:
    """The tables in which two releases differ, each with the first rows of either side that the other lacks."""
    return {
        name: (
            [row for row in one.get(name, []) if row not in other.get(name, [])][:3],
            [row for row in other.get(name, []) if row not in one.get(name, [])][:3],
        )
        for name in sorted({*one, *other})
        if one.get(name) != other.get(name)
    }


def start_command(home: Home, sources: Iterable[Path], night_at: datetime) -> subprocess.Popen[str]:
    """The same night by command line, in a process of its own that can be killed; its stages speak on stderr."""
    environment = {
        **os.environ,
        "QUOTEPART_NIGHT_AT": night_at.isoformat() + "Z",
        "QUOTEPART_MEMORY": "800MB",
        "PYTHONUNBUFFERED": "1",
    }
    chosen = [part for path in sources for part in ("--source", str(path))]
    command = [sys.executable, "-m", "orchestration.cli", "run", "--home", str(home.root), *chosen]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
