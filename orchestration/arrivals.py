"""Arrivals: a sensor that starts a night when files have come, for those who do not wait for the schedule.

Belongs here: when an arrival is worth a night. Not here: listing files (`places`), loading them.
"""

import hashlib
import json

import dagster as dg

from orchestration import places, stages
from orchestration.jobs import Job
from orchestration.places import PlaceError, Trouble
from orchestration.settings import Settings

LOOK_SECONDS = 120


def arrival_sensor(settings: Settings, job: Job) -> dg.SensorDefinition:
    """Starts a night when the files of the sources have changed and then kept still for one look.

    Off unless switched on in the settings or the UI. A source that does not answer is taken to be as it was seen last,
    so that it neither starts a night nor keeps the others from starting one.
    """

    @dg.sensor(
        name="arrivals",
        job=job,
        minimum_interval_seconds=LOOK_SECONDS,
        description=(
            "Starts a night when files have arrived in a source and have not changed between two looks."
            " Off by default; switch it on here, or for good with QUOTEPART_ARRIVAL_SENSOR=true."
        ),
        default_status=(dg.DefaultSensorStatus.RUNNING if settings.arrival_sensor else dg.DefaultSensorStatus.STOPPED),
    )
    def arrivals(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
        memory = _remembered(context.cursor)
        try:
            seen, troubles = _look(stages.chosen_places(settings), memory["seen"])
        except PlaceError as error:
            return dg.SkipReason(f"a source cannot be used: {error}")
        context.update_cursor(json.dumps({"seen": seen, "done": memory["done"]}))
        missing = "".join(f"; a source does not answer: {trouble}" for trouble in troubles)
        if seen == memory["done"] or not seen:
            return dg.SkipReason(f"nothing has arrived since the last night that was started here{missing}")
        if seen != memory["seen"]:
            return dg.SkipReason(f"files are arriving; a night starts once they keep still from look to look{missing}")
        context.update_cursor(json.dumps({"seen": seen, "done": seen}))
        return dg.RunRequest(run_key=_key(seen))

    return arrivals


def _look(chosen: list[places.Place], before: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """What changes when files arrive, for each source; and the sources that do not answer, which stay as before."""
    seen, troubles = {}, []
    for place in chosen:
        try:
            seen[place.source] = places.fingerprint(place)
        except Trouble as trouble:
            troubles.append(str(trouble))
            if place.source in before:
                seen[place.source] = before[place.source]
    return seen, troubles


def _remembered(cursor: str | None) -> dict[str, dict[str, str]]:
    """The looks before; one that an earlier version remembered, as one mark for all sources, counts as none."""
    memory = json.loads(cursor) if cursor else {}
    return {key: value if isinstance(value := memory.get(key), dict) else {} for key in ("seen", "done")}


def _key(seen: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()
