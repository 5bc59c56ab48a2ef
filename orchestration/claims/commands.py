"""`quotepart claim`: what it takes, prints and answers. Not here: how anything is judged."""

from typing import Annotated, Literal

import typer

from orchestration import console
from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home


def claim(
    figures: Annotated[str, typer.Argument(help='Figures as printed, in percent: "Marketing 50, Business 35,5 %".')],
    period: Annotated[str, typer.Option("--period", help="all, or a year.")] = "all",
    lang: Annotated[Literal["en", "fr"], typer.Option("--lang", help="Language of the answer.")] = "en",
    home: HomeOption = None,
    release: Annotated[str | None, typer.Option("--release", help="Another release than the current one.")] = None,
) -> None:
    """Hold figures that somebody printed against the current release: do they add up, does ours say the same?

    Names are ids or labels of categories, in English or French. Each figure gets the verdict that it would have in
    fct_claims: supported, contradicted or cannot tell. Answers 0 when the figures were judged, whatever the verdict; 1
    when they cannot be read, or there is no release.
    """
    from orchestration.claims import judging, words
    from orchestration.claims.figures import ClaimError, read
    from orchestration.releases import kept, opening

    try:
        with opening.open_for_reading(Home(settings(home=home).home), release) as con:
            judged = judging.judge(con, read(figures, judging.categories(con)), period)
    except (kept.ReleaseError, ClaimError) as error:
        fail(str(error))
    for line in words.said(judged, lang):
        typer.echo(line)
    console.print_table(words.header(lang), [words.cells(row, lang) for row in judged])
