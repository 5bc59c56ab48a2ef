"""What is measured of each format: rows a second beside a peer on the same bytes; peak memory of a file and of a tenth.

Belongs here: the order of things. Not here: the clock (`measure`), the words (`table`), the limits (`goals`).
"""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.formats.job import BEGUN, ENDED, MEMORY
from benchmarks.formats.workload import KINDS, Kind, files
from benchmarks.measure import Line, Measured, best, measure
from benchmarks.options import Options
from orchestration.settings import CHECKOUT

OURS = "by_quotepart"
SPEED, PEAK = "speed", "peak"
SMALL_MEMORY = "300MB"
"""The setting with which peaks are measured: the larger file of each format unpacks to more."""
TIMES_LARGER = 10


class OtherRows(Exception):
    """A contender read another number of rows than ours did."""


@dataclass(frozen=True)
class Loaded:
    """One contender's way through the files of one format; `what` is speed or peak."""

    what: str
    kind: str
    contender: str
    rows: int
    file_bytes: int
    memory: str
    measured: Measured

    @property
    def wall_seconds(self) -> float:
        """Without starting and importing."""
        return _line(self.measured, ENDED).wall_seconds - _line(self.measured, BEGUN).wall_seconds

    @property
    def cpu_seconds(self) -> float:
        """Without starting and importing."""
        return _line(self.measured, ENDED).cpu_seconds - _line(self.measured, BEGUN).cpu_seconds


def run(options: Options, folder: Path) -> Iterator[Loaded]:
    """Measure every format, one after the other."""
    for kind in KINDS:
        rows = max(100, int(kind.rows * options.formats_scale))
        found = files(folder, kind, rows)
        ours = _load(options, folder, kind, OURS, found)
        yield ours
        peer = _load(options, folder, kind, kind.peer, found)
        if peer.rows != ours.rows:
            raise OtherRows(f"{kind.name}: {peer.rows} rows {kind.peer}, {ours.rows} {OURS}")
        yield peer
        if kind.measures_memory:
            larger = files(folder, kind, rows * TIMES_LARGER) if kind.rows < LARGE else found
            smaller = files(folder, kind, rows // TIMES_LARGER) if kind.rows >= LARGE else found
            for paths in (smaller, larger):
                yield _load(options, folder, kind, OURS, paths, SMALL_MEMORY)
        shutil.rmtree(found[0].parent, ignore_errors=True)


LARGE = 100_000
"""Rows from which a format's file is the larger one of the two whose peaks are compared, else the smaller one."""


def _load(
    options: Options, folder: Path, kind: Kind, contender: str, paths: list[Path], memory: str = MEMORY
) -> Loaded:
    work = folder / "work"
    rounds = []
    for _ in range(options.rounds if memory == MEMORY else 1):
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        command = [sys.executable, "-m", f"benchmarks.formats.{contender}", str(work), *map(str, paths)]
        environment = {"QUOTEPART_MEMORY": memory, "QUOTEPART_THREADS": "2"}
        rounds.append(measure(command, environment=environment, folder=CHECKOUT, patience=options.patience))
    measured = best(rounds)
    rows = int(_line(measured, ENDED).text.removeprefix(ENDED)) if measured.ended else 0
    file_bytes = sum(path.stat().st_size for path in paths)
    what = SPEED if memory == MEMORY else PEAK
    return Loaded(what, kind.name, contender, rows, file_bytes, memory, measured)


def _line(measured: Measured, begins: str) -> Line:
    found = (line for line in measured.lines if line.text.startswith(begins))
    return next(found, Line(measured.wall_seconds, measured.cpu_seconds, begins))
