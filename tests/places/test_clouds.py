"""Places in Google Cloud and Azure, against servers that answer as theirs do."""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import ThreadingHTTPServer

import pytest

from orchestration.landing import Landing
from orchestration.places import Patience, Place, abfs, bucket, gs
from tests.places.cloud_servers import CONTAINER, AzureAnswers, GoogleAnswers, azure_at
from tests.places.web_server import WebServer

Land = Callable[..., Landing]
BytesOf = Callable[[Landing], dict[str, bytes]]
LARGE = os.urandom(500_000)


@dataclass
class Cloud:
    """A store with its server."""

    web: WebServer
    http: ThreadingHTTPServer
    protocol: str
    options: dict[str, object]

    def place(self, path: str = "in/") -> Place:
        return Place("cloud", f"{self.protocol}://exports/{path}", options=self.options)

    def content(self) -> list[tuple[str, str | None]]:
        """Requests for content: name and range."""
        return [(path.rpartition("/")[2], ranged) for path, ranged in self.web.gets() if ranged]


@pytest.fixture(params=["gs", "abfs"])
def cloud(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cloud]:
    web = WebServer()
    http = web.start(GoogleAnswers if request.param == "gs" else AzureAnswers)
    if request.param == "gs":
        yield Cloud(web, http, "gs", {"endpoint_url": web.url, "anonymous": True})
    else:
        monkeypatch.setenv("AZURE_STORAGE_CONNECTION_STRING", azure_at(web.url))
        yield Cloud(web, http, "abfs", {})
    http.shutdown()
    http.server_close()


def test_a_prefix_lands_and_a_second_night_asks_for_no_content(cloud: Cloud, land: Land, bytes_of: BytesOf) -> None:
    cloud.web.contents = {"in/a.csv": b"one", "in/deep/b b.csv": b"two", "other.csv": b"no"}
    assert bytes_of(land(cloud.place())) == {"a.csv": b"one", "deep/b b.csv": b"two"}
    cloud.web.requests.clear()
    again = land(cloud.place())
    assert (again.fetched, len(again.files), cloud.content()) == (0, 2, [])
    assert len(cloud.web.requests) <= 2


def test_one_object_lands(cloud: Cloud, land: Land, bytes_of: BytesOf) -> None:
    cloud.web.contents = {"in/a.csv": b"one", "in/b.csv": b"two"}
    assert bytes_of(land(cloud.place("in/a.csv"))) == {"a.csv": b"one"}


def test_only_the_changed_object_is_fetched(cloud: Cloud, land: Land, bytes_of: BytesOf) -> None:
    cloud.web.contents = {"in/a.csv": b"one", "in/b.csv": b"two"}
    land(cloud.place())
    cloud.web.contents["in/b.csv"] = b"new"
    cloud.web.requests.clear()
    assert bytes_of(land(cloud.place()))["b.csv"] == b"new"
    assert [name for name, _ in cloud.content()] == ["b.csv"]


def test_a_large_object_comes_in_blocks(
    cloud: Cloud, land: Land, bytes_of: BytesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bucket, "BLOCK_BYTES", 200_000)
    cloud.web.contents = {"in/a.csv": LARGE}
    assert bytes_of(land(cloud.place())) == {"a.csv": LARGE}
    assert [ranged for _, ranged in cloud.content()] == ["bytes=0-199999", "bytes=200000-399999", "bytes=400000-499999"]


def test_a_prefix_that_is_not_there_is_said_so(cloud: Cloud, land: Land) -> None:
    tonight = land(cloud.place("none"))
    assert "is not there" in tonight.unreachable[0]
    assert not tonight.passing


def test_a_refusal_is_no_outage(cloud: Cloud, land: Land) -> None:
    cloud.web.login = "nobody:has-it"
    tonight = land(cloud.place())
    assert "refuses access" in tonight.unreachable[0]
    assert not tonight.passing


def test_a_hiccup_is_waited_for(cloud: Cloud, land: Land, bytes_of: BytesOf) -> None:
    cloud.web.contents = {"in/a.csv": b"one"}
    cloud.web.unavailable = 1
    assert bytes_of(land(cloud.place())) == {"a.csv": b"one"}


def test_a_store_that_is_down_is_asked_once_a_try_and_given_up_in_seconds(cloud: Cloud, land: Land) -> None:
    cloud.web.unavailable = 1000
    before = time.monotonic()
    tonight = land(cloud.place())
    assert "does not answer" in tonight.unreachable[0]
    assert tonight.passing
    assert set(Counter(cloud.web.requests).values()) == {Patience().attempts}
    assert time.monotonic() - before < 30


def test_an_address_where_nobody_listens_is_given_up_in_seconds(cloud: Cloud, land: Land) -> None:
    cloud.http.shutdown()
    cloud.http.server_close()
    before = time.monotonic()
    tonight = land(cloud.place())
    assert "does not answer" in tonight.unreachable[0]
    assert time.monotonic() - before < 30


@pytest.mark.parametrize(
    ("url", "options", "root", "account"),
    [
        ("abfs://exports@account.dfs.core.windows.net/in/", {"anonymous": True}, "exports/in", "account"),
        ("abfss://exports/in", {"account": "account", "anonymous": True}, "exports/in", "account"),
        ("az://exports/in/a.csv", {"account": "account", "anonymous": True}, "exports/in/a.csv", "account"),
    ],
)
def test_addresses_of_azure(
    url: str, options: dict[str, object], root: str, account: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AZURE_STORAGE_CONNECTION_STRING", raising=False)
    reached = abfs.reach(Place("a", url, options=options))
    assert (reached.root, reached.fs.account_name) == (root, account)


def test_an_address_of_azure_without_an_account_says_what_to_do(land: Land, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AZURE_STORAGE_CONNECTION_STRING", "AZURE_STORAGE_ACCOUNT_NAME"):
        monkeypatch.delenv(name, raising=False)
    tonight = land(Place("a", f"abfs://{CONTAINER}/in", options={"anonymous": True}))
    assert "Name the account" in tonight.unreachable[0]


def test_options_of_google_are_handed_on() -> None:
    options = {"project": "p", "endpoint_url": "http://127.0.0.1:9", "anonymous": True, "requester_pays": True}
    reached = gs.reach(Place("a", "gs://exports/in/", options=options))
    assert (reached.root, reached.fs.project, reached.fs.requester_pays) == ("exports/in", "p", True)
    assert reached.fs._location == "http://127.0.0.1:9"
