"""Clean-ups of copies of a home, each killed one step later than the one before, until one comes to its end.

A program of its own, for it forks: `python -m tests.releases.killing HOME MOMENT FILE…` with the files that must stay.
Prints how many were killed.
"""

import os
import shutil
import signal
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from orchestration.home import Home
from orchestration.releases import cleaning
from orchestration.releases.retention import Rule

STEPS = ("os.rename", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree")
KEPT = ["r3", "r4"]


def clean(home: Home, at: datetime) -> None:
    cleaning.clean(home, Rule(len(KEPT)), at)


def killed(home: Home, at: datetime, step: int) -> bool:
    """Whether a clean-up that dies at a step of it came so far."""
    child = os.fork()
    if child == 0:
        seen = 0

        def count(event: str, _: tuple[object, ...]) -> None:
            nonlocal seen
            if event in STEPS:
                seen += 1
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        clean(home, at)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def found(home: Home) -> list[str]:
    everything = (path for root in (home.releases, home.builds, home.data) for path in root.rglob("*"))
    return sorted(path.relative_to(home.root).as_posix() for path in everything)


def main(root: Path, at: datetime, named: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:

        def copy(name: str) -> Home:
            shutil.copytree(root, Path(folder) / name, symlinks=True)
            return Home(Path(folder) / name)

        whole = copy("undisturbed")
        clean(whole, at)
        step = 1
        while killed(home := copy(f"killed-{step}"), at, step):
            lacking = [path for path in named if not (home.data / path).exists()]
            assert not lacking, f"killed at step {step}: {lacking} went"
            seen = {path.name for path in home.releases.glob("[!.]*") if len(list(path.iterdir())) == 2}
            assert seen >= set(KEPT) and home.current_release(), f"killed at step {step}: {seen}"
            clean(home, at)
            assert found(home) == found(whole), f"killed at step {step}, the next clean-up left another home"
            shutil.rmtree(home.root)
            step += 1
        return step - 1


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), sys.argv[3:]))
