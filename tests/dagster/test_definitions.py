"""The graph alone tells what happens to a post: every stage is there, described, owned and connected."""

from pathlib import Path

import dagster as dg
import pytest

from expectations.suites import SUITES
from orchestration import jobs
from orchestration.graph import build_defs
from orchestration.settings import Settings

STAGES = ["landing", "raw", "staging", "intermediate", "marts", "audit", "release", "report"]


@pytest.fixture(scope="module")
def definitions(tmp_path_factory: pytest.TempPathFactory) -> dg.Definitions:
    home = tmp_path_factory.mktemp("definitions") / "home"
    return build_defs(Settings(_env_file=None, home=home, time_zone="America/Montreal", schedule="15 5 * * *"))


@pytest.fixture(scope="module")
def nodes(definitions: dg.Definitions) -> list:
    return list(definitions.resolve_asset_graph().asset_nodes)


def test_every_stage_of_the_path_is_a_group(nodes: list) -> None:
    assert {node.group_name for node in nodes} == {*STAGES, "study"}


def test_every_asset_says_what_it_is_and_whose(nodes: list) -> None:
    silent = [
        node.key.to_user_string()
        for node in nodes
        if not (node.description or "").strip() or not node.kinds or not node.owners
    ]
    assert silent == []


def test_a_post_goes_from_the_first_stage_to_the_last(definitions: dg.Definitions) -> None:
    graph = definitions.resolve_asset_graph()
    reached, todo = set(), {dg.AssetKey(["report", "pages"])}
    while todo:
        key = todo.pop()
        reached.add(key)
        todo |= graph.get(key).parent_keys - reached
    assert {key.path[0] for key in reached} == {*STAGES, "study"}


def test_released_and_audited_tables_are_all_upstream_of_the_release(nodes: list) -> None:
    release = next(node for node in nodes if node.key.path == ["release", "current"])
    expected = {node.key for node in nodes if node.group_name in ("marts", "audit")}
    assert release.parent_keys == expected


def test_tables_have_their_columns(nodes: list) -> None:
    without = [
        node.key.to_user_string()
        for node in nodes
        if node.group_name in ("raw", "marts", "audit") and "dagster/column_schema" not in node.metadata
    ]
    assert without == []


def test_columns_of_the_raw_tables_say_what_they_hold(nodes: list) -> None:
    schemas = [node.metadata["dagster/column_schema"] for node in nodes if node.group_name == "raw"]
    described = [column.description for schema in schemas for column in schema.columns]
    assert described
    assert all(described)


def test_every_suite_is_a_blocking_check(definitions: dg.Definitions) -> None:
    graph = definitions.resolve_asset_graph()
    blocking = {key.name for key in graph.asset_check_keys if graph.get_check_spec(key).blocking}
    assert set(SUITES) <= blocking


def test_the_schedule_runs_by_itself_in_the_zone_of_the_settings(definitions: dg.Definitions) -> None:
    schedule = definitions.resolve_schedule_def("every_night")
    assert schedule.execution_timezone == "America/Montreal"
    assert schedule.cron_schedule == "15 5 * * *"
    assert schedule.default_status is dg.DefaultScheduleStatus.RUNNING


def test_killed_nights_are_watched_and_arrivals_are_not(definitions: dg.Definitions) -> None:
    status = {name: definitions.resolve_sensor_def(name).default_status for name in ("killed_nights", "arrivals")}
    assert status == {"killed_nights": dg.DefaultSensorStatus.RUNNING, "arrivals": dg.DefaultSensorStatus.STOPPED}


def test_people_are_told_by_a_sensor_that_runs_by_itself(definitions: dg.Definitions) -> None:
    assert definitions.resolve_sensor_def("alerts").default_status is dg.DefaultSensorStatus.RUNNING


def test_what_a_night_makes_gets_stale_and_what_it_does_not_make_does_not(nodes: list) -> None:
    watched = {node.group_name for node in nodes if node.freshness_policy}
    assert watched == {*STAGES} - {"report"}
    assert all(node.freshness_policy for node in nodes if node.group_name in watched)


def test_only_landing_is_tried_again(definitions: dg.Definitions) -> None:
    job = definitions.resolve_job_def(jobs.JOB_NAME)
    retried = {node.name for node in job.graph.nodes if node.definition.retry_policy}
    assert retried == {"landing__exports"}


def test_every_step_waits_for_the_pool_and_holds_the_lock(definitions: dg.Definitions) -> None:
    job = definitions.resolve_job_def(jobs.JOB_NAME)
    steps = [node.definition for node in job.graph.nodes]
    assert len(steps) == 5
    assert {step.pool for step in steps} == {jobs.POOL}
    assert all("night_lock" in step.required_resource_keys for step in steps)


def test_nothing_runs_longer_than_the_settings_allow(tmp_path: Path) -> None:
    job = jobs.night_job(Settings(_env_file=None, home=tmp_path, max_night_minutes=7))
    assert job.tags["dagster/max_runtime"] == "420"
