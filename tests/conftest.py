"""What every test may use: a home of its own, the real exports where they are at hand; and what runs first."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.home import Home

ROOT = Path(__file__).parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first: a long file left for the end would keep one worker busy, the other idle."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


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
