"""DuckDB's extensions come from their wheels, unchecked; whatever else is loaded needs its signature."""

from pathlib import Path

import duckdb
import duckdb_extension_sqlite_scanner
import pytest

from orchestration import lake
from orchestration.home import Home


@pytest.fixture
def unsigned(tmp_path: Path) -> Path:
    """An extension whose signature, the last of its bytes, is not its own."""
    (signed,) = Path(duckdb_extension_sqlite_scanner.__file__).parent.rglob("*.duckdb_extension")
    path = tmp_path / "unsigned.duckdb_extension"
    path.write_bytes(signed.read_bytes()[:-256] + bytes(256))
    return path


def test_nothing_unsigned_is_loaded_once_the_lake_is_open(home: Home, unsigned: Path, tmp_path: Path) -> None:
    with lake.connect(home, tmp_path / "catalog.sqlite") as con:
        loaded = con.execute("select extension_name from duckdb_extensions() where loaded").fetchall()
        assert {(name,) for name in lake.EXTENSIONS} <= set(loaded)
        with pytest.raises(duckdb.Error, match="allow_unsigned_extensions"):
            con.execute("set allow_unsigned_extensions = true")
        with pytest.raises(duckdb.Error, match="signature"):
            con.execute(f"load '{unsigned}'")


def test_a_home_holds_no_copy_of_them(home: Home, tmp_path: Path) -> None:
    lake.connect(home, tmp_path / "catalog.sqlite").close()
    assert list(home.root.rglob("*.duckdb_extension")) == []
