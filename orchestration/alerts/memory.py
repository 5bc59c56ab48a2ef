"""What was said already, and what still waits to be sent: `alerts.json` of the home.

Belongs here: the rule that keeps a storm away. Not here: words, sending.
A cause is said at once, then again after growing pauses while it lasts; the end of what was said is said once. A file
that cannot be read counts as empty: saying something twice is better than never.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from orchestration.alerts.words import Alert
from orchestration.night import write_json

log = logging.getLogger("quotepart")

# Hours until a cause that lasts is said again. 2026-11: with a night a day, 20 is the next night, however long it took.
PAUSES = (20, 44, 92, 164)
# A cause that was not met for so long (days) is a new one.
FORGOTTEN_AFTER = 8
# Messages within a day, recoveries apart; causes that differ each time are a storm too.
MOST_A_DAY = 8


@dataclass
class Memory:
    """`judged` is the night that was looked at last; `open` the causes that were said and have not ended."""

    judged: str = ""
    open: list[str] = field(default_factory=list)
    causes: dict[str, dict[str, Any]] = field(default_factory=dict)
    waiting: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> "Memory":
        """The memory of a home."""
        try:
            return cls(**json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError) as error:
            log.warning("alerts: what was said cannot be read (%s); it may be said again", error)
            return cls()

    def write(self, path: Path) -> None:
        """Keep it. Raises OSError."""
        write_json(path, vars(self))

    def is_to_be_said(self, alert: Alert, now: datetime) -> bool:
        """Whether this alert is said now; remembers that it was."""
        if alert.kind == "recovery":
            return self._recovers()
        self._forget(now)
        known = self.causes.get(alert.cause)
        if known and now - _time(known["said_at"]) < timedelta(hours=_pause(known["times"])):
            return False
        if self._said_within_a_day(now) >= MOST_A_DAY:
            log.warning("alerts: %d were sent within a day, so this one is only logged: %s", MOST_A_DAY, alert.subject)
            return False
        self.causes[alert.cause] = {"said_at": now.isoformat(), "times": (known["times"] if known else 0) + 1}
        self.open = sorted({*self.open, alert.cause})
        return True

    def _recovers(self) -> bool:
        """An end is said when something was said before it; a cause that comes back has its short pause again."""
        said = bool(self.open)
        self.open = []
        for cause in self.causes.values():
            cause["times"] = 1
        return said

    def _forget(self, now: datetime) -> None:
        oldest = now - timedelta(days=FORGOTTEN_AFTER)
        self.causes = {name: cause for name, cause in self.causes.items() if _time(cause["said_at"]) > oldest}

    def _said_within_a_day(self, now: datetime) -> int:
        return sum(now - _time(cause["said_at"]) < timedelta(days=1) for cause in self.causes.values())


def name_of(last_run: Mapping[str, Any]) -> str:
    """What tells one ending of a night from another: a held night may be released later, by a person."""
    return f"{last_run['run_id']} {last_run['verdict']} {last_run['release_id']}"


def _pause(times: int) -> int:
    return PAUSES[min(times, len(PAUSES)) - 1]


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
