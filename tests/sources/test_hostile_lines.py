"""Files that are large in one place: a line, an item, a header. Bounded memory and time, and the rows round it load.

QUOTEPART_TEST_LINE_MIB=1024 makes each of a gigabyte.
"""

import os
from pathlib import Path

import pytest

from orchestration.sources.readers.bounds import MAX_COLUMNS
from tests.sources.hostile import look

LINE_MIB = int(os.environ.get("QUOTEPART_TEST_LINE_MIB", "40"))
MEMORY = 650  # MiB beyond the program's own, 400 of them DuckDB's; the same for a gigabyte
SECONDS = 60 + LINE_MIB / 2  # a machine may be busy

TABLE = ("id,date,text\n1,2023-01-02,a\n2,2023-01-02,{}\n3,2023-01-02,b\n", 2, {"line_too_long": 1})
LARGE = {
    "a field": (*TABLE, "x"),
    "a quoted field": (TABLE[0].replace("{}", '"{}"'), *TABLE[1:], "x"),
    "separators": (*TABLE, ","),
    "a JSON line": (
        '{"id":"1","date":"2023-01-02","text":"a"}\n{"id":"2","text":"{}"}\n{"id":"3","date":"2023-01-02","text":"b"}\n',
        2,
        {"line_too_long": 1},
        "x",
    ),
    "lists in a JSON line": (
        '{"id":"1","date":"2023-01-02","text":"a"}\n{"id":[{}[]]}\n{"id":"3","date":"2023-01-02","text":"b"}\n',
        2,
        {"line_too_long": 1},
        "[],",
    ),
    "an item of a JSON array": (
        '[{"id":"1","date":"2023-01-02","text":"a"},{"id":"2","text":"{}"},{"id":"3"}]',
        1,
        {"line_too_long": 1},
        "x",
    ),
}
REFUSED = {
    "a header": ("id,date,text,{}\n1,2023-01-02,a,b\n", "x", "header has more than 65,536 bytes: export fewer columns"),
    "columns": (
        "id,date,text,{}c\n1,2023-01-02,a,b\n",
        "c,",
        "header has more than 65,536 bytes: export fewer columns",
    ),
    "a first JSON line": ('{"id":"2","text":"{}"}\n', "x", "JSON of unknown shape"),
    "brackets": ("{}", "[", "JSON of unknown shape"),
    "a document of zeros": ("{}", "\0", "binary file"),
    "a line of XML": ("<notes>{}", "<a>", "XML"),
}


def written(path: Path, frame: str, filling: str) -> Path:
    start, end = frame.split("{}")
    piece = (filling * (2**20 // len(filling))).encode()
    with path.open("wb") as file:
        file.write(start.encode())
        for _ in range(LINE_MIB):
            file.write(piece)
        file.write(end.encode())
    return path


@pytest.mark.parametrize("name", LARGE)
def test_one_large_record_is_one_reject_and_the_others_load(tmp_path: Path, name: str) -> None:
    frame, loaded, rejects, filling = LARGE[name]
    looked = look(written(tmp_path / "export", frame, filling))
    assert (looked.file["status"], looked.file["loaded"], looked.file["rejects"]) == ("loaded", loaded, rejects)
    assert looked.memory < MEMORY and looked.seconds < SECONDS


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_one_large_thing_is_refused_in_words(tmp_path: Path, name: str) -> None:
    frame, filling, said = REFUSED[name]
    looked = look(written(tmp_path / "export", frame, filling))
    assert looked.file["status"] == "quarantined" and said in looked.file["reason"]
    assert looked.memory < MEMORY and looked.seconds < SECONDS


@pytest.mark.parametrize("count", [MAX_COLUMNS, MAX_COLUMNS + 1, 100_000])
def test_a_table_of_very_many_columns_is_refused_with_the_number(load_bytes, count: int) -> None:
    header = "id,date,text" + "".join(f",c{number}" for number in range(count - 3))
    report = load_bytes(f"{header}\n1,2023-01-02,a{',' * (count - 3)}\n").report
    if count <= MAX_COLUMNS:
        assert report.rows_loaded == 1
    else:
        said = "more than 65,536 bytes" if count == 100_000 else "2,001 columns, and 2,000 are read"
        assert report.status == "quarantined" and said in report.reason and "export fewer columns" in report.reason
