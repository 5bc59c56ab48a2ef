"""Loading each format beside its peer, on few rows: every row is met by both, and the tables say what it was."""

import contextlib
import csv
import gzip
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from benchmarks import __main__ as bench
from benchmarks.formats import goals, reddit
from benchmarks.formats.scenarios import OURS, PEAK, SPEED, Loaded
from benchmarks.formats.workload import KINDS, Kind, files
from benchmarks.measure import Line, Measured

MIB = 1024**2
BY_NAME = {kind.name: kind for kind in KINDS}


@pytest.fixture(scope="module", autouse=True)
def _in_this_process() -> Iterator[None]:
    """Files are made here, as starting a process for each takes longer than making few rows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("benchmarks.workload.elsewhere", lambda function, *args, **named: function(*args, **named))
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("loading")


@pytest.fixture(scope="module")
def printed(folder: Path) -> str:
    """What `--formats` prints about a thousandth of the rows of two formats."""
    arguments = ["--formats", "--formats-scale", "0.001", "--folder", str(folder), "--date", "2026-01-01"]
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as out:
        patch.setattr("benchmarks.results.FOLDER", folder / "results")
        patch.setattr("benchmarks.formats.scenarios.KINDS", [BY_NAME["csv_generic"], BY_NAME["xlsx"]])
        bench.main(arguments)
    return out.getvalue()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_ours_and_the_peer_read_every_row(tmp_path: Path, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(reddit.REAL_SET, str(tmp_path / "none"))
    found = files(tmp_path / "files", kind, 200)
    for contender in (OURS, kind.peer):
        assert import_module(f"benchmarks.formats.{contender}").work(found, tmp_path) == 200


def test_the_real_set_is_repeated_with_new_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(reddit.REAL_SET, str(tmp_path))
    text = 'created_utc,score,id,title,num_comments,permalink,selftext,subreddit_id,name\n1329393414.0,7,pq,"A, title",'
    (tmp_path / "x.csv.gz").write_bytes(gzip.compress(f'{text}3,http://reddit.example,"a\nb",t5_1,t3_pq\n'.encode()))
    reddit.write_csv_set(tmp_path / "set", 3)
    read = list(csv.DictReader(io.StringIO(gzip.decompress((tmp_path / "set" / "x.csv.gz").read_bytes()).decode())))
    assert [row["name"] for row in read] == ["t3_pq", "t3_pqz1", "t3_pqz2"]
    assert list(read[0]) == text.split("\n")[0].split(",")
    assert {(row["title"], row["selftext"]) for row in read} == {("A, title", "a\nb")}


def test_results_and_tables_have_each_contender_and_goal(printed: str, folder: Path) -> None:
    document = json.loads((folder / "results" / "2026-01-01.json").read_text(encoding="utf-8"))
    assert [(row["what"], row["contender"], row["rows"]) for row in document["results"]] == [
        (SPEED, OURS, 1000),
        (SPEED, "by_duckdb", 1000),
        (PEAK, OURS, 100),
        (PEAK, OURS, 1000),
        (SPEED, OURS, 100),
        (SPEED, "by_openpyxl", 100),
    ]
    assert re.search(r"^\| generic CSV \| Quotepart \| 1,000 \|", printed, re.MULTILINE)
    assert re.search(r"^\| XLSX \| openpyxl \| 100 \|", printed, re.MULTILINE)
    assert len(re.findall(r"^\| .* \| (?:yes|\*\*no\*\*) \|$", printed, re.MULTILINE)) == 3


@pytest.mark.parametrize("name", ["x_v2_jsonl", "feed_rss", "feed_atom"])
def test_the_same_posts_are_invented_again(tmp_path: Path, name: str) -> None:
    (one,), (other,) = files(tmp_path / "a", BY_NAME[name], 150), files(tmp_path / "b", BY_NAME[name], 150)
    assert one.read_bytes() == other.read_bytes()


def loaded(what: str, kind: str, by: str, *, rows: int = 1000, seconds: float = 1.0, peak: int = 100) -> Loaded:
    lines = (Line(1.0, 1.0, "begun"), Line(1.0 + seconds, 1.0 + 2 * seconds, f"rows: {rows}"))
    measured = Measured(9.0, 9.0, peak * MIB, True, lines)
    return Loaded(what, kind, by, rows, 10, "300MB", measured)


def test_starting_is_taken_off_and_goals_say_whether_they_are_reached() -> None:
    def figures(seconds: float, peak: int) -> list[tuple[str, bool]]:
        results = [
            loaded(SPEED, "csv_generic", OURS, seconds=seconds),
            loaded(SPEED, "csv_generic", "by_duckdb", seconds=2.0),
            loaded(SPEED, "reddit_csv", OURS, rows=600_000, seconds=seconds),
            loaded(SPEED, "x_v2_jsonl", OURS, seconds=seconds),
            loaded(SPEED, "x_v2_jsonl", "by_twarc_csv", seconds=20.0),
            loaded(PEAK, "csv_generic", OURS, peak=90),
            loaded(PEAK, "csv_generic", OURS, peak=peak),
        ]
        return [(goal.figure, goal.reached) for goal in goals.judge(results)]

    assert figures(2.0, 600) == [
        ("1.00 (CPU 1.00)", True),
        ("10.0 times as fast (CPU 10.0)", True),
        ("300,000 rows a second (300,000 by CPU on 2 cores)", True),
        ("600 MiB, of a tenth 90 MiB", True),
    ]
    assert [reached for _, reached in figures(4.0, 700)] == [False, False, False, False]


def test_what_was_stopped_counts_for_no_goal() -> None:
    ours = loaded(SPEED, "csv_generic", OURS)
    stopped = replace(ours, measured=replace(ours.measured, ended=False))
    assert list(goals.judge([stopped, loaded(SPEED, "csv_generic", "by_duckdb")])) == []
