"""Telling: look at how the latest night ended, say what is to be said, and send what waits.

Belongs here: the order of these, and what happens when one fails. Nothing that fails here reaches the night.
Safe to repeat, by the command line and the sensor at once: a night is looked at once.
"""

import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from orchestration import broken, clock
from orchestration.alerts import mail, webhook, words
from orchestration.alerts.memory import Memory, name_of
from orchestration.alerts.words import Alert, safe
from orchestration.home import Home
from orchestration.releases import kept, last_run
from orchestration.settings import Settings

log = logging.getLogger("quotepart")

# Minutes until something that could not be sent is tried again, and days until it is given up.
WAITS = (1, 5, 15, 60, 240, 720)
GIVEN_UP_AFTER = timedelta(days=3)
# Where a memory stays that cannot be written, for example as the disk is full: else each look would say it again.
_unwritten: dict[Path, Memory] = {}


@dataclass(frozen=True)
class Told:
    """What a look did: subjects that were new, and sends that succeeded or not, a line each."""

    new: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        parts = [*self.new, *(f"sent: {line}" for line in self.sent), *(f"not sent: {line}" for line in self.failed)]
        return "; ".join(parts) or "nothing to say"


def tell(settings: Settings, now: datetime | None = None, broke: tuple[str, str] | None = None) -> Told:
    """Say what is to be said of the latest night of this home, and try again what could not be sent.

    `broke` is a run that failed and what went wrong, for one that could not write `last_run.json`, as the disk is full.
    Never raises for what lies outside: a home that cannot be read or a server that is down is logged.
    """
    home, now = Home(settings.home), now or clock.now()
    if not home.root.is_dir():
        return Told()
    try:
        with _alone(home) as alone:
            return _tell(settings, home, now, broke) if alone else Told()
    except (OSError, ValueError, KeyError, kept.ReleaseError) as error:
        log.warning("alerts: nothing could be said: %s", safe(str(error)))
        return Told(failed=[safe(str(error))])


def memory_file(home: Home) -> Path:
    """Where is kept what was said."""
    return home.root / "alerts.json"


def channels(settings: Settings) -> list[str]:
    """How people are told, by name."""
    return [channel.NAME for channel in (mail, webhook) if channel.is_wanted(settings)]


def _tell(settings: Settings, home: Home, now: datetime, broke: tuple[str, str] | None) -> Told:
    memory = _unwritten.get(home.root) or Memory.read(memory_file(home))
    before = repr(memory)
    told = Told()
    ending = _latest(home, broke)
    if ending and name_of(ending) != memory.judged:
        alert = words.of_night(home, ending, _released_at(home, ending), now)
        if memory.is_to_be_said(alert, now):
            told.new.append(alert.subject)
            memory.waiting += [_waiting(name, alert, now) for name in channels(settings)]
        memory.judged = name_of(ending)
        _keep(home, memory)
    _send_waiting(settings, memory, now, told)
    if repr(memory) != before:
        _keep(home, memory)
    return told


def _latest(home: Home, broke: tuple[str, str] | None) -> dict[str, Any] | None:
    """How the latest night ended; a run that never began, as another night was running, is none."""
    ending = last_run.read(home)
    if broke and (ending is None or ending["run_id"] != broke[0]) and home.build(broke[0]).is_dir():
        return broken.ending(home, *broke)
    return ending


def _released_at(home: Home, ending: dict[str, Any]) -> str | None:
    current = ending["current_release_id"]
    return str(kept.manifest(home, current)["released_at"]) if current else None


def _waiting(channel: str, alert: Alert, now: datetime) -> dict[str, Any]:
    said = {"channel": channel, "alert": alert.as_dict(), "since": now.isoformat()}
    return {**said, "tries": 0, "next_at": now.isoformat(), "why": ""}


def _send_waiting(settings: Settings, memory: Memory, now: datetime, told: Told) -> None:
    left = []
    for item in memory.waiting:
        if datetime.fromisoformat(item["next_at"]) > now:
            left.append(item)
            continue
        subject = f"{item['channel']}: {item['alert']['subject']}"
        item["why"] = _sent(settings, item["channel"], Alert.from_dict(item["alert"]), now)
        if not item["why"]:
            told.sent.append(subject)
            continue
        told.failed.append(f"{subject} ({item['why']})")
        if now - datetime.fromisoformat(item["since"]) < GIVEN_UP_AFTER:
            left.append(_later(item, now))
    memory.waiting = left
    for line in told.failed:
        log.warning("alerts: not sent: %s", line)


def _later(item: dict[str, Any], now: datetime) -> dict[str, Any]:
    wait = timedelta(minutes=WAITS[min(item["tries"], len(WAITS) - 1)])
    return {**item, "tries": item["tries"] + 1, "next_at": (now + wait).isoformat()}


def _sent(settings: Settings, channel: str, alert: Alert, now: datetime) -> str:
    """Send by one channel. Returns why that failed, or nothing."""
    send: dict[str, Callable[[], None]] = {
        mail.NAME: lambda: mail.send(settings, alert),
        webhook.NAME: lambda: webhook.send(settings, alert, f"{now.isoformat()}Z"),
    }
    if channel not in channels(settings):
        return "this way is switched off in the settings"
    try:
        send[channel]()
    except (*mail.ERRORS, *webhook.ERRORS) as error:
        return safe(str(error)) or type(error).__name__
    return ""


def _keep(home: Home, memory: Memory) -> None:
    try:
        memory.write(memory_file(home))
        _unwritten.pop(home.root, None)
    except OSError as error:
        _unwritten[home.root] = memory
        log.warning("alerts: what was said cannot be kept: %s", error)


@contextmanager
def _alone(home: Home) -> Iterator[bool]:
    """Whether nobody else tells at this moment; another one who does will say the same."""
    descriptor = os.open(home.root / "alerts.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield True
    except BlockingIOError:
        yield False
    finally:
        os.close(descriptor)
