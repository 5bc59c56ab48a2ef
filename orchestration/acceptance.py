"""Acceptance: a person releases a night that the gate held.

Belongs here: which held night may be released by a person, and doing it. Not here: making a release (release), which
checks may be overruled (each check says so, `expectations`).
"""

import json
from datetime import datetime
from typing import Any

from expectations import gate
from orchestration import checks, lake, release
from orchestration.home import Home
from orchestration.night import Night, only_one, resume
from orchestration.release import Accepted, Judged
from orchestration.releases import kept
from orchestration.settings import Settings

FEWEST_DIGITS = 8


class NotAcceptable(Exception):
    """A night that no person can release: why, and what to do instead."""


def accept(settings: Settings, run: str, *, by: str, why: str, at: datetime) -> str:
    """Release a held night and return the release's id; `run` is the night's id or its first 8 or more characters.

    Raises NotAcceptable, before anything is written, for a night that may not be released, and NightRunning.
    """
    home = Home(settings.home)
    if not why.strip() or not by.strip():
        raise NotAcceptable("say who accepts it and why: both stay with the release for ever")
    run_id = _found(home, run)
    with only_one(home, run_id):
        _refuse_by_home(home, run_id)
        night = resume(settings, run_id)
        _refuse_by_base(night)
        judged = _judged(night)
        failed = tuple(sorted(item["check_name"] for item in judged.reasons if item["severity"] == "critical"))
        return str(release.make(night, judged, Accepted(by.strip(), why.strip(), at, failed)).release_id)


def _found(home: Home, run: str) -> str:
    builds = sorted(path.name for path in home.builds.glob("*") if (path / "night.json").is_file())
    found = [name for name in builds if name == run or (len(run) >= FEWEST_DIGITS and name.startswith(run))]
    if len(found) != 1:
        last = kept_last_run(home)
        hint = f" The last night was {last}." if last else ""
        raise NotAcceptable(f"run {run!r}: {'several nights' if found else 'no night'} of that name is kept.{hint}")
    return found[0]


def kept_last_run(home: Home) -> str | None:
    """The run that `last_run.json` speaks of."""
    return json.loads(home.last_run.read_text(encoding="utf-8"))["run_id"] if home.last_run.exists() else None


def _refuse_by_home(home: Home, run_id: str) -> None:
    if home.hold_marker.exists():
        raise NotAcceptable(
            "a rollback is in force, and it holds every night. Lift it first with: quotepart releases resume"
        )
    for entry in kept.entries(home):
        if kept.manifest(home, entry.release_id)["run_id"] == run_id:
            raise NotAcceptable(f"this night is released already, as {entry.release_id}")


def _refuse_by_base(night: Night) -> None:
    """A branch knows the release that it began from and the study of its night: neither may have changed."""
    begun: dict[str, Any] = night.kept("night")
    current = night.home.current_release()
    if begun.get("base_release_id", "") != (current.name if current else None):
        raise NotAcceptable(
            "readers have had another release since that night began, and its branch has nothing of it."
            " Run the night again: quotepart run"
        )
    if begun.get("study_version") != night.study.version:
        raise NotAcceptable("the study has changed since that night. Run the night again: quotepart run")


def _judged(night: Night) -> Judged:
    with lake.connect(night.home, night.catalog, read_only=True) as con:
        outcomes = checks.stored(con, night.run_id)
    judged = release.judge(night.home, outcomes)
    if judged.verdict is not gate.Verdict.HOLD:
        raise NotAcceptable(f"the checks did not hold this night ({judged.verdict}). Run it again: quotepart run")
    if refused := gate.unacceptable(outcomes, checks.REQUIRED_SUITES):
        said = "\n".join(f"  {item.check_name}: {item.reason_en} {item.remedy_en}".rstrip() for item in refused)
        raise NotAcceptable(f"no person can accept this: the figures may be wrong, and saying so mends nothing\n{said}")
    return judged
