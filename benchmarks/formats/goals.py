"""Goals of loading, and whether what was measured reaches them.

Ratios are of wall time in the same run; those of CPU seconds stand beside them, for a machine that does other work too.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from benchmarks.formats.scenarios import OURS, PEAK, SPEED, Loaded
from benchmarks.formats.workload import KINDS
from benchmarks.goals import Goal

TIMES_DUCKDB = 1.5
TIMES_FASTER = {"x_v2_jsonl": 10.0, "xlsx": 1.0}
REDDIT_ROWS_A_SECOND = 300_000
CORES = 2
CONSTANT_BYTES = 400 * 1024**2
"""Python, its libraries, and what is read at one time: beside the memory that the settings give DuckDB."""
TITLES = {kind.name: kind.title for kind in KINDS}


def judge(results: Sequence[Loaded]) -> Iterator[Goal]:
    """Each goal of which both sides were measured."""
    fast = [result for result in results if result.what == SPEED and result.measured.ended]
    for ours, peer in pairwise(fast):
        if ours.kind == peer.kind and ours.contender == OURS:
            yield _against(ours, peer)
    yield from (_a_second(result) for result in fast if result.kind == "reddit_csv" and result.contender == OURS)
    peaks = [result for result in results if result.what == PEAK]
    yield from (_bounded(one, other) for one, other in pairwise(peaks) if one.kind == other.kind)


def _against(ours: Loaded, peer: Loaded) -> Goal:
    name = f"{TITLES[ours.kind]} against {peer.contender.removeprefix('by_')}"
    if peer.contender == "by_duckdb":
        times, cpu = ours.wall_seconds / peer.wall_seconds, ours.cpu_seconds / peer.cpu_seconds
        goal = f"at most {TIMES_DUCKDB} times its time" if "generic" in ours.kind else ""
        return Goal(name, f"{times:.2f} (CPU {cpu:.2f})", goal, not goal or times <= TIMES_DUCKDB)
    times, cpu = peer.wall_seconds / ours.wall_seconds, peer.cpu_seconds / ours.cpu_seconds
    least = TIMES_FASTER.get(ours.kind)
    goal = f"at least {least:g} times as fast" if least else ""
    return Goal(name, f"{times:.1f} times as fast (CPU {cpu:.1f})", goal, least is None or times >= least)


def _a_second(ours: Loaded) -> Goal:
    by_wall, by_cpu = ours.rows / ours.wall_seconds, ours.rows / ours.cpu_seconds * CORES
    figure = f"{by_wall:,.0f} rows a second ({by_cpu:,.0f} by CPU on {CORES} cores)"
    return Goal(TITLES[ours.kind], figure, f"at least {REDDIT_ROWS_A_SECOND:,}", by_wall >= REDDIT_ROWS_A_SECOND)


def _bounded(smaller: Loaded, larger: Loaded) -> Goal:
    peak, limit = larger.measured.peak_bytes, setting_bytes(larger.memory) + CONSTANT_BYTES
    mib = 1024**2
    figure = f"{peak / mib:,.0f} MiB, of a tenth {smaller.measured.peak_bytes / mib:,.0f} MiB"
    name = f"peak memory of {larger.rows:,} rows, {TITLES[larger.kind]}, memory {larger.memory}"
    return Goal(name, figure, f"at most {limit / mib:,.0f} MiB", peak <= limit)


def setting_bytes(memory: str) -> int:
    """A setting such as 300MB, as DuckDB takes it."""
    return int(memory.removesuffix("MB")) * 1_000_000
