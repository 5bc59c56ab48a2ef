"""A night finds a planted truth again exactly, and its intervals cover what the sample was drawn from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.home import Home
from orchestration.releases import opening
from orchestration.sample import FIRST_DAY, Truth, generate
from tests.night.support import run

POSTS, DAYS, SEED, NIGHTS = 4000, 40, 7, 2
FOLDERS = ("agency_csv", "presse_csv", "community_jsonl", "forum_reddit", "x_api", "x_archive")

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class World:
    home: Home
    truth: Truth

    def query(self, sql: str) -> list[tuple]:
        with opening.open_for_reading(self.home) as con:
            return con.execute(sql).fetchall()


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Two nights over one generated sample; late posts come with the second."""
    root = tmp_path_factory.mktemp("planted")
    truth = generate(root / "exports", posts=POSTS, days=DAYS, seed=SEED, nights=NIGHTS)
    home = Home(root / "home")
    home.create()
    for night in range(1, NIGHTS + 1):
        folders = [root / "exports" / f"night_{number}" for number in range(1, night + 1)]
        sources = [folder / name for folder in folders for name in FOLDERS if (folder / name).is_dir()]
        named = [Path(f"{path.name}_{path.parent.name}={path}") for path in sources]
        end = FIRST_DAY + timedelta(days=DAYS * night // NIGHTS)
        tonight = run(home, named, datetime.combine(end, time(4, 30), tzinfo=UTC).replace(tzinfo=None))
        assert tonight.verdict in ("pass", "caution"), tonight.last_run
        with opening.open_for_reading(home) as con:
            kept = con.execute("select count(*) from fct_posts").fetchone()
        assert kept == (len(truth.kept(night)),)
    yield World(home, truth)


def test_rows_of_each_file_by_fate(world: World) -> None:
    found = {
        (source, name): rows
        for source, name, *rows in world.query(
            "select source, file_name, status, rows_read, rows_loaded, rows_rejected, rows_filtered, rows_duplicate"
            " from ingest_files"
        )
    }
    for path, file in world.truth.files.items():
        night, folder, name = path.split("/", 2)
        expected = [file.status, file.read, file.loaded, file.rejected, file.filtered, file.duplicate]
        assert found[f"{folder}_{night}", name] == expected, path


def test_every_share_over_all_time(world: World) -> None:
    rows = world.query(
        "select unit, label, denominator, category_id, numerator, base from fct_category_shares"
        " where period_kind = 'all' and platform = 'all' and language = 'all'"
    )
    found = {tuple(row[:4]): row[4:] for row in rows}
    expected = {
        (share.unit, share.label, share.denominator, share.category): (float(share.numerator), float(share.base))
        for share in world.truth.shares()
    }
    assert set(found) == set(expected)
    for key, numbers in expected.items():
        assert found[key] == pytest.approx(numbers, rel=1e-9), key


def test_intervals_cover_the_probability_it_was_drawn_from(world: World) -> None:
    """95 % intervals miss one time in twenty: of four categories, one at most. Many seeds: tests/sample."""
    missed = set()
    for label in ("whole", "fractional"):
        rows = world.query(
            "select category_id, share_low, share_high from fct_category_shares where period_kind = 'all'"
            " and platform = 'all' and language = 'all' and unit = 'original' and denominator = 'classified'"
            f" and label = '{label}'"
        )
        assert len(rows) == 4
        truth = world.truth.probability(label)
        missed |= {category for category, low, high in rows if not low <= truth[category] <= high}
    assert len(missed) <= 1, missed


def test_posts_by_day_and_the_day_not_collected(world: World) -> None:
    rows = world.query("select posted_at::date, count(*) from fct_posts group by 1 order by 1")
    assert dict(rows) == world.truth.posts_by_day()
    missing = world.truth.calendar.missing_day
    states = {state for (state,) in world.query(f"select state from fct_collection_days where day = '{missing}'")}
    assert "not_collected" in states
    assert not states & {"complete", "partial"}
    weeks = world.query("select count(*) from fct_category_trends where state = 'complete' and share is null")
    assert weeks == [(0,)]


def test_the_prolific_author_is_seen(world: World) -> None:
    parts = dict(
        world.query(
            "select category_id, largest_author_share from fct_category_shares where period_kind = 'all'"
            " and platform = 'all' and language = 'all' and unit = 'post' and label = 'whole'"
            " and denominator = 'classified'"
        )
    )
    theirs = {category: part for category, part in world.truth.prolific()["parts"].items() if part and part > 0.1}
    assert theirs, "the sample plants an author who makes up a good part of a category"
    for category, part in theirs.items():
        assert parts[category] == pytest.approx(part)


def test_the_claims_of_the_study_typed_into_the_command_get_the_verdicts_of_the_release(world: World) -> None:
    stored = world.query(
        "select label_fr, needed_n, agreeing_rule_count || ' / ' || rule_count, verdict"
        " from fct_claims inner join dim_categories using (category_id) where period_kind = 'all' order by sort_order"
    )
    text = "Marketing 50, Business 35 %, Marque 14 et Entreprise 2"
    command = ["claim", text, "--lang", "fr", "--home", str(world.home.root)]
    lines = CliRunner().invoke(app, command).stdout.splitlines()
    assert lines[0] == "Ensemble 101 % : l’arrondi peut l’expliquer."
    told = {"confirmé": "supported", "contredit": "contradicted", "indécidable": "cannot_tell"}
    rows = [line.split("\t") for line in lines[3:]]
    found = [(row[0], int(row[6].replace("\u202f", "")), row[8], told[row[4]]) for row in rows]
    assert found == stored and len(stored) == 4
    refused = CliRunner().invoke(app, ["claim", "Plumbing 50", "--home", str(world.home.root)])
    assert refused.exit_code == 1 and "Known: marketing = Marketing" in refused.output
