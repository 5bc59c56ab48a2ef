"""openpyxl, read-only: the rows of a workbook's sheets as Python tuples, the header left out."""

from pathlib import Path

from openpyxl import load_workbook

from benchmarks.formats.job import do


def work(files: list[Path], folder: Path) -> int:
    """Rows."""
    sheets = (sheet for path in files for sheet in load_workbook(path, read_only=True).worksheets)
    return sum(sum(1 for _ in sheet.iter_rows(min_row=2, values_only=True)) for sheet in sheets)


if __name__ == "__main__":
    do(work)
