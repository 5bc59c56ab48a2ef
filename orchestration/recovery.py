"""Recovery: runs that Dagster still takes for running although their process is gone.

Belongs here: reporting them failed, so that they hold no slot of the queue. Nothing of the data needs mending: a night
that died left a branch that nobody reads. Call this with the lock of the night held: who holds it knows that no other
night is running.
"""

import dagster as dg
from dagster import DagsterRunStatus, RunsFilter

from orchestration import broken
from orchestration.home import Home

ALIVE = [DagsterRunStatus.STARTED, DagsterRunStatus.CANCELING]
MESSAGE = "The process of this night ended without a word: the machine stopped, or the process was killed."


def report_dead_runs(home: Home, instance: dg.DagsterInstance, living: str | None = None) -> list[str]:
    """Report every run that seems to run, but `living`, as failed and free its slots. Returns their ids, oldest first.

    `last_run.json` says so too, unless a later night has written it.
    """
    records = instance.get_run_records(RunsFilter(statuses=ALIVE), order_by="create_timestamp", ascending=True)
    dead = [record.dagster_run for record in records if record.dagster_run.run_id != living]
    for run in dead:
        instance.report_run_failed(run, MESSAGE)
        instance.event_log_storage.free_concurrency_slots_for_run(run.run_id)
    if dead:
        report_night(home, instance, dead[-1].run_id, MESSAGE)
    return [run.run_id for run in dead]


def report_night(home: Home, instance: dg.DagsterInstance, run_id: str, message: str) -> bool:
    """Say in `last_run.json` that this night broke, unless it said itself how it ended or a later night has spoken.

    Returns whether it was said.
    """
    writer = broken.last_run_id(home)
    if writer == run_id or (writer and _is_later(instance, writer, run_id)):
        return False
    broken.report(home, run_id, message)
    return True


def _is_later(instance: dg.DagsterInstance, one: str, other: str) -> bool:
    first, second = instance.get_run_record_by_id(one), instance.get_run_record_by_id(other)
    return first is not None and second is not None and first.create_timestamp > second.create_timestamp
