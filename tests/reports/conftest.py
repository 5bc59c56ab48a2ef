"""Homes of the report's tests."""

import shutil
from pathlib import Path

import pytest

from tests.reports import release_factory as factory


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home per state, built once; tests leave them as they are."""
    root = tmp_path_factory.mktemp("homes")
    for state in ("none", "full", "held", "caution", "unknown_authors"):
        factory.build(root / state, state)
    return root


@pytest.fixture
def own_home(homes: Path, tmp_path: Path) -> Path:
    """A full home that a test may damage."""
    home = tmp_path / "home"
    shutil.copytree(homes / "full", home, symlinks=True)
    (home / "current").unlink()
    (home / "current").symlink_to(home / "releases" / factory.RELEASE)
    return home
