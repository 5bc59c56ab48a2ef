"""`quotepart releases`: what its commands take, print and answer. Not here: how anything is done."""

import json
from typing import Annotated

import typer

from orchestration import clock, console
from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home
from orchestration.releases import keep_commands
from orchestration.releases.diff_command import diff
from orchestration.releases.verify_command import export, verify

app = typer.Typer(no_args_is_help=True, help="List releases, show one, go back to one.")
app.command()(verify)
app.command()(diff)
app.command()(export)
app.command()(keep_commands.name)
app.command()(keep_commands.unname)
app.command()(keep_commands.prune)


@app.command("list")
def list_releases(home: HomeOption = None) -> None:
    """List the releases that are kept, the newest first; * marks the one that readers read."""
    from orchestration.releases import kept

    rows = [
        (
            "*" if row.is_current else "",
            row.release_id,
            " ".join(row.names),
            row.released_at,
            row.verdict,
            row.study,
            row.code_version,
        )
        for row in kept.entries(Home(settings(home=home).home))
    ]
    if not rows:
        typer.echo("no release yet. Make one with: quotepart run")
        return
    console.print_table(("", "release", "names", "released at", "verdict", "study", "code"), rows)


@app.command("show")
def show_release(
    release: Annotated[str | None, typer.Argument(help="A release; without it the current one.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Its manifest, as it is.")] = False,
    home: HomeOption = None,
) -> None:
    """Say what a release is: when and how it was made, its study, its files."""
    from orchestration.releases import kept, showing

    chosen = Home(settings(home=home).home)
    try:
        if as_json:
            typer.echo(json.dumps(kept.manifest(chosen, release), indent=2))
            return
        for line in showing.lines(chosen, release):
            typer.echo(line)
    except kept.ReleaseError as error:
        fail(str(error))


@app.command("rollback")
def rollback(
    release: Annotated[str, typer.Argument(help="The release that readers shall read from now on.")],
    why: Annotated[str, typer.Option("--why", help="The reason, kept with the hold.")],
    by: Annotated[str, typer.Option("--by", help="Who decides this.")] = "unnamed",
    home: HomeOption = None,
) -> None:
    """Go back to an earlier release. Nights are held from then on, until `releases resume`."""
    from orchestration.releases import hold, kept

    try:
        hold.rollback(Home(settings(home=home).home), release, by=by, why=why, at=clock.now())
    except kept.ReleaseError as error:
        fail(str(error))
    typer.echo(f"readers now read {release}; nights release nothing until: quotepart releases resume")


@app.command("resume")
def resume(home: HomeOption = None) -> None:
    """Lift the hold of a rollback: the next night that passes is released."""
    from orchestration.releases import hold

    lifted = hold.resume(Home(settings(home=home).home))
    typer.echo("the hold is lifted" if lifted else "there was no hold to lift")
