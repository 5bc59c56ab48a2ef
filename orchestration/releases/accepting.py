"""`quotepart accept`: what it takes, prints and answers. Not here: which night may be accepted (acceptance)."""

from typing import Annotated

import typer

from orchestration import clock
from orchestration.command import HomeOption, StudyOption, fail, settings


def accept(
    run: Annotated[str, typer.Argument(help="The held night: its run, or the first 8 or more characters of it.")],
    why: Annotated[str, typer.Option("--why", help="The reason; it stays with the release for ever.")],
    by: Annotated[str, typer.Option("--by", help="Who decides this.")] = "unnamed",
    home: HomeOption = None,
    study: StudyOption = None,
) -> None:
    """Release a night that the checks held. The release says for ever who accepted it, why, and which checks failed.

    Only what may be as it should be can be accepted, such as an unusual volume; wrong figures and checks that did not
    run cannot. Answers 0 when it was released, 1 when it was refused.
    """
    from orchestration import acceptance
    from orchestration.assets import accepted
    from orchestration.night import NightRunning

    chosen = settings(home=home, study=study)
    try:
        release_id = acceptance.accept(chosen, run, by=by, why=why, at=clock.now())
    except (acceptance.NotAcceptable, NightRunning) as error:
        fail(str(error))
    accepted.report(chosen, release_id, {"accepted by": by, "why": why, "night": run})
    typer.echo(f"readers now read {release_id}: accepted by {by}, {why}")
