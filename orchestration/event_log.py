"""Dagster's event log, with its SQLite databases kept open.

Belongs here: how they are opened. What is stored, and in which files, is Dagster's own.
Dagster opens a database anew for every statement, 1,400 times a night: each time statements are compiled again, and
SQLite folds its journal back at the close. That was an eighth of the CPU of a short night, and most of its waiting for
the disk (2026-11).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dagster._core.storage.event_log import SqliteEventLogStorage
from dagster._core.storage.sql import create_engine
from dagster._core.storage.sqlite import SQLITE_BUSY_TIMEOUT_SECONDS
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine

# Each run has a database of its own; a UI that shows many must not keep them all open.
KEPT_OPEN = 8


class OpenEventLog(SqliteEventLogStorage):
    """Dagster's default event log; a connection stays open for each of the databases that were used last."""

    def __init__(self, base_dir: str, inst_data: Any = None) -> None:
        self._engines: dict[str, Engine] = {}
        super().__init__(base_dir, inst_data)

    @classmethod
    def from_config_value(cls, inst_data: Any, config_value: Any) -> "OpenEventLog":
        """Made by Dagster from `dagster.yaml`."""
        return cls(inst_data=inst_data, **config_value)

    def dispose(self) -> None:
        """Close every database."""
        with self._db_lock:
            while self._engines:
                self._engines.popitem()[1].dispose()
        super().dispose()

    @contextmanager
    def _connect(self, shard: str) -> Iterator[Connection]:
        with self._db_lock:
            engine = self._engines.pop(shard, None) or self._opened(shard)
            self._engines[shard] = engine
            while len(self._engines) > KEPT_OPEN:
                self._engines.pop(next(iter(self._engines))).dispose()
            with engine.begin() as connection:
                yield connection

    def _opened(self, shard: str) -> Engine:
        connect_args = {"timeout": SQLITE_BUSY_TIMEOUT_SECONDS}
        engine = create_engine(self.conn_string_for_shard(shard), connect_args=connect_args)
        event.listen(engine, "connect", _sync_at_checkpoints)
        if shard not in self._initialized_dbs:
            self._initdb(engine)
            self._initialized_dbs.add(shard)
        return engine


def _sync_at_checkpoints(connection: Any, _: Any) -> None:
    """With its journal SQLite is then never damaged; a power failure may cost the last seconds of a run's record."""
    connection.execute("pragma synchronous = normal")
