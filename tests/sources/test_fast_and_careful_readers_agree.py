"""The same file by DuckDB's reader and by the careful one gives the same rows, whatever is in it."""

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orchestration.sources.formats import csv_generic
from orchestration.sources.head import read_head
from orchestration.sources.mapping import NO_MAPPING
from orchestration.sources.readers import csv_bytes
from orchestration.sources.readers.csv_bytes import accounts_for, count_bytes

PROPERTY = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
pytestmark = pytest.mark.slow
HEADER = "id,date,text,author"
PIECES = st.sampled_from(
    ["a", "é", "😀", " ", "\t", "#", "\\", "'", ";", "|", "\ufeff", "\x0b", "\x1c", "\x85", "\u2028", "\0", "NULL", "0"]
)
QUOTED_PIECES = st.one_of(PIECES, st.sampled_from([",", "\n", "\r\n", '""', "\r"]))
WILD_PIECES = st.one_of(PIECES, st.sampled_from([",", "\n", "\r", '"']))

bare = st.lists(PIECES, max_size=5).map("".join)
quoted = st.lists(QUOTED_PIECES, max_size=6).map(lambda pieces: '"' + "".join(pieces) + '"')
wild = st.lists(WILD_PIECES, max_size=5).map("".join)
blank_after_quote = quoted.map(lambda field: field + " ")
cells = st.one_of(bare, quoted, bare, quoted, bare, quoted, blank_after_quote, wild)
dates = st.one_of(st.just("2023-01-02"), st.just("2023-01-02T03:04:05Z"), cells)
rows = st.tuples(cells, dates, cells, cells).map(",".join)
ends = st.sampled_from(["\n", "\r\n"])


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A table, mostly well-formed: one line end, four columns, sometimes an odd line between."""
    end = draw(ends)
    odd = st.sampled_from(["", " ", '""', ",,,", ",,,,", "a,b", "\r"])
    lines = draw(st.lists(st.one_of(rows, rows, rows, rows, odd), max_size=6))
    return HEADER + end + end.join(lines) + draw(st.sampled_from([end, ""]))


@PROPERTY
@given(content=tables())
def test_any_table_reads_the_same(same_both_ways, content):
    same_both_ways(content)


@PROPERTY
@given(
    posts=st.lists(
        st.tuples(st.text(min_size=1), st.text(), st.text(), st.sampled_from(["2023-01-02", "2023-01-02T03:04:05Z"])),
        max_size=5,
    )
)
def test_what_a_csv_writer_wrote_is_read_as_it_was(same_both_ways, posts):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["id", "text", "author", "date"])
    writer.writerows([post_id.replace("\r", ""), body.replace("\r", ""), author.replace("\r", ""), date]
                     for post_id, body, author, date in posts)  # fmt: skip
    fast = same_both_ways(text.getvalue().encode("utf-8", "replace"))
    assert fast.report.rows_read == len(posts)


PHP_HEADER = "id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,isReply"
php_pieces = st.sampled_from(["a", "b c", "\\", '"', ",", "\n", "\\\\", '\\"', "é"])
php_texts = st.lists(php_pieces, max_size=6).map("".join)


def as_php_writes(cell: str) -> str:
    """A cell of PHP's fputcsv: a quote after a backslash is not doubled."""
    if not any(sign in cell for sign in '," \\\n\t\r'):
        return cell
    written, after_backslash = "", False
    for sign in cell:
        written += '""' if sign == '"' and not after_backslash else sign
        after_backslash = sign == "\\"
    return f'"{written}"'


@PROPERTY
@given(texts=st.lists(php_texts, min_size=1, max_size=5))
def test_what_php_wrote_reads_the_same_and_as_it_was(same_both_ways, texts):
    rows = [["u1", "0", "0", "2023-01-02T03:04:05Z", "ann", text, "UCa", "0"] for text in texts]
    lines = [",".join(as_php_writes(cell) for cell in [f"c{number}", *row[1:]]) for number, row in enumerate(rows)]
    fast = same_both_ways("\n".join([PHP_HEADER, *lines, ""]))
    assert fast.report.load_path == ("careful" if any('\\"' in line for line in lines) else "fast")
    for post in fast.posts:
        assert post["body"] == (texts[int(post["post_id"][1:])] or None)
    looks_like_an_end = any(ending in text for text in texts for ending in ('\\",', '\\"\n'))
    assert not fast.rejects or looks_like_an_end


scalars = st.one_of(
    st.text(), st.integers(), st.booleans(), st.none(), st.floats(), st.lists(st.integers(), max_size=2)
)
objects = st.fixed_dictionaries(
    {"created_at": st.one_of(st.just("2023-01-02T03:04:05Z"), st.integers(10**9, 2 * 10**9), scalars)},
    optional={"id": scalars, "text": scalars, "author": scalars, "likes": scalars, "other": scalars},
)
odd_lines = st.sampled_from(
    ["", "  ", "null", "5", "[1]", "{", '{"id": "a",}', '{"id":1,"id":2}', '{"text":"\\ud83d"}']
)
lines = st.one_of(objects.map(json.dumps), objects.map(json.dumps), objects.map(json.dumps), odd_lines)


@PROPERTY
@given(content=st.lists(lines, max_size=5).map(lambda some: '{"id":"0","text":"","created_at":""}\n' + "\n".join(some)))
def test_any_json_lines_read_the_same(same_both_ways, content):
    same_both_ways(content)


def test_a_sound_table_takes_the_fast_way_and_a_broken_one_the_careful_way(load_bytes):
    sound = load_bytes(HEADER + "\n1,2023-01-02,a,b\n")
    broken = load_bytes(HEADER + "\n1,2023-01-02,a,b\n2,2023-01-02\n")
    assert sound.report.load_path == "fast"
    assert broken.report.load_path == "careful"
    assert (broken.report.rows_loaded, broken.report.rows_rejected) == (1, 1)


def test_texts_with_other_line_ends_than_the_rows_take_the_fast_way(load_bytes):
    loaded = load_bytes(HEADER + '\r\n1,2023-01-02,"a\nb",c\r\n2,2023-01-02,"a\r\nb",c\r\n')
    assert loaded.report.load_path == "fast"
    assert [post["body"] for post in loaded.posts] == ["a\nb", "a\r\nb"]


def test_rows_are_numbered_in_the_order_of_a_large_file(con: duckdb.DuckDBPyConnection, load_file, tmp_path: Path):
    path = tmp_path / "large"
    con.execute(f"""copy (
        select i as id, '2023-01-02' as date, 'u' || i % 100 as author,
            case when i % 5 = 0 then 'a "b",' || chr(10) || i else repeat('words ', 12) || i end as text
        from range(1, 150001) as numbers (i)
    ) to '{path}' (format csv, header)""")
    loaded = load_file(path)
    assert path.stat().st_size > 8_000_000  # so that DuckDB divides it
    assert loaded.report.load_path == "fast"
    assert [post["post_id"] for post in loaded.posts] == [str(post["row_number"]) for post in loaded.posts]
    assert loaded.report.rows_loaded == 150_000


def test_texts_that_look_like_rows_do_not_fool_a_divided_reading(load_file, tmp_path: Path):
    fake = "\n".join(f"{number},2023-01-01,fake,bob" for number in range(20_000))
    path = tmp_path / "large"
    with path.open("w") as file:
        file.write(HEADER + "\n")
        for number in range(60):
            file.write(f'{number},2023-01-02,"{fake}",ann\n')
    loaded = load_file(path)
    assert path.stat().st_size > 24_000_000
    assert loaded.report.load_path == "fast"
    assert loaded.report.rows_read == 60
    assert {post["body"] for post in loaded.posts} == {fake}


def test_rows_that_are_not_all_of_the_file_are_noticed(
    con: duckdb.DuckDBPyConnection, load_file, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr(csv_bytes, "ONE_PIECE", 10)
    path = tmp_path / "export"
    path.write_text(HEADER + '\n1,2023-01-02,"say ""hi"",\n",é\n2,2023-01-02,,b')
    head = read_head(path)
    plan = csv_generic.read(head, NO_MAPPING)
    counted = count_bytes(head, plan)
    assert load_file(path).report.load_path == "fast"
    assert accounts_for(con, counted, plan)
    con.execute("delete from landed_records where post_id = '2'")
    assert not accounts_for(con, counted, plan)
