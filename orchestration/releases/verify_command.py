"""`quotepart releases verify, export`: what they take, print and answer. Not here: how it is done."""

from pathlib import Path
from typing import Annotated

import typer

from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home

EXIT_DIFFERS = 4


def verify(
    release: Annotated[
        str | None, typer.Argument(help="A release, or the folder of an export; without it the current release.")
    ] = None,
    home: HomeOption = None,
) -> None:
    """Check every hash of a release, and count every printed share again from its posts.

    Names each file, table, row and value that differs, with a remedy. Answers 0 when nothing does, 4 when something
    does, 1 when there is no such release.
    """
    from orchestration.releases import digests, exported, kept, verifying

    chosen = Home(settings(home=home).home)
    try:
        if release and exported.is_export(Path(release)):
            folder, report = Path(release), exported.verify(Path(release))
        else:
            folder, report = kept.folder(chosen, release), verifying.verify(chosen, release)
    except kept.ReleaseError as error:
        fail(str(error))
    for note in report.notes:
        typer.echo(f"note: {note}", err=True)
    for finding in report.findings:
        typer.echo(f"differs: {finding}")
    looked = f"{report.files} files, {report.data_files} data files, {report.shares:,} shares counted again"
    if report.is_whole:
        typer.echo(f"release {report.release_id} is whole: {looked}")
        typer.echo(f"manifest sha256 {digests.sha256(folder / digests.MANIFEST)}")
        return
    typer.echo(f"release {report.release_id} is not as it was made: {looked}; {len(report.findings)} findings")
    raise typer.Exit(EXIT_DIFFERS)


def export(
    release: Annotated[str, typer.Argument(help="A release, by id or name.")],
    folder: Annotated[Path, typer.Argument(help="Folder to write, empty or not there yet.")],
    home: HomeOption = None,
) -> None:
    """Write a copy of a release that stands by itself: DuckDB, Parquet, posts, study, manifest, with their hashes.

    It can be cited, and verified anywhere with `quotepart releases verify FOLDER`.
    """
    from orchestration.releases import exporting, kept

    try:
        digest = exporting.export(Home(settings(home=home).home), release, folder.absolute())
    except (kept.ReleaseError, exporting.ExportError, OSError) as error:
        fail(str(error))
    typer.echo(f"wrote {folder}; cite it with the sha256 of its manifest: {digest}")
