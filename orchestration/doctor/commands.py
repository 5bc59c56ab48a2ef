"""`quotepart doctor`: what it takes, prints and answers."""

import json
from typing import Annotated

import typer

from orchestration.command import EXIT_ERROR, HomeOption, StudyOption, settings

MARKS = {"ok": "  ok     ", "warning": "! warning", "wrong": "✗ WRONG  "}


def doctor(
    home: HomeOption = None,
    study: StudyOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document, for programs.")] = False,
) -> None:
    """Say what is wrong with this installation and what to do. Changes nothing, shows no secret.

    Answers 0 when nothing is wrong (there may be warnings), else 1.
    """
    from orchestration.doctor import examination

    found = []
    for name, finding in examination.examine(settings(home=home, study=study)):
        found.append((name, finding))
        if not as_json:
            typer.echo(f"{MARKS[finding.state]} {name:<12} {finding.said}")
            if finding.remedy:
                typer.echo(f"{'':<23}to do: {finding.remedy}")
    if as_json:
        rows = [{"check": name, **vars(finding)} for name, finding in found]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    well = examination.is_well(finding for _, finding in found)
    raise typer.Exit(0 if well else EXIT_ERROR)
