"""The clock: the only module that reads the time of day.

Everything else is handed a time. `QUOTEPART_NIGHT_AT` (a setting) replaces it, so that a night can be repeated.
"""

import time
from datetime import UTC, datetime


def now() -> datetime:
    """The present moment in UTC, to the second, without a zone: the form of every time in the warehouse."""
    return datetime.now(UTC).replace(microsecond=0, tzinfo=None)


def stopwatch() -> float:
    """Seconds of a clock that only goes forward: what lies between two readings is how long something took."""
    return time.monotonic()


def seconds_since(epoch_seconds: float) -> float:
    """Seconds that have passed since a file time; negative for times ahead."""
    return datetime.now(UTC).timestamp() - epoch_seconds
