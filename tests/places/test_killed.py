"""A landing that is killed in the middle of a file leaves nothing half there, and the next one reads on."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration import fetching
from orchestration.home import Home
from orchestration.landing import Landing
from tests.places.web_server import WebServer

ROOT = Path(__file__).parents[2]
LARGE = bytes(range(256)) * 2000
LAND = """
import sys
from pathlib import Path
from orchestration import landing, places
from orchestration.home import Home
landing.land(Home(Path(sys.argv[1])), places.parse([sys.argv[2]]))
"""


@pytest.fixture
def killed(web: WebServer, home: Home, drafts: Callable[[], list[Path]]) -> str:
    """An address whose landing was killed when 300,000 bytes had come."""
    web.contents, web.ends, web.held = {"/a.csv": LARGE}, {"/a.csv": 300_000}, threading.Event()
    url = f"{web.url}/a.csv"
    process = subprocess.Popen([sys.executable, "-c", LAND, str(home.root), url], cwd=ROOT)
    try:
        for _ in range(600):
            if drafts() and drafts()[0].stat().st_size >= 200_000:
                break
            time.sleep(0.1)
    finally:
        process.kill()
        process.wait()
        web.held.set()
    web.ends, web.held = {}, None
    assert drafts()
    assert {path.name for path in home.landing.iterdir() if not path.name.startswith((".", "index"))} == set()
    return url


def test_the_next_night_reads_on(
    killed: str, web: WebServer, land: Callable[..., Landing], drafts: Callable[[], list[Path]], home: Home
) -> None:
    kept = drafts()[0].stat().st_size
    (file,) = land(killed).files
    assert web.gets("/a.csv")[-1][1] == f"bytes={kept - fetching.OVERLAP_BYTES}-"
    assert (home.landing / file.sha256).read_bytes() == LARGE
    assert drafts() == []


def test_a_night_without_that_source_removes_what_was_left(
    killed: str, land: Callable[..., Landing], drafts: Callable[[], list[Path]], tmp_path: Path
) -> None:
    (tmp_path / "exports").mkdir()
    land(str(tmp_path / "exports"))
    assert drafts() == []
