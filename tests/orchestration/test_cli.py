"""The commands, as a newcomer meets them: before the first release, with wrong arguments, with a strange file."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from orchestration import night
from orchestration.cli import app
from orchestration.home import Home


def command(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    "name", ["run", "serve", "inspect", "sql", "claim", "sample", "settings", "releases list", "releases rollback"]
)
def test_every_command_explains_itself(name: str) -> None:
    result = command(*name.split(), "--help")
    assert result.exit_code == 0
    assert len(result.output) > 200


def test_inspect_says_what_is_in_a_file_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "id,created_at,text\n1,2026-01-01T10:00:00Z,social marketing says @somebody\n2,soon,x\n", encoding="utf-8"
    )
    result = command("inspect", path)
    assert result.exit_code == 0
    assert "format    csv_generic" in result.output
    assert "2 read = 1 loaded + 1 rejected + 0 filtered + 0 duplicate" in result.output
    assert "first in row 2: created_at = 'soon'" in result.output
    assert "@somebody" not in result.output
    assert [found.name for found in tmp_path.iterdir()] == ["export.csv"]


def test_inspect_takes_the_mapping_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Nr,Wann,Was\n1,2026-01-01T10:00:00Z,hello\n", encoding="utf-8")
    mapping = tmp_path / "export.csv.columns.yml"
    mapping.write_text("columns: {post_id: Nr, posted_at: Wann, text: Was}\n", encoding="utf-8")
    assert "1 loaded" in command("inspect", path).output
    mapping.write_text("columns: [1, 2\n", encoding="utf-8")
    assert "column mapping cannot be used" in command("inspect", path).output


@pytest.mark.parametrize("arguments", [("sql", "select 1"), ("claim", "Marketing 50"), ("releases", "show")])
def test_before_the_first_release_one_is_told_what_to_do(home: Home, arguments: tuple[str, ...]) -> None:
    result = command(*arguments, "--home", home.root)
    assert result.exit_code == 1
    assert "quotepart run" in result.output


def test_an_empty_list_of_releases_is_no_error(home: Home) -> None:
    result = command("releases", "list", "--home", home.root)
    assert (result.exit_code, "quotepart run" in result.output) == (0, True)


def test_going_back_to_an_unknown_release_changes_nothing(home: Home) -> None:
    result = command("releases", "rollback", "../elsewhere", "--why", "x", "--home", home.root)
    assert result.exit_code == 1
    assert not home.hold_marker.exists()


def test_a_bad_study_stops_the_night_before_it_starts(home: Home, tmp_path: Path) -> None:
    (tmp_path / "study.yml").write_text("title_en: x\n", encoding="utf-8")
    result = command("run", "--home", home.root, "--study", tmp_path)
    assert result.exit_code == 1
    assert "terms.csv: missing" in result.output
    assert list(home.builds.iterdir()) == []


def test_a_night_while_another_runs_is_refused(home: Home, tmp_path: Path) -> None:
    with night.only_one(home, "the first"):
        result = command("run", "--home", home.root, "--source", tmp_path)
    assert result.exit_code == 1
    assert "another night is running" in result.output
    assert not home.last_run.exists(), "the night that runs will say how it ended"


def test_a_sample_is_not_written_over_something_else(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = command("sample", tmp_path, "--posts", "200", "--days", "10")
    assert result.exit_code == 1
    assert "not empty" in result.output
    assert command("sample", tmp_path / "new", "--posts", "200", "--days", "10").exit_code == 0
    assert (tmp_path / "new" / "README.md").exists()


def test_settings_and_run_refuse_a_wrong_sources_file(tmp_path: Path) -> None:
    (tmp_path / "sources.yml").write_text("[{name: agency, url: 'ftp://example.org/a'}]")
    environment = {"QUOTEPART_SOURCES": f"@{tmp_path}/sources.yml"}
    for command in ("settings", "run"):
        result = CliRunner().invoke(app, [command, "--home", str(tmp_path / "home")], env=environment)
        assert result.exit_code == 1
        assert "entry 1 (agency): url: ftp:// is not known here" in result.output
