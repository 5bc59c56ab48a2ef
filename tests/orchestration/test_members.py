"""Archives in the lake: each member is a file of its own in the ledger, its bytes are loaded once."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from orchestration import lake, landing, places, raw
from orchestration.home import Home
from orchestration.landing import Landing, landed_path
from orchestration.places import Place
from tests.sources.containers.conftest import table, tarred, zipped

NIGHT = datetime(2026, 3, 10, 4, 30)
STRANGE = "Nr;Beitrag;Datum\n1;social brand;2023-01-02\n"
COLUMNS = b"columns: {post_id: Nr, text: Beitrag, posted_at: Datum}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "exports"
    path.mkdir()
    return path


@pytest.fixture
def con(home: Home, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    home.create()
    with lake.connect(home, tmp_path / "catalog.sqlite") as connection:
        raw.create_tables(connection)
        yield connection


def night(con: duckdb.DuckDBPyConnection, home: Home, folder: Path) -> Landing:
    landed = landing.land(home, [Place("exports", str(folder))])
    raw.load(con, home, raw.to_load(con, landed.files), NIGHT, landed.files)
    return landed


def ledger(con: duckdb.DuckDBPyConnection, columns: str = "status, rows_loaded") -> dict[str, tuple[object, ...]]:
    rows = con.execute(f"select file_name, {columns} from lake.raw.ingest_files order by file_name").fetchall()
    assert len({name for name, *_ in rows}) == len(rows)
    return {name: tuple(values) for name, *values in rows}


def posts(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    return con.execute(
        "select file_name, post_id from lake.raw.posts join lake.raw.ingest_files using (file_sha256) order by all"
    ).fetchall()


def put(folder: Path, name: str, content: bytes | str) -> bytes:
    data = content.encode() if isinstance(content, str) else content
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return data


def test_each_member_is_a_row_that_names_its_archive(con, home: Home, folder: Path) -> None:
    archive = put(folder, "a.zip", zipped({"data/x.csv": table("1"), "in.tgz": tarred({"y.csv": table("2", "3")})}))
    night(con, home, folder)
    sha = hashlib.sha256(archive).hexdigest()
    found = ledger(con, "format, status, rows_loaded, container_sha256, source")
    assert found == {
        "a.zip": ("zip", "opened", 0, None, "exports"),
        "a.zip!/data/x.csv": ("csv_generic", "loaded", 1, sha, "exports"),
        "a.zip!/in.tgz": ("tar", "opened", 0, sha, "exports"),
        "a.zip!/in.tgz!/y.csv": ("csv_generic", "loaded", 2, sha, "exports"),
    }
    own = hashlib.sha256(table("1").encode()).hexdigest()
    assert con.execute(f"select file_name from lake.raw.ingest_files where file_sha256 = '{own}'").fetchall() == [
        ("a.zip!/data/x.csv",)
    ]
    assert list(home.temp.glob("members*")) == []


def test_bytes_that_are_known_are_not_loaded_again_wherever_they_come(con, home: Home, folder: Path) -> None:
    put(folder, "plain.csv", table("1"))
    night(con, home, folder)
    put(folder, "b.zip", zipped({"same.csv": table("1"), "new.csv": table("2"), "twice.csv": table("2")}))
    put(folder, "c.zip", zipped({"other name.csv": table("2")}))
    night(con, home, folder)
    put(folder, "later.csv", table("2"))
    night(con, home, folder)
    assert posts(con) == [("b.zip!/new.csv", "2"), ("plain.csv", "1")]
    assert set(ledger(con)) == {"plain.csv", "b.zip", "b.zip!/new.csv", "c.zip"}


def test_an_archive_is_opened_once(con, home: Home, folder: Path) -> None:
    put(folder, "a.zip", zipped({"x.csv": table("1"), "y.txt": "Some words.\n"}))
    landed = night(con, home, folder)
    assert raw.to_load(con, landed.files) == []


def test_a_member_in_quarantine_waits_for_the_mapping_beside_its_archive(con, home: Home, folder: Path) -> None:
    put(folder, "a.zip", zipped({"in.zip": zipped({"strange.csv": STRANGE}), "good.csv": table("1")}))
    landed = night(con, home, folder)
    assert ledger(con)["a.zip!/in.zip!/strange.csv"] == ("quarantined", 0)
    assert raw.to_load(con, landed.files) == []
    put(folder, "a.zip" + places.MAPPING_SUFFIX, COLUMNS)
    night(con, home, folder)
    assert ledger(con)["a.zip!/in.zip!/strange.csv"] == ("loaded", 1)
    assert len(posts(con)) == 2


def test_rows_are_accounted_for_in_every_member(con, home: Home, folder: Path) -> None:
    damaged = "id,date,text\n1,2023-01-02,a\n1,2023-01-02,a\n2,never,b\n"
    put(folder, "a.tar.gz", tarred({"x.csv": damaged}))
    night(con, home, folder)
    columns = "rows_read, rows_loaded, rows_rejected, rows_filtered, rows_duplicate"
    assert ledger(con, columns) == {"a.tar.gz": (0, 0, 0, 0, 0), "a.tar.gz!/x.csv": (3, 1, 1, 0, 1)}
    assert con.execute("select file_name, reason from lake.raw.rejects").fetchall() == [
        ("a.tar.gz!/x.csv", "unreadable_date")
    ]


def test_a_lake_of_an_earlier_version_gets_the_new_column(con, home: Home, folder: Path) -> None:
    put(folder, "a.csv", table("1"))
    night(con, home, folder)
    con.execute("alter table lake.raw.ingest_files drop column container_sha256")
    raw.create_tables(con)
    put(folder, "b.zip", zipped({"x.csv": table("2")}))
    night(con, home, folder)
    found = ledger(con, "container_sha256 is null")
    assert found == {"a.csv": (True,), "b.zip": (True,), "b.zip!/x.csv": (False,)}


def test_a_killed_night_leaves_no_members_behind(con, home: Home, folder: Path) -> None:
    left = home.temp / "members" / "of a killed night"
    left.mkdir(parents=True)
    put(folder, "a.csv", table("1"))
    night(con, home, folder)
    assert not left.exists()


def test_a_file_reaches_those_beside_it(con, home: Home, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In its archive, in its folder of the source, and nowhere else."""
    seen: dict[str, dict[str, bytes | None]] = {}
    load = raw.Reader._load

    def spy(self, found, secret):
        asked = ("account.js", "../account.js", "/etc/passwd")
        paths = {name: found.beside(name) for name in asked}
        seen[found.name] = {name: path.read_bytes() if path else None for name, path in paths.items()}
        return load(self, found, secret)

    monkeypatch.setattr(raw.Reader, "_load", spy)
    put(folder, "a.zip", zipped({"data/tweets.csv": table("1"), "data/account.js": "inner", "account.js": "upper"}))
    put(folder, "own/tweets.csv", table("2"))
    account = put(folder, "own/account.js", "plain")
    night(con, home, folder)
    assert seen["a.zip!/data/tweets.csv"] == {"account.js": b"inner", "../account.js": b"upper", "/etc/passwd": None}
    assert seen["own/tweets.csv"] == {"account.js": b"plain", "../account.js": None, "/etc/passwd": None}
    put(folder, "own/later.csv", table("3"))
    night(con, home, folder)
    assert seen["own/later.csv"]["account.js"] == account, "a file that landed on an earlier night is found as well"
    assert landed_path(home, hashlib.sha256(account).hexdigest()).exists()
