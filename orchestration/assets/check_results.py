"""What a check found, as Dagster shows it: observed, expected, what to do.

Belongs here: outcomes as check results. Not here: which checks there are (`check_specs`), running them (`checks`).
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import dagster as dg

from expectations.outcomes import CheckOutcome
from orchestration.assets.check_specs import name_of
from orchestration.assets.metadata import table
from orchestration.checks import DBT_SUITE


def by_check(outcomes: Iterable[CheckOutcome]) -> dict[str, list[CheckOutcome]]:
    """Outcomes by the name of the check that shows them: a dbt test shows one, a suite shows all of its own."""
    found: dict[str, list[CheckOutcome]] = {}
    for outcome in outcomes:
        name = name_of(outcome.check_name) if outcome.suite == DBT_SUITE else outcome.suite
        found.setdefault(name, []).append(outcome)
    return found


def result(spec: dg.AssetCheckSpec, outcomes: Sequence[CheckOutcome]) -> dg.AssetCheckResult:
    """Outcomes of one check as one result; a check without any outcome did not run, and has failed."""
    if not outcomes:
        return dg.AssetCheckResult(
            check_name=spec.name,
            asset_key=spec.asset_key,
            passed=False,
            severity=dg.AssetCheckSeverity.ERROR,
            description="This check did not run tonight, so nothing is known. Read the log of the step `checks`.",
        )
    failed = [outcome for outcome in outcomes if not _passed(outcome)]
    critical = any(outcome.severity not in ("warning", "info") for outcome in failed)
    return dg.AssetCheckResult(
        check_name=spec.name,
        asset_key=spec.asset_key,
        passed=not failed,
        severity=dg.AssetCheckSeverity.ERROR if critical else dg.AssetCheckSeverity.WARN,
        description=" ".join(outcome.reason_en for outcome in failed) or f"Passed: {len(outcomes)} of {len(outcomes)}.",
        metadata=_metadata(outcomes),
    )


def _passed(outcome: CheckOutcome) -> bool:
    return outcome.passed is True or outcome.severity == "info"


def _metadata(outcomes: Sequence[CheckOutcome]) -> dict[str, Any]:
    failing: dict[str, Any] = {"failing rows": sum(outcome.failing_rows for outcome in outcomes if not outcome.passed)}
    for outcome in outcomes:
        if not outcome.passed and (sample := json.loads(outcome.sample)):
            failing[f"some failing rows of {outcome.check_name}"] = table(sample)
    if len(outcomes) == 1:
        only = outcomes[0]
        remedy = {"what to do": only.remedy_en} if only.remedy_en else {}
        return {"observed": only.observed, "expected": only.expected, **remedy, **failing}
    failed_first = sorted(outcomes, key=lambda outcome: (_passed(outcome), outcome.check_name))
    lines: dict[str, Any] = {}
    for outcome in failed_first:
        name = outcome.check_name if not outcome.column_name else f"{outcome.check_name}: {outcome.column_name}"
        name = name if outcome.passed else f"! {name}"  # The UI sorts by name: what failed comes first.
        lines[name if name not in lines else f"{name} ({len(lines) + 1})"] = _line(outcome)
    return {**lines, **failing}


def _line(outcome: CheckOutcome) -> str:
    """One outcome in a line. Plain text: nothing in it is read as markup."""
    fate = "passed" if outcome.passed else f"FAILED ({outcome.severity})"
    remedy = "" if outcome.passed or not outcome.remedy_en else f" To do: {outcome.remedy_en}"
    return f"{fate}: {outcome.observed}; expected {outcome.expected}.{remedy}"
