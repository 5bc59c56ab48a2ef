"""A fresh lake for a test: raw rows in, dbt run in this process, tables out.

Belongs here: writing raw tables, calling dbt, reading tables. Not here: what a table must hold (the tests).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from orchestration import lake, project, raw
from orchestration.home import Home
from orchestration.settings import Settings

ROOT = Path(__file__).parent.parent.parent
PROJECT = ROOT / "dbt_project"
SOCIAL = PROJECT / "studies" / "social"
LANGUAGES = PROJECT / "studies" / "languages"
NIGHT = datetime(2026, 11, 20, 3, 0, 0)

POST = {
    "file_sha256": "f1",
    "row_number": 1,
    "source": "folder",
    "format": "csv_generic",
    "platform": "x",
    "post_id": "1",
    "author_key": "a1",
    "title": None,
    "body": "social business",
    "posted_at": datetime(2026, 11, 10, 12, 0, 0),
    "posted_at_raw": "2026-11-10T12:00:00Z",
    "zone_assumed": False,
    "collected_at": datetime(2026, 11, 11, 12, 0, 0),
    "language": "en",
    "kind": "original",
    "repost_of": None,
    "url": None,
    "like_count": 0,
    "repost_count": 0,
    "reply_count": 0,
    "loaded_at": NIGHT,
    "posted_at_precision": "second",
    "posted_at_source": "stated",
}
FILE = {
    "file_name": "export.csv",
    "source": "folder",
    "format": "csv_generic",
    "file_bytes": 1,
    "rows_rejected": 0,
    "rows_filtered": 0,
    "rows_duplicate": 0,
    "status": "loaded",
    "reason": None,
    "filtered_reasons": "{}",
    "encoding": "utf-8",
    "load_path": "fast",
    "mapping_sha256": None,
}


class DbtFailed(AssertionError):
    """dbt failed where it must not; the message names each node."""


@dataclass
class Lakehouse:
    """One catalog `name` with its data, and the dbt variables of a study.

    DuckDB's threads wait for each other: on a small lake two of them take a third more CPU than one (2026-11).
    """

    home: Home
    study: Path = SOCIAL
    name: str = "test"
    variables: dict[str, Any] = field(default_factory=dict)
    threads: int = 1
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def catalog(self) -> Path:
        """The branch that everything is written to."""
        return self.home.builds / self.name / "catalog.sqlite"

    def create(self) -> "Lakehouse":
        """Make the folders and the raw tables."""
        self.home.create()
        self.catalog.parent.mkdir(parents=True, exist_ok=True)
        con = lake.connect(self.home, self.catalog, threads=self.threads)
        raw.create_tables(con)
        con.close()
        return self

    def add_posts(self, posts: Iterable[Mapping[str, Any]], **common: Any) -> None:
        """Write raw posts, each given by what differs from `POST`, and a ledger row for each of their files."""
        rows = [{**POST, **common, **post} for post in posts]
        con = lake.connect(self.home, self.catalog, threads=self.threads)
        con.execute("begin")
        _insert(con, "posts", rows)
        files: dict[str, dict[str, Any]] = {}
        for row in rows:
            found = files.setdefault(row["file_sha256"], _file_of(row))
            found["rows_read"] = found["rows_loaded"] = found["rows_read"] + 1
            found["first_posted_at"] = min(found["first_posted_at"], row["posted_at"])
            found["last_posted_at"] = max(found["last_posted_at"], row["posted_at"])
        known = {sha for (sha,) in con.execute("select file_sha256 from lake.raw.ingest_files").fetchall()}
        _insert(con, "ingest_files", [file for sha, file in files.items() if sha not in known])
        con.execute("commit")
        con.close()

    def add_file(self, **file: Any) -> None:
        """Write a ledger row for a file of which no post was loaded."""
        con = lake.connect(self.home, self.catalog, threads=self.threads)
        empty = {"rows_read": 0, "rows_loaded": 0, "first_posted_at": None, "last_posted_at": None}
        _insert(con, "ingest_files", [{**FILE, "loaded_at": NIGHT, **empty, **file}])
        con.close()

    def dbt(self, *arguments: str, night_at: datetime = NIGHT, check: bool = True) -> dict[str, str]:
        """Run dbt; the status of each node by its name. Raises DbtFailed on any failure unless told not to."""
        settings = yaml.safe_load((self.study / "study.yml").read_text())
        variables = {
            "night_at": night_at.strftime("%Y-%m-%d %H:%M:%S"),
            "study_time_zone": settings["time_zone"],
            **{name: words for name, words in settings.items() if name.startswith("slot_")},
            **{f"default_{key}": value for key, value in settings["default_rule"].items()},
            **self.variables,
        }
        command = [*arguments, "--vars", yaml.safe_dump(variables)]
        values = project.environment(self._settings(), self.catalog, self.study)
        target = self.home.root / f"target-{self.name}"
        options = ["--log-path", str(self.home.root / "logs"), "--log-level-file", "none", "--no-write-json"]
        try:
            result = project.call(command, values, target, options, project.manifest())
        except project.DbtError as error:
            raise DbtFailed(str(error)) from error
        results = getattr(result, "results", [])
        bad = [f"{r.node.name}: {r.status}: {r.message}" for r in results if r.status not in GOOD]
        if check and bad:
            raise DbtFailed("\n".join(bad))
        self.seconds = {r.node.name: r.execution_time for r in results}
        return {r.node.name: str(r.status) for r in results}

    def build(self, night_at: datetime = NIGHT, *arguments: str) -> dict[str, str]:
        """Seeds and models, as a night builds them."""
        return self.dbt("build", "--resource-type", "seed", "--resource-type", "model", *arguments, night_at=night_at)

    def rows(self, query: str) -> list[dict[str, Any]]:
        """What a query on the lake gives, as dictionaries."""
        con = lake.connect(self.home, self.catalog, threads=self.threads)
        found = con.execute(query)
        names = [column[0] for column in found.description]
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        con.close()
        return rows

    def _settings(self) -> Settings:
        return Settings(_env_file=None, home=self.home.root, memory="1500MB", threads=self.threads)


GOOD = ("success", "pass", "no-op")


def utc(text: str) -> datetime:
    """A moment in UTC, without zone, from ISO text."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).replace(tzinfo=None)


def _file_of(row: Mapping[str, Any]) -> dict[str, Any]:
    own = {key: row[key] for key in ("file_sha256", "source", "format", "loaded_at")}
    span = {"first_posted_at": row["posted_at"], "last_posted_at": row["posted_at"]}
    return {**FILE, **own, **span, "file_name": f"{row['file_sha256']}.csv", "rows_read": 0, "rows_loaded": 0}


def _insert(con: Any, table: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        columns = list(rows[0])
        marks = ", ".join("?" for _ in columns)
        values = [[row[column] for column in columns] for row in rows]
        con.executemany(f"insert into lake.raw.{table} ({', '.join(columns)}) values ({marks})", values)
