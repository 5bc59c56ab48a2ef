"""The command line: what each command takes, prints and answers. Not here: how anything is done."""

import logging
import sys
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from orchestration import clock, console, modes
from orchestration import settings as settings_module
from orchestration.backup.commands import backup, restore
from orchestration.claims.commands import claim
from orchestration.command import HomeOption, StudyOption
from orchestration.command import fail as _fail
from orchestration.command import settings as _settings
from orchestration.doctor.commands import doctor
from orchestration.home import Home
from orchestration.labels.commands import app as labels_app
from orchestration.plain import plain
from orchestration.releases.accepting import accept
from orchestration.releases.commands import app as releases_app
from orchestration.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Quotepart: what share of a conversation each category holds, and whether that figure may be quoted.",
)
app.add_typer(releases_app, name="releases")
app.add_typer(labels_app, name="labels")
app.command()(claim)
app.command()(accept)
app.command()(doctor)
app.command()(backup)
app.command()(restore)

EXIT_HELD = 3


@app.command()
def run(
    source: Annotated[
        list[str] | None,
        typer.Option("--source", help="Folder or URL with exports, optionally NAME=URL. May be given several times."),
    ] = None,
    home: HomeOption = None,
    study: StudyOption = None,
) -> None:
    """Run one night now: land, load, compute, check, release.

    Answers 0 when it was released (pass or caution), 3 when it was held, 1 when it broke.
    """
    _run_night(_settings(sources=tuple(source) if source else None, home=home, study=study))


@app.command()
def reprocess(
    files: Annotated[
        list[str] | None,
        typer.Argument(help="Names as the ledger has them (* for any part), or 8 or more digits of a sha256."),
    ] = None,
    formats: Annotated[list[str] | None, typer.Option("--format", help="All files that were read as this.")] = None,
    home: HomeOption = None,
    study: StudyOption = None,
) -> None:
    """Read landed files again, after an adapter or a columns file changed, and compute everything anew: a whole night.

    Answers as `run` does.
    """
    from orchestration import reprocessing
    from orchestration.releases import kept, opening

    settings = _settings(home=home, study=study)
    again = (*(files or []), *(f"{reprocessing.FORMAT}{name}" for name in formats or []))
    if not again:
        _fail("name files, or a --format: `quotepart reprocess --help`")
    try:
        with opening.open_lake(Home(settings.home)) as con:
            chosen = reprocessing.choose(con, Home(settings.home), again)
    except (kept.ReleaseError, reprocessing.NothingToReprocess) as error:
        _fail(str(error))
    typer.echo(f"reads again: {', '.join(f'{file.source}/{file.file_name}' for file in chosen)}", err=True)
    _run_night(settings, again)


def _run_night(settings: Settings, again: tuple[str, ...] = ()) -> NoReturn:
    from orchestration import alerts, instance, summary
    from orchestration.releases import last_run
    from orchestration.study import StudyError

    _check_study(settings, StudyError)
    _check_sources(settings)
    with console.progress("the night"):
        ended = instance.run_night(settings, again)
        alerts.tell(settings, broke=None if ended.success else (ended.run_id, ended.message))
    said = last_run.read(Home(settings.home))
    if said is None or said["run_id"] != ended.run_id or said["verdict"] == "error":
        _fail(f"the night broke: {ended.message}")
    for line in summary.lines(Home(settings.home), said, settings.report_port):
        typer.echo(plain(line))
    raise typer.Exit(EXIT_HELD if said["verdict"] == "hold" else 0)


@app.command()
def serve(
    home: HomeOption = None,
    study: StudyOption = None,
    only: Annotated[Literal["dagster", "report"] | None, typer.Option("--only", help="One of the two.")] = None,
) -> None:
    """Serve the Dagster UI with its daemon, and the report, on this machine only, until interrupted."""
    from orchestration import serving

    try:
        parts = (only,) if only else tuple(serving.PARTS)
        raise typer.Exit(serving.serve(_settings(home=home, study=study), parts))
    except serving.ServeError as error:
        _fail(str(error))


@app.command()
def inspect(
    files: Annotated[list[Path], typer.Argument(help="Exports to look into.", exists=True, dir_okay=False)],
) -> None:
    """Say what is in an export: format, rows, rejects with reasons, dates, a sample. Writes nothing."""
    from orchestration import inspecting

    for file in files:
        for line in inspecting.lines(file, clock.now()):
            typer.echo(plain(line))


@app.command()
def formats(
    name: Annotated[str | None, typer.Argument(help="One format, with its fields, its oddities and examples.")] = None,
    page: Annotated[bool, typer.Option("--page", help="Print docs/formats.md, which is made of this.")] = False,
) -> None:
    """List the exports that can be read: what each maps and lacks, how sure that is, how people export it."""
    from orchestration import catalogue

    if page:
        typer.echo(catalogue.page(), nl=False)
        return
    if name is None:
        console.print_table(catalogue.HEADER, catalogue.rows())
        return
    try:
        for line in catalogue.detail(name):
            typer.echo(line)
    except catalogue.UnknownFormat as error:
        _fail(str(error))


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help='A query, e.g. "from fct_category_shares limit 5".')],
    home: HomeOption = None,
    release: Annotated[str | None, typer.Option("--release", help="Another release than the current one.")] = None,
) -> None:
    """Ask the current release: its tables, and fct_posts and fct_mentions. Nothing can be written."""
    import duckdb

    from orchestration.releases import asking, kept, opening

    try:
        with opening.open_for_reading(Home(_settings(home=home).home), release) as con:
            console.print_relation(asking.ask(con, query))
    except (kept.ReleaseError, duckdb.Error) as error:
        _fail(str(error))


@app.command()
def sample(
    folder: Annotated[Path, typer.Argument(help="Folder to write generated exports into.")],
    posts: Annotated[int, typer.Option(min=100, help="How many posts.")] = 6000,
    days: Annotated[int, typer.Option(min=7, help="Over how many days.")] = 120,
    seed: Annotated[int, typer.Option(help="The same seed gives the same files.")] = 2012,
) -> None:
    """Write invented exports in several formats, with a truth that is known, to try Quotepart with."""
    from orchestration import sample as generator

    try:
        generator.generate(folder, posts=posts, days=days, seed=seed)
    except generator.SampleError as error:
        _fail(str(error))
    typer.echo(f"wrote {posts:,} invented posts to {folder}; load them with: quotepart run --source {folder}")


@app.command()
def settings(home: HomeOption = None, study: StudyOption = None) -> None:
    """Show every setting in force and where its value came from."""
    arguments = {"home": home, "study": study}
    chosen = _settings(**arguments)
    environment = settings_module.environment()
    rows = [
        (row.variable, row.value, row.origin, row.description)
        for row in settings_module.origins(chosen, arguments, environment)
    ]
    console.print_table(("variable", "value", "from", "meaning"), rows)
    _check_sources(chosen)


def _check_study(settings: Settings, expected: type[Exception]) -> None:
    from orchestration import study

    try:
        study.read(study.find(settings.study, settings_module.STUDIES))
    except expected as error:
        _fail(f"study {settings.study} cannot be used:\n{error}")


def _check_sources(settings: Settings) -> None:
    from orchestration import places

    try:
        places.parse(settings.sources)
    except places.PlaceError as error:
        _fail(str(error))


def main() -> None:
    """Run the command line."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    modes.keep_private()
    app()


if __name__ == "__main__":
    main()
