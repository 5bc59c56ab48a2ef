"""Text from outside does nothing where it is shown: terminal, logs, tables of the Dagster UI."""

import io
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from orchestration import console
from orchestration.assets import metadata
from orchestration.landing import Landing
from orchestration.plain import plain

HOSTILE = {
    "colour and title": "\x1b[31mred\x1b]0;title\x07",
    "a second line": "good.csv\n2026-01-01 INFO all is well",
    "carriage return": "bad\rgood",
    "turned": "exe.\u202egpj\u2066",
    "hidden": "a\u200bb\ufeffc",
    "eight bit": "\x9b31m",
    "NUL": "a\x00b",
    "other line ends": "a\u2028b\u2029c\x85d",
    "half a pair": "\ud83d",
}
DOES_SOMETHING = "\x1b\x07\x00\x9b\x85\n\r\u202e\u2066\u200b\ufeff\u2028\u2029"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_acts_is_written_out(text: str) -> None:
    shown = plain(text)
    assert not set(shown) & set(DOES_SOMETHING) and "\\" in shown
    shown.encode()


@pytest.mark.parametrize(
    "text", ["réseaux sociaux d’entreprise", "می\u200cخواهم", "👩\u200d💻 日本", "a\u00adb", "=1+1"]
)
def test_what_people_write_stays(text: str) -> None:
    assert plain(text) == text


@given(st.text())
def test_one_line_stays_one_line(text: str) -> None:
    assert len(plain(text).splitlines()) <= 1


def test_names_of_files_cannot_forge_a_line_of_the_log() -> None:
    said = Landing(failed=[HOSTILE["a second line"]], remarks=[HOSTILE["colour and title"]]).said
    assert all(line.isprintable() for line in said)


def test_a_line_of_the_night_does_nothing_to_the_terminal() -> None:
    shown = io.StringIO()
    handler = console._Lines(
        Console(file=shown, force_terminal=True, color_system="truecolor", width=200, highlight=False)
    )
    handler.emit(logging.LogRecord("quotepart", 20, "", 0, "%s", (f"[red]{HOSTILE['colour and title']}",), None))
    assert shown.getvalue() == "· [red]\\x1b[31mred\\x1b]0;title\\x07\n"


@pytest.mark.parametrize("terminal", [True, False])
def test_a_table_shows_posts_as_they_are_and_does_nothing(
    terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(console, "out", Console(file=shown, force_terminal=terminal, color_system=None, width=200))
    console.print_table(("text",), [(f"[link=https://tracker.example/]{HOSTILE['colour and title']}",)])
    text = shown.getvalue() + capsys.readouterr().out
    assert "\x1b[31m" not in text and "\x1b]" not in text
    assert "[link=https://tracker.example/]\\x1b[31mred" in text


MARKUP = [
    "![](https://tracker.example/pixel.gif)",
    "[here](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    "a | b\n|---|\n# heading",
    "`code` **bold** ~~gone~~",
    "[a]: https://tracker.example/",
    "<https://tracker.example/>",
]


@pytest.mark.parametrize("text", [*MARKUP, *HOSTILE.values()])
def test_a_cell_of_the_ui_holds_no_markup(text: str) -> None:
    shown = metadata.cell(text)
    assert not set(shown) & set("|[]`*_~\\!<>\"'\n\r\x1b\u202e")
    assert "://" not in shown
