"""Every limit has a unit, a reason and a day; a study may change the value within its unit."""

import re
from datetime import date
from pathlib import Path

import pytest

from expectations.thresholds import DEFAULTS, HIGHEST, ThresholdError, limits

SUITES = Path(__file__).parents[2] / "expectations" / "suites"


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_limit_says_its_unit_its_reason_and_its_day(name: str) -> None:
    limit = DEFAULTS[name]
    assert limit.unit in HIGHEST and 0 <= limit.value <= HIGHEST[limit.unit]
    assert len(limit.reason.split()) >= 8
    assert date.fromisoformat(limit.since) >= date(2026, 1, 1)


def test_every_limit_is_used_and_every_limit_used_exists() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(SUITES.glob("*.py")))
    used = set(re.findall(r'limits\[f?"(\w+)"\]', text))
    families = re.findall(r'limits\[f"(\w+)_\{\w+\}"\]', text)
    used |= {f"{family}_{severity}" for family in families for severity in ("critical", "warning")}
    assert used == set(DEFAULTS)


def test_a_critical_limit_is_never_milder_than_its_warning() -> None:
    for family in ("volume_drop", "reject"):
        assert DEFAULTS[f"{family}_critical"].value > DEFAULTS[f"{family}_warning"].value


def test_a_study_overrides_one_limit_and_leaves_the_others() -> None:
    changed = limits({"freshness_warning": 30})
    assert changed["freshness_warning"].value == 30
    assert changed["freshness_warning"].unit == "days"
    assert changed["freshness_warning"].reason == "set by the study"
    assert {name: limit for name, limit in changed.items() if name != "freshness_warning"} == {
        name: limit for name, limit in DEFAULTS.items() if name != "freshness_warning"
    }
    assert limits() == limits({}) == DEFAULTS


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        ({"emty_text": 0.1}, "'emty_text' is unknown; known are ancient_warning"),
        ({"empty_text_critical": 20}, "outside 0 to 1"),
        ({"empty_text_critical": -0.1}, "outside 0 to 1"),
        ({"empty_text_critical": "20 %"}, "is not a number of share"),
        ({"empty_text_critical": True}, "is not a number of share"),
        ({"empty_text_critical": float("nan")}, "is not a number of share"),
        ({"empty_text_critical": {"reason": "pictures"}}, "None is not a number"),
        ({"empty_text_critical": {"value": 0.5, "why": "pictures"}}, "unknown ['why']"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_an_override_that_cannot_be_used_is_named(overrides: dict[str, object], message: str) -> None:
    with pytest.raises(ThresholdError) as caught:
        limits(overrides)
    assert message in str(caught.value)
