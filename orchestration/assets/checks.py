"""Checks as asset checks: dbt's tests and the suites, run after every model in one step, judged once."""

from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg

from expectations.gate import Verdict
from orchestration import stages
from orchestration.assets import check_results
from orchestration.assets.check_specs import check_specs
from orchestration.assets.held import held
from orchestration.assets.tonight import resumed
from orchestration.jobs import POOL
from orchestration.settings import Settings


def checks_definition(settings: Settings, manifest: Mapping[str, Any]) -> dg.AssetChecksDefinition:
    """Runs all checks in one step, so that a failed one hides no other; then the gate decides.

    Every spec gets a result: a check that was not heard of has failed.
    """
    specs = check_specs(manifest)

    @dg.multi_asset_check(
        name="checks",
        specs=specs,
        description="dbt's tests and the plausibility suites on tonight's branch, then one verdict.",
        required_resource_keys={"night_lock"},
        pool=POOL,
    )
    def checks(context: dg.AssetCheckExecutionContext) -> Iterator[dg.AssetCheckResult]:
        tonight = resumed(settings, context.run.run_id)
        judged = stages.check(tonight)
        for reason in judged.reasons:
            context.log.warning(f"{reason['severity']}: {reason['reason_en']} {reason['remedy_en']}")
        by_name = check_results.by_check(judged.outcomes)
        for spec in specs:
            yield check_results.result(spec, by_name.pop(spec.name, []))
        for name in by_name:
            context.log.warning(f"the check {name} is new to this UI: reload its definitions to see it on its table")
        if judged.verdict is Verdict.HOLD:
            raise held(judged.reasons, tonight.folder)

    return checks
