"""`python -m benchmarks`: measure, say on stderr what is done, print the tables on stdout."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import machine, options, results, scenarios, table
from benchmarks.formats import scenarios as loading
from benchmarks.formats import table as loading_table


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the bench that the command line asks for."""
    chosen = options.read(arguments)
    with tempfile.TemporaryDirectory(prefix="quotepart-bench-") as temporary:
        folder = (chosen.folder or Path(temporary)).absolute()
        nights = [] if chosen.formats is True else _nights(chosen, folder)
        loads = [] if chosen.formats is False else _loads(chosen, folder / "formats")
    described = machine.described()
    for line in (*table.render(nights, described), *loading_table.render(loads)):
        print(line)
    print(f"kept in {results.keep([*nights, *loads], described, chosen.date)}", file=sys.stderr)


def _nights(chosen: options.Options, folder: Path) -> list[scenarios.Result]:
    measured = []
    for result in scenarios.run(chosen, folder):
        measured.append(result)
        _say(f"{result.what} {result.number:,}", result.contender, result.measured.wall_seconds)
    return measured


def _loads(chosen: options.Options, folder: Path) -> list[loading.Loaded]:
    measured = []
    for result in loading.run(chosen, folder):
        measured.append(result)
        _say(f"{result.what} {result.kind} {result.rows:,}", result.contender, result.wall_seconds)
    return measured


def _say(what: str, contender: str, seconds: float) -> None:
    print(f"{what}: {contender} {seconds:.1f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
