"""`quotepart backup` and `quotepart restore`: what they take, print and answer."""

from pathlib import Path
from typing import Annotated

import typer

from orchestration import clock
from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home

FolderArgument = Annotated[Path, typer.Argument(help="Folder of the backup, on another disk.", file_okay=False)]
NewHome = Annotated[Path, typer.Option("--home", help="The home to make; it must not be there yet.")]


def backup(
    folder: FolderArgument,
    home: HomeOption = None,
    with_landing: Annotated[bool, typer.Option("--with-landing", help="The exports as they came, too.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Read all that the backup has, and mend what is damaged.")
    ] = False,
) -> None:
    """Copy what nobody can compute again: kept releases, their posts, the key of author names, lists of deletions.

    Safe while a night runs; only what is new is copied. Answers 0 when the backup is whole, else 1.
    """
    from orchestration.backup import holding, making
    from orchestration.backup.store import BackupError

    try:
        chosen = Home(settings(home=home).home)
        made = making.make(chosen, folder, clock.now(), with_landing=with_landing, check=check)
    except (BackupError, holding.NothingToBackUp, OSError) as error:
        fail(f"no backup was made: {error}")
    record = made.record
    typer.echo(
        f"{len(record.releases)} releases, {len(record.files):,} files, {_shown(record.size)} in {folder};"
        f" {made.new_files:,} new, {_shown(made.new_bytes)}"
    )
    for name in made.mended:
        typer.echo(f"! {name} was damaged in the backup and was copied anew, if the home still has it", err=True)
    for trouble in made.troubles:
        typer.echo(f"! {trouble}", err=True)
    if made.troubles:
        fail("the backup keeps what it had of these; see docs/operations.md")


def restore(folder: FolderArgument, home: NewHome) -> None:
    """Make a new home from a backup. A damaged one is refused, naming the file; then nothing is made."""
    from orchestration.backup import restoring
    from orchestration.backup.store import BackupError

    chosen = Home(settings(home=home).home)
    try:
        record = restoring.restore(folder, chosen)
    except (BackupError, OSError) as error:
        fail(f"nothing was restored: {error}")
    typer.echo(f"{len(record.releases)} releases of {record.at} in {chosen.root}; readers have {record.current}")
    typer.echo(f"next: quotepart doctor --home {chosen.root}", err=True)


def _shown(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"
