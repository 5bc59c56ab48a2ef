"""The plausibility checks of one night: from frames to outcomes.

Belongs here: the order of things. Not here: queries (`frames`), checks (`suites`), the verdict (`gate`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from expectations.checks import Suite
from expectations.outcomes import CheckOutcome
from expectations.settling import input_outcome, settle
from expectations.suites import SUITES
from expectations.thresholds import Thresholds, limits
from expectations.validation import new_context, run_checkpoint

if TYPE_CHECKING:
    import pandas as pd


def evaluate(
    frames: Mapping[str, pd.DataFrame],
    thresholds: Thresholds | None = None,
    suites: Mapping[str, Suite] = SUITES,
) -> list[CheckOutcome]:
    """All outcomes of all suites on the frames of `frames.fetch`, by frame name.

    Every suite gives at least one outcome: a frame that is missing, empty or incomplete is a failed
    critical one. The first call imports Great Expectations (5 to 10 seconds), then about a second.
    """
    context, in_force = new_context(), thresholds or limits()
    return [
        outcome
        for suite in suites.values()
        for outcome in _suite_outcomes(context, suite, frames.get(suite.frame), in_force)
    ]


def _suite_outcomes(
    context: Any, suite: Suite, frame: pd.DataFrame | None, thresholds: Thresholds
) -> list[CheckOutcome]:
    readable = input_outcome(suite, frame)
    if frame is None or not readable.passed:
        return [readable]
    prepared, checks = suite.build(frame, thresholds)
    findings = run_checkpoint(context, suite.name, prepared, checks)
    return [readable, *(settle(suite, check, findings, prepared) for check in checks)]
