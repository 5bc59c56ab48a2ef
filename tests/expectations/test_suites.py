"""Every check on a good and on a bad frame, each through a real checkpoint of Great Expectations."""

import json
from dataclasses import dataclass

import pandas as pd
import pytest

from expectations.gate import Verdict, decide
from expectations.outcomes import CheckOutcome
from expectations.run import evaluate
from expectations.suites import SUITES
from expectations.thresholds import limits
from tests.expectations import good_frames as good

DAY = pd.Timedelta(days=1)
NOTHING_CAME = dict.fromkeys(
    ("file_count", "file_bytes", "rows_read", "rows_loaded", "rows_rejected", "rows_duplicate"), 0
)
NEW_REASON = {"new_reasons": "bad_date"}
FEW_POSTS = {"known_author_posts": 99, "largest_author_posts": 99}
RARE = {"category_recent_count": 99, "category_earlier_count": 99}


@dataclass(frozen=True)
class Bad:
    """A frame on which one check must fail, with the severity that it must fail with."""

    check: str
    suite: str
    severity: str
    frame: pd.DataFrame
    why: str


BAD = [
    Bad("new_files", "volume", "warning", good.profile(file_count=0, rows_loaded=0), "nothing arrived"),
    Bad("volume_low", "volume", "critical", good.profile(rows_loaded=410), "down 90 percent"),
    Bad("volume_low", "volume", "critical", good.profile(rows_loaded=1640), "down exactly 60 percent"),
    Bad("volume_low", "volume", "warning", good.profile(rows_loaded=1641), "down just under 60 percent"),
    Bad("volume_low", "volume", "warning", good.profile(rows_loaded=2460), "down exactly 40 percent"),
    Bad("volume_low", "volume", "critical", good.profile(rows_loaded=0), "all files unreadable"),
    Bad("volume_high", "volume", "warning", good.profile(rows_loaded=20501), "above five times"),
    Bad("reject_share", "files", "critical", good.profile(rows_rejected=861), "above 20 percent"),
    Bad("reject_share", "files", "warning", good.profile(rows_rejected=860), "20 percent"),
    Bad("reject_share", "files", "warning", good.profile(rows_rejected=216), "above 5 percent"),
    Bad("quarantined_files", "files", "warning", good.profile(quarantined_file_count=1), "one unreadable"),
    Bad("empty_text", "posts", "critical", good.profile(empty_text_count=2000), "half empty"),
    Bad("empty_text", "posts", "critical", good.profile(empty_text_count=800), "exactly 20 percent"),
    Bad("unknown_language", "posts", "info", good.profile(unknown_language_count=4000), "never said"),
    Bad("repeated_text", "posts", "warning", good.profile(distinct_text_count=900), "copies"),
    Bad("future_dates", "dates", "warning", good.profile(future_post_count=1), "one from tomorrow"),
    Bad("freshness", "dates", "warning", good.profile(newest_posted_at=good.NIGHT - 8 * DAY), "8 days old"),
    Bad("freshness", "dates", "warning", good.profile(newest_posted_at=pd.Timestamp("2013-05-01")), "archive"),
    Bad("freshness", "dates", "critical", good.profile(newest_posted_at=pd.NaT), "posts without a date"),
    Bad("files_reconciled", "reconciliation", "critical", good.reconciliation(file_count=0), "no file"),
    Bad("rows_reconciled", "reconciliation", "critical", good.reconciliation(wrong_file_count=1), "lost rows"),
    Bad("study_examples", "study", "critical", good.profile(failed_example_count=1), "one example"),
    Bad("files_expected", "sources", "warning", good.sources(**NOTHING_CAME, waited_days=3.0), "three days late"),
    Bad("file_sizes", "sources", "warning", good.sources(file_bytes=199_999.0), "under a fifth of its bytes"),
    Bad("source_rejects", "sources", "warning", good.sources(rows_rejected=401), "above 20 percent"),
    Bad("new_reject_reasons", "sources", "warning", good.sources(**NEW_REASON, new_reason_row_count=11), "11 rows"),
    Bad("source_duplicates", "sources", "warning", good.sources(post_count=97), "under 5 percent are new"),
    Bad("source_empty_text", "source_posts", "warning", good.sources(empty_text_count=900), "exactly half"),
    Bad("ancient_dates", "source_posts", "warning", good.sources(ancient_post_count=1), "one of 1970"),
    Bad("author_concentration", "source_posts", "warning", good.sources(largest_author_posts=851), "above half"),
    Bad("new_platform", "source_posts", "warning", good.sources(new_platforms="bluesky"), "never seen"),
    Bad("weekday_volume", "weekdays", "warning", good.weekdays(post_count=63), "above 80 percent down"),
    Bad("terms_fallen_silent", "terms", "warning", good.terms(recent_count=0, earlier_count=20), "20, then none"),
    Bad("terms_unused", "terms", "info", good.terms(recent_count=0, earlier_count=0), "never"),
    Bad(
        "term_takes_over", "terms", "warning", good.terms(recent_count=360, earlier_count=100), "from 24 to 90 percent"
    ),
    Bad("share_jump", "shares", "warning", good.months(share=0.7, share_low=0.65, share_high=0.75), "11 points up"),
    Bad("share_jump", "shares", "warning", good.months(share=0.3, share_low=0.25, share_high=0.35), "11 points down"),
    Bad("share_bounds", "shares", "critical", good.shares(share_low=0.51), "low above share"),
    Bad("share_bounds", "shares", "critical", good.shares(share_high=0.49), "high under share"),
    Bad("share_bounds", "shares", "critical", good.shares(share_high=1.01), "high above one"),
    Bad("share_bounds", "shares", "critical", good.shares(share_low=-0.01), "low under zero"),
    Bad("share_bounds", "shares", "critical", good.shares(share=None), "share missing"),
    Bad("share_bounds", "shares", "critical", good.shares(share_low=float("nan")), "bound missing"),
    Bad("numerator_within_base", "shares", "critical", good.shares(numerator=901.0), "more than all"),
    Bad("effective_sample", "shares", "critical", good.shares(effective_n=901.0), "more than the sample"),
    Bad("effective_sample", "shares", "critical", good.shares(effective_n=None), "not computed"),
    Bad("authors_counted", "shares", "critical", good.shares(author_count=0), "nobody"),
    Bad("fractional_sum", "sums", "critical", good.share_sums(1.01), "more than the whole"),
    Bad("fractional_sum", "sums", "critical", good.share_sums(0.99), "less than the whole"),
    Bad("fractional_sum", "sums", "critical", good.share_sums(None), "no sum"),
    Bad("day_states", "coverage", "critical", good.collection_days("lost"), "unknown state"),
    Bad("day_states", "coverage", "critical", good.collection_days(None), "no state"),
    Bad("days_collected", "coverage", "warning", good.collection_days(*["not_collected"] * 7), "7 of 60"),
    Bad("days_collected", "coverage", "warning", good.collection_days(*["quarantined"] * 7), "7 unreadable"),
]

STILL_GOOD = [
    Bad("volume_low", "volume", "critical", good.profile(rows_loaded=2461), "just above 60 percent"),
    Bad("volume_high", "volume", "warning", good.profile(rows_loaded=20500), "exactly five times"),
    Bad("reject_share", "files", "critical", good.profile(rows_rejected=215), "exactly 5 percent"),
    Bad("empty_text", "posts", "critical", good.profile(empty_text_count=799), "under 20 percent"),
    Bad("repeated_text", "posts", "warning", good.profile(repost_count=3900, distinct_text_count=90), "reposts"),
    Bad("freshness", "dates", "warning", good.profile(newest_posted_at=good.NIGHT - 7 * DAY), "7 days"),
    Bad("files_expected", "sources", "warning", good.sources(**NOTHING_CAME, waited_days=2.0), "twice its gap"),
    Bad("files_expected", "sources", "info", good.sources(**NOTHING_CAME, delivery_count=3, waited_days=9.0), "young"),
    Bad("new_reject_reasons", "sources", "warning", good.sources(**NEW_REASON, new_reason_row_count=10), "10 rows"),
    Bad("author_concentration", "source_posts", "info", good.sources(**FEW_POSTS), "99 posts of one author"),
    Bad(
        "new_platform", "source_posts", "info", good.sources(new_platforms="x").assign(known_platform_count=0), "first"
    ),
    Bad("weekday_volume", "weekdays", "info", good.weekdays(post_count=0, night_count=2), "two such nights"),
    Bad("weekday_volume", "weekdays", "info", good.weekdays(post_count=0, usual_posts=29.0), "usually 29 posts"),
    Bad("terms_fallen_silent", "terms", "info", good.terms().assign(**RARE, recent_count=0), "rare category"),
    Bad("term_takes_over", "terms", "warning", good.terms(recent_count=360, earlier_count=370), "always large"),
    Bad("share_jump", "shares", "warning", good.months(share_low=0.3, share_high=0.75), "a wide interval"),
    Bad("share_jump", "shares", "info", good.shares(), "no months"),
    Bad("share_bounds", "shares", "critical", good.shares(share=1.0, share_high=1.0), "everything"),
    Bad("fractional_sum", "sums", "critical", good.share_sums(1 + 1e-9), "rounding"),
    Bad("days_collected", "coverage", "warning", good.collection_days(*["not_collected"] * 6), "6 of 60"),
    Bad("days_collected", "coverage", "warning", good.collection_days(*["empty"] * 30), "days without posts"),
]


def outcome_of(case: Bad) -> CheckOutcome:
    suite = SUITES[case.suite]
    found = evaluate({suite.frame: case.frame}, suites={suite.name: suite})
    return next(outcome for outcome in found if outcome.check_name == case.check)


def name(case: Bad) -> str:
    return f"{case.check}: {case.why}"


@pytest.fixture(scope="module")
def good_night() -> list[CheckOutcome]:
    return evaluate(good.frames())


def test_a_good_night_passes_every_check(good_night: list[CheckOutcome]) -> None:
    assert [outcome for outcome in good_night if not outcome.passed] == []
    assert decide(good_night, required_suites=SUITES) is Verdict.PASS


@pytest.mark.parametrize("case", BAD, ids=name)
def test_a_bad_frame_fails_its_check(case: Bad) -> None:
    outcome = outcome_of(case)
    assert (outcome.passed, outcome.severity) == (False, case.severity)
    assert outcome.failing_rows == 1 or case.check == "days_collected"
    assert outcome.observed and outcome.expected
    shown = json.loads(outcome.sample)
    assert shown or "without a value" in outcome.observed
    assert outcome.reason_en and outcome.reason_fr and outcome.remedy_en and outcome.remedy_fr


@pytest.mark.parametrize("case", STILL_GOOD, ids=name)
def test_a_frame_at_the_limit_still_passes(case: Bad) -> None:
    assert outcome_of(case).passed


def test_every_check_has_a_bad_frame(good_night: list[CheckOutcome]) -> None:
    """The list of checks without one is empty, and stays so."""
    checks = {outcome.check_name for outcome in good_night if not outcome.check_name.endswith("_input")}
    assert sorted(checks - {case.check for case in BAD}) == []
    assert sorted({case.check for case in BAD} - checks) == []


def test_every_limit_of_a_check_was_failed_at_its_severity() -> None:
    """A second limit of a check is proven as well as the first."""
    for suite in SUITES.values():
        _, checks = suite.build(good.frames()[suite.frame], limits())
        proven = {(case.check, case.severity) for case in BAD}
        assert {(check.name, level.severity) for check in checks for level in check.levels} <= proven


def test_names_of_checks_are_unique(good_night: list[CheckOutcome]) -> None:
    names = [outcome.check_name for outcome in good_night]
    assert len(names) == len(set(names))
