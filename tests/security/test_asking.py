"""Real attempts to write, to reach out and to change settings, through every connection that only reads."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from orchestration import lake
from orchestration.cli import app
from orchestration.home import Home
from orchestration.release import point
from orchestration.releases import asking, opening
from orchestration.releases.kept import ReleaseError

SECRET = "kept from readers"
# HOME, DATA and FILE stand for the home, its data folder and one of its Parquet files.
ATTEMPTS = {
    "copy out": "copy (select 1) to 'HOME/out.csv'",
    "copy into the data folder": "copy (select 1) to 'DATA/x.parquet'",
    "copy over a data file": "copy (select 1 as a) to 'FILE'",
    "copy in a plan that is run": "explain analyze copy (select 1) to 'DATA/x.parquet'",
    "two statements": "select 1; copy (select 1) to 'DATA/x.parquet'",
    "export": "export database 'DATA/exported'",
    "attach a new file": "attach 'DATA/new.duckdb' as n",
    "attach SQLite": "attach 'HOME/other.sqlite' as q (type sqlite)",
    "scan SQLite": "from sqlite_scan('HOME/other.sqlite', 'secrets')",
    "scan SQLite by another name": "select (select count(*) from SQLITE_SCAN('HOME/other.sqlite', 'secrets'))",
    "scan SQLite in a text": "from query('from sqlite_scan(''HOME/other.sqlite'', ''secrets'')')",
    "detach": "detach lake",
    "install": "install httpfs",
    "load": "load httpfs",
    "load a file": "load 'HOME/evil.duckdb_extension'",
    "read a file": "from read_csv('/etc/passwd')",
    "read a text": "from read_text('HOME/author.key')",
    "read a file by name": "from '/etc/passwd'",
    "list files": "from glob('/etc/*')",
    "read the network": "from read_csv('https://localhost:1/a.csv')",
    "read a bucket": "from read_parquet('s3://bucket/a.parquet')",
    "environment": "select getenv('HOME')",
    "set": "set enable_external_access = true",
    "set threads": "set threads = 1",
    "reset": "reset memory_limit",
    "pragma": "pragma enable_profiling",
    "log to a file": "call enable_logging(storage = 'file', storage_path = 'HOME/log')",
    "a secret": "create secret (type s3, key_id 'a', secret 'b')",
    "a table": "create table t2 as select 1",
    "insert": "insert into lake.raw.posts values (1)",
    "drop": "drop table figures",
    "delete files of the lake": "call ducklake_delete_orphaned_files('lake', cleanup_all => true)",
    "delete files in a query": "from ducklake_delete_orphaned_files('lake', cleanup_all => true)",
    "expire": "from ducklake_expire_snapshots('lake', older_than => now())",
    "checkpoint": "checkpoint",
    "nothing": "",
}
QUESTIONS = {
    "from figures": [(0,), (1,), (2,)],
    "with a as (select count(*) as n from fct_posts) select n from a": [(4000,)],
    "from above(1)": [(2,)],
    "select a from figures where a in (select range from range(1))": [(0,)],
    "select count(*) from (describe figures)": [(1,)],
    "select 1 -- a remark; not a statement": [(1,)],
}
# What the lock alone refuses. The others are refused by the rule of `asking`, or do nothing.
BY_THE_LOCK = (
    "copy out", "install", "load", "load a file", "read a file", "read a text", "read a file by name", "list files",
    "read the network", "read a bucket", "environment", "set", "set threads", "reset", "insert",
)  # fmt: skip


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with one release: a lake of 4,000 posts, a file with a table and a macro; and a database beside them."""
    home = Home(tmp_path_factory.mktemp("asking") / "it's home")
    home.create()
    home.author_secret()
    folder = home.releases / "r1"
    folder.mkdir()
    with lake.connect(home, folder / "catalog.sqlite") as con:
        for name in ("marts.fct_posts", "marts.fct_mentions", "raw.posts"):
            con.execute(f"create schema if not exists lake.{name.split('.')[0]}")
            con.execute(f"create table lake.{name} as select range as a from range(4000)")
    with duckdb.connect(str(folder / "quotepart.duckdb")) as con:
        con.execute("create table figures as select range as a from range(3)")
        con.execute("create macro above(n) as table from figures where a > n")
    (folder / "manifest.json").write_text(json.dumps({"release_id": "r1"}))
    with sqlite3.connect(home.root / "other.sqlite") as other:
        other.execute("create table secrets as select ? as said", [SECRET])
    point(home, "r1")
    return home


@pytest.fixture(autouse=True)
def untouched(kept: Home) -> Iterator[None]:
    """Whatever was tried: the home holds the same files with the same bytes."""
    before = files(kept)
    yield
    assert files(kept) == before


def files(home: Home) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.root.rglob("*") if path.is_file()}


def placed(query: str, home: Home) -> str:
    file = next(home.data.rglob("*.parquet"))
    words = {"HOME": home.root, "DATA": home.data, "FILE": file}
    for word, path in words.items():
        query = query.replace(f"'{word}", "'" + str(path).replace("'", "''"))
    return query


@pytest.fixture(scope="module")
def con(kept: Home) -> Iterator[duckdb.DuckDBPyConnection]:
    with opening.open_for_reading(kept) as con:
        yield con


@pytest.mark.parametrize("name", ATTEMPTS)
def test_a_reader_cannot(name: str, kept: Home, con: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises((ReleaseError, duckdb.Error)):
        asking.ask(con, placed(ATTEMPTS[name], kept)).fetchall()


@pytest.mark.parametrize("query", QUESTIONS)
def test_a_question_is_answered(query: str, con: duckdb.DuckDBPyConnection) -> None:
    assert asking.ask(con, query).fetchall() == QUESTIONS[query]


def test_the_command_refuses_with_the_remedy(kept: Home) -> None:
    said = CliRunner().invoke(app, ["sql", placed(ATTEMPTS["copy over a data file"], kept), "--home", str(kept.root)])
    assert said.exit_code == 1 and "one query that reads" in said.stderr


@pytest.mark.parametrize("open_", [opening.open_for_reading, opening.open_lake])
def test_the_connections_of_claims_labels_and_macros_are_locked_without_that_rule(
    open_: Callable[[Home], duckdb.DuckDBPyConnection], kept: Home
) -> None:
    with open_(kept) as con:
        for name in BY_THE_LOCK:
            with pytest.raises(duckdb.Error):
                con.execute(placed(ATTEMPTS[name], kept)).fetchall()
