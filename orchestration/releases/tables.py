"""Tables: which table of a release's file is not as the manifest says, and which row of it.

The lake beside the file has most tables a second time: what differs between both is the row that changed.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import duckdb

from orchestration.marts import SCHEMAS, checksum_of
from orchestration.releases.findings import Finding

LISTED = 3


def differences(con: duckdb.DuckDBPyConnection, stated: Mapping[str, Mapping[str, Any]]) -> Iterator[Finding]:
    """Tables of an open release with other rows than its manifest says, each with rows that changed."""
    for name, said in stated.items():
        try:
            now = checksum_of(con, f"quotepart.main.{name}")
        except duckdb.Error as error:
            yield Finding(f"quotepart.duckdb, table {name}", f"cannot be read: {str(error).splitlines()[0]}")
            continue
        if (now.rows, now.checksum) != (said["rows"], said["checksum"]):
            yield Finding(
                f"quotepart.duckdb, table {name}",
                f"{now.rows} rows with checksum {now.checksum}; were {said['rows']} with {said['checksum']}"
                + "".join(f"; {row}" for row in _rows(con, name)),
            )


def _rows(con: duckdb.DuckDBPyConnection, name: str) -> Iterator[str]:
    for schema in (*SCHEMAS, "raw"):
        released, made = f"quotepart.main.{name}", f"lake.{schema}.{name}"
        try:
            for words, one, other in (("row now", released, made), ("row as made", made, released)):
                for row in con.execute(f"from {one} except all from {other} limit {LISTED}").fetchall():
                    yield f"{words}: {row}"
        except duckdb.Error:
            continue
