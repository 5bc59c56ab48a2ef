"""Fixtures that every test may use: a home of its own, and the real exports where they are at hand."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.home import Home

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared_exports() -> Path:
    """Real exports beside the checkout; they are not part of the product."""
    folder = ROOT.parent / "shared" / "exports"
    if not folder.is_dir():
        pytest.skip("needs the folder of real exports, ../shared/exports beside the checkout")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home folder."""
    home = Home(tmp_path / "home")
    home.create()
    return home


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Streamlit's test runner leaves the page as the main module; a spawned process would then import the page."""
    module = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = module
