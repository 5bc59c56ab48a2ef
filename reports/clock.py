"""The report's only look at the clock: how old the numbers on screen are.

Nothing else in `reports` asks for the time; tests hand it in with `--now`.
"""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)
