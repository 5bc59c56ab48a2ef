"""Backup: when there was one last, and whether it was whole."""

import json
from collections.abc import Iterator
from datetime import datetime

from orchestration import clock
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.settings import Settings

# Days after which a backup is old. 2026-11: one a night is usual; two may fail before somebody looks.
OLD = 3


def look(settings: Settings) -> Iterator[Finding]:
    """The latest backup, as `quotepart backup` has noted it."""
    home = Home(settings.home)
    path = home.root / "last_backup.json"
    if home.current_release() is None:
        yield ok("nothing to back up yet")
    elif not path.exists():
        yield warning("this home was never backed up", "quotepart backup DIR, every night; see deploy/")
    else:
        values = json.loads(path.read_text(encoding="utf-8"))
        yield judge(values["at"], values["folder"], values["troubles"], clock.now())


def judge(at: str, folder: str, troubles: list[str], now: datetime) -> Finding:
    """Whether the latest backup is whole and young."""
    days = (now - datetime.fromisoformat(at.removesuffix("Z"))).days
    if troubles:
        return wrong(f"the backup of {at} in {folder} found damage: {troubles[0]}", "see docs/operations.md, Backup")
    if days > OLD:
        return warning(f"the latest backup, in {folder}, is {days} days old", f"quotepart backup {folder}")
    return ok(f"backup of {at} in {folder}")
