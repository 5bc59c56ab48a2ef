"""Arrivals: a sensor that starts a night when files have come, for those who do not wait for the schedule.

Belongs here: when an arrival is worth a night. Not here: listing files (`places`), loading them.
"""

import json

import dagster as dg

from orchestration import places, stages
from orchestration.jobs import Job
from orchestration.settings import Settings

LOOK_SECONDS = 120
# What a place that is down, gone or misnamed raises: fsspec's own errors are OSError, unknown protocols ValueError,
# protocols whose package is missing ImportError.
UNREACHABLE = (places.PlaceError, OSError, ValueError, ImportError)


def arrival_sensor(settings: Settings, job: Job) -> dg.SensorDefinition:
    """Starts a night when the files of the sources have changed and then kept still for one look.

    Off unless switched on in the settings or the UI. A source that does not answer skips the look and says so.
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
        try:
            mark = places.fingerprint(places.parse(settings.sources) or stages.sample_places())
        except UNREACHABLE as error:
            return dg.SkipReason(f"a source does not answer: {error}")
        memory = json.loads(context.cursor) if context.cursor else {}
        context.update_cursor(json.dumps({"seen": mark, "done": memory.get("done")}))
        if mark == memory.get("done"):
            return dg.SkipReason("nothing has arrived since the last night that was started here")
        if mark != memory.get("seen"):
            return dg.SkipReason("files are arriving; a night starts when they keep still until the next look")
        context.update_cursor(json.dumps({"seen": mark, "done": mark}))
        return dg.RunRequest(run_key=mark)

    return arrivals
