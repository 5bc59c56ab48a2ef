"""Formats that are tables: the same rows in another encoding, another order of columns, a workbook."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from orchestration.sources.containers.sheets import write_sheets
from orchestration.sources.format import Example
from orchestration.sources.head import read_head
from orchestration.sources.plans import TablePlan
from orchestration.sources.registry import NAMED, claims

OFTEN_IN_WORKBOOKS = ("brandwatch", "meltwater", "talkwalker", "sprout")


def text_of(example: Example) -> str:
    if isinstance(example.content, str):
        return example.content
    return example.content.decode("utf-16" if example.content.startswith(b"\xff\xfe") else "utf-8-sig")


def plan_of(folder: Path, example: Example) -> TablePlan | None:
    path = folder / "export"
    path.write_bytes(text_of(example).encode())
    answer = next(iter(claims(read_head(path), example.mapping).values()), None)
    return answer if isinstance(answer, TablePlan) else None


@pytest.fixture(scope="session")
def tables(tmp_path_factory) -> list[tuple[str, Example, TablePlan]]:
    folder = tmp_path_factory.mktemp("tables")
    examples = [(name, example) for name, format_ in NAMED.items() for example in format_.examples]
    plans = [(name, example, plan_of(folder, example)) for name, example in examples]
    return [(name, example, plan) for name, example, plan in plans if plan]


def rows_of(example: Example, plan: TablePlan) -> tuple[str, list[list[str]]]:
    """The lines before the header as they are, and the cells from the header on."""
    lines = text_of(example).splitlines(keepends=True)
    before = lines[: plan.skip_lines - 1]
    rows = csv.reader(io.StringIO("".join(lines[plan.skip_lines - 1 :]), newline=""), delimiter=plan.delimiter)
    return "".join(before), list(rows)


def rewritten(before: str, rows: list[list[str]], delimiter: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return before + written.getvalue()


def essence(loaded) -> tuple:
    report = loaded.report
    posts = [{**post, "row_number": 0} for post in loaded.posts]
    return report.format, report.status, report.rows_read, report.rows_rejected, report.filtered_reasons, posts


def test_there_are_tables_to_look_at(tables):
    assert {"brandwatch", "meltwater", "reddit_csv"} <= {name for name, _, _ in tables}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_another_encoding_gives_the_same_posts(load_bytes, tables, encoding):
    for name, example, _ in tables:
        try:
            content = text_of(example).encode(encoding)
        except UnicodeEncodeError:
            continue
        assert essence(load_bytes(content, example.mapping)) == essence(
            load_bytes(text_of(example), example.mapping)
        ), f"{name}: {example.says}"


def test_columns_in_another_order_give_the_same_posts(load_bytes, tables):
    for name, example, plan in tables:
        before, rows = rows_of(example, plan)
        if len({len(row) for row in rows}) > 1:
            continue
        turned = rewritten(before, [row[::-1] for row in rows], plan.delimiter)
        assert essence(load_bytes(turned, example.mapping)) == essence(load_bytes(text_of(example), example.mapping)), (
            f"{name}: {example.says}"
        )


def test_columns_that_come_twice_or_are_unknown_change_nothing(load_bytes, tables):
    for name, example, plan in tables:
        before, rows = rows_of(example, plan)
        if len({len(row) for row in rows}) > 1:
            continue
        header, *data = rows
        wider = [[*header, "", "Something new", header[0]], *([*row, "x", "1", "again"] for row in data)]
        assert essence(load_bytes(rewritten(before, wider, plan.delimiter), example.mapping)) == essence(
            load_bytes(text_of(example), example.mapping)
        ), f"{name}: {example.says}"


def test_a_sheet_of_a_workbook_gives_the_same_posts(load_file, load_bytes, tables, tmp_path: Path):
    for name, example, plan in tables:
        if name not in OFTEN_IN_WORKBOOKS:
            continue
        before, rows = rows_of(example, plan)
        workbook = openpyxl.Workbook()
        for row in [*csv.reader(before.splitlines(), delimiter=plan.delimiter), *rows]:
            workbook.active.append(row)
        workbook.save(tmp_path / "export.xlsx")
        assert list(write_sheets(tmp_path / "export.xlsx", tmp_path)) == ["Sheet"]
        assert essence(load_file(tmp_path / "0", example.mapping)) == essence(
            load_bytes(text_of(example), example.mapping)
        ), f"{name}: {example.says}"
