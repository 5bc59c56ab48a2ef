"""Times without a zone: settled by the column's name, the tool, the ids or the owner, else asked about."""

from datetime import datetime

import pytest

from orchestration.sources import Mapping

X = 1_610_000_000_000_000_000  # an id of 2 January 2023, 19:48:07.010 UTC
X_TIME = datetime(2023, 1, 2, 19, 48, 7, 10000)


def table(*rows: tuple[object, str], column: str = "date", platform: str = "web") -> str:
    lines = (f'{id_},"{date}",{platform},text' for id_, date in rows)
    return "\n".join((f'id,"{column}",platform,text', *lines, ""))


@pytest.mark.parametrize(
    ("column", "hour"),
    [("date (UTC)", 12), ("created_at_utc", 12), ("Date GMT", 12), ("Date (GMT+1)", 11), ("Date [UTC-05:00]", 17),
     ("Date (Europe/Paris)", 10), ("Horodatage Europe/Paris", 10)],
)  # fmt: skip
def test_the_name_of_the_column_states_the_zone(load_bytes, column, hour):
    post = load_bytes(table((1, "2023-07-02 12:00:00"), column=column)).posts[0]
    assert (post["posted_at"], post["zone_assumed"]) == (datetime(2023, 7, 2, hour), False)


@pytest.mark.parametrize(
    "content",
    [
        '{"id": 1, "created_at_utc": "2023-07-02 12:00:00", "text": "a"}\n',
        '[{"id": 1, "post": {"created_at_utc": "2023-07-02 12:00:00", "text": "a"}}]',
    ],
    ids=["JSON lines", "a JSON document"],
)
def test_so_does_the_name_of_a_key(load_bytes, content):
    mapping = Mapping(columns={"posted_at": "post.created_at_utc", "body": "post.text"}) if "post" in content else None
    assert load_bytes(content, mapping).posts[0]["posted_at"] == datetime(2023, 7, 2, 12)


def test_the_column_is_believed_before_the_columns_file(load_bytes):
    content = table((1, "2023-07-02 12:00:00"), column="date (UTC)")
    assert load_bytes(content, Mapping(time_zone="Asia/Tokyo")).posts[0]["posted_at"] == datetime(2023, 7, 2, 12)


@pytest.mark.parametrize(
    "stated", ["2023-01-02 19:48:07", "2023-01-02 20:48", "2023-01-03 05:18:07", "2023-01-02 07:48:07"]
)
def test_an_id_that_carries_its_time_tells_which_clock_it_was(load_bytes, stated):
    post = load_bytes(table((X, stated), platform="x")).posts[0]
    assert (post["posted_at"], post["posted_at_source"], post["zone_assumed"]) == (X_TIME, "id", False)


@pytest.mark.parametrize("stated", ["2023-01-02 20:00:00", "2023-01-03 19:48:07"])
def test_a_time_that_no_clock_of_the_earth_showed_at_the_ids_moment_is_asked_about(load_bytes, stated):
    assert load_bytes(table((X, stated), platform="x")).report.status == "quarantined"


def test_one_row_that_nothing_settles_makes_the_file_wait(load_bytes):
    told = ((X + number, "2023-01-02 19:48:07") for number in range(9))
    loaded = load_bytes(table(*told, ("a", "2023-01-02 10:00"), platform="x"))
    assert (loaded.report.status, loaded.posts) == ("quarantined", [])


def test_the_question_shows_the_time_nearest_to_midnight_read_both_ways(load_bytes):
    late = load_bytes(table((1, "2023-04-01 12:10"), (2, "2023-04-01 23:30"))).report
    assert late.reason.startswith(
        "2 × a time without a zone, such as 2023-04-01 23:30: 1 April 2023 23:30 if UTC is meant, "
        "in UTC 2 April 2023 03:30 if America/New_York is: say time_zone: UTC"
    )
    early = load_bytes(table((1, "2023-04-01 00:30"))).report
    assert "in UTC 31 March 2023 22:30 if Europe/Paris is" in early.reason


def test_two_questions_are_asked_at_once(load_bytes):
    reason = load_bytes(table((1, "03/04/2023 23:30"))).report.reason
    assert "day_first: true or day_first: false" in reason and "time_zone: UTC" in reason
    answered = load_bytes(table((1, "03/04/2023 23:30")), Mapping(day_first=True, time_zone="America/New_York"))
    assert answered.posts[0]["posted_at"] == datetime(2023, 4, 4, 3, 30)


@pytest.mark.parametrize("dates", [("2023-04-01", "2023-04-02"), ("2023-04-01 00:00:00", "2023-04-02 00:00")])
def test_days_need_no_zone_however_they_are_written(load_bytes, dates):
    loaded = load_bytes(table(*enumerate(dates)))
    assert [post["posted_at_precision"] for post in loaded.posts] == ["day", "day"]


def test_rows_that_are_left_out_ask_nothing(load_bytes):
    content = "id,date,text,visibility\n1,2023-04-01 10:00,a,private\n2,2023-04-01T10:00Z,b,public\n"
    assert load_bytes(content).report.rows_loaded == 1


def test_what_a_tool_says_of_its_times_settles_them(load_bytes):
    export = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2023-01-02 10:00:00,a,b,,,PUBLIC\n"
    post = load_bytes(export).posts[0]
    assert (post["posted_at"], post["zone_assumed"]) == (datetime(2023, 1, 2, 10), False)


TWO_WAYS = "date,text,a;date;text\n"


@pytest.mark.parametrize("row", ["2023-01-02,b,c", "a;2023-01-02;b"])
def test_the_rows_settle_a_header_that_may_be_divided_in_two_ways(load_bytes, row):
    assert load_bytes(f"{TWO_WAYS}{row}\n").posts[0]["body"] == "b"


def test_a_delimiter_that_nothing_settles_is_asked_about_with_both_readings(load_bytes):
    rows = "2023-01-02,b,c;2023-01-02;e\n"
    report = load_bytes(TWO_WAYS + rows).report
    assert report.status == "quarantined"
    assert "by comma: date | text | a;date;text or by semicolon: date,text,a | date | text?" in report.reason
    bodies = [load_bytes(TWO_WAYS + rows, Mapping(delimiter=sign)).posts[0]["body"] for sign in ",;"]
    assert bodies == ["b", "e"]
