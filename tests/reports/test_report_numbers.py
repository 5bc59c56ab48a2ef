"""Rounding to what the interval carries, and numbers and days as French and English write them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import format as written
from reports.rounding import rounded


@pytest.mark.parametrize(
    ("share", "low", "high", "printed"),
    [
        (0.142, 0.11, 0.17, (14, 11, 17, 1)),
        (0.142, 0.139, 0.146, (14.2, 13.9, 14.6, 0.1)),
        (0.1424, 0.1422, 0.1426, (14.24, 14.22, 14.26, 0.01)),
        (0.52, 0.36, 0.67, (50, 36, 67, 5)),
        (0.004, 0.001, 0.012, (0, 0, 1, 1)),
        (0.0, 0.0, 0.03, (0, 0, 3, 1)),
        (1.0, 0.9, 1.0, (100, 90, 100, 1)),
        (0.145, 0.12, 0.17, (15, 12, 17, 1)),
    ],
)
def test_a_share_shows_no_more_digits_than_its_interval_carries(
    share: float, low: float, high: float, printed: tuple[float, float, float, float]
) -> None:
    found = rounded(share, low, high)
    assert (found.value, found.low, found.high, found.step) == printed


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_what_is_printed_is_never_further_away_than_half_a_step(one: float, two: float, three: float) -> None:
    low, share, high = sorted((one, two, three))
    found = rounded(share, low, high)
    assert abs(found.value - share * 100) <= found.step / 2 + 1e-6
    assert abs(found.low - low * 100) <= min(found.step, 1) / 2 + 1e-6
    assert 0 <= found.low <= found.high <= 100
    # The step is at most twice the interval, unless the interval is nothing.
    assert found.step <= max((high - low) * 100, 0.01) * 2


@pytest.mark.parametrize(
    ("value", "digits", "english", "french"),
    [(1234567.891, 1, "1,234,567.9", "1\u202f234\u202f567,9"), (0.5, 0, "0", "0"), (14.2, 1, "14.2", "14,2")],
)
def test_decimals(value: float, digits: int, english: str, french: str) -> None:
    assert written.decimal(value, digits, "en") == english
    assert written.decimal(value, digits, "fr") == french


def test_percentages_never_break_before_the_sign() -> None:
    assert written.percent(14.2, 1, "fr") == "14,2\u00a0%"


@pytest.mark.parametrize(("value", "text"), [(0.5, "50 %"), (0.145, "14.5 %"), (0.02, "2 %"), (0.1234, "12.34 %")])
def test_a_claimed_share_keeps_its_own_decimals(value: float, text: str) -> None:
    assert written.share(value, "en") == text.replace(" ", "\u00a0")


def test_a_long_value_of_a_check_is_cut_to_a_line() -> None:
    assert written.short("one\n  two") == "one two"
    assert len(written.short("word " * 100)) <= 180 and written.short("word " * 100).endswith("word…")


def test_counts_show_decimals_only_where_there_are_any() -> None:
    assert [written.count(value, "en") for value in (12.0, 12.5, 1234.0)] == ["12", "12.5", "1,234"]


def test_days_in_both_languages() -> None:
    first = date(2012, 3, 1)
    assert written.day(first, "en") == "1\u00a0March 2012"
    assert written.day(first, "fr") == "1er\u00a0mars 2012"
    assert written.month(date(2012, 8, 1), "fr") == "août 2012"


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (date(2012, 3, 5), "5 March 2012"),
        (date(2012, 3, 9), "5–9 March 2012"),
        (date(2012, 4, 1), "5 March–1 April 2012"),
        (date(2013, 1, 2), "5 March 2012–2 January 2013"),
    ],
)
def test_a_span_says_a_month_or_year_once(last: date, text: str) -> None:
    found = written.days(date(2012, 3, 5), last, "en")
    assert found.replace("\u202f", "").replace("\u00a0", " ") == text


def test_moments_are_told_in_the_zone_of_the_study() -> None:
    night = datetime(2012, 9, 16, 22, 30, tzinfo=UTC)
    assert written.moment(night, "Europe/Paris", "fr") == "17\u00a0septembre 2012, 00\u00a0h\u00a030 (Europe/Paris)"
    assert written.moment(night, "Nowhere/Land", "en") == "16\u00a0September 2012, 22:30 (UTC)"


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=-5), ("minutes", 0)),
        (timedelta(minutes=59), ("minutes", 59)),
        (timedelta(hours=47), ("hours", 47)),
        (timedelta(days=2), ("days", 2)),
    ],
)
def test_ages(passed: timedelta, said: tuple[str, int]) -> None:
    then = datetime(2012, 1, 1, tzinfo=UTC)
    assert written.age(then, then + passed) == said
