"""Numbers as readers of each language write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.words import days, nights, number, number_en, number_fr, percent, posts


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [
        (0, "0", "0"),
        (-0.001, "0", "0"),
        (1640, "1,640", "1\u202f640"),
        (1234567.5, "1,234,567.5", "1\u202f234\u202f567,5"),
        (12.30, "12.3", "12,3"),
        (100, "100", "100"),
    ],
)
def test_thousands_and_decimals(value: float, en: str, fr: str) -> None:
    assert (number(value).en, number(value).fr) == (en, fr)


@pytest.mark.parametrize(
    ("share", "en", "fr"),
    [
        (0.6, "60 %", "60\u202f%"),
        (0.2093, "20.93 %", "20,93\u202f%"),
        (0, "0 %", "0\u202f%"),
        (0.00001, "under 0.01 %", "moins de 0,01\u202f%"),
        (1, "100 %", "100\u202f%"),
    ],
)
def test_percentages(share: float, en: str, fr: str) -> None:
    assert (percent(share).en, percent(share).fr) == (en, fr)


def test_french_counts_nothing_and_one_as_one() -> None:
    assert [posts(n).fr for n in (0, 1, 2)] == ["0 publication", "1 publication", "2 publications"]
    assert [posts(n).en for n in (0, 1, 2)] == ["0 posts", "1 post", "2 posts"]
    assert (nights(1).en, nights(3).fr, days(1.5).fr) == ("1 earlier night", "3 nuits précédentes", "1,5 jour")


@given(st.floats(min_value=-1e12, max_value=1e12))
def test_a_number_reads_back_to_what_was_meant(value: float) -> None:
    meant = float(f"{value:.2f}")
    assert float(number_en(value).replace(",", "")) == meant
    assert float(number_fr(value).replace("\u202f", "").replace(",", ".")) == meant
