"""Verify: is a release still what it was when it was made, and are its shares those of its posts?

Belongs here: what is looked at, and in which order. Not here: how a digest is taken (digests, data_files), how shares
are counted again (recount), what an exported copy has instead of a catalog (exported).
"""

import json
import sqlite3
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from orchestration.home import Home
from orchestration.releases import data_files, digests, kept, opening, recount, tables
from orchestration.releases.findings import RECOUNT, Finding, Report

# More of the same kind are counted and not listed.
LISTED = 20
OLDER = "made before {} was kept: {} not checked"


def verify(home: Home, release: str | None = None) -> Report:
    """Look at every file and every share of a release. Raises ReleaseError when it is not kept here."""
    folder = kept.folder(home, release)
    report = Report(folder.name)
    report.findings += list(_of_manifest(home, folder, report))
    if report.findings:
        report.notes.append(f"nothing else was compared: restore {digests.MANIFEST} first, then verify again")
        return report
    try:
        manifest = json.loads((folder / digests.MANIFEST).read_text(encoding="utf-8"))
        files, zone = dict(manifest["files"]), str(manifest["study"]["time_zone"])
    except (ValueError, LookupError, TypeError) as error:
        report.findings.append(Finding(digests.MANIFEST, f"cannot be read ({error!r}), so nothing else was compared"))
        return report
    report.findings += list(of_files(folder, files, report))
    report.findings += list(_of_data(home, folder, report))
    report.findings += list(_inside(home, folder, manifest, zone, report))
    return report


def _of_manifest(home: Home, folder: Path, report: Report) -> Iterator[Finding]:
    if not (folder / digests.OF_MANIFEST).is_file():
        report.notes.append(OLDER.format(digests.OF_MANIFEST, "the manifest itself is"))
        return
    if wrong := digests.changed(folder):
        yield Finding(wrong, "changed: the manifest and its digest do not agree")
    for other in kept.folders(home):
        try:
            previous = json.loads((other / digests.MANIFEST).read_text(encoding="utf-8")).get("previous") or {}
        except ValueError:
            continue
        said = previous.get("manifest_sha256")
        if previous.get("release_id") == folder.name and said != digests.sha256(folder / digests.MANIFEST):
            yield Finding(digests.MANIFEST, f"release {other.name}, made after it, knows it with sha256 {said}")


def of_files(
    folder: Path, files: dict[str, str], report: Report, own: Collection[str] = (digests.MANIFEST, digests.OF_MANIFEST)
) -> Iterator[Finding]:
    """Files of a folder that are missing, changed, or named nowhere; its `own` are what names the others."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name, sha256 in sorted(files.items()):
        report.files += 1
        if name not in found:
            yield Finding(name, "is missing")
        elif (now := digests.sha256(folder / name)) != sha256:
            yield Finding(name, f"its sha256 is {now}, and was {sha256}")
    for name in sorted(found - files.keys() - set(own)):
        yield Finding(name, "is not named by the manifest", "find out who put it there, and remove it")


def _of_data(home: Home, folder: Path, report: Report) -> Iterator[Finding]:
    try:
        known = data_files.read(folder)
        named = data_files.named(folder / "catalog.sqlite")
    except (ValueError, LookupError, TypeError, sqlite3.Error) as error:
        yield Finding("catalog.sqlite or data_files.json", f"cannot be read ({error}), so data files were not compared")
        return
    if not known:
        report.notes.append(OLDER.format(data_files.FILE, "the content of data files is"))
    for path in sorted({*known, *named}):
        report.data_files += 1
        where = f"data/{path} (table {'.'.join(Path(path).parts[:2])})"
        file = known.get(path)
        if not (home.data / path).is_file():
            yield Finding(where, "is missing")
        elif file and (size := (home.data / path).stat().st_size) != file.bytes:
            yield Finding(where, f"has {size} bytes, and had {file.bytes}")
        elif file and (now := digests.sha256(home.data / path)) != file.sha256:
            yield Finding(where, f"its sha256 is {now}, and was {file.sha256}")
        if known and (path in known) != (path in named):
            one, other = ("data_files.json", "catalog") if path in known else ("catalog", "data_files.json")
            yield Finding(where, f"is named by the {one} and not by the {other}")


def _inside(home: Home, folder: Path, manifest: dict[str, Any], zone: str, report: Report) -> Iterator[Finding]:
    """What the tables hold: where a table is not as it was, and every share counted again."""
    try:
        with opening.open_for_reading(home, folder.name) as con:
            yield from tables.differences(con, manifest["tables"])
            yield from of_shares(con, zone, report)
    except duckdb.Error as error:
        said = str(error).splitlines()[0]
        if report.is_whole:
            yield Finding("quotepart.duckdb or catalog.sqlite", f"cannot be read to its end: {said}")
        report.notes.append(f"shares were not counted again to the end: {said}")


def of_shares(con: duckdb.DuckDBPyConnection, time_zone: str, report: Report) -> Iterator[Finding]:
    """Every printed share that the posts of an open release do not give."""
    report.shares = recount.printed(con)
    found = recount.differences(con, time_zone)
    for difference in islice(found, LISTED):
        where = f"fct_category_shares, row {difference.row}, {difference.column}"
        printed, counted = (
            "no such row" if value is None else value for value in (difference.printed, difference.counted)
        )
        yield Finding(where, f"printed: {printed}; counted again from the posts: {counted}", RECOUNT)
    if more := sum(1 for _ in found):
        yield Finding("fct_category_shares", f"and {more:,} more values", RECOUNT)
