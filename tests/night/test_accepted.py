"""A person releases a held night: the release says so for ever, and what no person may overrule stays held."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from expectations.outcomes import CheckOutcome
from orchestration import checks
from orchestration.cli import app
from orchestration.home import Home
from orchestration.night import write_json
from orchestration.releases import hold, opening
from tests.night.support import FIRST_NIGHT, Tonight, posts, run, write_csv

pytestmark = pytest.mark.slow
WHY = "the agency sent a draft, <b>meant</b>"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Tonight]:
    """A first night that was held because a third of its rows were refused."""
    root = tmp_path_factory.mktemp("accepted")
    home = Home(root / "home")
    home.create()
    rows = posts(FIRST_NIGHT - timedelta(days=1), 90, first_id=1_000_000)
    undated = [(*row[:2], "soon", *row[3:]) for row in posts(FIRST_NIGHT, 45, first_id=2_000_000)]
    write_csv(root / "exports" / "posts.csv", [*rows, *undated])
    tonight = run(home, [root / "exports"])
    assert (tonight.verdict, home.current_release()) == ("hold", None)
    return home, tonight


def accept(home: Home, run_id: str, *options: str) -> Result:
    return CliRunner().invoke(app, ["accept", run_id, "--home", str(home.root), *options])


def refused(held: tuple[Home, Tonight], said: str, *options: str) -> None:
    home, tonight = held
    result = accept(home, tonight.run_id, "--why", WHY, *options)
    assert result.exit_code == 1
    assert said in result.output
    assert home.current_release() is None


def test_a_night_that_is_not_there_is_refused(held: tuple[Home, Tonight]) -> None:
    home, tonight = held
    for name in ("nowhere", tonight.run_id[:7], "../builds"):
        result = accept(home, name, "--why", WHY)
        assert (result.exit_code, "no night of that name" in result.output) == (1, True)


def test_without_a_reason_nothing_is_accepted(held: tuple[Home, Tonight]) -> None:
    result = accept(held[0], held[1].run_id, "--why", " ")
    assert (result.exit_code, "why" in result.output) == (1, True)


def test_a_rollback_holds_what_a_person_would_accept(held: tuple[Home, Tonight]) -> None:
    write_json(held[0].hold_marker, {"why": "to see"})
    refused(held, "quotepart releases resume")
    hold.resume(held[0])


@pytest.mark.parametrize(("key", "said"), [("base_release_id", "another release"), ("study_version", "study")])
def test_a_branch_of_another_release_or_study_is_refused(held: tuple[Home, Tonight], key: str, said: str) -> None:
    path = held[0].build(held[1].run_id) / "night.json"
    begun = json.loads(path.read_text(encoding="utf-8"))
    write_json(path, {**begun, key: "another"})
    refused(held, said)
    write_json(path, begun)


def _silent(_: list[CheckOutcome]) -> list[CheckOutcome]:
    return []


def _without_dbt(outcomes: list[CheckOutcome]) -> list[CheckOutcome]:
    return [item for item in outcomes if item.suite != "dbt"]


def _rows_lost(outcomes: list[CheckOutcome]) -> list[CheckOutcome]:
    return [replace(item, passed=False) if item.check_name == "rows_reconciled" else item for item in outcomes]


def _an_example_fails(outcomes: list[CheckOutcome]) -> list[CheckOutcome]:
    return [replace(item, passed=False) if item.check_name == "audit_examples_pass" else item for item in outcomes]


@pytest.mark.parametrize("changed", [_silent, _without_dbt, _rows_lost, _an_example_fails])
def test_what_a_person_cannot_mend_is_refused(
    held: tuple[Home, Tonight],
    monkeypatch: pytest.MonkeyPatch,
    changed: Callable[[list[CheckOutcome]], list[CheckOutcome]],
) -> None:
    stored = checks.stored
    monkeypatch.setattr(checks, "stored", lambda *arguments: changed(stored(*arguments)))
    refused(held, "no person can accept this")


def test_an_accepted_night_is_released_and_says_so_for_ever(held: tuple[Home, Tonight]) -> None:
    home, tonight = held
    result = accept(home, tonight.run_id[:8], "--why", WHY, "--by", "Ada")
    assert result.exit_code == 0, result.output
    folder = home.current_release()
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["verdict"], manifest["gate_verdict"], manifest["run_id"]) == ("accepted", "hold", tonight.run_id)
    assert {name: manifest["accepted"][name] for name in ("by", "why", "failed_checks")} == {
        "by": "Ada",
        "why": WHY,
        "failed_checks": ["reject_share"],
    }
    said_by_the_file(home)
    page = (folder / "checks.html").read_text(encoding="utf-8")
    assert "Ada" in page and "&lt;b&gt;meant&lt;/b&gt;" in page
    assert json.loads(home.last_run.read_text(encoding="utf-8"))["verdict"] == "accepted"
    again = accept(home, tonight.run_id, "--why", WHY)
    assert (again.exit_code, "released already" in again.output) == (1, True)


def said_by_the_file(home: Home) -> None:
    with opening.open_for_reading(home) as con:
        row: Any = con.execute("select verdict, note from releases").fetchone()
        check: Any = con.execute(
            "select passed, acceptable from audit_checks where check_name = 'reject_share'"
        ).fetchone()
        assert con.execute("select count(*) from fct_posts").fetchone() == (90,)
    assert row == ("accepted", f"accepted by Ada: {WHY} (failed: reject_share)")
    assert check == (False, True)
