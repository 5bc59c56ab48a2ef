"""Inspecting shows what loading would do, and keeps nothing."""

from pathlib import Path

from orchestration.sources.inspect import inspect_file
from tests.sources.conftest import NIGHT


def test_an_inspection_groups_rejects_and_masks_names(tmp_path: Path):
    path = tmp_path / "posts.csv"
    rows = "".join(f"{number},2023-01-0{number},hello @Ann_1 and more,bob\n" for number in range(1, 8))
    path.write_text("id,date,text,author\n" + rows + "8,never,a,b\n9,soon,a,b\n")
    inspection = inspect_file(path, None, NIGHT)
    assert (inspection.report.rows_loaded, inspection.report.format) == (7, "csv_generic")
    group = inspection.rejects[0]
    assert (group.reason, group.row_count, group.first_row_number) == ("unreadable_date", 2, 8)
    assert sorted(group.examples) == ["never", "soon"]
    assert [post.text for post in inspection.sample] == ["hello @… and more"] * 5
    assert "bob" not in repr(inspection)
    assert list(tmp_path.iterdir()) == [path]
