"""Whatever happened to a file: a report, every row with one fate, no exception, in bounded time.

QUOTEPART_TEST_FUZZ is the number of mutated files (100000 for a long run), QUOTEPART_TEST_FUZZ_SEED another set of
them, QUOTEPART_TEST_FUZZ_CASE one case that is to be repeated.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from orchestration.sources import FileReport, load
from orchestration.sources.containers import Found, beside_of, walk
from orchestration.sources.rejects import REASONS
from tests.sources.conftest import NIGHT, SECRET
from tests.sources.fuzz.mutations import Case, as_bytes, case, seeds
from tests.sources.nastiness.test_nastiness import GROUPS

COUNT = int(os.environ.get("QUOTEPART_TEST_FUZZ", "2000"))
SEED = os.environ.get("QUOTEPART_TEST_FUZZ_SEED", "1")
ONE_CASE = os.environ.get("QUOTEPART_TEST_FUZZ_CASE")
SHARD = 500
SECONDS = 30  # for one file of at most 200 kB, on a machine that does other things too
SEEDS = seeds({f"{group}: {nasty.says}": as_bytes(nasty.content) for group, cases in GROUPS.items() for nasty in cases})

LOOK_AT_POSTS = """
select
    count(*),
    count(distinct hash(platform, post_id)) filter (where post_id <> ''),
    count(*) filter (where posted_at >= '1971-01-01' and posted_at < '2200-01-01'),
    sum(strlen(concat(title, body, url, author_key)))
from landed_posts"""
LOOK_AT_REJECTS = f"""
select
    count(*),
    count(*) filter (where remedy <> '' and reason in ({", ".join(map(repr, REASONS))})),
    sum(strlen(value))
from landed_rejects"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """One thread: small files gain nothing by a second."""
    with duckdb.connect(config={"threads": 1, "memory_limit": "1GB"}) as connection:
        yield connection


@pytest.mark.parametrize("shard", range((COUNT + SHARD - 1) // SHARD))
def test_a_damaged_file_gets_a_report_and_each_row_a_fate(con, tmp_path: Path, shard: int) -> None:
    numbers = range(shard * SHARD, min((shard + 1) * SHARD, COUNT)) if ONE_CASE is None else [int(ONE_CASE)]
    faults = [fault for number in numbers if (fault := fault_of(con, tmp_path, number))]
    assert not faults, "\n".join(faults)


def fault_of(con: duckdb.DuckDBPyConnection, folder: Path, number: int) -> str | None:
    """What does not hold for the case of this number, with how to repeat it."""
    mutated = case(f"{SEED}:{number}", SEEDS)
    begun = time.perf_counter()
    try:
        for report in reports(con, folder, mutated):
            check(con, report)
        assert time.perf_counter() - begun < SECONDS, "too slow"
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what this test looks for
        return (
            f"QUOTEPART_TEST_FUZZ_SEED={SEED} QUOTEPART_TEST_FUZZ_CASE={number} ({mutated.seed.name};"
            f" {', '.join(mutated.steps)}): {type(error).__name__}: {str(error)[:300]}"
        )
    return None


def reports(con: duckdb.DuckDBPyConnection, folder: Path, mutated: Case) -> Iterator[FileReport]:
    """The report of the file, or of each in it."""
    path = folder / "export"
    path.write_bytes(mutated.content)
    for name, content in mutated.seed.beside.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    others = {name: folder / name for name in mutated.seed.beside}
    sha256 = hashlib.sha256(mutated.content).hexdigest()
    landed = Found("export", path, sha256, len(mutated.content), mutated.seed.mapping, beside_of("export", others))
    for found in walk(landed, folder, lambda *_: True):
        yield found.report or load(
            con,
            found.path,
            file_name=found.name,
            mapping=found.mapping,
            author_secret=SECRET,
            night_at=NIGHT,
            beside=found.beside,
            forgiven=found.forgiven,
        )


def check(con: duckdb.DuckDBPyConnection, report: FileReport) -> None:
    """Rows add up, each post has its own id and a time that may be, each refused row a known reason."""
    fates = report.rows_loaded + report.rows_rejected + report.rows_filtered + report.rows_duplicate
    assert report.rows_read == fates, "rows do not add up"
    assert report.reason or report.status in ("loaded", "opened"), "no reason"
    assert sum(report.filtered_reasons.values()) == report.rows_filtered, "filtered rows without a reason"
    if report.rows_loaded:
        posts, different, dated, _ = con.execute(LOOK_AT_POSTS).fetchone() or ()
        assert (posts, different, dated) == (report.rows_loaded,) * 3, "posts are not what the report says"
    if report.rows_rejected:
        rejects, known, _ = con.execute(LOOK_AT_REJECTS).fetchone() or ()
        assert (rejects, known) == (report.rows_rejected,) * 2, "rejects are not what the report says"
