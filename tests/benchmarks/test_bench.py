"""The bench from end to end without a night: the peers count what the posts hold, and the table says so."""

import contextlib
import csv
import io
import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from benchmarks import __main__ as bench
from benchmarks import agreement
from benchmarks.contenders import PEERS
from benchmarks.contenders.job import ZONE
from orchestration.sample.vocabulary import CATEGORIES
from tests.independent import Study, classify
from tests.independent_matching import term
from tests.independent_readers import csv_rows

POSTS = 2000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bench")


@pytest.fixture(scope="module")
def printed(folder: Path) -> str:
    """What the bench prints about the peers; 1,200 terms are more than one regex of Polars holds."""
    arguments = [
        "--quick",
        "--no-formats",
        "--posts",
        str(POSTS),
        "--terms",
        "4",
        "1200",
        "--only",
        *PEERS,
        "--folder",
        str(folder),
    ]
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as out:
        patch.setattr("benchmarks.results.FOLDER", folder / "results")
        bench.main([*arguments, "--date", "2026-01-01"])
    return out.getvalue()


def expected(folder: Path, terms: int) -> Counter[tuple[str, str]]:
    """Posts by day and category, counted in plain Python."""
    with (folder / f"terms_{terms}" / "terms.csv").open(encoding="utf-8", newline="") as file:
        study = Study(list(CATEGORIES), [term(row) for row in csv.DictReader(file)], [], "UTC", {})
    counted: Counter[tuple[str, str]] = Counter()
    for row in csv_rows(folder / "exports" / "posts.csv"):
        day = datetime.fromisoformat(row["created_at"]).astimezone(ZoneInfo(ZONE)).date().isoformat()
        counted.update((day, category) for category in classify(row["text"], None, study))
    return counted


@pytest.mark.parametrize("peer", PEERS)
def test_each_peer_counts_what_the_posts_hold(printed: str, folder: Path, peer: str) -> None:
    counts = agreement.read(folder / peer / "counts.csv")
    posts = {key: number for key, (number, _) in counts.items()}
    assert posts == expected(folder, 1200)
    assert len({day for day, _ in posts}) == 2
    assert {category for _, category in posts} == {"marketing", "business", "brand", "enterprise"}


def test_more_terms_count_more_posts(printed: str, folder: Path) -> None:
    assert expected(folder, 4).total() < expected(folder, 1200).total()


def test_the_table_has_a_line_for_each_peer_and_number_of_terms(printed: str) -> None:
    for name in PEERS.values():
        for terms in ("4 terms", "1,200 terms"):
            assert len(re.findall(rf"^\| {terms} \| {name} \| 2,000 \| \d+\.\d \|", printed, re.MULTILINE)) == 1
    assert len(re.findall(r"equal \([4-8]\)", printed)) == 4
    assert re.search(r"\d+ cores, \d+ GiB, Python 3\.\d+", printed)


def test_the_result_is_kept_under_its_date(printed: str, folder: Path) -> None:
    document = json.loads((folder / "results" / "2026-01-01.json").read_text(encoding="utf-8"))
    assert [(row["contender"], row["number"]) for row in document["results"]] == [
        (peer, terms) for terms in (4, 1200) for peer in PEERS
    ]
    assert all(10 < row["measured"]["peak_bytes"] / 2**20 < 2048 for row in document["results"])
