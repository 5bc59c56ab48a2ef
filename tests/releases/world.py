"""A home with releases, made as a night makes them of a small lake.

Belongs here: making releases cheaply. Not here: what must be true of them (the tests).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from expectations.gate import Verdict
from orchestration import checks, lake, release, study
from orchestration.home import Home
from orchestration.night import Night
from orchestration.settings import STUDIES, Settings
from tests.dbt.lakehouse import Lakehouse

FIRST = datetime(2026, 11, 20, 3)
SECOND = datetime(2026, 11, 21, 3)


@dataclass(frozen=True)
class World:
    """A home whose lake was computed once, and from which releases are made."""

    house: Lakehouse

    @property
    def home(self) -> Home:
        return self.house.home

    def release(self, night_at: datetime, *changes: str) -> str:
        """One more release: of the lake as dbt left it the first time, then of the current one after some SQL."""
        current = self.home.current_release()
        settings = Settings(_env_file=None, home=self.home.root, night_at=night_at, memory="800MB")
        night = Night(f"run-{night_at:%d}", night_at, settings, study.read(STUDIES / "social"))
        study.copy(night.study.folder, self.home.study)
        lake.branch(current / "catalog.sqlite" if current else self.house.catalog, night.catalog)
        with night.connect() as con:
            checks.store(con, night, [])
            for change in changes:
                con.execute(change)
        return str(release.make(night, release.Judged(Verdict.PASS, [], [])).release_id)


@contextmanager
def changed_byte(path: Path, place: float = 0.5) -> Iterator[None]:
    """Flip one bit of the byte at a part of a file's length, and put it right afterwards."""
    mode = path.stat().st_mode
    path.chmod(0o644)
    good = path.read_bytes()
    at = int(len(good) * place)
    path.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
    yield
    path.write_bytes(good)
    path.chmod(mode)
