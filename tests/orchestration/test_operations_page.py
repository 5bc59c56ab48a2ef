"""docs/operations.md says what there is: commands, settings, pauses, files."""

import re
from pathlib import Path

from typer.main import get_command

from orchestration.alerts.memory import MOST_A_DAY, PAUSES
from orchestration.alerts.telling import WAITS
from orchestration.cli import app
from orchestration.home import Home
from orchestration.orphans import MARK
from orchestration.settings import PREFIX, Settings

PAGE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")


def test_every_command_of_the_page_is_there() -> None:
    known = get_command(app).commands  # type: ignore[attr-defined]
    for first, second in re.findall(r"(?:^|`)quotepart (\w+)(?: ([a-z]+))?", PAGE, flags=re.MULTILINE):
        assert first in known, first
        if first == "releases":
            assert second in known[first].commands, second


def test_every_setting_of_the_page_is_there() -> None:
    names = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields} | {MARK}
    assert set(re.findall(r"QUOTEPART_[A-Z_]+", PAGE)) <= names


def test_pauses_and_limits_are_those_of_the_code() -> None:
    hours = ", ".join(map(str, PAUSES[:-1]))
    assert f"after {hours} and {PAUSES[-1]} hours" in PAGE
    assert f"At most {MOST_A_DAY} a day" in PAGE
    assert f"after {WAITS[0]}, {WAITS[1]}, {WAITS[2]} minutes" in PAGE


def test_every_file_of_a_home_is_in_the_table(home: Home) -> None:
    kept = [path.name for path in home.root.iterdir()]
    named = [home.current, home.last_run, home.hold_marker, home.lock, home.study, home.deletions]
    assert [name for name in (*kept, *(path.name for path in named)) if f"`{name}" not in PAGE] == []
