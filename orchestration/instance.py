"""Dagster's own storage for a home, and running the night in this process through it."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import dagster as dg
import yaml

from orchestration import jobs
from orchestration.home import Home
from orchestration.settings import Settings

RUN_START_SECONDS = 180


@dataclass(frozen=True)
class Ended:
    """How a run of the job ended: Dagster's id of it, whether every step succeeded, and else what went wrong."""

    run_id: str
    success: bool
    message: str = ""


@contextmanager
def opened(settings: Settings) -> Iterator[dg.DagsterInstance]:
    """The Dagster instance of this home, configured and with the limit of its pool in force.

    The limit is set here because Dagster enforces a default limit only after a pool was first used.
    """
    home = configure(settings)
    with dg.DagsterInstance.from_config(str(home.dagster)) as instance:
        instance.event_log_storage.set_concurrency_slots(jobs.POOL, 1)
        yield instance


def configure(settings: Settings) -> Home:
    """Write `dagster.yaml` for this home. Returns the home."""
    home = Home(settings.home)
    home.create()
    document = {
        "telemetry": {"enabled": False},
        "nux": {"enabled": False},
        "run_monitoring": {
            "enabled": True,
            "start_timeout_seconds": RUN_START_SECONDS,
            "max_runtime_seconds": settings.max_night_minutes * 60,
        },
        "concurrency": {
            "pools": {"default_limit": 1, "granularity": "run"},
            "runs": {"max_concurrent_runs": 1},
        },
        "event_log_storage": {
            "module": "orchestration.event_log",
            "class": "OpenEventLog",
            "config": {"base_dir": str(home.dagster / "history" / "runs")},
        },
        "python_logs": {"managed_python_loggers": ["quotepart"], "python_log_level": "INFO"},
    }
    draft = home.dagster / ".dagster.yaml"
    draft.write_text(yaml.safe_dump(document), encoding="utf-8")
    draft.replace(home.dagster / "dagster.yaml")
    return home


def run_night(settings: Settings, again: tuple[str, ...] = ()) -> Ended:
    """Run the night's job here, as the UI would, and keep its record where the UI shows it; `again` names files to
    reprocess.
    """
    from orchestration.graph import build_defs

    logging.getLogger("dagster").setLevel(logging.CRITICAL)
    job = build_defs(settings).resolve_job_def(jobs.JOB_NAME)
    with opened(settings) as instance:
        quiet = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
        result = job.execute_in_process(
            instance=instance,
            run_config=quiet,
            raise_on_error=False,
            tags={**jobs.SAME_AS_IN_UI, **({jobs.AGAIN: json.dumps(again)} if again else {})},
        )
        return Ended(result.run_id, result.success, "" if result.success else _what_went_wrong(result))


def _what_went_wrong(result: dg.ExecuteInProcessResult) -> str:
    """The innermost error of a run: that of its first failed step, else that which kept it from starting."""
    events = [*result.get_step_failure_events(), *result.filter_events(lambda event: event.is_failure)]
    errors = [error for event in events if (error := getattr(event.event_specific_data, "error", None))]
    if not errors:
        return ""
    error = errors[0]
    while error.cause:
        error = error.cause
    _, _, said = error.message.partition(f"{error.cls_name}: ")
    return str(said or error.message).strip()
