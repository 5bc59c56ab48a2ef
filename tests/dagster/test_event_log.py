"""The event log keeps few databases open, and forgets nothing by closing the others."""

from pathlib import Path

import dagster as dg
from dagster._core.storage.event_log import SqliteEventLogStorage

from orchestration import instance
from orchestration.event_log import KEPT_OPEN, OpenEventLog
from orchestration.home import Home
from tests.night.support import settings


def noted(dagster: dg.DagsterInstance, run_id: str) -> list[str]:
    return [str(event.dagster_event.message) for event in dagster.all_logs(run_id) if event.dagster_event]


def test_every_run_keeps_its_events_though_few_databases_are_open(tmp_path: Path) -> None:
    chosen = settings(Home(tmp_path / "home"), [])
    run_ids = [f"run-{number}" for number in range(KEPT_OPEN * 2)]
    with instance.opened(chosen) as dagster:
        log = dagster.event_log_storage
        assert isinstance(log, OpenEventLog)
        for run_id in [*run_ids, *run_ids]:
            dagster.report_engine_event(f"about {run_id}", run_id=run_id, job_name="night")
            assert len(log._engines) <= KEPT_OPEN
        assert [noted(dagster, run_id) for run_id in run_ids] == [[f"about {run_id}"] * 2 for run_id in run_ids]


def test_what_was_noted_is_where_dagster_itself_looks_for_it(tmp_path: Path) -> None:
    chosen = settings(Home(tmp_path / "home"), [])
    with instance.opened(chosen) as dagster:
        dagster.report_engine_event("a word", run_id="one", job_name="night")
    folder = Home(chosen.home).dagster
    assert not list(folder.rglob("*-wal")), "whatever was open is closed with the instance"
    (folder / "dagster.yaml").unlink()
    with dg.DagsterInstance.from_config(str(folder)) as plain:
        assert type(plain.event_log_storage) is SqliteEventLogStorage
        assert noted(plain, "one") == ["a word"]
