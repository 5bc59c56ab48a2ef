"""A pipe ends with its block, whoever read how much of it."""

import threading

import pytest

from orchestration.sources.readers.pipes import piped

CONTENT = b"a line\n" * 100_000  # more than a pipe holds


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(CONTENT)
    return path


def test_all_bytes_come_through(source):
    with piped(source, "none") as pipe:
        assert pipe.path.read_bytes() == CONTENT
    assert pipe.damage is None
    assert not pipe.path.exists()


@pytest.mark.parametrize("count", [None, 10])
def test_a_reader_that_never_comes_or_goes_away_keeps_nobody_waiting(source, count):
    with piped(source, "none") as pipe:
        if count:
            with pipe.path.open("rb") as reader:
                assert reader.read(count) == CONTENT[:count]
    assert pipe.damage
    assert not [thread for thread in threading.enumerate() if "_feed" in thread.name]


def test_a_reader_that_fails_keeps_nobody_waiting(source):
    with pytest.raises(KeyError), piped(source, "none"):
        raise KeyError
