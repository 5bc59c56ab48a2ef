"""Servers on loopback for places of each kind; each ends with its test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from orchestration import landing, places
from orchestration.home import Home
from orchestration.landing import Landing
from orchestration.places import Patience, Place
from tests.places.s3_server import BUCKET, S3Server
from tests.places.sftp_server import SftpServer
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


@pytest.fixture
def sftp(tmp_path: Path) -> Iterator[SftpServer]:
    """An SFTP server with an empty folder."""
    server = SftpServer(tmp_path / "behind", tmp_path / "keys")
    server.folder.mkdir()
    server.keys.mkdir()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[S3Server]:
    """An S3 server with an empty bucket, and credentials for it in the environment."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "s3cr3t-testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": str(tmp_path / "none"),
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "none"),
    }.items():
        monkeypatch.setenv(name, value)
    server = S3Server()
    http = server.start()
    server.client().create_bucket(Bucket=BUCKET)
    server.requests.clear()
    yield server
    for item in server.client().list_objects_v2(Bucket=BUCKET).get("Contents", []):
        server.client().delete_object(Bucket=BUCKET, Key=item["Key"])
    server.client().delete_bucket(Bucket=BUCKET)
    http.shutdown()
    http.server_close()
