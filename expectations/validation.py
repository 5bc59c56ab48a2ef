"""Running checks with Great Expectations: one ephemeral context, one checkpoint per suite.

Belongs here: everything that touches Great Expectations, imported when needed only (it takes seconds).
Not here: what is checked (`suites`) and what follows from it (`settling`, `gate`). Nothing is sent
or stored: analytics and progress bars are off in the context itself, no environment is read or set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from expectations.checks import Check

if TYPE_CHECKING:
    import pandas as pd

PRESENT = -1
"""Place of the expectation that no value is missing; levels of a check have 0, 1, …"""


SAMPLED = 5
"""Failing rows that an outcome shows."""


@dataclass(frozen=True)
class Finding:
    """What one expectation said; `error` is the first line of what it raised, `places` the first failing rows."""

    success: bool
    failing_rows: int = 0
    error: str | None = None
    places: tuple[int, ...] = ()


Findings = dict[tuple[str, int], Finding]


def new_context() -> Any:
    """A context in memory that sends and writes nothing; a second one costs milliseconds, the import seconds."""
    import great_expectations as gx
    from great_expectations.data_context.types import base

    stores = base.InMemoryStoreBackendDefaults(init_temp_docs_sites=False)
    config = base.DataContextConfig(
        store_backend_defaults=stores,
        analytics_enabled=False,
        progress_bars=base.ProgressBarsConfig(globally=False),
    )
    return gx.get_context(mode="ephemeral", project_config=config)


def run_checkpoint(context: Any, name: str, frame: pd.DataFrame, checks: Sequence[Check]) -> Findings:
    """Findings by (check, level) of one checkpoint; what raises is a finding with an error."""
    from great_expectations.exceptions import GreatExpectationsError

    judged = [check for check in checks if check.not_judged is None]
    if not judged:
        return {}
    try:
        result = _checkpoint(context, name, judged).run(batch_parameters={"dataframe": frame})
    except (GreatExpectationsError, TypeError, ValueError, KeyError, AttributeError) as error:
        return {(check.name, PRESENT): Finding(False, error=_short(error)) for check in judged}
    (validation,) = result.run_results.values()
    return dict(_finding(item) for item in validation.results)


def _checkpoint(context: Any, name: str, checks: Sequence[Check]) -> Any:
    from great_expectations import Checkpoint, ExpectationSuite, ValidationDefinition

    asset = context.data_sources.add_pandas(name).add_dataframe_asset(name)
    expectations = [item for check in checks for item in _expectations(check)]
    suite = context.suites.add(ExpectationSuite(name=name, expectations=expectations))
    data = asset.add_batch_definition_whole_dataframe(name)
    definition = context.validation_definitions.add(ValidationDefinition(name=name, data=data, suite=suite))
    result_format = {"result_format": "COMPLETE", "include_unexpected_rows": False}
    return context.checkpoints.add(
        Checkpoint(name=name, validation_definitions=[definition], result_format=result_format)
    )


def _expectations(check: Check) -> list[Any]:
    import great_expectations.expectations as classes

    def made(expectation: str, severity: str, place: int, arguments: dict[str, object]) -> Any:
        meta = {"check": check.name, "level": place}
        return getattr(classes, expectation)(column=check.column, severity=severity, meta=meta, **arguments)

    present = made("ExpectColumnValuesToNotBeNull", "critical", PRESENT, {})
    levels = [
        made(level.expectation, level.severity, place, dict(level.arguments))
        for place, level in enumerate(check.levels)
    ]
    return [present, *levels]


def _finding(result: Any) -> tuple[tuple[str, int], Finding]:
    meta = result.expectation_config.meta
    failing = int(result.result.get("unexpected_count") or 0)
    places = tuple(result.result.get("unexpected_index_list") or ())[:SAMPLED]
    finding = Finding(result.success is True, failing, _raised(result.exception_info), places)
    return (meta["check"], meta["level"]), finding


def _raised(info: Any) -> str | None:
    """Great Expectations gives one record, or one per metric; the first that raised speaks for all."""
    if not info:
        return None
    records = [info] if "raised_exception" in info else list(info.values())
    raised = [str(record["exception_message"]) for record in records if record["raised_exception"]]
    return (raised[0].strip().splitlines() or ["no message"])[0][:160] if raised else None


def _short(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:160]
