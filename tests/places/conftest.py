"""Servers on loopback for places of each kind; each ends with its test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from orchestration import landing, places
from orchestration.home import Home
from orchestration.landing import Landing
from orchestration.places import Patience, Place
from tests.places.web_server import WebServer

QUICK = Patience(first_wait=0.01, factor=1.0, settle=0.05)


@pytest.fixture
def land(home: Home) -> Callable[..., Landing]:
    """A night's landing of some sources, with short waits."""

    def run(*sources: Place | str) -> Landing:
        chosen = [source if isinstance(source, Place) else places.parse([source])[0] for source in sources]
        return landing.land(home, chosen, QUICK)

    return run


@pytest.fixture
def bytes_of(home: Home) -> Callable[[Landing], dict[str, bytes]]:
    """What landed, by name."""
    return lambda tonight: {
        file.file_name: landing.landed_path(home, file.sha256).read_bytes() for file in tonight.files
    }


@pytest.fixture
def web() -> Iterator[WebServer]:
    """A web server."""
    server = WebServer()
    http = server.start()
    yield server
    http.shutdown()
    http.server_close()


@pytest.fixture
def drafts(home: Home) -> Callable[[], list[Path]]:
    """The drafts that lie in landing."""
    return lambda: sorted(home.landing.glob(".draft-*"))
