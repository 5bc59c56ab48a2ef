"""`quotepart releases verify`: what it takes, prints and answers. Not here: what is compared (verifying)."""

from typing import Annotated

import typer

from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home

EXIT_DIFFERS = 4


def verify(
    release: Annotated[str | None, typer.Argument(help="A release; without it the current one.")] = None,
    home: HomeOption = None,
) -> None:
    """Check every hash of a release, and count every printed share again from its posts.

    Names each file, table, row and value that differs, with a remedy. Answers 0 when nothing does, 4 when something
    does, 1 when there is no such release.
    """
    from orchestration.releases import kept, verifying

    try:
        report = verifying.verify(Home(settings(home=home).home), release)
    except kept.ReleaseError as error:
        fail(str(error))
    for note in report.notes:
        typer.echo(f"note: {note}", err=True)
    for finding in report.findings:
        typer.echo(f"differs: {finding}")
    looked = f"{report.files} files, {report.data_files} data files, {report.shares:,} shares counted again"
    if report.is_whole:
        typer.echo(f"release {report.release_id} is whole: {looked}")
        return
    typer.echo(f"release {report.release_id} is not as it was made: {looked}; {len(report.findings)} findings")
    raise typer.Exit(EXIT_DIFFERS)
