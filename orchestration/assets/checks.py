"""Checks as blocking asset checks: dbt's tests and the suites, run after every model, judged once."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import dagster as dg

from expectations.outcomes import CheckOutcome
from expectations.suites import SUITES
from orchestration import night, stages
from orchestration.assets.dbt import stage
from orchestration.assets.metadata import table
from orchestration.checks import DBT_SUITE
from orchestration.settings import Settings


def check_specs(manifest: Path) -> list[dg.AssetCheckSpec]:
    """One spec for each dbt test and one for each suite, on the table it looks at."""
    document = json.loads(manifest.read_text(encoding="utf-8"))
    keys = table_keys(document)
    specs = [
        dg.AssetCheckSpec(
            node["name"],
            asset=keys[test_table(node)],
            description=node["description"] or f"dbt test {node['name']}",
            blocking=node["config"]["severity"].lower() == "error",
        )
        for node in document["nodes"].values()
        if node["resource_type"] == "test"
    ]
    specs.extend(
        dg.AssetCheckSpec(
            suite.name,
            asset=keys[suite.table],
            description=f"Plausibility of {suite.table}: the suite {suite.name}.",
            blocking=True,
        )
        for suite in SUITES.values()
    )
    return specs


def checks_definition(settings: Settings, manifest: Path) -> dg.AssetChecksDefinition:
    """Runs all checks in one step, so that a failed one hides no other; then the gate decides."""
    keys = table_keys(json.loads(manifest.read_text(encoding="utf-8")))

    @dg.multi_asset_check(
        name="checks",
        specs=check_specs(manifest),
        required_resource_keys={"night_lock"},
        pool="warehouse",
    )
    def checks(context: dg.AssetCheckExecutionContext) -> Iterator[dg.AssetCheckResult]:
        judged = stages.check(night.resume(settings, context.run.run_id))
        for outcome in judged.outcomes:
            if outcome.suite == DBT_SUITE:
                yield result(outcome.check_name, keys[outcome.table_name], [outcome])
        for suite in SUITES.values():
            own = [outcome for outcome in judged.outcomes if outcome.suite == suite.name]
            yield result(suite.name, keys[suite.table], own)

    return checks


def result(name: str, key: dg.AssetKey, outcomes: Sequence[CheckOutcome]) -> dg.AssetCheckResult:
    """Outcomes as Dagster shows them: what was seen, what was expected, what to do. No outcome has failed."""
    failed = [outcome for outcome in outcomes if not outcome.passed and outcome.severity != "info"]
    critical = not outcomes or any(outcome.severity not in ("warning", "info") for outcome in failed)
    rows = [
        {
            "check": outcome.check_name,
            "passed": outcome.passed,
            "severity": outcome.severity,
            "observed": outcome.observed,
            "expected": outcome.expected,
            "failing rows": outcome.failing_rows,
            "remedy": outcome.remedy_en,
        }
        for outcome in outcomes
    ]
    return dg.AssetCheckResult(
        check_name=name,
        asset_key=key,
        passed=bool(outcomes) and not failed,
        severity=dg.AssetCheckSeverity.ERROR if critical else dg.AssetCheckSeverity.WARN,
        description=" ".join(outcome.reason_en for outcome in failed) or None,
        metadata={"outcomes": table(rows), "failing rows": sum(outcome.failing_rows for outcome in failed)},
    )


def table_keys(document: dict[str, Any]) -> dict[str, dg.AssetKey]:
    """The asset of each table, by its name."""
    nodes = [node for node in document["nodes"].values() if node["resource_type"] in ("model", "seed")]
    keys = {node["name"]: dg.AssetKey([stage(node), node["name"]]) for node in nodes}
    sources = document["sources"].values()
    return keys | {node["name"]: dg.AssetKey([node["source_name"], node["name"]]) for node in sources}


def test_table(node: dict[str, Any]) -> str:
    """The table that a dbt test looks at: the one it is attached to, else the last it reads."""
    attached = node.get("attached_node") or node["depends_on"]["nodes"][-1]
    return str(attached.rsplit(".", 1)[-1])
