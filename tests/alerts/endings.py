"""Nights that ended, for tests of what is said of them: `last_run.json` and the release it names, without a night."""

from datetime import datetime
from pathlib import Path
from typing import Any

from orchestration.home import Home
from orchestration.night import write_json
from orchestration.settings import Settings

NIGHT = datetime(2026, 3, 10, 4, 30)
RELEASE = "20260308T043000Z"


def reason(name: str, observed: str = "37 %", severity: str = "critical") -> dict[str, Any]:
    return {
        "check_name": name,
        "severity": severity,
        "table_name": "fct_posts",
        "observed": observed,
        "expected": "under 20 %",
        "reason_en": f"The check {name} found something.",
        "reason_fr": "",
        "remedy_en": "Look at it.",
        "remedy_fr": "",
    }


def ended(home: Home, verdict: str, *reasons: dict[str, Any], run: str = "run-1", night: datetime = NIGHT) -> None:
    """A night ended so; readers have a release of two days before."""
    folder = home.releases / RELEASE
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "manifest.json", {"release_id": RELEASE, "released_at": "2026-03-08T04:30:00Z"})
    values = {"run_id": run, "night_at": f"{night.isoformat()}Z", "verdict": verdict, "reasons": list(reasons)}
    made = RELEASE if verdict in ("pass", "caution") else None
    write_json(home.last_run, {**values, "release_id": made, "current_release_id": RELEASE, "rows": {}, "files": {}})


def settings(home: Home, **others: Any) -> Settings:
    return Settings(_env_file=None, home=home.root, **{"alert_smtp_security": "none", **others})


def by_mail(home: Home, port: int, **others: Any) -> Settings:
    return settings(home, alert_mail_to="ada@example.org, bob@example.org", alert_smtp=f"127.0.0.1:{port}", **others)


def kept(home: Home) -> str:
    """Everything that the home remembers of alerts, as text."""
    return Path(home.root / "alerts.json").read_text(encoding="utf-8")
