"""`checks.html`: what was checked in a night, what holds it first, and what to do.

Belongs here: the order of the checks and the facts of the night beside them. Not here: what a check says (its outcome),
the look (templates).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from expectations.outcomes import SEVERITIES, CheckOutcome
from orchestration.pages import rendering

NAME = "checks.html"
NOT_JUDGED = "not judged: "


@dataclass(frozen=True)
class Group:
    """Checks that failed alike: the mark that they are drawn with, and a heading in both languages."""

    mark: str
    title_en: str
    title_fr: str
    outcomes: Sequence[CheckOutcome]


def write(folder: Path, verdict: str, outcomes: Sequence[CheckOutcome], about: dict[str, Any]) -> None:
    """Write the page into a folder. `about` is about the night; its release, and who accepted it, may be None."""
    rendering.write(folder / NAME, NAME, **_values(verdict, outcomes, about))


def _values(verdict: str, outcomes: Sequence[CheckOutcome], about: dict[str, Any]) -> dict[str, Any]:
    passed = [item for item in outcomes if item.passed is True and not _is_not_judged(item)]
    return {
        "verdict": verdict,
        "about": about,
        "groups": [group for group in _failed(outcomes) if group.outcomes],
        "not_judged": _in_order(item for item in outcomes if item.passed is True and _is_not_judged(item)),
        "passed": _in_order(passed),
        "total": len(outcomes),
        "samples": {item.check_name: json.loads(item.sample) for item in outcomes},
    }


def _failed(outcomes: Sequence[CheckOutcome]) -> list[Group]:
    failed = _in_order(item for item in outcomes if item.passed is not True)
    return [
        Group("hold", "These hold the night", "Ceux-ci retiennent la nuit", [*filter(_is_grave, failed)]),
        Group("caution", "These mark it", "Ceux-ci appellent la prudence", _of(failed, "warning")),
        Group("note", "Good to know", "Bon à savoir", _of(failed, "info")),
    ]


def _is_grave(outcome: CheckOutcome) -> bool:
    """Critical, or of a severity that nobody knows, which holds as well."""
    return outcome.severity not in ("warning", "info")


def _of(outcomes: Sequence[CheckOutcome], severity: str) -> list[CheckOutcome]:
    return [item for item in outcomes if item.severity == severity]


def _is_not_judged(outcome: CheckOutcome) -> bool:
    return outcome.expected.startswith(NOT_JUDGED)


def _in_order(outcomes: Any) -> list[CheckOutcome]:
    rank = {severity: place for place, severity in enumerate(SEVERITIES)}
    return sorted(outcomes, key=lambda item: (rank.get(item.severity, -1), item.suite, item.check_name))
