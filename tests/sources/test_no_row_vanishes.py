"""Files in which DuckDB's reader loses or bends rows without a word: each is noticed and read with care."""

import pytest

from orchestration.sources.readers import csv_fast

HEADER = "id,date,text,author"
ROWS = '1,2023-01-02,"one, ""two""",ann\n2,2023-01-02,three,ann\n'


@pytest.mark.parametrize(
    "before",
    [
        'Report:,"5 inches\n\n',
        'Report:,5" screens\nBrand:,7" screens\n',
        '"a\nb"\n',
        "\r\n\r\n",
        "Report:,a\r\n\r\n",
        '""',
    ],
)
def test_what_stands_before_the_header_swallows_no_rows(load_bytes, before):
    loaded = load_bytes(f"{before}{HEADER},note\n" + ROWS.replace(",ann", ",ann,"))
    assert [post["body"] for post in loaded.posts] == ['one, "two"', "three"]


@pytest.mark.parametrize("row", ["2,2023-01-02,three,ann,,", "2,2023-01-02,a,b,c,,", "2,2023-01-02,,,three,ann,,,"])
def test_a_row_of_too_many_cells_is_refused_even_when_the_last_are_empty(load_bytes, row):
    loaded = load_bytes(f"{HEADER}\n1,2023-01-02,one,ann\n{row}\n")
    assert [post["post_id"] for post in loaded.posts] == ["1"]
    assert [reject["reason"] for reject in loaded.rejects] == ["wrong_column_count"]


def test_a_quote_that_closes_before_the_cell_ends_costs_no_other_row(load_bytes):
    loaded = load_bytes('id,date,"no"te,text,author\n1,2023-01-02,a,"one, two",ann\n2,2023-01-02,b,three,ann\n')
    assert [post["body"] for post in loaded.posts] == ["one, two", "three"]


def test_an_ordinary_small_file_is_still_read_fast(load_bytes):
    assert load_bytes(f"{HEADER}\n{ROWS}").report.load_path == "fast"
    assert load_bytes(f"{HEADER}\r\n{ROWS}".replace("\r\n", "\n").replace("\n", "\r\n")).report.load_path == "fast"


@pytest.mark.parametrize("empty", ["", '""'])
def test_an_empty_cell_is_absent_by_either_reader(load_bytes, monkeypatch, empty):
    content = f"Date,Alternate Date Format,Time,URL,Hit Sentence\n{empty},2023-01-02,10:05Z,https://example.org,a\n"
    fast = load_bytes(content)
    monkeypatch.setattr(csv_fast, "read", lambda *_: False)
    careful = load_bytes(content)
    assert (fast.report.load_path, careful.report.load_path) == ("fast", "careful")
    assert fast.posts == careful.posts and len(fast.posts) == 1
