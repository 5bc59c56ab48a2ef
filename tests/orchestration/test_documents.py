"""The documents say what the code does: every setting, command and target is in them, and nothing else is."""

import re
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration import settings as settings_module
from orchestration.cli import app
from orchestration.settings import PREFIX, Settings, shown

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NAMES = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


def defaults() -> dict[str, str]:
    chosen = Settings(_env_file=None)
    return {f"{PREFIX}{name.upper()}": shown(getattr(chosen, name)) for name in Settings.model_fields}


def test_env_example_names_every_setting_with_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    found = dict(re.findall(r"^# (QUOTEPART_\w+)=(.*)$", (ROOT / ".env.example").read_text(), flags=re.MULTILINE))
    assert found == defaults()


def test_readme_names_every_setting_with_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    found = dict(re.findall(r"^\| `(QUOTEPART_\w+)` \| `?(.*?)`? \|", README, flags=re.MULTILINE))
    assert found == defaults()


def test_readme_names_every_command() -> None:
    for command in app.registered_commands:
        name = command.name or command.callback.__name__.replace("_", "-")
        assert f"quotepart {name}" in README, name


def test_every_path_that_the_readme_names_exists() -> None:
    for path in set(
        re.findall(r"`((?:orchestration|dbt_project|expectations|reports|docs|benchmarks)/[\w./-]*)`", README)
    ):
        assert (ROOT / path).exists(), path


def test_make_help_has_a_line_for_each_target() -> None:
    lines = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), flags=re.MULTILINE)
    assert phony
    for target in set(phony.group(1).split()):
        assert f"make {target} " in lines, target


def test_settings_command_says_where_each_value_came_from(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("QUOTEPART_THREADS=1\n")
    monkeypatch.setenv("QUOTEPART_MEMORY", "900MB")
    monkeypatch.delenv("QUOTEPART_SCHEDULE", raising=False)
    lines = CliRunner().invoke(app, ["settings", "--home", str(tmp_path / "h")]).stdout.splitlines()
    origin = {line.split("\t")[0]: line.split("\t")[1:3] for line in lines[1:]}
    assert set(origin) == NAMES
    assert origin["QUOTEPART_HOME"] == [str(tmp_path / "h"), "command line"]
    assert origin["QUOTEPART_MEMORY"] == ["900MB", "environment"]
    assert origin["QUOTEPART_THREADS"] == ["1", ".env"]
    assert origin["QUOTEPART_SCHEDULE"][1] == "default"


def test_a_wrong_setting_is_named_with_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEPART_TIME_ZONE", "Paris")
    result = CliRunner().invoke(app, ["settings"])
    assert result.exit_code == 1
    assert "time_zone" in result.output
    assert "'Paris'" in result.output


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        path.relative_to(ROOT)
        for package in ("orchestration", "expectations", "reports")
        for path in (ROOT / package).rglob("*.py")
        if re.search(r"os\.getenv|os\.environ(?!\.update)", path.read_text(encoding="utf-8"))
    ]
    assert readers == [Path("orchestration/settings.py")], settings_module.__name__
