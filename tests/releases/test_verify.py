"""One changed byte anywhere in a release is found and named, and so is a share that its posts do not give."""

from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.home import Home
from orchestration.release import point
from orchestration.releases import data_files, digests, kept, opening, recount, verifying
from tests.releases.world import World, changed_byte


def ids(world: World) -> list[str]:
    return [entry.release_id for entry in reversed(kept.entries(world.home))]


def named(home: Home, release: str | None = None) -> list[str]:
    return [finding.where for finding in verifying.verify(home, release).findings]


def data_file(world: World, table: str) -> Path:
    paths = data_files.read(kept.folder(world.home))
    return world.home.data / max((path for path in paths if path.startswith(table)), key=lambda path: paths[path].bytes)


def test_what_a_night_made_is_whole_and_every_share_was_counted_again(world: World) -> None:
    for release in ids(world):
        report = verifying.verify(world.home, release)
        assert (report.findings, report.notes) == ([], [])
        with opening.open_for_reading(world.home, release) as con:
            (count,) = con.execute("select count(*) from fct_category_shares").fetchall()[0]
        assert report.shares == count > 1000
        assert report.data_files >= 20 and report.files >= 3


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sha256", "data_files.json"])
@pytest.mark.parametrize("place", [0.0, 0.7])
def test_a_changed_byte_of_a_text_file_is_found_in_its_file(world: World, name: str, place: float) -> None:
    with changed_byte(kept.folder(world.home) / name, place):
        assert name in named(world.home)


@pytest.mark.parametrize("place", [0.0, 0.6])
@pytest.mark.parametrize("name", ["catalog.sqlite", "quotepart.duckdb"])
def test_a_changed_byte_of_a_database_is_found_in_its_file(world: World, name: str, place: float) -> None:
    with changed_byte(kept.folder(world.home) / name, place):
        assert name in named(world.home)


def test_a_changed_byte_of_a_data_file_is_found_with_its_table(world: World) -> None:
    path = data_file(world, "marts/fct_posts/")
    where = f"data/{path.relative_to(world.home.data)} (table marts.fct_posts)"
    with changed_byte(path, 0.4):
        assert where in named(world.home)
    hidden = path.rename(path.with_suffix(".away"))
    assert where in named(world.home)
    hidden.rename(path)
    assert named(world.home) == []


def test_a_file_that_no_manifest_names_is_found(world: World) -> None:
    stray = kept.folder(world.home) / "notes.txt"
    stray.write_text("mine")
    assert named(world.home) == ["notes.txt"]
    stray.unlink()


def test_a_manifest_rewritten_with_its_digest_is_found_by_the_release_after_it(world: World) -> None:
    folder = kept.folder(world.home, ids(world)[0])
    good = {name: (folder / name).read_bytes() for name in ("manifest.json", "manifest.sha256")}
    for name in good:
        (folder / name).chmod(0o644)
    (folder / "manifest.json").write_bytes(good["manifest.json"].replace(b'"pass"', b'"hold"'))
    digests.seal_manifest(folder)
    found = verifying.verify(world.home, folder.name).findings
    for name, content in good.items():
        (folder / name).write_bytes(content)
    assert [finding.where for finding in found] == ["manifest.json"] and ids(world)[1] in found[0].what


def test_a_share_that_posts_do_not_give_is_named_with_its_row_and_both_values(world: World) -> None:
    where = (
        "category_id = 'brand' and period_kind = 'all' and platform = 'x' and language = 'en' and unit = 'author'"
        " and label = 'fractional' and denominator = 'slot'"
    )
    before = world.home.current_release()
    assert before
    changes = (f"update lake.marts.fct_category_shares set numerator = numerator + 1 where {where}",)
    world.release(datetime(2026, 11, 22, 3), *changes)
    answer = CliRunner().invoke(app, ["releases", "verify", "--home", str(world.home.root)])
    assert answer.exit_code == 4
    (line,) = [line for line in answer.output.splitlines() if line.startswith("differs:")]
    assert "fct_category_shares, row all · 1900-01-01 · x · en · author · fractional · slot · brand, numerator" in line
    assert "printed:" in line and "counted again from the posts:" in line and "Remedy:" in line
    point(world.home, before.name)


def test_missing_and_invented_rows_are_differences(world: World) -> None:
    with opening.open_for_reading(world.home) as con:
        con.execute(
            "create temp table fct_category_shares as from quotepart.fct_category_shares"
            " where not (period_kind = 'week' and unit = 'post' and category_id = 'brand' and platform = 'reddit')"
            " union all by name select * replace ('nowhere' as platform) from quotepart.fct_category_shares"
            " where period_kind = 'year' and unit = 'author' and platform = 'all' and language = 'all'"
        )
        found = list(recount.differences(con, "Europe/Paris"))
    assert any(row.printed is None and "week" in row.row and "reddit" in row.row for row in found)
    assert any(row.counted is None and "nowhere" in row.row for row in found)


def test_the_command_says_that_a_release_is_whole(world: World) -> None:
    answer = CliRunner().invoke(app, ["releases", "verify", ids(world)[0], "--home", str(world.home.root)])
    assert answer.exit_code == 0 and "is whole" in answer.output
    answer = CliRunner().invoke(app, ["releases", "verify", "nonsense", "--home", str(world.home.root)])
    assert answer.exit_code == 1 and ids(world)[0] in answer.output
