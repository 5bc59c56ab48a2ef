"""What to measure: sizes, contenders, places. Not here: measuring."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.contenders import PEERS

NIGHT = "night"
CONTENDERS = (NIGHT, *PEERS)


@dataclass(frozen=True)
class Options:
    """The sizes of one bench; posts everywhere, seconds for patience."""

    posts: int
    terms: tuple[int, ...]
    history: tuple[int, ...]
    night_posts: int
    contenders: tuple[str, ...]
    rounds: int
    patience: float
    formats: bool | None
    formats_scale: float
    folder: Path | None
    date: str | None


def read(arguments: Sequence[str] | None = None) -> Options:
    """The options of a command line. `--quick` replaces the sizes that are not given."""
    given = vars(_parser().parse_args(arguments))
    quick = given.pop("quick")
    sizes = {
        "posts": 100_000 if quick else 2_000_000,
        "night_posts": 10_000 if quick else 100_000,
        "history": (100_000, 300_000) if quick else (1_000_000, 10_000_000),
        "formats_scale": 0.05 if quick else 1.0,
    }
    for name, size in sizes.items():
        if given[name] is None:
            given[name] = size
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    return Options(**values)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    add = parser.add_argument
    add("--posts", type=int, help="posts of one whole night (2,000,000)")
    add("--terms", type=int, nargs="*", default=(4, 200, 10_000), help="numbers of terms (4 200 10000)")
    add("--history", type=int, nargs="*", help="posts that are there already (1,000,000 10,000,000); none: left out")
    add("--night-posts", type=int, help="posts of a night on a history (100,000)")
    add("--only", dest="contenders", nargs="+", choices=CONTENDERS, default=CONTENDERS, help="these contenders only")
    add("--rounds", type=int, default=1, help="measure each thing so often and take the best (1)")
    add("--patience", type=float, default=600, help="seconds after which a contender is stopped (600)")
    add(
        "--formats",
        action=argparse.BooleanOptionalAction,
        help="only the loading of each format, or all but it; without either, everything is measured",
    )
    add("--formats-scale", type=float, help="part of the rows that each format is loaded with (1)")
    add("--folder", type=Path, help="folder for the generated files; without it a temporary one")
    add("--date", help="name of the result file, YYYY-MM-DD; without it the day on which the file was written")
    add("--quick", action="store_true", help="a twentieth of everything")
    return parser
