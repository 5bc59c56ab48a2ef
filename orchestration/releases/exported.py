"""Exported copies: is one still what was exported, and are its shares those of its posts? Needs no home.

A copy may come from anywhere: what is in it is read in a DuckDB that can reach nothing else.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from orchestration.comments import literal
from orchestration.macros import POSTS
from orchestration.releases import digests, exporting, tables, verifying
from orchestration.releases.findings import Finding, Report


def is_export(folder: Path) -> bool:
    """Whether a folder is an exported copy."""
    return (folder / exporting.FILE).is_file()


def verify(folder: Path) -> Report:
    """Look at every file and every share of an exported copy."""
    report = Report(folder.name)
    for name in (exporting.FILE, digests.MANIFEST):
        if (folder / Path(name).with_suffix(".sha256")).is_file():
            if wrong := digests.changed(folder, name):
                report.findings.append(Finding(wrong, "changed: it and its digest do not agree", ANOTHER))
        else:
            report.notes.append(f"{name} has no digest beside it: it is not checked itself")
    if not report.is_whole:
        return report
    try:
        export, manifest = (_read(folder / name) for name in (exporting.FILE, digests.MANIFEST))
        report.release_id = str(export["release_id"])
        report.findings += list(_of_files(folder, export, manifest, report))
        report.findings += list(_inside(folder, manifest, report))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        report.findings.append(Finding(str(folder), f"is not an export as this program makes them: {error!r}", ANOTHER))
    return report


ANOTHER = "take another copy, from where it was cited"


def _read(path: Path) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return values


def _of_files(folder: Path, export: dict[str, Any], manifest: dict[str, Any], report: Report) -> Iterator[Finding]:
    own = {exporting.FILE, str(Path(exporting.FILE).with_suffix(".sha256"))}
    for finding in verifying.of_files(folder, export["files"], report, own):
        yield Finding(finding.where, finding.what, ANOTHER)
    for name, sha256 in manifest["files"].items():
        if name not in exporting.LEFT and export["files"].get(name) != sha256:
            yield Finding(name, f"is not that of the release, whose manifest says sha256 {sha256}", ANOTHER)
    if export["manifest_sha256"] != digests.sha256(folder / digests.MANIFEST):
        yield Finding(digests.MANIFEST, f"is not the one that was exported: {export['manifest_sha256']}", ANOTHER)


def _inside(folder: Path, manifest: dict[str, Any], report: Report) -> Iterator[Finding]:
    try:
        with _open(folder) as con:
            yield from tables.differences(con, manifest["tables"])
            yield from verifying.of_shares(con, manifest["study"]["time_zone"], report)
    except duckdb.Error as error:
        said = str(error).splitlines()[0]
        if report.is_whole:
            yield Finding("quotepart.duckdb or posts/", f"cannot be read to its end: {said}", ANOTHER)
        report.notes.append(f"shares were not counted again to the end: {said}")


def _open(folder: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("set TimeZone = 'UTC'")
    con.execute(f"attach {literal(str(folder / 'quotepart.duckdb'))} as quotepart (read_only)")
    con.execute(f"set allowed_directories = [{literal(f'{folder.absolute()}/')}]")
    con.execute("set enable_external_access = false")
    for name in POSTS:
        path = folder.absolute() / "posts" / f"{name}.parquet"
        con.execute(f"create temp view {name} as from read_parquet({literal(str(path))})")
    con.execute("use quotepart")
    con.execute("set lock_configuration = true")
    return con
