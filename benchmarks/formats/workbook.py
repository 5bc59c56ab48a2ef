"""A workbook with the same columns as the generic CSV."""

from pathlib import Path

from openpyxl import Workbook

from benchmarks.formats.invented import posts

COLUMNS = ("id", "author", "created_at", "language", "platform", "kind", "text")


def write(path: Path, number: int) -> None:
    """So many rows below a header."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Posts")
    sheet.append(COLUMNS)
    for post in posts(number):
        at = post.at.strftime("%Y-%m-%dT%H:%M:%SZ")
        sheet.append([str(post.x_id), f"author_{post.author}", at, "en", "linkedin", "original", post.text])
    workbook.save(path)
