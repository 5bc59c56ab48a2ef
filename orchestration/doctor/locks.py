"""Locks: who holds the one of the night, and since when."""

import fcntl
import os
import re
from collections.abc import Iterator

import psutil

from orchestration import clock
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.settings import Settings

HOLDER = re.compile(r"run (?P<run>.+), process (?P<pid>\d+)")


def look(settings: Settings) -> Iterator[Finding]:
    """The lock of the night. What is written in it holds nothing: the system frees it when its process ends."""
    home = Home(settings.home)
    if not home.lock.exists():
        yield ok("no night has run here yet")
        return
    text = home.lock.read_text(encoding="utf-8", errors="replace")
    yield held(text, settings.max_night_minutes) if is_held(home) else ok("no night is running; the lock is free")


def is_held(home: Home) -> bool:
    """Whether some process holds the lock at this moment."""
    descriptor = os.open(home.lock, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def held(text: str, max_minutes: int) -> Finding:
    """Who holds the lock, and whether for too long."""
    found = HOLDER.search(text)
    if found is None:
        return warning("a process holds the lock and does not say which", "find it: fuser night.lock")
    run, pid = found["run"], int(found["pid"])
    try:
        minutes = int(clock.seconds_since(psutil.Process(pid).create_time()) // 60)
    except psutil.NoSuchProcess:
        return wrong(
            f"the night {run} (process {pid}) is gone, and a child of it still holds the lock",
            "find it: fuser night.lock, and end it; then quotepart run",
        )
    if "serve" not in run and minutes > max_minutes:
        return wrong(
            f"the night {run} (process {pid}) runs for {minutes} minutes; QUOTEPART_MAX_NIGHT_MINUTES is {max_minutes}",
            f"see in the Dagster UI what it does; end it: kill {pid}; then quotepart run",
        )
    return ok(f"a night is running: {run}, process {pid}, started {minutes} minutes ago")
