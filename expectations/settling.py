"""From findings to outcomes: one row per check, the gravest failed level first.

Belongs here: how a check's findings become one outcome, and what is said when a frame cannot be judged.
Not here: running checks (`validation`), the verdict (`gate`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from expectations import sampling
from expectations.checks import NOTHING, Check, Suite
from expectations.outcomes import CheckOutcome
from expectations.validation import PRESENT, Finding, Findings
from expectations.words import Words, number, rows

if TYPE_CHECKING:
    import pandas as pd

BROKEN = Words("The check could not run, so nothing is known.", "Le contrôle n'a pas pu tourner : on ne sait rien.")
BROKEN_REMEDY = Words(
    "Repair the check or the table it reads, then run the night again.",
    "Réparer le contrôle ou la table qu'il lit, puis relancer la nuit.",
)
NOTHING_FOUND = Finding(True)
MISSING = Words("A value is missing, so nothing is known.", "Une valeur manque : on ne sait rien.")
UNJUDGEABLE = Words("Nothing can be checked here.", "Rien ne peut être contrôlé ici.")
INPUT_REMEDY = Words(
    "See why the table is empty or incomplete (dbt log of the night), then run the night again.",
    "Chercher pourquoi la table est vide ou incomplète (journal dbt de la nuit), puis relancer la nuit.",
)


def settle(suite: Suite, check: Check, findings: Findings, frame: pd.DataFrame) -> CheckOutcome:
    """The outcome of one check from all its findings; a finding that never came counts as raised."""
    outcome = partial(_outcome, suite, check)
    if check.not_judged is not None:
        expected = f"not judged: {check.not_judged.en}"
        words = Words(f"Not judged: {check.not_judged.en}.", f"Non jugé : {check.not_judged.fr}.")
        return outcome(severity="info", passed=True, observed=check.observed or "", expected=expected, reason=words)
    places = [PRESENT, *range(len(check.levels))]
    lost = Finding(False, error="Great Expectations gave no result")
    found = [findings.get((check.name, place), lost) for place in places]
    broken = partial(outcome, severity="critical", passed=False, expected=check.levels[0].expected)
    if error := next((finding.error for finding in found if finding.error), None):
        return broken(observed=f"could not run: {error}", reason=BROKEN, remedy=BROKEN_REMEDY)
    if not found[0].success:
        observed = f"{rows(found[0].failing_rows).en} without a value of {check.about or check.column}"
        words = _joined(check.fact, MISSING)
        return broken(observed=observed, reason=words, remedy=BROKEN_REMEDY, finding=found[0], frame=frame)
    return _judged(suite, check, found[1:], frame)


def _judged(suite: Suite, check: Check, found: list[Finding], frame: pd.DataFrame) -> CheckOutcome:
    levels = list(zip(check.levels, found, strict=True))
    failed = next(((level, finding) for level, finding in levels if not finding.success), None)
    level, finding = failed or levels[0]
    return _outcome(
        suite,
        check,
        severity=level.severity,
        passed=failed is None,
        observed=check.observed or f"{number(finding.failing_rows).en} of {rows(len(frame)).en}",
        expected=level.expected,
        reason=_joined(check.fact, check.why) if failed else check.fact,
        remedy=check.remedy if failed else NOTHING,
        finding=finding,
        frame=frame,
        acceptable=check.acceptable,
    )


def _outcome(
    suite: Suite,
    check: Check,
    *,
    severity: str,
    passed: bool,
    observed: str,
    expected: str,
    reason: Words,
    remedy: Words = NOTHING,
    finding: Finding = NOTHING_FOUND,
    frame: pd.DataFrame | None = None,
    acceptable: bool = False,
) -> CheckOutcome:
    shown = [] if passed or frame is None else finding.places
    columns = (*suite.keys, check.about or check.column, check.column)
    return CheckOutcome(
        check_name=check.name,
        suite=suite.name,
        table_name=suite.table,
        column_name=check.about or check.column,
        severity=severity,
        passed=passed,
        observed=observed,
        expected=expected,
        failing_rows=finding.failing_rows,
        reason_en=reason.en,
        reason_fr=reason.fr,
        remedy_en=remedy.en,
        remedy_fr=remedy.fr,
        sample=sampling.of_frame(frame, shown, columns) if frame is not None else "[]",
        acceptable=acceptable,
    )


def _joined(first: Words, second: Words) -> Words:
    return Words(f"{first.en} {second.en}".strip(), f"{first.fr} {second.fr}".strip())


def input_outcome(suite: Suite, frame: pd.DataFrame | None) -> CheckOutcome:
    """Whether a suite can be judged at all: the frame is there, has rows, columns and values."""
    problem = _problem(suite, frame)
    reason = _input_reason(suite, frame) if problem else Words("The table could be read.", "La table a pu être lue.")
    remedy = INPUT_REMEDY if problem else NOTHING
    return CheckOutcome(
        check_name=f"{suite.name}_input",
        suite=suite.name,
        table_name=suite.table,
        severity="critical",
        passed=problem is None,
        observed=problem or rows(len(frame) if frame is not None else 0).en,
        expected=_rows_expected(suite),
        reason_en=reason.en,
        reason_fr=reason.fr,
        remedy_en=remedy.en,
        remedy_fr=remedy.fr,
    )


def _rows_expected(suite: Suite) -> str:
    if suite.one_row:
        return "exactly 1 row"
    return "any number of rows" if suite.may_be_empty else "at least 1 row"


def _input_reason(suite: Suite, frame: pd.DataFrame | None) -> Words:
    return suite.when_empty if frame is not None and frame.empty else UNJUDGEABLE


def _problem(suite: Suite, frame: pd.DataFrame | None) -> str | None:
    if frame is None:
        return f"no frame '{suite.frame}' was handed over"
    if lost := [name for name in (*suite.filled, *suite.optional) if name not in frame.columns]:
        return f"columns missing: {', '.join(lost)}"
    if (len(frame) == 0 and not suite.may_be_empty) or (suite.one_row and len(frame) > 1):
        return rows(len(frame)).en
    if suite.one_row and (empty := [name for name in suite.filled if frame[name].isna().any()]):
        return f"no value of: {', '.join(empty)}"
    return None
