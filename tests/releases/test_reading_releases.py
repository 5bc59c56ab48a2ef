"""Releases are opened with open.sql, side by side, compared, and told in words."""

from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from orchestration import lake
from orchestration.cli import app
from orchestration.releases import kept
from tests.releases.world import World


def ask(world: World, *arguments: str) -> str:
    answer = CliRunner().invoke(app, ["releases", *arguments, "--home", str(world.home.root)])
    assert answer.exit_code == 0, answer.output
    return answer.output


def ids(world: World) -> list[str]:
    return [entry.release_id for entry in reversed(kept.entries(world.home))]


def test_open_sql_brings_posts_and_macros_and_an_older_release_beside(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = ids(world)[:2]
    monkeypatch.chdir(world.home.releases / second)
    con = duckdb.connect(config=lake.FROM_WHEELS)
    lake.load_extensions(con)
    con.execute(Path("open.sql").read_text())
    assert con.execute("select count(*) from posts_behind('brand')").fetchall()[0][0] > 10
    assert con.execute("select share from share_of('brand')").fetchall()[0][0] > 0
    assert con.execute("select count(*) from why('cued')").fetchall()[0][0] > 1
    con.execute(f"attach '../{first}/quotepart.duckdb' as before (read_only)")
    colours = con.execute(
        "select one.colour, other.colour from before.dim_categories as one"
        " join dim_categories as other using (category_id) where category_id = 'brand'"
    ).fetchall()
    assert colours[0][0] != colours[0][1] == "#000000"


def test_what_differs_between_two_releases_is_said(world: World) -> None:
    first, second = ids(world)[:2]
    said = ask(world, "diff", first, second)
    assert "+ dim_colours: 1 rows" in said
    assert "~ brand: colour " in said and "→ #000000" in said
    assert "- business · " in said and "social biz" in said
    assert "shares:" not in said
    assert "causes:" in said and "not known" not in said
    assert "causes:\n  not known: " in ask(world, "diff", second, first)
    assert ask(world, "diff", second, second) == "nothing differs\n"


def test_a_release_is_told_in_words_and_called_by_its_name(world: World) -> None:
    first = ids(world)[0]
    ask(world, "name", first, "thesis")
    said = ask(world, "show", "thesis")
    assert f"release   {first}" in said and "thesis: kept for ever" in said and "verdict   pass" in said
    assert "\tthesis\t" in ask(world, "list")
    assert '"release_id"' in ask(world, "show", "thesis", "--json")
    answer = CliRunner().invoke(app, ["releases", "name", ids(world)[1], "thesis", "--home", str(world.home.root)])
    assert answer.exit_code == 1 and first in answer.output
    ask(world, "unname", "thesis")


def test_pruning_says_what_would_go(world: World) -> None:
    assert "0 releases" in ask(world, "prune", "--dry-run")
