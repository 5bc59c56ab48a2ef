"""Readers never meet an error, a wait or a mixed state while nights run."""

import multiprocessing
import os
import time
from datetime import timedelta
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from orchestration.home import Home
from orchestration.releases import opening
from tests.night.support import FIRST_NIGHT, posts, run, write_csv

NIGHTS = int(os.environ.get("QUOTEPART_TEST_NIGHTS", "3"))
"""The first gives readers something to read; they read while the others run."""
PER_NIGHT = 400
# Between two reads, so that three readers leave the nights some of two cores.
PAUSE_SECONDS = 0.5

pytestmark = pytest.mark.slow


def read_all_the_time(root: str, stop: Event, results: "multiprocessing.Queue[tuple[int, list[str], float]]") -> None:
    """Open `current` again and again; posts, shares and the release's own row must be of one night."""
    home, reads, faults, longest = Home(Path(root)), 0, [], 0.0
    while not stop.is_set():
        began = time.monotonic()
        try:
            with opening.open_for_reading(home) as con:
                row = con.execute(
                    "select (select count(*) from fct_posts), (select max(post_count) from releases),"
                    " (select total_post_count from audit_profile)"
                ).fetchone()
            if row is None or len(set(row)) != 1 or row[0] % PER_NIGHT:
                faults.append(f"mixed: {row}")
        except Exception as error:  # noqa: BLE001 - whatever a reader meets is a finding
            faults.append(repr(error))
        longest, reads = max(longest, time.monotonic() - began), reads + 1
        stop.wait(PAUSE_SECONDS)
    results.put((reads, faults, longest))


def test_three_readers_while_nights_run(home: Home, tmp_path: Path) -> None:
    exports = tmp_path / "exports"
    context = multiprocessing.get_context("spawn")
    stop, results = context.Event(), context.Queue()
    readers: list[multiprocessing.process.BaseProcess] = []
    try:
        for number in range(NIGHTS):
            day = FIRST_NIGHT + timedelta(days=number)
            rows = posts(day - timedelta(days=1), PER_NIGHT, first_id=number * PER_NIGHT)
            write_csv(exports / f"night_{number}.csv", rows)
            assert run(home, [exports], day).last_run["release_id"]
            if not readers:
                readers = [
                    context.Process(target=read_all_the_time, args=(str(home.root), stop, results)) for _ in range(3)
                ]
                for reader in readers:
                    reader.start()
    finally:
        stop.set()
    found = [results.get(timeout=60) for _ in readers]
    for reader in readers:
        reader.join(30)
    assert [faults for _, faults, _ in found] == [[], [], []]
    assert min(reads for reads, _, _ in found) >= 10
    assert max(longest for _, _, longest in found) < 20
