"""Measuring: one command in a process of its own, its wall and CPU time, its peak memory, and when each line came.

Belongs here: the only clock of the bench. Not here: what is measured and what it means.
"""

import os
import re
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


class MeasureError(Exception):
    """A measured command that failed; the message has its last words."""


@dataclass(frozen=True)
class Line:
    """A line of stderr: seconds after the start at which it came, and CPU seconds used up to then."""

    wall_seconds: float
    cpu_seconds: float
    text: str


@dataclass(frozen=True)
class Measured:
    """Seconds, bytes, and the lines of stderr.

    `peak_bytes` is the largest resident set of the command's own process. `ended` is False when it was stopped.
    """

    wall_seconds: float
    cpu_seconds: float
    peak_bytes: int
    ended: bool
    lines: tuple[Line, ...] = field(default=(), repr=False)


def measure(command: Sequence[str], *, environment: Mapping[str, str], folder: Path, patience: float) -> Measured:
    """Run a command in `folder` and wait; after `patience` seconds it is stopped.

    Raises MeasureError when it ends with another status than 0.
    """
    os.sync()  # what an earlier command left to be written must not be waited for by this one
    began = time.monotonic()
    with subprocess.Popen(
        command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        timer = threading.Timer(patience, process.kill)
        timer.start()
        peak = _Peak(process.pid)
        peak.start()
        lines = [
            Line(time.monotonic() - began, _cpu_seconds(process.pid), line.decode(errors="replace").rstrip())
            for line in process.stderr or ()
        ]
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        timer.cancel()
        peak.ended.set()
        peak.join()
        process.returncode = os.waitstatus_to_exitcode(status)
    ended = wall < patience
    if ended and process.returncode != 0:
        last = "\n".join(line.text for line in lines[-15:])
        raise MeasureError(f"{' '.join(command)}\nended with {process.returncode}:\n{last}")
    return Measured(wall, used.ru_utime + used.ru_stime, peak.bytes, ended, tuple(lines))


class _Peak(threading.Thread):
    """Watches the peak memory of a process until it ends; `ru_maxrss` would count its caller's, from before exec."""

    INTERVAL_SECONDS = 0.05

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.status, self.bytes, self.ended = Path(f"/proc/{pid}/status"), 0, threading.Event()

    def run(self) -> None:
        """Keep the largest value seen; a process that has ended states none."""
        while not self.ended.wait(self.INTERVAL_SECONDS):
            try:
                found = re.search(r"VmHWM:\s+(\d+) kB", self.status.read_text(encoding="utf-8"))
            except OSError:
                return
            self.bytes = max(self.bytes, int(found[1]) * 1024 if found else 0)


def _cpu_seconds(pid: int) -> float:
    """CPU time of a process and of its children that have ended; it is a zombie at worst, as only we reap it."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def best(rounds: Sequence[Measured]) -> Measured:
    """The round with the least wall time: what else a machine does only ever adds."""
    return min(rounds, key=lambda measured: (not measured.ended, measured.wall_seconds))
