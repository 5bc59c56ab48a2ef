"""Small tables of one shape that are read by one statement come out as each of them does alone."""

import gzip
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.sources import NO_MAPPING, Bundle, FileReport, Mapping, Request, load
from orchestration.sources.deleted import KNOWN

NIGHT = datetime(2026, 3, 1, 2, 0)
SECRET = b"a secret of the tests"
HEADER = "id,author,date,text,lang\n"

Outcome = tuple[FileReport, list[Any], list[Any]]


def request(path: Path, mapping: Mapping) -> Request:
    return Request(path, path.name, SECRET, NIGHT, mapping)


def outcome(con: duckdb.DuckDBPyConnection, report: FileReport) -> Outcome:
    views = ("landed_posts", "landed_rejects")
    return report, *(con.execute(f"from {view} order by row_number").fetchall() for view in views)


def alone(con: duckdb.DuckDBPyConnection, path: Path, mapping: Mapping) -> Outcome:
    report = load(con, path, file_name=path.name, mapping=mapping, author_secret=SECRET, night_at=NIGHT)
    return outcome(con, report)


def together(con: duckdb.DuckDBPyConnection, paths: list[Path], mapping: Mapping) -> tuple[list[Outcome], list[Path]]:
    """What comes out for each file, and which of them were read by one statement with others."""
    bundle, outcomes, read_ahead = Bundle(con, paths[0].parent), [], []
    for place, path in enumerate(paths):
        bundle.read_ahead(request(path, mapping), (request(other, mapping) for other in paths[place:]))
        if path in bundle:
            read_ahead.append(path)
        outcomes.append(outcome(con, bundle.load(request(path, mapping))))
    bundle.close()
    return outcomes, read_ahead


def written(folder: Path, contents: list[str | bytes]) -> list[Path]:
    """The files; every other one is packed."""
    paths = []
    for number, content in enumerate(contents):
        data = content.encode() if isinstance(content, str) else content
        paths.append(folder / f"export{number}")
        paths[-1].write_bytes(gzip.compress(data) if number % 2 else data)
    return paths


def check(
    con: duckdb.DuckDBPyConnection, folder: Path, contents: list[str | bytes], mapping: Mapping = NO_MAPPING
) -> list[int]:
    """Which of the files, by number, were read with others; fails where anything comes out otherwise."""
    paths = written(folder, contents)
    expected = [alone(con, path, mapping) for path in paths]
    found, read_ahead = together(con, paths, mapping)
    assert found == expected
    return [paths.index(path) for path in read_ahead]


GOOD = HEADER + "1,ann,2023-01-02T03:04:05Z,Social business,en\n2,bob,2023-01-02T03:04:06Z,hello,fr\n"
WITH_FATES = (
    HEADER + "1,ann,2023-01-02T03:04:05Z,a,en\n1,bob,2023-01-02T03:04:05Z,again,\n,cid,2023-01-03T03:04:05Z,no id,en\n"
    '7,,never,"late, and\nlong ""quoted""",en\n8,dan,,x,en\n,,2023-01-03T00:00:00Z,,\n'
)

UNUSUAL = {
    "days and months in question": HEADER + "1,a,03/04/2023,x,en\n",
    "a zone in question": HEADER + "1,a,2023-01-02 23:30:00,x,en\n",
    "days before months, as one row tells": HEADER + "1,a,13/04/2023,x,en\n2,a,03/04/2023,x,en\n",
    "a quote that does not end": HEADER + '1,a,2023-01-02,"x,en\n2,a,2023-01-02,y,en\n',
    "a row too long": HEADER + "1,a,2023-01-02,x,en,more\n",
    "no UTF-8": HEADER.encode() + "1,a,2023-01-02,déjà,fr\n".encode("cp1252"),
    "a lone return": HEADER + "1,a,2023-01-02,x\ry,en\n",
    "no rows": HEADER,
    "nothing": b"",
    "cut": gzip.compress((HEADER + "".join(f"{n},a,2023-01-02,{n * n},en\n" for n in range(9000))).encode())[:9000],
}


def test_small_tables_of_one_shape_are_read_together_and_come_out_as_alone(con, tmp_path):
    windows, marked = GOOD.replace("\n", "\r\n"), b"\xef\xbb\xbf" + GOOD.encode()
    tables: list[str | bytes] = [GOOD, WITH_FATES, windows, windows, marked, GOOD, GOOD.rstrip()]
    assert check(con, tmp_path, tables) == [0, 1, 2, 3, 5, 6]


@pytest.mark.parametrize("unusual", UNUSUAL.values(), ids=UNUSUAL)
def test_an_unusual_file_among_others_is_read_alone(con, tmp_path, unusual):
    assert 2 not in check(con, tmp_path, [GOOD, WITH_FATES, unusual, GOOD, WITH_FATES])


def test_another_header_begins_another_bundle(con, tmp_path):
    other = "id;date;text\n1;2023-01-02;a\n"
    assert check(con, tmp_path, [GOOD, GOOD, other, other, GOOD, other, GOOD]) == [0, 1, 2, 3]


def test_the_owner_s_mapping_holds_for_all_files(con, tmp_path):
    mapping = Mapping(platform="forum", time_zone="Europe/Paris", language="fr")
    table = HEADER + "1,ann,2023-07-02 03:04:05,Social business,\n"
    assert check(con, tmp_path, [table, WITH_FATES], mapping) == [0, 1]


def test_more_than_one_bundle_takes_goes_into_the_next(con, tmp_path, monkeypatch):
    monkeypatch.setattr("orchestration.sources.bundle.BUNDLE_BYTES", 3 * len(GOOD))
    assert check(con, tmp_path, [GOOD] * 7) == [0, 1, 2, 3, 4, 5]


def test_what_somebody_asked_to_delete_is_left_out_of_each_file(tmp_path):
    with duckdb.connect() as con:
        con.execute(f"create temp table {KNOWN} (kind varchar, key_hash varchar)")
        alone(con, written(tmp_path, [GOOD])[0], NO_MAPPING)
        key = con.execute("select any_value(author_key) from landed_posts").fetchone()
        con.execute(f"insert into {KNOWN} values ('author', ?)", key)
        assert check(con, tmp_path, [GOOD, WITH_FATES]) == [0, 1]


CELLS = st.sampled_from(["1", "2", "t3_abc", "", "ann", "@bob", "2023-01-02", "2023-01-02T03:04:05Z", "03/04/2023", "x",
                         "social\nbusiness", 'a "word"', "été", "a,b", "1329393414.0", "en", " en "])  # fmt: skip
ROWS = st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=4)


@settings(max_examples=25, deadline=None)
@given(tables=st.lists(ROWS, min_size=2, max_size=4))
def test_any_tables_come_out_as_alone(con, tmp_path_factory, tables):
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"' if set(cell) & set('",\n') else cell

    contents = ["".join([HEADER, *(",".join(map(quoted, row)) + "\n" for row in rows)]) for rows in tables]
    check(con, tmp_path_factory.mktemp("bundle"), list(contents))
