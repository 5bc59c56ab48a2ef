"""The gate: every combination of severity and result, and every kind of silence."""

from itertools import combinations_with_replacement

import pytest

from expectations.gate import Verdict, decide, reasons
from expectations.outcomes import COLUMNS, SEVERITIES, CheckOutcome


def outcome(severity: str, passed: object, name: str = "check", suite: str = "volume") -> CheckOutcome:
    return CheckOutcome(
        check_name=name,
        suite=suite,
        table_name="audit_profile",
        severity=severity,
        passed=passed,  # type: ignore[arg-type]
    )


KINDS = [(severity, passed) for severity in (*SEVERITIES, "fatal") for passed in (True, False)]
COMBINATIONS = [combo for size in (1, 2, 3) for combo in combinations_with_replacement(KINDS, size)]


def verdict_by_the_rule(combo: tuple[tuple[str, bool], ...]) -> str:
    """The rule of the design, written the other way round: from the mildest verdict upwards."""
    if all(kind in {("critical", True), ("warning", True), ("info", True), ("info", False)} for kind in combo):
        return "pass"
    if ("critical", False) not in combo and "fatal" not in {severity for severity, _ in combo}:
        return "caution"
    return "hold"


@pytest.mark.parametrize("combo", COMBINATIONS, ids=lambda combo: "+".join(f"{s}:{p}" for s, p in combo))
def test_every_combination_of_up_to_three_outcomes(combo: tuple[tuple[str, bool], ...]) -> None:
    assert decide([outcome(*kind) for kind in combo]) == verdict_by_the_rule(combo)


def test_no_outcome_at_all_is_a_hold() -> None:
    assert decide([]) is Verdict.HOLD


@pytest.mark.parametrize("unclear", [None, 1, "true", float("nan")])
def test_only_true_counts_as_passed(unclear: object) -> None:
    assert decide([outcome("critical", unclear)]) is Verdict.HOLD
    assert decide([outcome("warning", unclear)]) is Verdict.CAUTION


@pytest.mark.parametrize("severity", ["", "CRITICAL", "error", None])
def test_an_unknown_severity_is_a_hold_even_when_passed(severity: str) -> None:
    assert decide([outcome("info", True), outcome(severity, True)]) is Verdict.HOLD


def test_one_failed_critical_outweighs_a_thousand_that_passed() -> None:
    good = [outcome("critical", True) for _ in range(1000)]
    assert decide(good) is Verdict.PASS
    assert decide([*good, outcome("critical", False)]) is Verdict.HOLD


def test_a_required_suite_that_said_nothing_is_a_hold() -> None:
    ran = [outcome("critical", True, suite="volume")]
    assert decide(ran, required_suites={"volume"}) is Verdict.PASS
    assert decide(ran, required_suites={"volume", "shares"}) is Verdict.HOLD


def test_reasons_are_what_did_not_pass_gravest_first() -> None:
    found = [
        outcome("info", False, "d"),
        outcome("warning", False, "c"),
        outcome("critical", True, "x"),
        outcome("critical", False, "b"),
        outcome("fatal", True, "a"),
    ]
    assert [item.check_name for item in reasons(found)] == ["a", "b", "c", "d"]


def test_a_silent_suite_is_itself_a_reason() -> None:
    found = [outcome("warning", False, "b"), outcome("critical", True, "x")]
    named = reasons(found, required_suites={"volume", "dbt"})
    assert [(item.check_name, item.severity) for item in named] == [("dbt_ran", "critical"), ("b", "warning")]
    assert decide([*found, *named]) is Verdict.HOLD
    assert [item.suite for item in reasons([], required_suites={"b", "a"})] == ["a", "b"]


def test_an_outcome_survives_the_way_to_a_row_and_back() -> None:
    before = outcome("warning", False)
    row = before.as_row()
    assert tuple(row) == COLUMNS
    assert CheckOutcome.from_row({**row, "run_id": "r", "checked_at": "now"}) == before


def test_a_row_that_lost_a_column_is_not_an_outcome() -> None:
    row = outcome("warning", False).as_row()
    del row["passed"]
    with pytest.raises(KeyError, match="passed"):
        CheckOutcome.from_row(row)
