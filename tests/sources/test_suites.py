"""Listening suites, CrowdTangle, LinkedIn, Media Cloud: what their examples do not show."""

from datetime import datetime

import pytest

from orchestration.sources import Mapping

UTC = Mapping(time_zone="UTC")
MENTION = "1,A,2023-01-02 10:00:00.0,https://x.com/jo/status/1609900000000000001,hello\n"


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Report:,Bulk Mentions Download\nBrand:,A\nFrom:,2023-01-01\nTo:,2023-02-01\n\n",
        "Report:,Bulk Mentions Download\nBrand:,A\nFrom:,2023-01-01\nTo:,2023-02-01\nLabel:,\nBy:,\n\n",
        'Report:,"Bulk, Mentions"\n\n\n\n',
    ],
)
@pytest.mark.parametrize("header", ["Query Id,Query Name,Date,Url,Full Text", "QUERY ID,query name,date,URL,Full text"])
def test_a_brandwatch_header_is_found_below_any_lines(load_bytes, before, header):
    loaded = load_bytes(before + header + "\n" + MENTION, UTC)
    assert (loaded.report.format, loaded.report.rows_read) == ("brandwatch", 1)
    assert loaded.posts[0]["post_id"] == "1609900000000000001"


def test_the_zone_of_a_brandwatch_project_comes_from_the_columns_file(load_bytes):
    content = "Query Id,Query Name,Date,Url,Full Text\n" + MENTION
    asked = load_bytes(content).report
    stated = load_bytes(content, Mapping(time_zone="America/New_York")).posts[0]
    assert asked.status == "quarantined" and "time_zone:" in asked.reason
    assert (stated["posted_at"], stated["zone_assumed"]) == (datetime(2023, 1, 2, 15, 0), False)


def test_a_post_without_words_is_withheld_on_x_alone(load_bytes):
    loaded = load_bytes(
        "Query Id,Query Name,Date,Url,Full Text\n1,A,2023-01-02 10:00,https://x.com/jo/status/1609900000000000001,\n"
        "1,A,2023-01-02 10:00,https://www.instagram.com/p/abc/,\n",
        UTC,
    )
    assert loaded.report.filtered_reasons == {"text_withheld": 1}
    assert [(post["platform"], post["body"]) for post in loaded.posts] == [("instagram", None)]


@pytest.mark.parametrize(
    ("url", "word", "platform"),
    [
        ("https://mobile.twitter.com/jo/status/1609900000000000001", "", "x"),
        ("https://www.reddit.com/r/a/comments/b/c", "", "reddit"),
        ("https://bsky.app/profile/jo/post/3k", "", "bluesky"),
        ("https://netflix.com/x", "", "web"),
        ("https://example.org/a?u=https://x.com/jo/status/1", "", "web"),
        ("", "Facebook Public", "facebook"),
        ("", "X", "x"),
        ("", "Blogs", "web"),
        ("", "Forum threads", "web"),
    ],
)
def test_a_network_is_known_by_host_or_word(load_bytes, url, word, platform):
    content = f"Query Id,Query Name,Date,Url,Full Text,Content Source Name\n1,A,2023-01-02,{url},hello,{word}\n"
    assert load_bytes(content).posts[0]["platform"] == platform


HITS = "Date,Time,URL,Opening Text,Hit Sentence,Tweet Id\n"


@pytest.mark.parametrize(
    ("day", "clock"),
    [("02-Jan-2023 10:05PM", ""), ("02 Jan 2023 10:05PM", ""), ("02-Jan-2023", "10:05 PM"), ("02-Jan-23", "10:05 PM"),
     ("2023-01-02", "22:05"), ("01/22/2023 10:05 PM", ""), ("22/01/2023", "10:05 PM"), ("01/22/2023", "22:05:00"),
     ("2023-01-02 00:00:00", "22:05:00")],
)  # fmt: skip
def test_every_form_of_a_meltwater_date_is_read(load_bytes, day, clock):
    post = load_bytes(f"{HITS}{day},{clock},https://example.org/a,,hello,\n", UTC).posts[0]
    assert post["posted_at"] in (datetime(2023, 1, 2, 22, 5), datetime(2023, 1, 22, 22, 5))


@pytest.mark.parametrize("other", ["03-Apr-23", "03-Apr-2023", "Apr 3, 2023"])
def test_the_month_by_name_settles_a_meltwater_date_row_by_row(load_bytes, other):
    header = "Date,Alternate Date Format,Time,URL,Hit Sentence\n"
    post = load_bytes(f'{header}03/04/2023,"{other}",10:05 PM,https://example.org/a,hello\n', UTC).posts[0]
    assert post["posted_at"] == datetime(2023, 4, 3, 22, 5)


def test_one_text_of_meltwater_that_holds_the_other_is_taken_once(load_bytes):
    rows = ("Social CRM is here. More.,Social CRM is here.", "Social CRM,… Social CRM is here.", ",alone", "alone,")
    loaded = load_bytes(
        HITS + "".join(f"2023-01-02,,https://example.org/{number},{row},\n" for number, row in enumerate(rows))
    )
    assert [post["body"] for post in loaded.posts] == [
        "Social CRM is here. More.", "… Social CRM is here.", "alone", "alone",
    ]  # fmt: skip


def test_a_tweet_id_that_a_spreadsheet_rounded_comes_from_the_address(load_bytes):
    row = "2023-01-02,,https://twitter.com/jo/status/1609900000000000001,,hello,1.6099E+18\n"
    assert load_bytes(HITS + row).posts[0]["post_id"] == "1609900000000000001"


def test_a_story_of_another_width_and_a_shifted_one_are_refused_each_by_its_reason(load_bytes):
    key = "ab" * 32
    loaded = load_bytes(
        "id,language,media_name,media_url,publish_date,title,url\n"
        f"{key},en,example.org,example.org,2023-01-02,Social CRM,https://example.org/a\n"
        f"{key},2023-01-05,en,example.org,example.org,2023-01-02,Social CRM,https://example.org/b\n"
        f"en,example.org,example.org,2023-01-02,{key},Social CRM,https://example.org/c\n"
        f"{key},example.org,en,example.org,2023-01-02,Social CRM,https://example.org/d\n"
    )
    assert [(reject["row_number"], reject["reason"], reject["value"]) for reject in loaded.rejects] == [
        (2, "wrong_column_count", "8 fields instead of 7"),
        (3, "shifted_columns", "publish_date"),
        (4, "shifted_columns", "language"),
    ]
    assert loaded.report.rows_loaded == 1


def test_a_member_of_a_crowdtangle_group_is_unknown_and_a_page_is_one_author(load_bytes):
    pages = load_bytes(
        "Page Name,Facebook Id,Post Created,Message\nA,100000000000001,2023-01-02 10:00:00 EST,a\n"
        "B,100000000000001.0,2023-01-02 10:00:00 EST,b\nC,1.0E+14,2023-01-02 10:00:00 EST,c\n"
    ).posts
    groups = load_bytes("Group Name,Facebook Id,Post Created,Message\nA,7,2023-01-02 10:00:00 EST,a\n").posts
    assert pages[0]["author_key"] == pages[1]["author_key"] != pages[2]["author_key"]
    assert groups[0]["author_key"] is None
