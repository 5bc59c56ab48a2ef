"""What each contender is asked to do, and how it says how far it is: a line on stderr when it begins, one at the end.

What comes before the first (starting Python, importing) is not measured; peak memory is of the whole process.
"""

import sys
from collections.abc import Callable
from pathlib import Path

BEGUN, ENDED = "begun", "rows:"
THREADS, MEMORY = 2, "1200MB"

Work = Callable[[list[Path], Path], int]
"""Read some files, a folder to write into; how many rows."""


def do(work: Work) -> None:
    """Run what a contender does on the command line's folder and files."""
    folder, *files = (Path(argument) for argument in sys.argv[1:])
    print(BEGUN, file=sys.stderr, flush=True)
    print(ENDED, work(files, folder), file=sys.stderr, flush=True)
