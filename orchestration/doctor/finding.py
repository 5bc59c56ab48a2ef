"""What a check of the doctor says."""

import enum
from dataclasses import dataclass

from orchestration.places.addresses import redacted


class State(enum.StrEnum):
    """How a thing is: a warning wants a look in daylight, what is wrong keeps nights or readers from their work."""

    OK = "ok"
    WARNING = "warning"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """How one thing is, in words, and what to do when it is not well."""

    state: State
    said: str
    remedy: str = ""


def ok(said: str) -> Finding:
    """All is well."""
    return Finding(State.OK, redacted(said))


def warning(said: str, remedy: str) -> Finding:
    """Not well, and nights go on."""
    return Finding(State.WARNING, redacted(said), redacted(remedy))


def wrong(said: str, remedy: str) -> Finding:
    """Nights or readers cannot do their work."""
    return Finding(State.WRONG, redacted(said), redacted(remedy))
