"""Orphans: processes that a night started and that outlived it.

Belongs here: the mark by which they are known, and ending them. Only processes that carry the mark of this home in
their environment are ended: what else runs on the machine, and nights of other homes, are never touched.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import psutil

from orchestration.home import Home
from orchestration.settings import in_environment

log = logging.getLogger("quotepart")

MARK = "QUOTEPART_STARTED_BY_NIGHT_OF"
# Seconds from the polite request to the end by force.
GRACE_SECONDS = 5.0


@contextmanager
def marked(home: Home) -> Iterator[None]:
    """Let processes that a night starts within carry its mark."""
    with in_environment({MARK: str(home.root)}):
        yield


def end(home: Home) -> list[int]:
    """End what a dead night of this home left running. Call this with the lock of the night held. Returns their ids."""
    found = list(_orphans(home))
    for process in found:
        log.warning("process %d of a night that died still runs (%s); it is ended", process.pid, _name(process))
        _ask(process.terminate)
    _, left = psutil.wait_procs(found, timeout=GRACE_SECONDS)
    for process in left:
        _ask(process.kill)
    psutil.wait_procs(left, timeout=GRACE_SECONDS)
    return [process.pid for process in found]


def _orphans(home: Home) -> Iterator[psutil.Process]:
    me = psutil.Process()
    family = {me.pid, *(parent.pid for parent in me.parents())}
    for process in psutil.process_iter():
        try:
            if process.pid not in family and process.environ().get(MARK) == str(home.root):
                yield process
        except psutil.Error:
            continue


def _ask(act: Callable[[], None]) -> None:
    with suppress(psutil.NoSuchProcess):
        act()


def _name(process: psutil.Process) -> str:
    try:
        return str(process.name())
    except psutil.Error:
        return "unknown"
