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
    if dead and not _written_later(home, instance, dead[-1].run_id):
        broken.report(home, dead[-1].run_id, MESSAGE)
    return [run.run_id for run in dead]


def _written_later(home: Home, instance: dg.DagsterInstance, run_id: str) -> bool:
    """Whether `last_run.json` is by a night that was started after this run."""
    writer = broken.last_run_id(home)
    known = {identity: instance.get_run_record_by_id(identity) for identity in (writer, run_id) if identity}
    by, dead = known.get(writer or ""), known[run_id]
    return by is not None and dead is not None and by.create_timestamp > dead.create_timestamp
