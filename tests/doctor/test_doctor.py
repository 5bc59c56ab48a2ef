"""`quotepart doctor`: answers 0 or 1, hides no finding behind another, changes nothing, shows no secret."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.doctor import examination
from orchestration.doctor.finding import State
from orchestration.home import Home
from tests.alerts.endings import settings

SECRETS = {
    "QUOTEPART_ALERT_WEBHOOK": "https://hooks.example.org/T0KEN",
    "QUOTEPART_ALERT_WEBHOOK_SECRET": "s3cr3t-webhook",
    "QUOTEPART_ALERT_SMTP_PASSWORD": "hunter2-mail",
}


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "a.csv").write_text("x")
    return tmp_path / "exports"


def test_a_new_home_is_well_and_is_not_made(tmp_path: Path, exports: Path) -> None:
    environment = {"QUOTEPART_SOURCES": str(exports), **SECRETS}
    result = CliRunner().invoke(app, ["doctor", "--home", str(tmp_path / "home")], env=environment)
    assert result.exit_code == 0, result.output
    assert all(name in result.output for name in examination.CHECKS)
    assert not (tmp_path / "home").exists()
    assert not [secret for secret in ("T0KEN", "s3cr3t-webhook", "hunter2-mail") if secret in result.output]


def test_what_is_wrong_answers_1_with_what_to_do_and_json_says_the_same(home: Home, exports: Path) -> None:
    (exports / "a.csv").unlink()
    exports.rmdir()
    command = ["doctor", "--home", str(home.root)]
    environment = {"QUOTEPART_SOURCES": str(exports)}
    result = CliRunner().invoke(app, command, env=environment)
    assert result.exit_code == 1
    assert "✗ WRONG   sources" in result.output and "to do:" in result.output
    rows = json.loads(CliRunner().invoke(app, [*command, "--json"], env=environment).stdout)
    assert [row["check"] for row in rows if row["state"] == "wrong"] == ["sources"]


def test_a_home_with_damaged_files_is_examined_to_the_end(home: Home, exports: Path) -> None:
    release = home.releases / "20260309T043000Z"
    release.mkdir()
    (release / "manifest.json").write_text("{")
    home.current.symlink_to(release)
    (home.root / "last_backup.json").write_text("[")
    (home.dagster / "dagster.yaml").write_text("no: such: yaml")
    found = list(examination.examine(settings(home, sources=str(exports))))
    assert {name for name, _ in found} == set(examination.CHECKS)
    assert {name for name, finding in found if finding.state is State.WRONG} >= {"schedule", "pointer", "backup"}
