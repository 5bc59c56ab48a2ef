"""`quotepart releases diff`: what it takes, prints and answers. Not here: what is compared (differing)."""

from typing import Annotated

import typer

from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home


def diff(
    before: Annotated[str, typer.Argument(help="A release, by id or name.")],
    after: Annotated[str, typer.Argument(help="A later one.")],
    home: HomeOption = None,
) -> None:
    """Say what differs between two releases: code, study, tables, columns, terms, categories, shares and their causes.

    + is only in the second, - only in the first, ~ in both and not the same.
    """
    import duckdb

    from orchestration.releases import differing, kept

    nothing = True
    try:
        for title, lines in differing.diff(Home(settings(home=home).home), before, after):
            for line in [f"{title}:", *(f"  {line}" for line in lines)] if lines else []:
                nothing = False
                typer.echo(line)
    except (kept.ReleaseError, duckdb.Error) as error:
        fail(str(error))
    if nothing:
        typer.echo("nothing differs")
