"""The audit of what is pinned: a weakness fails it, an exception needs a reason and a day, silence is no pass."""

import importlib.util
import subprocess
import tomllib
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)
WEAK = {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["2"]}]}
SOUND = {"name": "b", "version": "1", "vulns": []}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


def exception(**changed: Any) -> dict[str, Any]:
    return {"package": "a", "id": "CVE-1", "reason": "never called", "until": TODAY, **changed}


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit_of_ci", ROOT / ".ci" / "audit.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(audit: ModuleType, *packages: dict[str, Any], exceptions: tuple[dict[str, Any], ...] = ()) -> list[Any]:
    return list(audit.judge({"dependencies": list(packages)}, list(exceptions), TODAY))


def test_a_weakness_fails_and_says_what_mends_it(audit: ModuleType) -> None:
    grave = [one.text for one in judged(audit, WEAK, SOUND) if one.grave]
    assert len(grave) == 1 and "a 1 has PYSEC-1, mended in 2. Pin that" in grave[0]


@pytest.mark.parametrize(
    ("given", "grave"),
    [({}, False), ({"until": date(2026, 11, 23)}, True), ({"id": "CVE-2"}, True), ({"package": "b"}, True)],
)
def test_an_exception_covers_its_own_weakness_until_its_day(
    audit: ModuleType, given: dict[str, Any], grave: bool
) -> None:
    assert any(one.grave for one in judged(audit, WEAK, exceptions=(exception(**given),))) is grave


def test_what_the_service_does_not_know_is_said(audit: ModuleType) -> None:
    said = [one.text for one in judged(audit, SOUND, UNKNOWN)]
    assert said == ["1 of 2 pinned packages audited", "not known to the service, so nothing is known of them: c"]


def test_an_exception_that_nothing_needs_is_named(audit: ModuleType) -> None:
    assert any("is not needed any more" in one.text for one in judged(audit, SOUND, exceptions=(exception(),)))


def test_no_answer_is_said_and_is_no_failure(
    audit: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = subprocess.CompletedProcess([], 1, stdout="", stderr="ConnectionError")
    monkeypatch.setattr(audit.subprocess, "run", lambda *_, **__: broken)
    assert audit.main() == 0
    assert "nothing is known. Not a pass" in capsys.readouterr().out


def test_every_exception_has_a_package_a_reason_and_a_day() -> None:
    kept = tomllib.loads((ROOT / ".ci" / "audit-exceptions.toml").read_text(encoding="utf-8")).get("exception", [])
    for one in kept:
        assert set(one) == {"package", "id", "reason", "until"} and len(one["reason"]) > 20 and one["until"] > TODAY
