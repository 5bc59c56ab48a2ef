"""Nights through Dagster: their record, the lock, runs that died, and runs that are no night."""

import json
from datetime import timedelta
from pathlib import Path

import dagster as dg
import pytest
from dagster import DagsterRunStatus

from expectations.suites import SUITES
from orchestration import broken, instance, jobs, night, recovery
from orchestration.graph import build_defs
from orchestration.home import Home
from orchestration.settings import Settings
from tests.night.support import FIRST_NIGHT, posts, settings, write_csv

POSTS = 120

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home after one night on a tiny export with one damaged row."""
    root = tmp_path_factory.mktemp("nights")
    rows = posts(FIRST_NIGHT - timedelta(days=1), POSTS, first_id=1)
    damaged = (rows[0][0] + "000", "author_x", "yesterday <img src=x>|", *rows[0][3:])
    write_csv(root / "exports" / "tiny.csv", [*rows, damaged])
    return settings(Home(root / "home"), [root / "exports"])


@pytest.fixture(scope="module")
def definitions(chosen: Settings) -> dg.Definitions:
    return build_defs(chosen)


@pytest.fixture(scope="module")
def ended(chosen: Settings) -> instance.Ended:
    return instance.run_night(chosen)


def metadata(dagster: dg.DagsterInstance, key: str) -> dict:
    event = dagster.get_latest_materialization_event(dg.AssetKey(key.split("/")))
    assert event is not None and event.asset_materialization is not None
    return {name: value.value for name, value in event.asset_materialization.metadata.items()}


def test_the_record_says_how_many_rows_and_why_some_were_refused(chosen: Settings, ended: instance.Ended) -> None:
    with instance.opened(chosen) as dagster:
        assert metadata(dagster, "landing/exports")["files seen"] == 1
        assert metadata(dagster, "raw/posts")["dagster/row_count"] == POSTS
        assert metadata(dagster, "marts/fct_posts")["dagster/row_count"] == POSTS
        assert metadata(dagster, "marts/fct_category_shares")["seconds"] > 0
        refused = metadata(dagster, "raw/rejects")
        listed = metadata(dagster, "raw/ingest_files")["files of tonight (the first 200)"]
    assert refused["rejected tonight"] == 1
    assert "yesterday &lt;img src=x&gt;&#124;" in refused["rejects by reason"]
    header, _, row = listed.splitlines()
    told = dict(zip(header.split(" | "), row.split(" | "), strict=True))
    assert (told["format"], told["loaded"], told["rejected"]) == ("csv&#95;generic", str(POSTS), "1")
    assert int(told["bytes"].replace(",", "")) > 1000 and float(told["seconds"]) > 0
    assert "first in row 121: &#x27;yesterday &lt;img" in told["why refused"]


def test_every_check_has_its_result_in_the_record(
    chosen: Settings, definitions: dg.Definitions, ended: instance.Ended
) -> None:
    specs = definitions.resolve_asset_graph().asset_check_keys
    with instance.opened(chosen) as dagster:
        found = dagster.event_log_storage.get_latest_asset_check_execution_by_key(list(specs))
    assert set(found) == set(specs)
    assert {key.name for key in found} >= set(SUITES)
    assert {record.run_id for record in found.values()} == {ended.run_id}


def test_how_a_night_ended_is_the_same_in_dagster_and_in_last_run(chosen: Settings, ended: instance.Ended) -> None:
    said = json.loads(Home(chosen.home).last_run.read_text())
    assert said["run_id"] == ended.run_id
    assert ended.success == (said["verdict"] in ("pass", "caution"))


def test_a_second_night_does_not_start_and_leaves_the_word_to_the_first(
    chosen: Settings, ended: instance.Ended
) -> None:
    home = Home(chosen.home)
    before = home.last_run.read_bytes()
    with night.only_one(home, "the first"):
        second = instance.run_night(chosen)
    assert not second.success
    assert "another night is running in this home: run the first" in second.message
    assert home.last_run.read_bytes() == before
    assert not home.build(second.run_id).exists()


def test_a_run_that_died_is_reported_and_the_living_one_is_not(
    chosen: Settings, definitions: dg.Definitions, ended: instance.Ended
) -> None:
    home = Home(chosen.home)
    job = definitions.resolve_job_def(jobs.JOB_NAME)
    with instance.opened(chosen) as dagster:
        dead, living = (
            dagster.create_run_for_job(job, status=DagsterRunStatus.STARTED).run_id for _ in ("dead", "living")
        )
        assert recovery.report_dead_runs(home, dagster, living=living) == [dead]
        assert dagster.get_run_by_id(dead).status is DagsterRunStatus.FAILURE
        assert dagster.get_run_by_id(living).status is DagsterRunStatus.STARTED
        assert broken.last_run_id(home) == dead
        assert recovery.report_dead_runs(home, dagster) == [living]


def test_a_death_before_the_latest_night_does_not_take_its_word(tmp_path: Path, definitions: dg.Definitions) -> None:
    chosen = settings(Home(tmp_path / "home"), [tmp_path])
    home = Home(chosen.home)
    job = definitions.resolve_job_def(jobs.JOB_NAME)
    with instance.opened(chosen) as dagster:
        dagster.create_run_for_job(job, status=DagsterRunStatus.STARTED)
        later = dagster.create_run_for_job(job, status=DagsterRunStatus.SUCCESS).run_id
        broken.report(home, later, "the word of the later night")
        assert len(recovery.report_dead_runs(home, dagster)) == 1
    assert broken.last_run_id(home) == later


@pytest.mark.parametrize("began", [True, False], ids=["a night that began", "a night that found another one running"])
def test_a_killed_night_is_told_by_the_daemon(began: bool, chosen: Settings, definitions: dg.Definitions) -> None:
    home = Home(chosen.home)
    with instance.opened(chosen) as dagster:
        job = definitions.resolve_job_def(jobs.JOB_NAME)
        run = dagster.create_run_for_job(job, status=DagsterRunStatus.STARTED)
        if began:
            home.build(run.run_id).mkdir()
        event = dagster.report_run_failed(run, "the process was killed")
        context = dg.build_run_status_sensor_context("killed_nights", event, dagster, run).for_run_failure()
        jobs.death_sensor(chosen)(context)
    assert (broken.last_run_id(home) == run.run_id) is began


def test_a_broken_night_says_so_once_and_a_held_one_keeps_its_own_words(home: Home) -> None:
    night.write_json(home.last_run, {"run_id": "held", "verdict": "hold", "reasons": ["own"]})
    broken.report(home, "held", "the release failed on purpose")
    assert json.loads(home.last_run.read_text())["reasons"] == ["own"]
    broken.report(home, "broken", "disk full")
    said = json.loads(home.last_run.read_text())
    assert (said["verdict"], said["reasons"][0]["observed"]) == ("error", "disk full")


def test_the_pool_has_its_limit_before_its_first_use(tmp_path: Path) -> None:
    with instance.opened(settings(Home(tmp_path / "home"), [])) as dagster:
        assert dagster.event_log_storage.get_concurrency_info(jobs.POOL).slot_count == 1
        assert dagster.run_monitoring_enabled
        assert not dagster.telemetry_enabled


def test_a_bad_study_breaks_the_night_at_once_and_says_where(tmp_path: Path) -> None:
    chosen = settings(Home(tmp_path / "home"), [tmp_path], study=str(tmp_path / "no-study-here"))
    ended = instance.run_night(chosen)
    assert not ended.success
    assert "no such study" in ended.message
    said = json.loads(Home(chosen.home).last_run.read_text())
    assert said["verdict"] == "error"
    assert "no such study" in said["reasons"][0]["observed"]


def test_a_step_launched_alone_says_to_launch_the_night(tmp_path: Path) -> None:
    chosen = settings(Home(tmp_path / "home"), [tmp_path])
    Home(chosen.home).create()
    job = build_defs(chosen).resolve_job_def(jobs.JOB_NAME)
    with dg.DagsterInstance.ephemeral() as dagster:
        result = job.execute_in_process(
            instance=dagster, asset_selection=[dg.AssetKey(["release", "current"])], raise_on_error=False
        )
    assert not result.success
    error = result.get_step_failure_events()[0].step_failure_data.error
    assert "Launch the whole job" in error.message


def test_a_held_night_fails_in_dagster_with_its_reason_and_every_check_keeps_its_result(tmp_path: Path) -> None:
    rows = posts(FIRST_NIGHT - timedelta(days=1), POSTS, first_id=1)
    write_csv(tmp_path / "exports" / "empty.csv", [(*row[:-1], "" if int(row[0]) % 2 else row[-1]) for row in rows])
    chosen = settings(Home(tmp_path / "home"), [tmp_path / "exports"])
    ended = instance.run_night(chosen)
    assert not ended.success
    assert ended.message.startswith("Held: readers keep the release they have. 50 %")
    assert json.loads(Home(chosen.home).last_run.read_text())["verdict"] == "hold"
    with instance.opened(chosen) as dagster:
        key = dg.AssetCheckKey(dg.AssetKey(["audit", "audit_profile"]), "posts")
        found = dagster.event_log_storage.get_latest_asset_check_execution_by_key([key])[key]
        evaluation = found.event.dagster_event.asset_check_evaluation_data
        assert not evaluation.passed
        assert evaluation.severity is dg.AssetCheckSeverity.ERROR
        assert "expected under 20 %" in evaluation.metadata["! empty_text: empty_text_count"].value
        assert dagster.get_latest_materialization_event(dg.AssetKey(["release", "current"])) is None
