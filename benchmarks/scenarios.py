"""What is measured: start-up, a whole night for each number of terms beside its peers, a night and a new study on each
history.

Belongs here: the order of things, and which files each gets. Not here: the clock (measure), the words (table).
"""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import agreement, workload
from benchmarks.contenders import PEERS, night
from benchmarks.measure import Measured, best, measure
from benchmarks.options import NIGHT, Options
from orchestration.settings import CHECKOUT

START_UP_POSTS = 100
NEW_STUDY_TERMS = 200  # of a study that comes when the history is there, of which each post is then matched again
HISTORY_NIGHTS = 3  # in a row; the best counts, as a net of few seconds is soon lost in what else a machine does


@dataclass(frozen=True)
class Result:
    """One measured thing. `what` is start-up, later start-up, terms, first night, history or new study; `number` how
    many.
    """

    what: str
    number: int
    contender: str
    posts: int
    measured: Measured
    stages: dict[str, tuple[float, float]] = field(default_factory=dict)
    models: dict[str, float] = field(default_factory=dict)
    compared: int = 0


def run(options: Options, folder: Path) -> Iterator[Result]:
    """Measure everything that the options name, one after the other."""
    if NIGHT in options.contenders:
        yield from _start_up(options, folder)
    for terms in options.terms:
        yield from _terms(options, folder, terms)
    if NIGHT in options.contenders:
        for number in options.history:
            yield from _history(options, folder, number)


def _start_up(options: Options, folder: Path) -> Iterator[Result]:
    """A night on next to nothing, after one that fills the caches (dbt's manifest, byte code, files); then later ones.

    A first night makes its home and all tables; a later one finds them, and has a history to look at.
    """
    exports = workload.posts(folder / "few" / "posts.csv", START_UP_POSTS).parent
    study = workload.study(folder, 4)
    _night(options, folder, exports, study, START_UP_POSTS)
    measured = [_night(options, folder, exports, study, START_UP_POSTS) for _ in range(options.rounds)]
    yield _night_result("start-up", 0, START_UP_POSTS, measured, folder)
    _, later = _on_history(options, folder, START_UP_POSTS, START_UP_POSTS)
    yield _night_result("later start-up", 0, START_UP_POSTS, later, folder)
    shutil.rmtree(folder / f"history_{START_UP_POSTS}")


def _terms(options: Options, folder: Path, terms: int) -> Iterator[Result]:
    posts = workload.posts(folder / "exports" / "posts.csv", options.posts)
    study = workload.study(folder, terms)
    reference = None
    for name in (peer for peer in PEERS if peer in options.contenders):
        measured, counts = _peer(options, folder, name, posts, study)
        reference, compared = _compare(reference, counts, measured.ended)
        yield Result("terms", terms, name, options.posts, measured, compared=compared)
    if NIGHT in options.contenders:
        rounds = [_night(options, folder, posts.parent, study, options.posts) for _ in range(options.rounds)]
        counts = folder / "night.csv"
        night.export_counts(folder / "home", counts)
        _, compared = _compare(reference, counts, True)
        yield _night_result("terms", terms, options.posts, rounds, folder, compared)


def _peer(options: Options, folder: Path, name: str, posts: Path, study: Path) -> tuple[Measured, Path]:
    out = folder / name
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", f"benchmarks.contenders.{name}", str(posts), str(study / "terms.csv"), str(out)]
    rounds = [
        measure(command, environment={}, folder=CHECKOUT, patience=options.patience) for _ in range(options.rounds)
    ]
    return best(rounds), out / "counts.csv"


def _compare(reference: Path | None, counts: Path, ended: bool) -> tuple[Path | None, int]:
    if not ended:
        return reference, 0
    if reference is None:
        return counts, 0
    return reference, agreement.assert_equal(reference, counts)


def _history(options: Options, folder: Path, number: int) -> Iterator[Result]:
    first, later = _on_history(options, folder, number, options.night_posts)
    yield _night_result("first night", number, number, [first], folder)
    yield _night_result("history", number, options.night_posts, later, folder)
    yield _new_study(options, folder, number)
    shutil.rmtree(folder / f"history_{number}")


def _new_study(options: Options, folder: Path, number: int) -> Result:
    """The night after, without new posts, that finds another study and computes everything over."""
    numbers = [number, *([options.night_posts] * HISTORY_NIGHTS), 1]
    study = workload.study(folder, NEW_STUDY_TERMS)
    measured = _night(options, folder, folder / f"history_{number}", study, *numbers, keep_home=True)
    posts = number + HISTORY_NIGHTS * options.night_posts
    return _night_result("new study", number, posts, [measured], folder)


def _on_history(options: Options, folder: Path, number: int, night_posts: int) -> tuple[Measured, list[Measured]]:
    """The night that builds a history of so many posts, then the later ones that are meant, each with new posts."""
    study = workload.study(folder, 4)
    exports = folder / f"history_{number}"
    workload.posts(exports / "before.csv", number)
    first = _night(options, folder, exports, study, number)
    later = []
    for night_number in range(1, HISTORY_NIGHTS + 1):
        there = number + (night_number - 1) * night_posts
        workload.posts(exports / f"night_{night_number}.csv", night_posts, before=there)
        numbers = [number, *([night_posts] * night_number)]
        later.append(_night(options, folder, exports, study, *numbers, keep_home=True))
    return first, later


def _night(
    options: Options, folder: Path, exports: Path, study: Path, *numbers: int, keep_home: bool = False
) -> Measured:
    home = folder / "home"
    if not keep_home:
        shutil.rmtree(home, ignore_errors=True)
    command = night.command(home, exports, study)
    environment = night.environment(workload.night_at(*numbers))
    return measure(command, environment=environment, folder=CHECKOUT, patience=options.patience)


def _night_result(
    what: str, number: int, posts: int, rounds: list[Measured], folder: Path, compared: int = 0
) -> Result:
    chosen = best(rounds)
    models = night.models(folder / "home") if chosen.ended else {}
    return Result(what, number, NIGHT, posts, chosen, night.stages(chosen), models, compared)
