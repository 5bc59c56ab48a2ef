"""`python -m benchmarks`: measure, say on stderr what is done, print the tables on stdout."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import machine, options, results, scenarios, table


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the bench that the command line asks for."""
    chosen = options.read(arguments)
    with tempfile.TemporaryDirectory(prefix="quotepart-bench-") as temporary:
        folder = (chosen.folder or Path(temporary)).absolute()
        measured = []
        for result in scenarios.run(chosen, folder):
            measured.append(result)
            seconds, what = result.measured.wall_seconds, f"{result.what} {result.number:,}"
            print(f"{what}: {result.contender} {seconds:.1f} s", file=sys.stderr, flush=True)
    described = machine.described()
    for line in table.render(measured, described):
        print(line)
    print(f"kept in {results.keep(measured, described, chosen.date)}", file=sys.stderr)


if __name__ == "__main__":
    main()
