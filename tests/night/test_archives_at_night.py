"""A night whose exports come inside an archive: the posts say where they lie, and no alarm is raised about the rest."""

import os
import time
import zipfile
from datetime import timedelta
from pathlib import Path

from orchestration.home import Home
from orchestration.releases import opening
from tests.night.support import FIRST_NIGHT, posts, run, write_csv


def test_posts_of_an_archive_name_it_and_its_member(home: Home, tmp_path: Path) -> None:
    rows = posts(FIRST_NIGHT - timedelta(days=3), 300, first_id=1)
    table = write_csv(tmp_path / "made.csv", rows[:200])
    path = tmp_path / "exports" / "march.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(table, "data/a.csv")
        archive.writestr("data/picture.png", b"\x89PNG and so on")
        archive.writestr("read me.txt", "Some words.\n")
    os.utime(path, (time.time() - 3600,) * 2)
    write_csv(tmp_path / "exports" / "b.csv", rows[150:])
    tonight = run(home, [tmp_path / "exports"])
    assert tonight.last_run["release_id"], tonight.last_run
    assert not {"quarantined_files", "rows_reconcile"} & tonight.failed
    files = tonight.last_run["files"]
    assert (files["seen"], files["new"], files["known"], files["members"], files["quarantined"]) == (2, 2, 0, 2, 0)
    with opening.open_for_reading(home) as con:
        assert con.execute("select file_name, count(*) from fct_posts group by all order by all").fetchall() == [
            ("b.csv", 150),
            ("march.zip!/data/a.csv", 150),
        ]
        statuses = con.execute("select file_name, status from ingest_files order by all").fetchall()
        assert statuses == [
            ("b.csv", "loaded"),
            ("march.zip", "opened"),
            ("march.zip!/data/a.csv", "loaded"),
            ("march.zip!/read me.txt", "no_posts"),
        ]
        states = con.execute("select distinct state from fct_collection_days where post_count > 0").fetchall()
        assert states == [("complete",)] or states == [("immature",)]
