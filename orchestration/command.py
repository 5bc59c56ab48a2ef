"""What every command shares: its options, the settings it runs with, how it fails. Not here: any command (cli)."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError

from orchestration import settings as settings_module
from orchestration.plain import plain
from orchestration.settings import Settings

EXIT_ERROR = 1

HomeOption = Annotated[Path | None, typer.Option("--home", help="Folder for everything a night keeps.")]
StudyOption = Annotated[str | None, typer.Option("--study", help="Study: a name, or a folder of the same shape.")]


def settings(**arguments: object) -> Settings:
    """The settings in force; ends the command with one line for each that is wrong."""
    try:
        return settings_module.load(**arguments)
    except ValidationError as error:
        for detail in error.errors():
            name = ".".join(str(part) for part in detail["loc"])
            secret = name in ("sources", "alert_smtp_password", "alert_webhook", "alert_webhook_secret")
            value = "" if secret else f" = {detail['input']!r}"
            typer.echo(f"setting {name}{value}: {detail['msg']}", err=True)
        raise typer.Exit(EXIT_ERROR) from error


def fail(message: str) -> NoReturn:
    """End the command with a message and answer 1."""
    typer.echo("\n".join(map(plain, message.split("\n"))), err=True)
    raise typer.Exit(EXIT_ERROR)
