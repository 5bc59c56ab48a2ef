"""Nights that broke: what `last_run.json` says of one that could not say itself how it ended.

Belongs here: those words, and when they are written. Not here: held nights, which write their own (`release`).
"""

from typing import Any

from orchestration import clock
from orchestration.home import Home
from orchestration.night import write_json
from orchestration.releases import last_run


def message(error: BaseException | None) -> str:
    """What an error says, with what caused it where that says more."""
    if error is None:
        return "unknown"
    said = getattr(error, "description", None) or str(error) or type(error).__name__
    cause = error.__cause__
    return said if cause is None or str(cause) in said else f"{said}: {cause}"


def report(home: Home, run_id: str, observed: str) -> None:
    """Say in `last_run.json` that a night broke, unless that night has said itself how it ended."""
    if last_run_id(home) == run_id:
        return
    home.create()
    write_json(home.last_run, ending(home, run_id, observed))


def ending(home: Home, run_id: str, observed: str) -> dict[str, Any]:
    """What `last_run.json` says of a night that broke."""
    current = home.current_release()
    reason = {
        "check_name": "night_ran",
        "severity": "critical",
        "table_name": "",
        "observed": observed,
        "expected": "every stage runs to its end",
        "reason_en": "The night broke before it could be judged.",
        "reason_fr": "La nuit s’est interrompue avant d’être jugée.",
        "remedy_en": "Read the run's log in the Dagster UI, then run the night again.",
        "remedy_fr": "Lire le journal dans Dagster, puis relancer la nuit.",
    }
    return {
        "run_id": run_id,
        "night_at": clock.now().isoformat() + "Z",
        "verdict": "error",
        "release_id": None,
        "current_release_id": current.name if current else None,
        "reasons": [reason],
        "rows": {},
        "files": {},
    }


def last_run_id(home: Home) -> str | None:
    """The run that wrote `last_run.json`; None before the first night."""
    written = last_run.read(home)
    return str(written["run_id"]) if written else None
