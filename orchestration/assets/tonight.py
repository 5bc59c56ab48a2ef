"""The night that an asset works on.

Belongs here: finding it from Dagster's run, and saying so when a run has none. Not here: nights themselves (`night`).
"""

import dagster as dg

from orchestration import night
from orchestration.night import Night
from orchestration.settings import Settings
from orchestration.study import StudyError


def begun(settings: Settings, run_id: str, again: tuple[str, ...] = ()) -> Night:
    """Begin the night of this run. A bad study fails at once: trying again would not mend it."""
    try:
        return night.begin(settings, run_id, again)
    except StudyError as error:
        raise dg.Failure(f"The study cannot be used. {error}", allow_retries=False) from error


def resumed(settings: Settings, run_id: str) -> Night:
    """The night that landing began in this run; a run without landing has none and fails with what to do."""
    try:
        return night.resume(settings, run_id)
    except FileNotFoundError as error:
        raise dg.Failure(
            "This run has no branch: every night works on a branch of its own, which landing makes. "
            "Launch the whole job `night` (Jobs, night, Materialize all). Nothing is loaded or released twice by that.",
            allow_retries=False,
        ) from error
