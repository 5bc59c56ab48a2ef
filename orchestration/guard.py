"""A guard over child processes: it ends a process group when the one who started it is gone, however that went.

Belongs here: this one duty, with the standard library only, as it must start at once. It reads the number of the group
from its standard input and then waits for the end of that input, which comes when its parent closes it, exits or is
killed. A signal "parent died" (prctl) would reach the children only, not the code servers and runs that they start;
the group has them all.
"""

import os
import signal
import sys
import time

GRACE_SECONDS = 20.0
LOOK_SECONDS = 0.2


def main() -> None:
    """Wait for the parent to go, then end the group: politely first, by force when the grace is over."""
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    first = sys.stdin.readline().strip()
    sys.stdin.read()
    if first:
        end_group(int(first))


def end_group(group: int) -> None:
    """End every process of a group."""
    for look in range(int(GRACE_SECONDS / LOOK_SECONDS)):
        if not _sent(group, signal.SIGTERM if look == 0 else 0):
            return
        time.sleep(LOOK_SECONDS)
    _sent(group, signal.SIGKILL)


def _sent(group: int, number: int) -> bool:
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    main()
