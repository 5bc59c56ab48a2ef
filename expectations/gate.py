"""The gate: from outcomes to one verdict per night.

Belongs here: the rule, as a pure function. Not here: thresholds, running checks, publishing.
Silence refuses: what did not run, or cannot be understood, holds.
"""

from collections.abc import Collection, Sequence
from enum import StrEnum

from expectations.outcomes import SEVERITIES, CheckOutcome


class Verdict(StrEnum):
    """What may happen to the night: publish, publish with a mark, or keep yesterday's release."""

    PASS = "pass"
    CAUTION = "caution"
    HOLD = "hold"


def decide(outcomes: Sequence[CheckOutcome], required_suites: Collection[str] = ()) -> Verdict:
    """Hold on any failed critical check, on an unknown severity, and when no check ran at all.

    A suite of `required_suites` without a single outcome holds too. Failed warnings are caution;
    a failed `info` changes nothing. Only `passed is True` counts as passed.
    """
    if not outcomes or set(required_suites) - {outcome.suite for outcome in outcomes}:
        return Verdict.HOLD
    if any(outcome.severity not in SEVERITIES for outcome in outcomes):
        return Verdict.HOLD
    failed = {outcome.severity for outcome in outcomes if outcome.passed is not True}
    if "critical" in failed:
        return Verdict.HOLD
    return Verdict.CAUTION if "warning" in failed else Verdict.PASS


def reasons(outcomes: Sequence[CheckOutcome], required_suites: Collection[str] = ()) -> list[CheckOutcome]:
    """The outcomes that a verdict rests on: silent suites and all that did not pass, the gravest first."""
    rank = {severity: place for place, severity in enumerate(SEVERITIES, start=1)}
    unsettled = [item for item in outcomes if item.passed is not True or item.severity not in rank]
    unsettled += [_silence(suite) for suite in set(required_suites) - {item.suite for item in outcomes}]
    return sorted(unsettled, key=lambda item: (rank.get(item.severity, 0), item.suite, item.check_name))


def unacceptable(outcomes: Sequence[CheckOutcome], required_suites: Collection[str] = ()) -> list[CheckOutcome]:
    """What no person may overrule: suites that said nothing, and failed grave checks that are not `acceptable`."""
    grave = [item for item in reasons(outcomes, required_suites) if item.severity not in ("warning", "info")]
    return [item for item in grave if not (item.acceptable is True and item.severity == "critical")]


def _silence(suite: str) -> CheckOutcome:
    return CheckOutcome(
        check_name=f"{suite}_ran",
        suite=suite,
        table_name="audit_checks",
        severity="critical",
        passed=False,
        observed="0 outcomes",
        expected="at least 1 outcome",
        reason_en=f"The checks of '{suite}' did not run, so nothing is known.",
        reason_fr=f"Les contrôles de « {suite} » n'ont pas tourné : on ne sait rien.",
        remedy_en="Run the night again; if they stay silent, look for the first error in its log.",
        remedy_fr="Relancer la nuit ; s'ils restent muets, chercher la première erreur dans son journal.",
    )
