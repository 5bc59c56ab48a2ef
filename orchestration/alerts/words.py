"""What an alert says: what happened, what it means for readers, and which command to run.

Belongs here: words, from what a night wrote of itself. Not here: whether they are said (`memory`), sending them.
"""

import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from orchestration.home import Home
from orchestration.places.addresses import redacted

SHOWN_REASONS = 5
LONGEST_TEXT = 600
ROLLED_BACK = "not_held_by_hand"
# What differs between two failures of one cause: numbers, ids, paths of drafts.
OWN_TO_A_RUN = re.compile(r"[0-9a-f]{8,}(-[0-9a-f]{4,})*|\d+")


@dataclass(frozen=True)
class Alert:
    """One message. `kind` is failure, hold or recovery; alerts with one `cause` repeat one another."""

    kind: str
    cause: str
    run_id: str
    night_at: str
    subject: str
    what_happened: str
    for_readers: str
    to_do: tuple[str, ...]
    release_id: str | None

    @property
    def text(self) -> str:
        """The whole message as plain text."""
        steps = "\n".join(f"    {line}" for line in self.to_do)
        return f"{self.what_happened}\n\nFor readers: {self.for_readers}\n\nWhat to do:\n{steps}\n"

    def as_dict(self) -> dict[str, Any]:
        """Plain values."""
        return {**asdict(self), "to_do": list(self.to_do)}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Alert":
        """The reverse of `as_dict`."""
        return cls(**{**values, "to_do": tuple(values["to_do"])})


def of_night(home: Home, last_run: Mapping[str, Any], released_at: str | None, now: datetime) -> Alert:
    """What is to be said of a night, from its `last_run.json`; a night that was released is a recovery.

    `released_at` is when the release was made that readers have; None before the first.
    """
    verdict = last_run["verdict"]
    kind = {"error": "failure", "hold": "hold"}.get(verdict, "recovery")
    grave = [reason for reason in last_run["reasons"] if reason["severity"] not in ("warning", "info")]
    current = last_run["current_release_id"]
    return Alert(
        kind=kind,
        cause=cause(kind, grave),
        run_id=last_run["run_id"],
        night_at=last_run["night_at"],
        subject=_subject(kind, last_run, grave),
        what_happened=_what_happened(kind, last_run, grave),
        for_readers=for_readers(kind, current, released_at, now),
        to_do=tuple(_to_do(kind, home, last_run, grave)),
        release_id=current,
    )


def cause(kind: str, grave: Sequence[Mapping[str, Any]]) -> str:
    """What two nights share that failed for one reason: the checks, or the error without its numbers."""
    if kind == "hold":
        return "hold: " + ", ".join(sorted({reason["check_name"] for reason in grave}))
    if kind == "failure":
        said = " ".join(str(reason["observed"]) for reason in grave)
        return "failure: " + OWN_TO_A_RUN.sub("#", safe(said))[:200]
    return kind


def for_readers(kind: str, current: str | None, released_at: str | None, now: datetime) -> str:
    """Which release readers have, and how old it is."""
    if current is None:
        return "there is no release yet, so the report is empty."
    age = f", {_age(released_at, now)}" if released_at else ""
    if kind == "recovery":
        return f"they have the new release {current}."
    return f"they keep release {current}{age}. Its figures are as good as they were; they are not of tonight."


def safe(text: str) -> str:
    """One line without addresses' secrets and without control characters, not longer than a message bears."""
    line = " ".join("".join(mark if mark.isprintable() else " " for mark in redacted(text)).split())
    return line if len(line) <= LONGEST_TEXT else line[: LONGEST_TEXT - 1] + "…"


def _subject(kind: str, last_run: Mapping[str, Any], grave: Sequence[Mapping[str, Any]]) -> str:
    day = last_run["night_at"][:10]
    if kind == "recovery":
        return f"Quotepart: the night of {day} was released again"
    why = safe(grave[0]["check_name"]) if grave else ""
    if kind == "failure":
        return f"Quotepart: the night of {day} broke"
    return f"Quotepart: the night of {day} was held" + (f" ({why})" if why else "")


def _what_happened(kind: str, last_run: Mapping[str, Any], grave: Sequence[Mapping[str, Any]]) -> str:
    run = f"run {last_run['run_id']}"
    if kind == "recovery":
        return f"The night of {last_run['night_at']} ({run}) passed with the verdict {last_run['verdict']}."
    first = "broke before it could be judged" if kind == "failure" else "was held: it did not pass its checks"
    lines = [f"The night of {last_run['night_at']} ({run}) {first}."]
    for reason in grave[:SHOWN_REASONS]:
        said = f"{safe(reason['reason_en'])} Seen: {safe(str(reason['observed']))}."
        lines.append(f"- {safe(reason['check_name'])}: {said} {safe(reason.get('remedy_en') or '')}".rstrip())
    if len(grave) > SHOWN_REASONS:
        lines.append(f"- and {len(grave) - SHOWN_REASONS} more, in last_run.json and in the Dagster UI")
    return "\n".join(lines)


def _to_do(kind: str, home: Home, last_run: Mapping[str, Any], grave: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    where = f"--home {shlex.quote(str(home.root))}"
    if kind == "recovery":
        return ("nothing",)
    if kind == "failure":
        return (f"quotepart doctor {where}", f"quotepart run {where}")
    if any(reason["check_name"] == ROLLED_BACK for reason in grave):
        return (f"quotepart releases resume {where}",)
    return (
        f"quotepart run {where}    # after the cause is mended",
        f'quotepart accept {last_run["run_id"]} --why "…" {where}    # if the figures are right as they are',
    )


def _age(released_at: str, now: datetime) -> str:
    days = (now - datetime.fromisoformat(released_at.removesuffix("Z"))).days
    return "less than a day old" if days < 1 else "a day old" if days == 1 else f"{days} days old"
