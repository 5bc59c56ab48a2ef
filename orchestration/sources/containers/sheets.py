"""Sheets of a workbook as CSV: run as a program of its own, with the memory and the file size that it may take.

Belongs here: cells to text. Not here: whether the workbook may be read at all (`workbooks`). It imports nothing of
ours: calamine ends the process when memory runs out, and a small process is soon started.
Prints the names of the sheets, whose CSV files are named 0, 1, 2 …
"""

import csv
import json
import resource
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import python_calamine

REFUSED, TOO_LARGE = 3, 4
"""Answers when the workbook cannot be read, the reason is printed then, and when it needs more memory."""
EXACT = 1e15
"""From here on a sheet keeps 15 digits of a number and not the others."""

Cell = str | float | int | bool | date | datetime | time | timedelta | None


def text_of(cell: Cell) -> str:
    """A cell as CSV has it. A number that lost digits ends in .0, so that nobody takes it for an id."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float | int):
        if abs(cell) >= EXACT:
            return f"{int(cell)}.0"
        return str(int(cell)) if cell == int(cell) else repr(cell)
    return cell.isoformat(" ") if isinstance(cell, datetime) else str(cell)


def write_sheets(workbook: Path, folder: Path) -> Iterator[str]:
    """Write each visible sheet that is not empty and give its name."""
    opened = python_calamine.CalamineWorkbook.from_path(str(workbook))
    count = 0
    for sheet in opened.sheets_metadata:
        if sheet.visible != python_calamine.SheetVisibleEnum.Visible or not sheet.name:
            continue
        rows = opened.get_sheet_by_name(sheet.name)
        if not rows.height:
            continue
        with (folder / str(count)).open("w", encoding="utf-8", errors="replace", newline="") as file:
            write = csv.writer(file, lineterminator="\n")
            write.writerows([text_of(cell) for cell in row] for row in rows.iter_rows())
        count += 1
        yield sheet.name


def main(workbook: str, folder: str, memory: str, file_bytes: str) -> int:
    """Keep to the limits, write, print."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(file_bytes),) * 2)
    if sys.platform == "linux":  # others do not keep to it
        resource.setrlimit(resource.RLIMIT_AS, (int(memory),) * 2)
    try:
        names = list(write_sheets(Path(workbook), Path(folder)))
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        print(str(error)[:200])
        return REFUSED
    except MemoryError:
        return TOO_LARGE
    print(json.dumps(names))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
