"""The audit: known weaknesses of what `uv.lock` pins, by pip-audit, against the exceptions that have a reason.

Answers 1 for a weakness that no exception covers, and for an exception whose day has passed. Where the service of
weaknesses cannot be reached, or does not know a package, that is said, and nothing is claimed.
"""

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
EXCEPTIONS = HERE / "audit-exceptions.toml"
PINNED = HERE.parent / ".venv" / "requirements.txt"
SHOWN = 5
SECONDS = 600


@dataclass(frozen=True)
class Finding:
    """One line of the audit; a grave one fails it."""

    text: str
    grave: bool = False


def main() -> int:
    """Audit what is pinned and say what was found."""
    exceptions = tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8")).get("exception", [])
    report = audited()
    if report is None:
        print("audit: the service of known weaknesses cannot be reached from here, so nothing is known. Not a pass.")
        return 0
    findings = list(judge(report, exceptions, datetime.now(UTC).date()))
    for finding in findings:
        print(f"audit: {finding.text}")
    return int(any(finding.grave for finding in findings))


def audited() -> dict[str, Any] | None:
    """What pip-audit reports, or None where it got no answer."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(PINNED), "--no-deps", "--disable-pip"]
    options = ["--format", "json", "--progress-spinner", "off", "--aliases", "on", "--desc", "off"]
    try:
        ended = subprocess.run([*command, *options], capture_output=True, text=True, timeout=SECONDS, check=False)
        report: dict[str, Any] = json.loads(ended.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None
    return report


def judge(report: dict[str, Any], exceptions: list[dict[str, Any]], today: date) -> Iterator[Finding]:
    """What a report means: weaknesses, those that are excepted and why, what could not be audited."""
    used = []
    for package in report["dependencies"]:
        for weakness in package.get("vulns", []):
            names = {weakness["id"], *weakness.get("aliases", [])}
            excepted = [one for one in exceptions if one["package"] == package["name"] and one["id"] in names]
            used += excepted
            yield _weakness(package, weakness, excepted, today)
    unknown = [package["name"] for package in report["dependencies"] if "skip_reason" in package]
    total = len(report["dependencies"])
    none = "" if len(unknown) < total else ". Not a pass"
    yield Finding(f"{total - len(unknown)} of {total} pinned packages audited{none}")
    if unknown:
        shown = ", ".join(unknown[:SHOWN]) + (" …" if len(unknown) > SHOWN else "")
        yield Finding(f"not known to the service, so nothing is known of them: {shown}")
    for one in exceptions:
        if one not in used and one["package"] not in unknown:
            yield Finding(f"the exception {one['id']} of {one['package']} is not needed any more. Take it out")


def _weakness(
    package: dict[str, Any], weakness: dict[str, Any], excepted: list[dict[str, Any]], today: date
) -> Finding:
    found = f"{package['name']} {package['version']} has {weakness['id']}"
    for one in excepted:
        if one["until"] >= today:
            return Finding(f"{found}, excepted until {one['until']}: {one['reason']}")
    passed = f"; its exception ended on {excepted[0]['until']}" if excepted else ""
    fixed = ", ".join(weakness.get("fix_versions", [])) or "no version yet"
    remedy = "Pin that (make lock), or say in .ci/audit-exceptions.toml why it does no harm here"
    return Finding(f"{found}, mended in {fixed}{passed}. {remedy}", grave=True)


if __name__ == "__main__":
    sys.exit(main())
