"""Samples are repeatable, fall into nights, refuse bad arguments; and the one that ships is what the command makes."""

import gzip
import json
from pathlib import Path

import pytest

from orchestration.sample import SampleError, generate
from tests.independent_readers import text_of
from tests.sample.sample_readers import read_folder

SHIPPED = Path(__file__).parents[2] / "docs" / "sample-exports"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_arguments_give_the_same_bytes_and_another_seed_does_not(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        generate(tmp_path / name, posts=300, days=20, seed=seed)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert contents(tmp_path / "a") != contents(tmp_path / "c")


def test_nights_add_up_to_all_posts_and_late_ones_come_later(tmp_path: Path) -> None:
    truth = generate(tmp_path / "n", posts=600, days=30, seed=3, nights=3)
    found = read_folder(tmp_path / "n")
    assert set(found) == set(truth.files)
    seen: set[tuple[str, str]] = set()
    for night in (1, 2, 3):
        here = [posts for name, posts in found.items() if name.startswith(f"night_{night}/")]
        seen |= {(post.platform, post.post_id) for posts in here for post in posts}
        assert seen == {(post.platform, post.post_id) for post in truth.kept(night)}
    late = [post for post in truth.posts if post.late]
    assert late
    assert all(post.night == truth.calendar.night_of(post.posted_at.date()) + 1 for post in late)
    assert len(seen) == 600


def test_the_truth_is_written_beside_the_folder_and_reads_as_json(tmp_path: Path) -> None:
    truth = generate(tmp_path / "s", posts=200, days=10, seed=4)
    truth.write(tmp_path / "s.truth.json")
    written = json.loads((tmp_path / "s.truth.json").read_text(encoding="utf-8"))
    assert written["posts_kept"] == 200
    assert sum(written["posts_by_day"].values()) == 200
    assert set(written["files"]) == set(truth.files)
    assert len(written["shares"]) == len(truth.shares())


def test_a_tiny_sample_has_no_missing_day_and_every_post(tmp_path: Path) -> None:
    truth = generate(tmp_path / "t", posts=1, days=1, seed=5)
    assert truth.calendar.missing_day is None
    assert sum(file.loaded for file in truth.files.values()) >= 1


@pytest.mark.parametrize("wrong", [{"posts": 0}, {"days": 0}, {"nights": 0}, {"nights": 11}])
def test_bad_arguments_are_refused_with_the_remedy(wrong: dict[str, int], tmp_path: Path) -> None:
    with pytest.raises(SampleError, match="between 1 and days"):
        generate(tmp_path / "w", **{"posts": 10, "days": 10, "seed": 1, "nights": 1, **wrong})


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SampleError, match="not empty"):
        generate(tmp_path, posts=10, days=10, seed=1)
    assert contents(tmp_path) == {"mine.txt": b"mine"}


def test_every_folder_says_that_it_is_generated_and_how(tmp_path: Path) -> None:
    generate(tmp_path / "s", posts=50, days=10, seed=6)
    note = (tmp_path / "s" / "README.md").read_text(encoding="utf-8")
    assert "invented" in note
    assert "quotepart sample DIR --posts 50 --days 10 --seed 6" in note


def test_the_sample_that_ships_is_what_the_command_writes(tmp_path: Path) -> None:
    """Compared without compression, whose bytes may differ between versions of the libraries."""
    generate(tmp_path / "again", posts=6000, days=120, seed=2012)
    again, shipped = contents(tmp_path / "again"), contents(SHIPPED)
    assert set(again) == set(shipped)
    for name in again:
        assert _plain(tmp_path / "again" / name) == _plain(SHIPPED / name), name
    assert sum(map(len, shipped.values())) < 1_500_000


def _plain(path: Path) -> bytes:
    if path.suffix == ".gz":
        return gzip.decompress(path.read_bytes())
    return text_of(path).encode() if path.suffix == ".zst" else path.read_bytes()
