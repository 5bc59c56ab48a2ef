"""Data files: which Parquet files of the lake a release rests on, each with its size and sha256.

Belongs here: `data_files.json` of a release. A file that the release before names keeps the digest that was taken when
it was new: a night hashes its own files only, and what was damaged since is found.
"""

import contextlib
import json
import sqlite3
from dataclasses import asdict, dataclass
from pathlib import Path

from orchestration.home import Home
from orchestration.night import write_json
from orchestration.releases import digests

FILE = "data_files.json"
# A path is relative to the folder of its table, that to the one of its schema, that to the data folder.
NAMED = """
    select distinct
        case
            when not file.path_is_relative then file.path
            else schemas.path || tables.path || file.path
        end
    from (
        select table_id, path, path_is_relative from ducklake_data_file
        union all
        select table_id, path, path_is_relative from ducklake_delete_file
    ) as file
    inner join ducklake_table as tables using (table_id)
    inner join ducklake_schema as schemas using (schema_id)
    order by 1"""


@dataclass(frozen=True)
class DataFile:
    """A Parquet file as it was when its release was made."""

    bytes: int
    sha256: str


def named(catalog: Path) -> list[str]:
    """Paths in the data folder of every data and delete file that a catalog names, sorted.

    Raises sqlite3.Error when the catalog cannot be read.
    """
    with contextlib.closing(sqlite3.connect(f"file:{catalog}?mode=ro", uri=True)) as db:
        return [path for (path,) in db.execute(NAMED)]


def write(home: Home, folder: Path, previous: Path | None) -> None:
    """Write `data_files.json` of a release from the catalog in its folder."""
    known = read(previous) if previous else {}
    files = {path: known.get(path) or _described(home.data / path) for path in named(folder / "catalog.sqlite")}
    write_json(folder / FILE, {path: asdict(file) for path, file in files.items()})


def read(folder: Path) -> dict[str, DataFile]:
    """The data files that a release rests on, by path in the data folder; none where they were not kept yet."""
    if not (folder / FILE).is_file():
        return {}
    values = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return {path: DataFile(**file) for path, file in values.items()}


def _described(path: Path) -> DataFile:
    return DataFile(path.stat().st_size, digests.sha256(path))
