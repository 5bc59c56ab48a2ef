"""Times as exports write them, and what is refused."""

from datetime import datetime

import pytest

from orchestration.sources import Mapping

NOON = datetime(2023, 1, 2, 12, 0)


def posted(load_bytes, *dates: str, mapping: Mapping | None = None):
    rows = "".join(f'{number},"{date}",text\n' for number, date in enumerate(dates))
    return load_bytes("id,date,text\n" + rows, mapping)


@pytest.mark.parametrize(
    "raw",
    [
        "2023-01-02T12:00:00Z", "2023-01-02T12:00:00.000Z", "2023-01-02 12:00:00 +0000", "2023-01-02T13:00:00+01:00",
        "2023-01-02 12:00:00 UTC", "2023-01-02 07:00:00 EST", "Mon Jan 02 12:00:00 +0000 2023",
        "Mon, 02 Jan 2023 13:00:00 +0100", "Mon, 02 Jan 2023 12:00:00 GMT", "1672660800", "1672660800.0",
        "1672660800000", "1672660800000000",
    ],
)  # fmt: skip
def test_a_time_with_its_zone_is_taken_at_its_word(load_bytes, raw):
    post = posted(load_bytes, raw).posts[0]
    assert (post["posted_at"], post["zone_assumed"], post["posted_at_raw"]) == (NOON, False, raw)


@pytest.mark.parametrize(
    "raw",
    [
        "Mon, 2 Jan 23 12:00 GMT", "02 Jan 2023 12:00:00 UT", "Monday, 02 January 2023 12:00:00 GMT",
        "Mon,02 Jan 2023 12:00:00 GMT", "mon, 02 jan 2023 12:00:00 gmt", "Mon, 02 Jan 2023 13:00:00 +01:00",
        "Mon, 02 Jan 2023 12:00:00 +0000 (UTC)", "Mon Jan 02 2023 13:00:00 GMT+0100 (Central European Time)",
        "Sun, 02 Jan 2023 07:00:00 EST", "Mon Jan  2 04:00:00 PST 2023", "Mon, 02-Jan-2023 12:00:00 GMT",
        "Mon, 02 Jan 2023 12:00:00 PM GMT", "Jan 2, 2023 12:00:00 GMT",
        "Mon, Jan 02 2023 21:00:00 JST", "2023-01-02T12:00Z", "2023-01-02t12:00:00z", "2023-01-02T12:00:00 Z",
        "2023-01-02T12:00:00,000Z", "2023-01-02T13:00+01:00", "2023-01-02T13:00:00 +0100",
    ],
)  # fmt: skip
def test_a_time_as_feeds_write_it_is_taken_at_its_word(load_bytes, raw):
    post = posted(load_bytes, raw).posts[0]
    assert (post["posted_at"], post["zone_assumed"]) == (NOON, False)


@pytest.mark.parametrize(
    "raw",
    ["2023-01-02 12:00:00", "2023-01-02T12:00", "2023/01/02 12:00:00", "02-Jan-2023 12:00PM", "02 Jan 2023 12:00",
     "January 02, 2023 12:00 PM", "2023-01-02 12:00:00 PM",
     "Mon, 02 Jan 2023 12:00", "Monday, 02 January 2023 12:00:00", "Mon Jan 02 12:00:00 2023"],
)  # fmt: skip
def test_a_time_without_zone_waits_for_its_zone(load_bytes, raw):
    assert posted(load_bytes, raw).report.status == "quarantined"
    post = posted(load_bytes, raw, mapping=Mapping(time_zone="UTC")).posts[0]
    assert (post["posted_at"], post["zone_assumed"]) == (NOON, False)


def test_the_columns_file_gives_the_zone(load_bytes):
    post = posted(load_bytes, "2023-07-02 14:00:00", mapping=Mapping(time_zone="Europe/Paris")).posts[0]
    assert (post["posted_at"], post["zone_assumed"]) == (datetime(2023, 7, 2, 12, 0), False)


def test_one_telling_date_settles_the_order_for_the_column(load_bytes):
    utc = Mapping(time_zone="UTC")
    day_first = posted(load_bytes, "03/04/2023 12:00", "25/04/2023 12:00", mapping=utc)
    month_first = posted(load_bytes, "03/04/2023 12:00", "04/25/2023 12:00", mapping=utc)
    assert day_first.posts[0]["posted_at"] == datetime(2023, 4, 3, 12, 0)
    assert month_first.posts[0]["posted_at"] == datetime(2023, 3, 4, 12, 0)


def test_an_order_that_nothing_settles_is_asked_about_with_both_readings(load_bytes):
    loaded = posted(load_bytes, "03/04/2023", "05/04/2023")
    assert (loaded.report.status, loaded.posts) == ("quarantined", [])
    assert loaded.report.reason.startswith("03/04/2023: 3 April 2023 or 4 March 2023? None of the 2 dates tells")
    assert "day_first: true or day_first: false" in loaded.report.reason


def test_no_day_order_is_guessed_while_no_day_is_above_twelve(load_bytes):
    dates = [f"{first:02}/{second:02}/2023 09:30" for first in range(1, 13) for second in range(1, 13)]
    assert posted(load_bytes, *dates).report.status == "quarantined"
    assert posted(load_bytes, *(date.replace("/", ".") for date in dates)).report.status == "quarantined"


@pytest.mark.parametrize("damaged", ["99/04/2023", "31/02/2023", "25/00/2023", "45/45/2023"])
def test_a_day_that_no_calendar_has_settles_nothing(load_bytes, damaged):
    loaded = posted(load_bytes, "03/04/2023", damaged)
    assert loaded.report.status == "quarantined"
    assert loaded.report.reason.startswith("03/04/2023: 3 April 2023 or 4 March 2023?")


def test_years_of_two_digits_that_may_come_first_are_asked_about(load_bytes):
    dates = ["23-04-15", "23-04-16", "23-05-17"]
    loaded = posted(load_bytes, *dates)
    assert loaded.report.status == "quarantined"
    assert loaded.report.reason.startswith("23-04-15 may begin with the year or end with it")
    answered = posted(load_bytes, *dates, mapping=Mapping(day_first=True))
    assert answered.posts[0]["posted_at"] == datetime(2015, 4, 23)


def test_years_of_two_digits_at_the_end_are_read(load_bytes):
    loaded = posted(load_bytes, "03/04/23", "15/04/23", "16/04/24")
    assert [post["posted_at"].year for post in loaded.posts] == [2023, 2023, 2024]


def test_days_that_are_the_same_both_ways_need_no_answer(load_bytes):
    assert posted(load_bytes, "04/04/2023", "05/05/2023").posts[1]["posted_at"] == datetime(2023, 5, 5)


@pytest.mark.parametrize(("day_first", "month"), [(True, 4), (False, 3)])
def test_the_columns_file_settles_the_order(load_bytes, day_first, month):
    loaded = posted(load_bytes, "03/04/2023", mapping=Mapping(day_first=day_first))
    assert loaded.posts[0]["posted_at"].month == month


def test_orders_that_contradict_each_other_are_asked_about(load_bytes):
    report = posted(load_bytes, "25/04/2023", "04/25/2023").report
    assert report.status == "quarantined"
    assert "25/04/2023 can only be a day and a month, 04/25/2023 only a month and a day" in report.reason


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", "missing_date"), ("soon", "unreadable_date"), ("2023-02-30", "unreadable_date"),
        ("0000-00-00 00:00:00", "placeholder_date"), ("1970-01-01T00:00:00Z", "placeholder_date"),
        ("0", "placeholder_date"), ("infinity", "unreadable_date"), ("99/99/2023", "unreadable_date"),
    ],
)  # fmt: skip
def test_a_date_that_is_none_is_refused_by_name(load_bytes, raw, reason):
    loaded = posted(load_bytes, "2023-01-02", raw)
    reject = loaded.rejects[0]
    assert (reject["row_number"], reject["reason"], reject["column_name"]) == (2, reason, "date")
    assert reject["value"] == (raw or None) and reject["remedy"]
    assert loaded.report.rows_loaded == 1


def test_a_post_from_the_future_is_kept(load_bytes):
    assert posted(load_bytes, "2030-01-02").report.rows_loaded == 1
