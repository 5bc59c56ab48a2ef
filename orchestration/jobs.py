"""When a night runs: its job, the nightly schedule, and what is written when it breaks.

Belongs here: Dagster's names for them. Not here: starting a night on arrivals (`arrivals`), the words (`broken`).
"""

from typing import Any

import dagster as dg

from orchestration import broken, recovery
from orchestration.home import Home
from orchestration.settings import Settings

JOB_NAME = "night"
# How the UI knows a run of the command line for one of its own job: repository and code location.
SAME_AS_IN_UI = {".dagster/repository": "__repository__@orchestration.definitions"}
# Tag of a run that reads landed files again: a JSON list of words as `quotepart reprocess` takes them.
AGAIN = "quotepart/again"
# Steps of nights take it in turn: there is one writer.
POOL = "warehouse"
# What `define_asset_job` returns; Dagster does not export its type.
Job = Any


def night_job(settings: Settings) -> Job:
    """The whole night, in one process: there is one writer anyway."""
    return dg.define_asset_job(
        JOB_NAME,
        selection=dg.AssetSelection.all(),
        description=(
            "One night: landing, raw, dbt, checks, release. Safe to launch at any time and again: one night"
            " runs at a time, what is loaded is not loaded twice, and nothing is visible before the checks have passed."
        ),
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


def death_sensor(settings: Settings) -> dg.SensorDefinition:
    """Says in `last_run.json` that a night broke whose process was killed, and so could not say it itself.

    A night that never began, as another one was running, has nothing to say.
    """

    @dg.run_failure_sensor(
        name="killed_nights",
        description="Says in last_run.json, and so in the report, that a night broke when its process was killed.",
        default_status=dg.DefaultSensorStatus.RUNNING,
    )
    def killed_nights(context: dg.RunFailureSensorContext) -> None:
        home, run_id = Home(settings.home), context.dagster_run.run_id
        if home.build(run_id).is_dir():
            said = f"{recovery.MESSAGE} Dagster: {context.failure_event.message}"
            recovery.report_night(home, context.instance, run_id, said)

    return killed_nights


def _say_that_it_broke(settings: Settings) -> dg.HookDefinition:
    @dg.failure_hook(name="say_that_it_broke")
    def hook(context: dg.HookContext) -> None:
        """Write last_run.json for a night that broke; a held one has written its own."""
        broken.report(Home(settings.home), context.run_id, broken.message(context.op_exception))

    return hook
