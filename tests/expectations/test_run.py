"""Silence is refused, nothing is guessed, and readers get a sentence in both languages."""

import tempfile
from pathlib import Path

import pandas as pd
import pytest

from expectations.checks import Check, Suite, between
from expectations.gate import Verdict, decide
from expectations.outcomes import CheckOutcome
from expectations.run import evaluate
from expectations.suites import SUITES
from expectations.thresholds import Thresholds, limits
from expectations.validation import new_context
from expectations.words import Words
from tests.expectations import good_frames as good


def by_name(outcomes: list[CheckOutcome]) -> dict[str, CheckOutcome]:
    return {outcome.check_name: outcome for outcome in outcomes}


@pytest.mark.parametrize("name", sorted({suite.frame for suite in SUITES.values()}))
@pytest.mark.parametrize("damage", ["missing", "empty", "no columns"])
def test_a_frame_that_cannot_be_judged_holds_the_night(name: str, damage: str) -> None:
    frames = good.frames()
    whole = frames.pop(name)
    if damage != "missing":
        frames[name] = whole.head(0) if damage == "empty" else whole[[]]
    concerned = {
        key: suite
        for key, suite in SUITES.items()
        if suite.frame == name and not (damage == "empty" and suite.may_be_empty)
    }
    if not concerned:
        return
    outcomes = evaluate(frames, suites=concerned)
    assert {(item.suite, item.severity, item.passed) for item in outcomes} == {
        (suite, "critical", False) for suite in concerned
    }
    assert all(item.reason_en and item.reason_fr and item.remedy_en and item.remedy_fr for item in outcomes)
    assert decide(outcomes) is Verdict.HOLD


def test_where_nothing_came_lately_nothing_is_judged_and_the_night_is_not_held() -> None:
    quiet = {key: suite for key, suite in SUITES.items() if suite.may_be_empty}
    outcomes = evaluate({suite.frame: good.frames()[suite.frame].head(0) for suite in quiet.values()}, suites=quiet)
    assert {item.suite for item in outcomes} == set(quiet) == {"source_posts", "sources", "weekdays"}
    assert decide(outcomes, required_suites=quiet) is Verdict.PASS
    assert by_name(outcomes)["weekday_volume"].expected.startswith("not judged: ")


def test_no_frame_at_all_still_gives_an_outcome_for_each_suite() -> None:
    outcomes = evaluate({})
    assert {item.suite for item in outcomes} == set(SUITES)
    assert not any(item.passed for item in outcomes)


def test_every_suite_alone_needs_each_of_its_columns() -> None:
    for suite in SUITES.values():
        frame = good.frames()[suite.frame]
        for column in (*suite.filled, *suite.optional):
            (outcome,) = evaluate({suite.frame: frame.drop(columns=column)}, suites={suite.name: suite})
            assert (outcome.passed, outcome.observed) == (False, f"columns missing: {column}")


def test_a_profile_of_two_nights_or_with_a_hole_is_refused() -> None:
    volume = {"volume": SUITES["volume"]}
    two = pd.concat([good.profile(), good.profile()])
    assert [item.observed for item in evaluate({"profile": two}, suites=volume)] == ["2 rows"]
    hole = evaluate({"profile": good.profile(rows_loaded=None)}, suites=volume)
    assert [(item.passed, item.observed) for item in hole] == [(False, "no value of: rows_loaded")]


def test_an_expectation_that_raises_is_a_failed_critical_check() -> None:
    """The column is not there, and the check only meant to warn."""

    def build(frame: pd.DataFrame, _: Thresholds) -> tuple[pd.DataFrame, list[Check]]:
        nothing = Words("", "")
        level = between("info", "anything", max_value=1)
        check = Check(name="lost", column="lost", levels=(level,), fact=nothing, why=nothing, remedy=nothing)
        return frame, [check]

    suite = Suite(name="broken", table="t", frame="profile", filled=(), build=build)
    outcome = evaluate(good.frames(), suites={"broken": suite})[-1]
    assert (outcome.severity, outcome.passed) == ("critical", False)
    assert outcome.observed.startswith("could not run: ") and '"lost"' in outcome.observed
    assert outcome.reason_fr and outcome.remedy_fr


def test_a_frame_that_an_expectation_chokes_on_is_a_failed_critical_check() -> None:
    frame = good.shares().assign(author_count=["one", "two", "three"])
    outcome = by_name(evaluate({"shares": frame}, suites={"shares": SUITES["shares"]}))["authors_counted"]
    assert (outcome.severity, outcome.passed) == ("critical", False)
    assert outcome.observed.startswith("could not run: ")


@pytest.mark.parametrize("median", [None, float("nan"), 900.0])
def test_a_short_history_says_so_and_guesses_nothing(median: float | None) -> None:
    frame = good.profile(history_night_count=2, median_night_rows_loaded=median, rows_loaded=1)
    found = by_name(evaluate({"profile": frame}, suites={"volume": SUITES["volume"]}))
    for name in ("volume_low", "volume_high"):
        assert (found[name].severity, found[name].passed) == ("info", True)
        assert found[name].expected == "not judged: history too short (2 earlier nights, 3 needed)"
        assert found[name].reason_fr == "Non jugé : historique trop court (2 nuits précédentes, il en faut 3)."


def test_a_night_without_files_is_a_caution_and_no_drop() -> None:
    nothing = dict.fromkeys(("file_count", "rows_read", "rows_loaded", "rows_rejected", "post_count"), 0)
    counts = dict.fromkeys(("empty_text_count", "unknown_language_count", "repost_count", "distinct_text_count"), 0)
    frame = good.profile(**nothing, **counts, newest_posted_at=None, oldest_posted_at=None)
    outcomes = evaluate(good.frames(profile=frame))
    assert decide(outcomes, required_suites=SUITES) is Verdict.CAUTION
    assert [item.check_name for item in outcomes if not item.passed] == ["new_files"]
    assert by_name(outcomes)["volume_low"].reason_en == "Not judged: nothing new arrived."


def test_an_old_archive_is_published_with_a_mark() -> None:
    archive = good.profile(
        newest_posted_at=pd.Timestamp("2013-05-01"),
        unknown_language_count=4000,
        history_night_count=0,
        median_night_rows_loaded=None,
    )
    assert decide(evaluate(good.frames(profile=archive)), required_suites=SUITES) is Verdict.CAUTION


def test_the_words_of_a_held_night_carry_numbers_units_and_a_remedy() -> None:
    frame = good.profile(rows_loaded=1412, median_night_rows_loaded=14100.0)
    found = by_name(evaluate({"profile": frame}, suites={"volume": SUITES["volume"]}))["volume_low"]
    assert found.observed == "1,412 posts"
    assert found.expected == "more than 5,640 posts (60 % below the median of 14,100 over 7 earlier nights)"
    assert found.reason_en.startswith("Tonight brought 1,412 posts; the median of 7 earlier nights is 14,100.")
    assert "1\u202f412 publications" in found.reason_fr and "14\u202f100" in found.reason_fr


def test_shares_without_a_single_row_say_what_that_means() -> None:
    frame = good.shares().head(0)
    (found,) = evaluate({"shares": frame}, suites={"shares": SUITES["shares"]})
    assert "not one post mentions a category" in found.reason_en


def test_a_study_may_set_its_own_limit() -> None:
    frame = good.profile(empty_text_count=2000)
    posts = {"posts": SUITES["posts"]}
    own = limits({"empty_text_critical": {"value": 0.6, "reason": "a study of pictures", "since": "2026-01-01"}})
    assert not by_name(evaluate({"profile": frame}, suites=posts))["empty_text"].passed
    found = by_name(evaluate({"profile": frame}, own, suites=posts))["empty_text"]
    assert (found.passed, found.expected) == (True, "under 60 %")


def test_nothing_is_sent_drawn_or_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    context = new_context()
    assert context.config.analytics_enabled is False
    assert context.variables.progress_bars.globally is False
    evaluate(good.frames())
    assert list(tmp_path.iterdir()) == []
