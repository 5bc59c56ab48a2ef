"""Loading as markdown. Not here: how it was measured, and what it should be (goals)."""

from collections.abc import Iterator, Sequence

from benchmarks.formats import reddit
from benchmarks.formats.goals import TITLES, judge
from benchmarks.formats.scenarios import OURS, SPEED, Loaded
from benchmarks.goals import Goal
from benchmarks.table import markdown

HEADER = ("loading", "by", "rows", "MB", "seconds", "CPU seconds", "rows a second", "peak MiB")


def render(results: Sequence[Loaded]) -> Iterator[str]:
    """Both tables, line by line; nothing without results."""
    if not results:
        return
    yield f"Reddit CSV: {reddit.origin()}."
    yield ""
    yield from markdown(HEADER, [_row(result) for result in results if result.what == SPEED])
    yield from markdown(("goal", "measured", "wanted", "reached"), [_goal(goal) for goal in judge(results)])


def _row(result: Loaded) -> tuple[str, ...]:
    sign = "" if result.measured.ended else "> "
    return (
        TITLES[result.kind],
        "Quotepart" if result.contender == OURS else result.contender.removeprefix("by_"),
        f"{result.rows:,}",
        f"{result.file_bytes / 1e6:,.0f}",
        f"{sign}{result.wall_seconds:.2f}",
        f"{sign}{result.cpu_seconds:.2f}",
        f"{result.rows / result.wall_seconds:,.0f}",
        f"{result.measured.peak_bytes / 1024**2:,.0f}",
    )


def _goal(goal: Goal) -> tuple[str, str, str, str]:
    reached = "yes" if goal.reached else "**no**"
    return goal.name, goal.figure, goal.limit, reached if goal.limit else ""
