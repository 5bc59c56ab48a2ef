"""The list of formats, as the command and the page show it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration import catalogue
from orchestration.cli import app
from orchestration.sources.registry import FORMATS

ROOT = Path(__file__).parents[2]


def test_the_page_says_what_the_formats_declare() -> None:
    assert (ROOT / "docs" / "formats.md").read_text("utf-8") == catalogue.page(), "write it anew with: make docs"


def test_the_command_lists_every_format() -> None:
    lines = CliRunner().invoke(app, ["formats"]).stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == [catalogue.HEADER[0], *FORMATS]


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_told_whole(name: str) -> None:
    told = "\n".join(catalogue.detail(name))
    assert all(f"{field}:" in told for field in catalogue.maps(FORMATS[name]))
    assert all(quirk in told for quirk in FORMATS[name].quirks)
    assert all(example.says in told for example in FORMATS[name].examples)


def test_what_a_format_lacks_is_said() -> None:
    assert catalogue.lacks(FORMATS["mediacloud"])[:1] == ["likes"]
    assert "the time of day" in catalogue.lacks(FORMATS["mediacloud"])
    assert "author" in catalogue.lacks(FORMATS["linkedin_shares"])
    assert catalogue.lacks(FORMATS["csv_generic"]) == []


def test_an_unknown_format_is_answered_with_those_that_there_are() -> None:
    result = CliRunner().invoke(app, ["formats", "fax"])
    assert result.exit_code == 1 and "mastodon_outbox" in result.stderr
