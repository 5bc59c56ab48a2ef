"""Every check is answered: outcomes show what was seen and expected, and silence has failed."""

import json
from dataclasses import replace

import dagster as dg

from expectations.outcomes import CheckOutcome
from orchestration.assets.check_results import by_check, result
from orchestration.assets.check_specs import check_specs
from orchestration.checks import DBT_SUITE

SPEC = dg.AssetCheckSpec("shares", asset=["marts", "fct_category_shares"], blocking=True)


def outcome(name: str, *, passed: bool, severity: str = "critical", suite: str = "shares") -> CheckOutcome:
    return CheckOutcome(
        check_name=name,
        suite=suite,
        table_name="fct_category_shares",
        severity=severity,
        passed=passed,
        observed="0.7",
        expected="at most 0.5",
        failing_rows=0 if passed else 3,
        reason_en="" if passed else f"{name} is too high.",
        remedy_en="Look at the largest author.",
    )


def test_a_check_without_outcome_has_failed_gravely() -> None:
    silent = result(SPEC, [])
    assert not silent.passed
    assert silent.severity is dg.AssetCheckSeverity.ERROR
    assert "did not run" in str(silent.description)


def test_a_failed_check_says_what_was_seen_what_was_expected_and_what_to_do() -> None:
    failed = result(SPEC, [outcome("jump", passed=False), outcome("sum", passed=True)])
    assert not failed.passed
    assert failed.severity is dg.AssetCheckSeverity.ERROR
    assert failed.description == "jump is too high."
    assert min(failed.metadata) == "! jump"
    text = failed.metadata["! jump"].value
    assert "FAILED (critical): 0.7; expected at most 0.5" in text
    assert "Look at the largest author." in text
    assert failed.metadata["failing rows"].value == 3


def test_a_sample_of_failing_rows_is_a_table_and_nothing_in_it_is_markup() -> None:
    bad = replace(outcome("jump", passed=False), sample=json.dumps([{"source": "[x](http://tracker.example)", "n": 3}]))
    shown = result(SPEC, [bad, outcome("sum", passed=True)]).metadata["some failing rows of jump"].value
    assert shown.startswith("| source | n |")
    assert "](" not in shown and "://" not in shown


def test_a_warning_never_stops_a_night() -> None:
    warned = result(SPEC, [outcome("jump", passed=False, severity="warning"), outcome("sum", passed=True)])
    assert not warned.passed
    assert warned.severity is dg.AssetCheckSeverity.WARN


def test_an_unknown_severity_is_grave() -> None:
    assert result(SPEC, [outcome("jump", passed=False, severity="?")]).severity is dg.AssetCheckSeverity.ERROR


def test_outcomes_of_one_name_on_several_columns_are_all_shown() -> None:
    shown = result(SPEC, [outcome("same", passed=True), outcome("same", passed=True), outcome("same", passed=False)])
    assert len([name for name in shown.metadata if "same" in name]) == 3


def test_dbt_tests_stand_alone_and_suites_together() -> None:
    found = by_check(
        [
            outcome("jump", passed=True),
            outcome("sum", passed=True),
            outcome("unique.fct-posts", passed=True, suite=DBT_SUITE),
        ]
    )
    assert {name: len(items) for name, items in found.items()} == {"shares": 2, "unique_fct_posts": 1}


def node(name: str, depends_on: list[str], attached: str | None, severity: str = "error") -> dict:
    return {
        "resource_type": "test",
        "name": name,
        "description": "",
        "attached_node": attached,
        "depends_on": {"nodes": depends_on},
        "config": {"severity": severity},
        "original_file_path": "models/a.yml",
        "unique_id": f"test.q.{name}",
    }


def model(schema: str, name: str) -> dict:
    return {"resource_type": "model", "schema": schema, "name": name, "unique_id": f"model.q.{name}"}


def test_specs_lie_on_the_table_looked_at_and_only_those_after_dbt_block() -> None:
    tables = [model("marts", "fct_category_shares"), model("marts", "fct_posts"), model("marts", "fct_claims")]
    tables += [
        model("marts", name) for name in ("fct_collection_days", "fct_category_trends", "dim_sources", "dim_terms")
    ]
    tables += [model("audit", name) for name in ("audit_profile", "audit_row_reconciliation", "audit_examples")]
    tests = [
        node("attached", ["model.q.fct_posts", "model.q.fct_claims"], "model.q.fct_posts"),
        node("singular", ["model.q.fct_posts", "model.q.fct_claims"], None),
        node("of_nothing", [], None, severity="WARN"),
        node("of_source", ["source.q.raw.posts"], "source.q.raw.posts"),
    ]
    source = {"source_name": "raw", "schema": "raw", "name": "posts", "unique_id": "source.q.raw.posts"}
    manifest = {
        "nodes": {item["unique_id"]: item for item in [*tables, *tests]},
        "sources": {source["unique_id"]: source},
    }
    found = {spec.name: (spec.asset_key.to_user_string(), spec.blocking) for spec in check_specs(manifest)}
    assert found["attached"] == ("marts/fct_posts", True)
    assert found["singular"] == ("marts/fct_claims", True)
    assert found["of_nothing"] == ("audit/audit_profile", False)
    assert found["of_source"] == ("raw/posts", False)
