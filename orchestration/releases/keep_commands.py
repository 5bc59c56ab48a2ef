"""`quotepart releases name, unname, prune`: what they take, print and answer. Not here: what is kept (retention)."""

from typing import Annotated

import typer

from orchestration import clock
from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home


def name(
    release: Annotated[str, typer.Argument(help="A release.")],
    name: Annotated[str, typer.Argument(help="Its name: letters, digits, - and _.")],
    home: HomeOption = None,
) -> None:
    """Give a release a name: it is kept for ever, and every command takes the name for its id."""
    from orchestration.releases import kept, names

    chosen = Home(settings(home=home).home)
    try:
        folder = kept.folder(chosen, release)
        names.give(chosen, folder, name)
    except (kept.ReleaseError, names.NamingError) as error:
        fail(str(error))
    typer.echo(f"release {folder.name} is named {name} and kept for ever")


def unname(
    name: Annotated[str, typer.Argument(help="A name that a release has.")],
    home: HomeOption = None,
) -> None:
    """Take a name away: its release is kept as long as any other."""
    from orchestration.releases import names

    try:
        release_id = names.take(Home(settings(home=home).home), name)
    except names.NamingError as error:
        fail(str(error))
    typer.echo(f"release {release_id} is no longer named {name}")


def prune(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go, and remove nothing.")] = False,
    home: HomeOption = None,
) -> None:
    """Remove the releases that are not kept any longer, and the files that only they had, as every night does.

    QUOTEPART_KEPT_RELEASES and QUOTEPART_KEPT_DAYS say what is kept; the release that readers read, the one that a
    rollback left and those with a name are kept in any case. A file younger than a day stays until tomorrow.
    """
    from orchestration import night
    from orchestration.releases import cleaning, retention

    chosen = settings(home=home)
    place, rule = Home(chosen.home), retention.Rule(chosen.kept_releases, chosen.kept_days)
    try:
        with night.only_one(place, "of `releases prune`"):
            going = cleaning.plan(place, rule, clock.now())
            for release in going.releases:
                typer.echo(f"{release.folder.name}: {release.why}")
            for path in going.unreadable:
                typer.echo(f"note: {path} cannot be read, so no data file goes", err=True)
            verb, size = ("would free", going.bytes) if dry_run else ("freed", going.bytes)
            if not dry_run:
                cleaning.clean(place, rule, clock.now())
    except night.NightRunning as error:
        fail(str(error))
    counts = f"{len(going.releases)} releases, {len(going.builds)} branches, {len(going.files)} data files"
    typer.echo(f"{counts}: {verb} {size / 1e6:.1f} MB")
