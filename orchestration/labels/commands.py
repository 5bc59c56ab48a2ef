"""`quotepart labels`: what its commands take, print and answer. Not here: how anything is done."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from orchestration import clock, console
from orchestration.command import HomeOption, fail, settings
from orchestration.home import Home

app = typer.Typer(
    no_args_is_help=True,
    help="Find out how right the rules are: draw posts for coders, gather their answers into labels.csv.",
)


@app.command()
def draw(
    count: Annotated[int, typer.Option("--n", min=1, help="How many posts.")] = 200,
    seed: Annotated[int, typer.Option("--seed", min=0, help="The same seed and release give the same draw.")] = 1,
    home: HomeOption = None,
    out: Annotated[Path | None, typer.Option("--out", help="The key; the sheets are named after it.")] = None,
) -> None:
    """Draw posts of the current release for two coders: two sheets, and a key that stays with you.

    Each sheet has every post, in an order of its own, with an empty column for each category: the coder writes yes or
    no. It does not say what the rules found. Names are masked. The key says which post an item is, its stratum (a
    category and a language, or the rest) and the probability that it was drawn; without it, nobody can tell.
    """
    from orchestration.labels import drawing, sheets
    from orchestration.releases import kept, opening

    chosen = Home(settings(home=home).home)
    key = out or Path(f"labels-{seed}.csv")
    try:
        frame = drawing.Frame.of_study(kept.manifest(chosen)["study"])
        with opening.open_lake(chosen) as con:
            items = drawing.draw(con, frame, count, seed)
            categories = [name for (name,) in con.execute(CATEGORIES).fetchall()]
        paths = sheets.write(items, categories, seed, key)
    except (kept.ReleaseError, drawing.LabelsError) as error:
        fail(str(error))
    per_stratum = Counter((item.stratum, f"{item.inclusion_probability:.3g}") for item in items)
    rows = [(stratum, number, chance) for (stratum, chance), number in sorted(per_stratum.items())]
    console.print_table(("stratum", "posts drawn", "probability"), rows)
    typer.echo(
        f"key, for you alone: {paths[0]}\nfor the coders: {', '.join(str(path) for path in paths[1:])}", err=True
    )
    typer.echo(
        f"then: quotepart labels gather {' '.join(str(path) for path in paths)} --out STUDY/labels.csv", err=True
    )


@app.command()
def gather(
    key: Annotated[Path, typer.Argument(help="The key of the draw.")],
    filled: Annotated[list[Path], typer.Argument(help="The sheets that coders filled in.")],
    out: Annotated[Path, typer.Option("--out", help="labels.csv of the study; rows are added.")] = Path("labels.csv"),
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="Day of the labels; without it, today.")
    ] = None,
) -> None:
    """Turn filled sheets into rows of labels.csv; the next night reads them.

    A cell may say yes or no, y or n, oui or non, 1 or 0; an empty one is no answer. More coders than two are welcome:
    copy a sheet, and give each coder a name of their own in its column `coder`.
    """
    from orchestration.labels import drawing, sheets

    try:
        found = sheets.gather(key, filled, (on or clock.now()).date())
        sheets.append(found, out)
    except drawing.LabelsError as error:
        fail(str(error))
    typer.echo(f"{len(found)} answers of {len({row['coder'] for row in found})} coders added to {out}")


CATEGORIES = "select category_id from lake.marts.dim_categories order by sort_order"
