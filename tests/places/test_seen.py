"""What the arrival sensor compares: it stays while nothing happens, and changes with each arrival, in every kind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from orchestration import places
from orchestration.places import Place
from tests.places.cloud_servers import CONTAINER, AzureAnswers, GoogleAnswers, azure_at
from tests.places.s3_server import BUCKET
from tests.places.web_server import WebServer

Put = Callable[[str, bytes], object]


@pytest.fixture(params=["folder", "web", "sftp", "s3", "gs", "abfs"])
def kind(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Place, Put]]:
    """A place of each kind and how a file gets there."""
    if request.param == "folder":
        (tmp_path / "in").mkdir()
        yield Place("a", str(tmp_path / "in")), lambda name, content: (tmp_path / "in" / name).write_bytes(content)
    elif request.param == "web":
        web = request.getfixturevalue("web")
        yield Place("a", f"{web.url}/in/"), lambda name, content: web.contents.update({f"/in/{name}": content})
    elif request.param == "sftp":
        sftp = request.getfixturevalue("sftp")
        place = Place("a", sftp.url("/"), options=sftp.options)
        yield place, lambda name, content: (sftp.folder / name).write_bytes(content)
    elif request.param == "s3":
        s3 = request.getfixturevalue("s3")
        place = Place("a", f"s3://{BUCKET}/in", options={"endpoint_url": s3.url})
        yield place, lambda name, content: s3.client().put_object(Bucket=BUCKET, Key=f"in/{name}", Body=content)
    else:
        cloud = WebServer()
        http = cloud.start(GoogleAnswers if request.param == "gs" else AzureAnswers)
        monkeypatch.setenv("AZURE_STORAGE_CONNECTION_STRING", azure_at(cloud.url))
        google = {"endpoint_url": cloud.url, "anonymous": True}
        place = Place("a", f"{request.param}://{CONTAINER}/in", options=google if request.param == "gs" else {})
        yield place, lambda name, content: cloud.contents.update({f"in/{name}": content})
        http.shutdown()
        http.server_close()


def test_arrivals_are_seen(kind: tuple[Place, Put]) -> None:
    place, put = kind
    put("a.csv", b"one")
    first = places.fingerprint(place)
    assert places.fingerprint(place) == first
    put("a.csv", b"written to again")
    second = places.fingerprint(place)
    put("b.csv", b"two")
    third = places.fingerprint(place)
    assert len({first, second, third}) == 3
    put("b.csv.part", b"unfinished")
    assert places.fingerprint(place) == third
