"""Workbooks: each visible sheet that is not empty becomes a CSV of its own, and says what the sheet says."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from orchestration.sources.containers import sheets
from orchestration.sources.containers.limits import Limits
from tests.sources.containers.conftest import zipped

HEADER = ["id", "created_at (UTC)", "text", "likes"]
ROW = ["1", datetime(2023, 1, 2, 3, 4, 5), "social business", 12]
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS = """<?xml version="1.0"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.2"><office:body><office:spreadsheet>
<table:table table:name="Posts">{rows}</table:table><table:table table:name="Nothing"/>
</office:spreadsheet></office:body></office:document-content>"""


def workbook(fill: Callable[[openpyxl.Workbook], None]) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def sheet(*rows: list[object], before: tuple[list[object], ...] = ()) -> bytes:
    def fill(book: openpyxl.Workbook) -> None:
        for row in (*before, HEADER, *rows):
            book.active.append(row)

    return workbook(fill)


def ods(*rows: list[tuple[str, str]]) -> bytes:
    cells = [
        "<table:table-row>"
        + "".join(f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>" for kind, text in row)
        + "</table:table-row>"
        for row in rows
    ]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", ODS_TYPE)
        archive.writestr("content.xml", ODS.format(rows="".join(cells)), zipfile.ZIP_DEFLATED)
        manifest = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/>'
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}'
            "</manifest:manifest>",
        )
    return buffer.getvalue()


@pytest.fixture
def as_csv(tmp_path: Path) -> Callable[[bytes], dict[str, list[list[str]]]]:
    def as_csv(content: bytes) -> dict[str, list[list[str]]]:
        path = tmp_path / "book"
        path.write_bytes(content)
        names = list(sheets.write_sheets(path, tmp_path))
        texts = [(tmp_path / str(number)).read_bytes().decode() for number in range(len(names))]
        return {name: list(csv.reader(io.StringIO(text, newline=""))) for name, text in zip(names, texts, strict=True)}

    return as_csv


def test_dates_numbers_and_texts_come_as_people_read_them(as_csv):
    rows = [
        ["1", datetime(2023, 1, 2, 3, 4, 5), 'say "social", please\nnow', 3.0],
        [123456789012345, date(2023, 1, 2), "caf\u00e9 \U0001f600", 3.5],
        [True, None, "=1+1", -7],
    ]
    assert as_csv(sheet(*rows))["Sheet"][1:] == [
        ["1", "2023-01-02 03:04:05", 'say "social", please\nnow', "3"],
        ["123456789012345", "2023-01-02", "caf\u00e9 \U0001f600", "3.5"],
        ["true", "", "", "-7"],
    ]


def test_escapes_of_the_file_format_are_undone(as_csv):
    text = "one_x000D_\ntwo _x005F_x000D_"
    assert as_csv(sheet(["1", ROW[1], text, 0]))["Sheet"][1][2] == "one\r\ntwo _x000D_"


def test_an_id_that_lost_digits_is_refused_and_one_kept_as_text_is_not(opened):
    report = opened(sheet([1234567890123456789, *ROW[1:]], ["1234567890123456789", *ROW[1:]]))["Sheet"]
    assert (report.rows_loaded, report.rows_rejected) == (1, 1)


def test_a_preamble_over_merged_cells_is_passed_over(opened):
    def fill(book: openpyxl.Workbook) -> None:
        for row in (["Report:", "Monthly"], ["From:", "1 January"], [], HEADER, ROW):
            book.active.append(row)
        book.active.merge_cells("A1:D1")

    report = opened(workbook(fill))["Sheet"]
    assert (report.format, report.rows_loaded, report.rows_read) == ("csv_generic", 1, 1)


def test_hidden_and_empty_sheets_are_left_out_and_sums_beside_posts_hold_no_posts(opened):
    def fill(book: openpyxl.Workbook) -> None:
        book.active.title = "Posts"
        for row in (HEADER, ROW):
            book["Posts"].append(row)
        for name, state in (("Secret", "hidden"), ("Very secret", "veryHidden"), ("Sums", "visible")):
            book.create_sheet(name).append(["Month", "Sum"])
            book[name].append(["January", 12])
            book[name].sheet_state = state
        book.create_sheet("Empty")

    found = opened(workbook(fill))
    statuses = {name: (report.format, report.status) for name, report in found.items()}
    assert statuses == {
        "Posts": ("csv_generic", "loaded"),
        "Sums": ("csv_generic", "no_posts"),
        "": ("xlsx", "opened"),
    }


def test_a_workbook_in_an_archive_in_an_archive_is_read(opened):
    found = opened(zipped({"in.zip": zipped({"book.xlsx": sheet(ROW)})}))
    assert found["in.zip!/book.xlsx!/Sheet"].rows_loaded == 1


def test_an_open_document_sheet_is_read(opened, as_csv):
    text, number = 'office:value-type="string"', 'office:value-type="float" office:value="{}"'
    when = 'office:value-type="date" office:date-value="2023-01-02T03:04:05"'
    content = ods(
        [(text, name) for name in HEADER],
        [(text, "1"), (when, "02/01/23"), (text, "social &amp; business"), (number.format("12"), "12")],
        [(number.format("1234567890123456789"), "1E+18"), (when, "02/01/23"), (text, "b"), (number.format("1.5"), "1")],
    )
    assert as_csv(content)["Posts"][1:] == [
        ["1", "2023-01-02 03:04:05", "social & business", "12"],
        ["1234567890123456768.0", "2023-01-02 03:04:05", "b", "1.5"],
    ]
    found = opened(content)
    assert {name: report.format for name, report in found.items()} == {"Posts": "csv_generic", "": "ods"}
    assert (found["Posts"].rows_loaded, found["Posts"].rows_rejected) == (1, 1)


def refused(opened, content: bytes, limits: Limits | None = None) -> str:
    (report,) = (opened(content, limits) if limits else opened(content)).values()
    assert report.status == "quarantined"
    assert "CSV" in report.reason, "the remedy"
    return report.reason


def test_what_only_looks_like_a_workbook_is_refused_in_words(opened):
    assert "cannot be read as a workbook" in refused(opened, zipped({"[Content_Types].xml": "<Types/>"}))
    assert "cannot be read as a workbook" in refused(opened, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert "damaged" in refused(opened, sheet(ROW)[:-30])


def test_a_sheet_that_unpacks_to_too_much_is_refused(opened):
    large = sheet(*[[str(number), *ROW[1:]] for number in range(500)])
    assert "sheet1.xml in it unpacks to more than 20000 bytes" in refused(opened, large, Limits(sheet_bytes=20_000))


def test_two_cells_at_opposite_corners_do_not_take_the_memory(opened):
    def fill(book: openpyxl.Workbook) -> None:
        book.active["A1"] = book.active["XFD1048576"] = 1

    assert "more than 2 GiB of memory" in refused(opened, workbook(fill))


def test_a_workbook_that_takes_too_long_is_given_up(opened):
    assert "took more than 0.01 s" in refused(opened, sheet(ROW), Limits(workbook_seconds=0.01))
