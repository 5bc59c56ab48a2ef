"""Tables of every make: delimiters, encodings, languages, preambles, columns files."""

from datetime import datetime

import pytest

from orchestration.sources import Mapping

ROW = ("7", "2023-01-02T03:04:05Z", "réseau “social” €", "ann")


def table(delimiter: str, names: str = "id,date,text,author") -> str:
    return names.replace(",", delimiter) + "\n" + delimiter.join(ROW) + "\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_is_found(load_bytes, delimiter):
    post = load_bytes(table(delimiter)).posts[0]
    assert (post["post_id"], post["body"]) == ("7", ROW[2])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_is_found(load_bytes, encoding):
    loaded = load_bytes(table("\t").encode(encoding))
    assert loaded.posts[0]["body"] == ROW[2]
    assert loaded.report.encoding == encoding
    assert loaded.posts[0]["posted_at"] == datetime(2023, 1, 2, 3, 4, 5)


def test_a_windows_byte_far_from_the_start_is_still_noticed(load_bytes):
    rows = "".join(f"{number},2023-01-02,plain,ann\n" for number in range(5000))
    content = ("id,date,text,author\n" + rows).encode() + "9999,2023-01-02,caf\xe9,ann\n".encode("cp1252")
    loaded = load_bytes(content)
    assert loaded.posts[-1]["body"] == "café"
    assert (loaded.report.encoding, loaded.report.load_path) == ("cp1252", "careful")


def test_french_names_are_known(load_bytes):
    post = load_bytes(
        "Identifiant;Publié le;Texte;Auteur;Langue;Nombre de « J’aime »;Réseau\n"
        "1;2023-01-02;Bonjour;ann;fr-FR;1 234;Twitter\n"
    ).posts[0]
    assert (post["post_id"], post["body"], post["language"], post["platform"]) == ("1", "Bonjour", "fr", "x")
    assert post["posted_at"] == datetime(2023, 1, 2)


def test_lines_before_the_header_are_passed_over(load_bytes):
    loaded = load_bytes('Report:,"Mentions"\nFrom:,2023\n\n' + table(","))
    assert [post["row_number"] for post in loaded.posts] == [1]


def test_a_columns_file_names_columns_that_nobody_could_guess(load_bytes):
    mapping = Mapping(columns={"post_id": "A", "body": "B", "posted_at": "C"}, platform="forum", language="fr")
    post = load_bytes("A,B,C,D\n1,hello,2023-01-02,x\n", mapping).posts[0]
    assert (post["post_id"], post["body"], post["platform"], post["language"]) == ("1", "hello", "forum", "fr")


def test_a_table_of_unknown_columns_is_quarantined_with_the_remedy(load_bytes):
    report = load_bytes("A,B,C\n1,hello,2023-01-02\n2,hello,2023-01-03\n").report
    assert report.status == "quarantined"
    assert "A, B, C" in report.reason and ".columns.yml" in report.reason


def test_a_columns_file_that_names_an_absent_column_is_told_so(load_bytes):
    report = load_bytes("id,date,text\n1,2023-01-02,x\n", Mapping(columns={"body": "Message"})).report
    assert report.status == "quarantined" and "Message" in report.reason


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_line_end_is_understood(load_bytes, end):
    loaded = load_bytes(f"id,date,text{end}1,2023-01-02,one{end}2,2023-01-02,two{end}")
    assert [post["body"] for post in loaded.posts] == ["one", "two"]


def test_a_return_inside_a_text_stays(load_bytes):
    loaded = load_bytes("id,date,text\n1,2023-01-02,one\rhalf\n2,2023-01-02,two\n")
    assert [post["body"] for post in loaded.posts] == ["one\rhalf", "two"]


def test_quotes_first_seen_after_twenty_thousand_rows_are_quotes(load_bytes):
    rows = "".join(f"{number},2023-01-02,plain\n" for number in range(21_000))
    loaded = load_bytes("id,date,text\n" + rows + '21000,2023-01-02,"a, ""b""\nc"\n')
    assert loaded.posts[-1]["body"] == 'a, "b"\nc'
    assert (loaded.report.rows_read, loaded.report.load_path) == (21_001, "fast")


def test_one_unpaired_quote_costs_one_line(load_bytes):
    loaded = load_bytes('id,date,text\n1,2023-01-02,one\n2,2023-01-02,"two\n3,2023-01-02,three\n4,2023-01-02,four\n')
    assert [post["post_id"] for post in loaded.posts] == ["1", "3", "4"]
    assert [(reject["row_number"], reject["reason"]) for reject in loaded.rejects] == [(2, "unpaired_quote")]


def test_the_same_post_twice_in_a_file_counts_once(load_bytes):
    report = load_bytes("id,date,text\n1,2023-01-02,a\n1,2023-01-02,b\n2,2023-01-02,c\n").report
    assert (report.rows_read, report.rows_loaded, report.rows_duplicate) == (3, 2, 1)


def test_a_post_without_id_gets_one_of_what_it_is(load_bytes):
    loaded = load_bytes("date,text,author\n2023-01-02,a,ann\n2023-01-02,a,bob\n2023-01-02,a,ann\n")
    assert (loaded.report.rows_loaded, loaded.report.rows_duplicate) == (2, 1)
    assert all(len(post["post_id"]) == 34 and post["post_id"].startswith("h:") for post in loaded.posts)


def test_only_public_posts_are_loaded(load_bytes):
    report = load_bytes("id,date,text,visibility\n1,2023-01-02,a,public\n2,2023-01-02,b,direct\n").report
    assert (report.rows_loaded, report.filtered_reasons) == (1, {"not_public": 1})


@pytest.mark.parametrize(
    ("raw", "count"), [("12", 12), ("12,345", 12_345), ("32.3K", 32_300), ("1.234567M", 1_234_567), ("many", None)]
)
def test_numbers_are_read_without_loss(load_bytes, raw, count):
    assert load_bytes(f'id,date,text,likes\n1,2023-01-02,a,"{raw}"\n').posts[0]["like_count"] == count


@pytest.mark.parametrize(
    ("raw", "language"),
    [("en", "en"), ("EN-us", "en"), ("zh_CN", "zh"), ("Français", "fr"), ("und", None), ("??", None), ("deu", "de")],
)
def test_languages_become_codes(load_bytes, raw, language):
    assert load_bytes(f"id,date,text,language\n1,2023-01-02,a,{raw}\n").posts[0]["language"] == language


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [("Retweet", "a", "repost"), ("", "RT @b: a", "repost"), ("quoted", "a", "quote"), ("", "a", "original")],
)
def test_kinds_are_told_apart(load_bytes, kind, text, expected):
    content = f"id,date,text,kind,platform\n1,2023-01-02,{text},{kind},Twitter\n"
    assert load_bytes(content).posts[0]["kind"] == expected


def test_a_nul_in_the_name_of_a_column_does_no_harm(load_bytes):
    loaded = load_bytes("id,date\0,text\n1,2023-01-02,one\n2,soon,two\n", Mapping(columns={"posted_at": "date\0"}))
    assert (loaded.report.rows_loaded, loaded.rejects[0]["column_name"]) == (1, "date")


def test_of_a_post_that_comes_twice_the_fuller_text_is_kept(load_bytes):
    rows = "7,2023-01-02,cut sh…,ann\n7,2023-01-02,cut short no longer,ann\n7,2023-01-02,cut,ann\n"
    loaded = load_bytes("id,date,text,author\n" + rows)
    assert [(post["body"], post["row_number"]) for post in loaded.posts] == [("cut short no longer", 2)]
    assert loaded.report.rows_duplicate == 2
