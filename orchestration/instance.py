"""Dagster's own storage for a home, and running the night in this process through it."""

import logging
from dataclasses import dataclass

import dagster as dg
import yaml

from orchestration import jobs
from orchestration.home import Home
from orchestration.settings import Settings

RUN_START_SECONDS = 180


@dataclass(frozen=True)
class Ended:
    """How a run of the job ended: Dagster's id of it, and whether every step succeeded."""

    run_id: str
    success: bool


def configure(settings: Settings) -> Home:
    """Write `dagster.yaml` for this home. Returns the home."""
    home = Home(settings.home)
    home.create()
    document = {
        "telemetry": {"enabled": False},
        "run_monitoring": {
            "enabled": True,
            "start_timeout_seconds": RUN_START_SECONDS,
            "max_runtime_seconds": settings.max_night_minutes * 60,
        },
        "concurrency": {
            "pools": {"default_limit": 1, "granularity": "run"},
            "runs": {"max_concurrent_runs": 1},
        },
        "python_logs": {"managed_python_loggers": ["quotepart"], "python_log_level": "INFO"},
    }
    (home.dagster / "dagster.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    return home


def run_night(settings: Settings) -> Ended:
    """Run the night's job here, as the UI would, and keep its record where the UI shows it."""
    from orchestration.graph import build_defs

    home = configure(settings)
    logging.getLogger("dagster").setLevel(logging.CRITICAL)
    job = build_defs(settings).resolve_job_def(jobs.JOB_NAME)
    with dg.DagsterInstance.from_config(str(home.dagster)) as instance:
        quiet = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
        result = job.execute_in_process(instance=instance, run_config=quiet, raise_on_error=False)
        return Ended(result.run_id, result.success)
