"""Patience: how often and how long something is tried again before it is left for the next night.

Belongs here: trying again, and saying in words what did not come. Two patiences work together: this one covers
hiccups of seconds (a dropped connection, a 503 under load); Dagster's retry of the landing step covers restarts of
minutes, and only for troubles that pass.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import sleep
from typing import TypeVar

from orchestration.places.addresses import protocol, redacted
from orchestration.places.kind import Kind, Why
from orchestration.places.place import Place, Trouble
from orchestration.places.registry import BY_PROTOCOL

T = TypeVar("T")


@dataclass(frozen=True)
class Patience:
    """Seconds and counts. Waits are `first_wait`, then `factor` times the one before."""

    # 2026-11: 1 and 4 seconds outlast a dropped connection and the slow-down of an object store.
    attempts: int = 3
    first_wait: float = 1.0
    factor: float = 4.0
    # A writer that appends in bursts is quiet for less than this. 2026-11: buffered writers flush well within it.
    settle: float = 1.0
    # Files in a row that fail for want of an answer, after which a source is taken to be down: with its time limits
    # each costs up to a minute, and a source may have thousands.
    down_after: int = 3


PATIENCE = Patience()
# For a look that is repeated anyway.
ONE_LOOK = Patience(attempts=1)


def patiently(place: Place, act: Callable[[], T], patience: Patience, file: str | None = None) -> T:
    """Do something with a place, or a file of it, and again when it fails in a way that passes.

    Raises Trouble, in words.
    """
    kind = BY_PROTOCOL[protocol(place.url)]
    wait = patience.first_wait
    for attempt in range(1, patience.attempts + 1):
        try:
            return act()
        except kind.errors() as error:
            trouble = told(kind, place, error, file)
        if not trouble.passing or attempt == patience.attempts:
            break
        sleep(wait)
        wait *= patience.factor
    raise trouble


def told(kind: Kind, place: Place, error: Exception, file: str | None) -> Trouble:
    """What happened and what to do, for the data engineer."""
    reason = kind.why(error)
    subject = f"source {place.source!r}: {f'{file} in ' if file else ''}{place.shown}"
    said = " ".join(redacted(str(error) or type(error).__name__).split())[:300]
    return Trouble(f"{subject} {reason.value} ({said}). {remedy(kind, reason)}", passing=reason is Why.DOWN)


def remedy(kind: Kind, reason: Why) -> str:
    """What to do about a place or file that did not come."""
    if reason is Why.DENIED:
        return kind.access
    if reason is Why.GONE:
        return "Put it back, or correct its address in QUOTEPART_SOURCES or in the sources file"
    if reason is Why.DOWN:
        return "It is asked again in the next night; if this lasts, see whether it runs and can be reached from here"
    return f"Read the message: the {kind.name} answered with something that waiting does not mend"
