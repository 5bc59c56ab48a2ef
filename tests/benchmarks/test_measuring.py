"""Measuring and judging: times and memory are the command's own, disagreement is refused, goals can be missed."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import agreement, goals, marts, options, workload
from benchmarks.contenders import night
from benchmarks.measure import Line, Measured, MeasureError, best, measure
from benchmarks.scenarios import Result
from benchmarks.table import render

GIB = 1024**3
SECOND = Measured(1.0, 1.0, GIB, True)


def run(code: str, tmp_path: Path, patience: float = 30) -> Measured:
    return measure([sys.executable, "-c", code], environment={"WORD": "x"}, folder=tmp_path, patience=patience)


def test_memory_is_that_of_the_command_and_each_line_has_its_time(tmp_path: Path) -> None:
    code = (
        "import os, sys, time; held = os.environ['WORD'] * 300_000_000; print('begun', file=sys.stderr, flush=True);"
        " time.sleep(0.5); print('ended', file=sys.stderr)"
    )
    measured = run(code, tmp_path)
    begun, ended = measured.lines
    assert (begun.text, ended.text) == ("begun", "ended")
    assert 0.5 <= ended.wall_seconds - begun.wall_seconds <= measured.wall_seconds
    assert 0 < begun.cpu_seconds <= ended.cpu_seconds <= measured.cpu_seconds + 0.02
    assert 300e6 < measured.peak_bytes < 500e6
    assert measured.ended


def test_a_command_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(MeasureError, match="no such study"):
        run("raise SystemExit('no such study')", tmp_path)


def test_a_command_beyond_patience_is_stopped_and_said_to_be(tmp_path: Path) -> None:
    measured = run("import time; time.sleep(30)", tmp_path, patience=0.5)
    assert not measured.ended
    assert measured.wall_seconds < 10


def test_the_best_round_is_the_fastest_that_ended() -> None:
    stopped, slow = replace(SECOND, ended=False), replace(SECOND, wall_seconds=3.0)
    assert best([stopped, slow, replace(SECOND, wall_seconds=2.0)]).wall_seconds == 2.0
    assert best([stopped, slow]) is slow


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("2026-01-01,brand,3,0.5\n", "business"),
        ("2026-01-01,brand,3,0.5\n2026-01-01,business,4,0.5\n", "business"),
        ("2026-01-01,brand,3,0.4\n2026-01-01,business,3,0.5\n", "brand"),
    ],
)
def test_other_counts_are_refused(tmp_path: Path, other: str, found: str) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    header = "day,category_id,posts,share\n"
    one.write_text(header + "2026-01-01,brand,3,0.5\n2026-01-01,business,3,0.5\n2026-01-01,enterprise,0,0\n")
    two.write_text(header + other)
    with pytest.raises(agreement.Disagreement, match=f"2026-01-01 {found}"):
        agreement.assert_equal(one, two)
    assert agreement.assert_equal(one, one) == 2


def test_nothing_counted_is_no_agreement(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("day,category_id,posts,share\n")
    with pytest.raises(agreement.Disagreement, match="nothing"):
        agreement.assert_equal(empty, empty)


def a_bench(*, terms_seconds: float, history_seconds: float, peak: int) -> list[Result]:
    def night_result(what: str, number: int, seconds: float) -> Result:
        return Result(what, number, "night", 1000, replace(SECOND, wall_seconds=seconds, peak_bytes=peak))

    return [
        night_result("start-up", 0, 10.0),
        Result("terms", 4, "floor", 1000, replace(SECOND, wall_seconds=4.0)),
        night_result("terms", 4, 20.0),
        night_result("terms", 5000, terms_seconds),
        night_result("later start-up", 0, 8.0),
        night_result("history", 1000, 10.0),
        night_result("history", 10000, history_seconds),
    ]


def test_goals_take_start_up_off_and_say_whether_they_are_reached() -> None:
    good = list(goals.judge(a_bench(terms_seconds=25.0, history_seconds=10.6, peak=GIB)))
    assert [goal.figure for goal in good] == ["2.50", "1.50", "1.30", "1.06", "1.00 GiB"]
    assert all(goal.reached for goal in good)
    bad = list(goals.judge(a_bench(terms_seconds=26.0, history_seconds=13.5, peak=3 * GIB)))
    assert [goal.reached for goal in bad] == [True, False, False, False, False]
    assert any("**no**" in line for line in render(a_bench(terms_seconds=26.0, history_seconds=12, peak=GIB), "here"))


def test_a_table_adds_its_own_seconds_and_those_of_steps_that_only_it_needs() -> None:
    read = {"a": {"one", "both"}, "b": {"both", "a"}, "one": {"first"}, "both": {"base"}}
    seconds = {"a": 1.0, "b": 2.0, "one": 0.5, "first": 0.25, "both": 8.0, "base": 9.0}
    assert marts.added(seconds, read, {"a", "b", "not built"}) == {"a": 1.75, "b": 2.0}


def test_tables_and_new_studies_have_their_goals() -> None:
    _, released = marts.parents()
    assert "fct_category_shares" in released and "int_slices" not in released

    def judged(table_seconds: float, dbt_seconds: float) -> list[tuple[str, bool]]:
        history = Result("history", 10_000, "night", 1000, SECOND, models={"fct_posts": table_seconds})
        study = Result("new study", 10_000, "night", 4_000_000, SECOND, {"dbt": (dbt_seconds, 1.0)})
        assert any("seconds that a table adds" in line for line in render([history], "here"))
        return [(goal.figure, goal.reached) for goal in goals.judge([history, study])][:2]

    assert judged(0.9, 10.0) == [("0.90 s", True), ("400,000 posts a second", True)]
    assert judged(1.1, 20.0) == [("1.10 s", False), ("200,000 posts a second", False)]


def test_the_lines_of_a_night_give_the_seconds_of_its_stages() -> None:
    said = ((4.0, 1.0, "· landing: 1 files"), (5.0, 1.5, "noise"), (6.0, 2.0, "· raw: 1"), (9.0, 4.5, "· dbt: 44"))
    lines = tuple(Line(*values) for values in said)
    stages = night.stages(replace(SECOND, wall_seconds=13.0, cpu_seconds=5.0, lines=lines))
    assert stages == {"landing": (4.0, 1.0), "raw": (2.0, 1.0), "dbt": (3.0, 2.5), "end": (4.0, 0.5)}


def test_quick_is_a_twentieth_and_what_is_given_stays() -> None:
    assert options.read([]).posts == 20 * options.read(["--quick"]).posts
    assert options.read(["--quick", "--posts", "7"]).posts == 7
    assert options.read(["--history"]).history == ()


def test_tonight_follows_the_history_and_repeats_none_of_its_posts(tmp_path: Path) -> None:
    before = workload.posts(tmp_path / "before.csv", 250)
    tonight = workload.posts(tmp_path / "tonight.csv", 50, before=250)
    ids, days = zip(*(line.split(",")[:3:2] for line in before.read_text("utf-8").splitlines()[1:]), strict=True)
    new_ids, new_days = zip(
        *(line.split(",")[:3:2] for line in tonight.read_text("utf-8").splitlines()[1:]), strict=True
    )
    assert len({*ids, *new_ids}) == 300
    assert max(days) < min(new_days)
    assert workload.night_at(250, 50).isoformat() > max(new_days)
