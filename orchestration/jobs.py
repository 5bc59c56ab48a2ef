"""When a night runs: its job, the nightly schedule, the sensor on arrivals, and what is written when it breaks."""

from typing import Any

import dagster as dg

from orchestration import clock, places, stages
from orchestration.home import Home
from orchestration.night import write_json
from orchestration.settings import Settings

JOB_NAME = "night"
# What `define_asset_job` returns; Dagster does not export its type.
Job = Any


def night_job(settings: Settings) -> Job:
    """The whole night, in one process: there is one writer anyway."""
    return dg.define_asset_job(
        JOB_NAME,
        selection=dg.AssetSelection.all(),
        description="One night: landing, raw, dbt, checks, release.",
        hooks={_say_that_it_broke(settings)},
        executor_def=dg.in_process_executor,
        tags={"dagster/max_runtime": str(settings.max_night_minutes * 60)},
    )


def night_schedule(settings: Settings, job: Job) -> dg.ScheduleDefinition:
    """Every night at the hour of the settings, in their time zone."""
    return dg.ScheduleDefinition(
        name="every_night",
        job=job,
        cron_schedule=settings.schedule,
        execution_timezone=settings.time_zone,
        description=f"Runs the night at {settings.schedule} ({settings.time_zone}).",
        default_status=dg.DefaultScheduleStatus.RUNNING,
    )


def arrival_sensor(settings: Settings, job: Job) -> dg.SensorDefinition:
    """Starts a night when the files of the sources are other than at the last look; off unless switched on."""

    @dg.sensor(
        name="arrivals",
        job=job,
        minimum_interval_seconds=120,
        description="Starts a night when a file has arrived in a source.",
        default_status=(dg.DefaultSensorStatus.RUNNING if settings.arrival_sensor else dg.DefaultSensorStatus.STOPPED),
    )
    def arrivals(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
        chosen = places.parse(settings.sources) or stages.sample_places()
        mark = places.fingerprint(chosen)
        if mark == context.cursor:
            return dg.SkipReason("nothing has arrived since the last look")
        context.update_cursor(mark)
        return dg.RunRequest(run_key=mark)

    return arrivals


def _say_that_it_broke(settings: Settings) -> dg.HookDefinition:
    @dg.failure_hook(name="say_that_it_broke")
    def hook(context: dg.HookContext) -> None:
        """Write last_run.json for a night that broke; a held one has written its own."""
        report_broken(Home(settings.home), context.run_id, str(context.op_exception))

    return hook


def report_broken(home: Home, run_id: str, message: str) -> None:
    """Say in last_run.json that a night broke, unless that night has said itself how it ended."""
    import json

    if home.last_run.exists() and json.loads(home.last_run.read_text(encoding="utf-8"))["run_id"] == run_id:
        return
    current = home.current_release()
    reason = {
        "check_name": "night_ran",
        "severity": "critical",
        "table_name": "",
        "observed": message,
        "expected": "every stage runs to its end",
        "reason_en": "The night broke before it could be judged.",
        "reason_fr": "La nuit s’est interrompue avant d’être jugée.",
        "remedy_en": "Read the run's log in the Dagster UI, then run the night again.",
        "remedy_fr": "Lire le journal dans Dagster, puis relancer la nuit.",
    }
    home.create()
    write_json(
        home.last_run,
        {
            "run_id": run_id,
            "night_at": clock.now().isoformat() + "Z",
            "verdict": "error",
            "release_id": None,
            "current_release_id": current.name if current else None,
            "reasons": [reason],
            "rows": {},
            "files": {},
        },
    )
