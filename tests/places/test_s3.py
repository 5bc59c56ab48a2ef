"""Places in S3: one listing, whole objects, blocks by range, and what is said when the store fails."""

import os
from collections.abc import Callable

import pytest

from orchestration import fetching
from orchestration.landing import Landing
from orchestration.places import Place, bucket
from tests.places.s3_server import BUCKET, S3Server

Land = Callable[..., Landing]
BytesOf = Callable[[Landing], dict[str, bytes]]
LARGE = os.urandom(500_000)


def put(server: S3Server, **objects: bytes) -> None:
    for name, content in objects.items():
        server.client().put_object(Bucket=BUCKET, Key=f"in/{name}.csv", Body=content)
    server.requests.clear()


def place(server: S3Server, key: str = "in/", **options: object) -> Place:
    return Place("store", f"s3://{BUCKET}/{key}", options={"endpoint_url": server.url, **options})


def test_a_prefix_lands_and_a_second_night_asks_for_one_listing(s3: S3Server, land: Land, bytes_of: BytesOf) -> None:
    put(s3, a=b"one", b=b"two")
    assert bytes_of(land(place(s3))) == {"a.csv": b"one", "b.csv": b"two"}
    s3.requests.clear()
    again = land(place(s3))
    assert (again.fetched, len(again.files)) == (0, 2)
    assert (s3.listings(), len(s3.requests)) == (1, 1)


def test_one_object_lands(s3: S3Server, land: Land, bytes_of: BytesOf) -> None:
    put(s3, a=b"one", b=b"two")
    assert bytes_of(land(place(s3, "in/a.csv"))) == {"a.csv": b"one"}


def test_only_the_changed_object_is_fetched(s3: S3Server, land: Land, bytes_of: BytesOf) -> None:
    put(s3, a=b"one", b=b"two")
    land(place(s3))
    put(s3, b=b"new")
    assert bytes_of(land(place(s3)))["b.csv"] == b"new"
    assert [path for path, _ in s3.content()] == ["/exports/in/b.csv"]


def test_an_object_that_breaks_off_is_read_on_from_the_last_whole_block(
    s3: S3Server, land: Land, bytes_of: BytesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bucket, "BLOCK_BYTES", 200_000)
    put(s3, a=LARGE)
    s3.cuts = {"/exports/in/a.csv": [100_000]}
    first = land(place(s3))
    assert bytes_of(first) == {"a.csv": LARGE}
    assert [ranged for _, ranged in s3.content()][:2] == ["bytes=0-199999"] * 2
    assert len(s3.content()) == 4


def test_an_object_is_read_on_in_the_next_night(
    s3: S3Server, land: Land, bytes_of: BytesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bucket, "BLOCK_BYTES", 200_000)
    put(s3, a=LARGE)
    s3.cuts = {"/exports/in/a.csv": [None, 9, 9, 9]}
    broken = land(place(s3))
    assert (broken.files, broken.passing) == ([], True)
    s3.requests.clear()
    assert bytes_of(land(place(s3))) == {"a.csv": LARGE}
    assert s3.content()[0][1] == f"bytes={200_000 - fetching.OVERLAP_BYTES}-{400_000 - fetching.OVERLAP_BYTES - 1}"


def test_a_store_that_slows_down_is_waited_for(s3: S3Server, land: Land) -> None:
    put(s3, a=b"one")
    s3.unavailable = 2
    assert len(land(place(s3)).files) == 1


def test_a_store_that_is_down_stops_no_other(s3: S3Server, land: Land) -> None:
    put(s3, a=b"one")
    tonight = land(Place("down", "s3://exports/in", options={"endpoint_url": "http://127.0.0.1:9"}), place(s3))
    assert [file.source for file in tonight.files] == ["store"]
    assert tonight.passing
    assert "source 'down': s3://exports/in does not answer" in tonight.unreachable[0]


@pytest.mark.parametrize("address", ["s3://nobody/in", f"s3://{BUCKET}/none"])
def test_a_bucket_or_prefix_that_is_not_there_is_said_so(s3: S3Server, land: Land, address: str) -> None:
    tonight = land(Place("store", address, options={"endpoint_url": s3.url}))
    assert "is not there" in tonight.unreachable[0]
    assert not tonight.passing


def test_missing_credentials_are_said_so(s3: S3Server, land: Land, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    tonight = land(place(s3))
    assert "refuses access" in tonight.unreachable[0]
    assert "AWS_PROFILE" in tonight.unreachable[0]
    assert not tonight.passing


def test_an_object_that_is_replaced_while_it_is_read_is_left_for_the_next_night(
    s3: S3Server, land: Land, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(s3, a=b"one")
    fetch = fetching.fetch

    def meanwhile(*arguments: object) -> fetching.Draft:
        draft = fetch(*arguments)  # type: ignore[arg-type]
        put(s3, a=b"new")
        return draft

    monkeypatch.setattr(fetching, "fetch", meanwhile)
    assert land(place(s3)).growing == ["store/a.csv"]
