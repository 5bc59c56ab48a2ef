"""Goals of a night, and whether what was measured reaches them. Start-up is taken off every time that is compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks import marts
from benchmarks.options import NIGHT
from benchmarks.scenarios import Result

FLOOR = "floor"
TIMES_FLOOR = 2.5
TIMES_TERMS = 1.5
TIMES_HISTORY = 1.3
PEAK_BYTES = 2 * 1024**3
TABLE_SECONDS = 1.0
NEW_STUDY_RATE = 400_000  # posts a second


@dataclass(frozen=True)
class Goal:
    """One figure beside its limit, in words; a limit is at most, unless it says otherwise."""

    name: str
    figure: str
    limit: str
    reached: bool


def start_up(results: Sequence[Result], what: str = "terms") -> float:
    """Seconds of a night on next to nothing; 0 when it was not measured. Nights on a history have one of their own."""
    name = "later start-up" if what == "history" else "start-up"
    return next((result.measured.wall_seconds for result in results if result.what == name), 0.0)


def judge(results: Sequence[Result]) -> Iterator[Goal]:
    """Each goal for which both of its sides were measured."""
    nights = [result for result in results if result.contender == NIGHT and result.measured.ended]
    yield from _against_floor(results, nights, start_up(results))
    yield from _flat(nights, "terms", TIMES_TERMS, start_up(results))
    yield from _flat(nights, "history", TIMES_HISTORY, start_up(results, "history"))
    yield from _flat(nights, "history", TIMES_HISTORY, 0.0, ", start-up included")
    yield from _tables(nights)
    yield from _new_study(nights)
    if nights:
        largest = max(result.measured.peak_bytes for result in nights)
        yield Goal("largest peak memory", f"{largest / 1024**3:.2f} GiB", "2 GiB", largest <= PEAK_BYTES)


def _against_floor(results: Sequence[Result], nights: Sequence[Result], less: float) -> Iterator[Goal]:
    floors = {result.number: result.measured for result in results if result.contender == FLOOR}
    for night in nights:
        if night.what == "terms" and night.number in floors:
            floor = floors[night.number]
            times = (night.measured.wall_seconds - less) / floor.wall_seconds
            name = f"a whole night against the floor, {night.number:,} terms"
            figure = f"{times:.2f}" if floor.ended else f"less than {times:.2f}"
            yield Goal(name, figure, f"{TIMES_FLOOR}", times <= TIMES_FLOOR)


def _flat(nights: Sequence[Result], what: str, limit: float, less: float, named: str = "") -> Iterator[Goal]:
    measured = sorted((result for result in nights if result.what == what), key=lambda result: result.number)
    if len(measured) < 2:
        return
    few, many = measured[0], measured[-1]
    times = (many.measured.wall_seconds - less) / (few.measured.wall_seconds - less)
    name = f"flat in {what}: {many.number:,} against {few.number:,}{named}"
    yield Goal(name, f"{times:.2f}", f"{limit}", times <= limit)


def _tables(nights: Sequence[Result]) -> Iterator[Goal]:
    """The released table that adds most to a night on the longest history."""
    longest = max((night for night in nights if night.what == "history"), key=lambda night: night.number, default=None)
    if longest and longest.models:
        seconds = marts.added(longest.models, *marts.parents())
        slowest = max(seconds, key=lambda name: seconds[name])
        name = f"each table of a night on a history of {longest.number:,}; most: {slowest}"
        yield Goal(name, f"{seconds[slowest]:.2f} s", f"{TABLE_SECONDS:.0f} s", seconds[slowest] <= TABLE_SECONDS)


def _new_study(nights: Sequence[Result]) -> Iterator[Goal]:
    """Posts a second of the stage that matches and counts."""
    for night in nights:
        if night.what == "new study" and "dbt" in night.stages:
            rate = night.posts / night.stages["dbt"][0]
            name = f"a new study on {night.posts:,} posts, its dbt stage"
            yield Goal(name, f"{rate:,.0f} posts a second", f"at least {NEW_STUDY_RATE:,}", rate >= NEW_STUDY_RATE)
