"""One small sample for all tests of this folder, and what the witness reads from its files."""

from pathlib import Path

import pytest

from orchestration.sample import Truth, generate
from tests.independent import Post, Study, fold, read_study
from tests.sample.sample_readers import read_folder

SHIPPED_STUDY = Path(__file__).parents[2] / "dbt_project" / "studies" / "social"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Truth]:
    """The folder of a sample, and its truth."""
    folder = tmp_path_factory.mktemp("sample") / "exports"
    return folder, generate(folder, posts=3000, days=60, seed=7)


@pytest.fixture(scope="session")
def truth(made: tuple[Path, Truth]) -> Truth:
    """The truth of the small sample."""
    return made[1]


@pytest.fixture(scope="session")
def read_posts(made: tuple[Path, Truth]) -> list[Post]:
    """The posts that the witness finds in the files, folded, with the author that any copy names."""
    found = [post for posts in read_folder(made[0]).values() for post in posts]
    return fold(sorted(found, key=lambda post: post.author is None))


@pytest.fixture(scope="session")
def study() -> Study:
    """The study that ships."""
    return read_study(SHIPPED_STUDY)
