"""Sources: whether each answers, each within its own time."""

from collections.abc import Iterator
from concurrent.futures import Future
from threading import Thread

from orchestration import places, stages
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.places import PlaceError, Trouble
from orchestration.places.patience import ONE_LOOK
from orchestration.settings import Settings

# Seconds that a source has to list its files. 2026-11: large listings of object stores take up to twenty.
SECONDS = 30.0
CREDENTIALS = "docs/sources.md says where credentials come from, for each kind of place"


def look(settings: Settings, seconds: float = SECONDS) -> Iterator[Finding]:
    """All sources, asked at the same time."""
    try:
        chosen = stages.chosen_places(settings)
    except PlaceError as error:
        yield wrong(str(error), "correct QUOTEPART_SOURCES or the sources file")
        return
    if not settings.sources:
        yield warning(
            "QUOTEPART_SOURCES is empty: nights read the sample exports, which are invented", "name your exports"
        )
    asked = [(place, _asked(place)) for place in chosen]
    for place, answer in asked:
        yield _judged(place, answer, seconds)


def _asked(place: places.Place) -> Future[places.Visit]:
    """Ask in a thread that nobody has to wait for: a network folder may hang for ever."""
    answer: Future[places.Visit] = Future()

    def ask() -> None:
        try:
            answer.set_result(places.visit(place, ONE_LOOK))
        except (Trouble, PlaceError, OSError, ValueError) as error:
            answer.set_exception(error)

    Thread(target=ask, daemon=True).start()
    return answer


def _judged(place: places.Place, answer: Future[places.Visit], seconds: float) -> Finding:
    try:
        visit = answer.result(timeout=seconds)
    except TimeoutError:
        return wrong(
            f"source {place.source!r}: {place.shown} gave no answer within {seconds:.0f} s",
            "see whether it runs and can be reached from here; nights go on without it",
        )
    except (Trouble, PlaceError, OSError, ValueError) as error:
        return wrong(str(error), CREDENTIALS)
    if not visit.files:
        return warning("; ".join(visit.remarks) or f"source {place.source!r} is empty", "see that exports arrive there")
    return ok(f"source {place.source!r}: {place.shown} answers, {len(visit.files)} files")
