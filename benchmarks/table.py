"""Results as markdown. Not here: how they were measured, and what they should be (goals)."""

from collections.abc import Iterator, Sequence

from benchmarks import marts
from benchmarks.contenders import PEERS
from benchmarks.contenders.night import STAGES
from benchmarks.goals import judge, start_up
from benchmarks.options import NIGHT
from benchmarks.scenarios import Result

NAMES = {NIGHT: "Quotepart, the whole night", **PEERS}
SLOWEST = 12


def render(results: Sequence[Result], machine: str) -> Iterator[str]:
    """All tables, line by line."""
    yield machine
    yield ""
    yield from _times(results)
    yield from _stages([result for result in results if result.stages])
    yield from _models([result for result in results if result.models and "start-up" not in result.what])
    yield from _tables([result for result in results if result.what == "history" and result.models])
    yield from _goals(results)


def _times(results: Sequence[Result]) -> Iterator[str]:
    rows = []
    for result in results:
        measured = result.measured
        less = start_up(results, "history" if result.what in ("history", "later start-up", "new study") else "terms")
        net = measured.wall_seconds - less if result.contender == NIGHT else measured.wall_seconds
        sign = "" if measured.ended else "> "
        rows.append(
            (
                _what(result),
                NAMES[result.contender],
                f"{result.posts:,}",
                f"{sign}{measured.wall_seconds:.1f}",
                f"{sign}{net:.1f}",
                f"{measured.cpu_seconds:.1f}",
                f"{measured.peak_bytes / 1024**2:,.0f}",
                f"equal ({result.compared:,})" if result.compared else "",
            )
        )
    header = ("measured", "by", "posts", "seconds", "net", "CPU seconds", "peak MiB", "days × categories")
    yield from markdown(header, rows)


def _stages(results: Sequence[Result]) -> Iterator[str]:
    names = (*STAGES, "end")
    rows = [
        (_what(result), *("{:.1f} ({:.1f})".format(*result.stages.get(name, (0, 0))) for name in names))
        for result in results
    ]
    yield from markdown(("seconds of each stage (CPU)", "start and landing", *names[1:]), rows)


def _models(results: Sequence[Result]) -> Iterator[str]:
    sums = {name: sum(result.models.get(name, 0) for result in results) for result in results for name in result.models}
    slowest = sorted(sums, key=lambda name: -sums[name])[:SLOWEST]
    rows = [(name, *(f"{result.models.get(name, 0):.2f}" for result in results)) for name in slowest]
    yield from markdown(("slowest models, seconds", *map(_what, results)), rows)


def _tables(results: Sequence[Result]) -> Iterator[str]:
    """What each released table adds to a night on a history, with the steps that only it needs."""
    if not results:
        return
    read, released = marts.parents()
    columns = [marts.added(result.models, read, released) for result in results]
    slowest = sorted(columns[-1], key=lambda name: -columns[-1][name])
    rows = [(name, *(f"{column.get(name, 0):.2f}" for column in columns)) for name in slowest]
    yield from markdown(("seconds that a table adds", *map(_what, results)), rows)


def _goals(results: Sequence[Result]) -> Iterator[str]:
    rows = [(goal.name, goal.figure, goal.limit, "yes" if goal.reached else "**no**") for goal in judge(results)]
    yield from markdown(("goal", "measured", "at most", "reached"), rows)


def _what(result: Result) -> str:
    if result.what == "terms":
        return f"{result.number:,} terms"
    if "start-up" in result.what:
        return result.what
    if result.what == "new study":
        return f"new study on {result.number:,}"
    return f"{result.what} {result.number:,}" if result.what == "first night" else f"history of {result.number:,}"


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table, line by line; nothing without rows."""
    if not rows:
        return
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""
