"""The lock: write `uv.lock`, or check that it still fits `pyproject.toml`, without naming a package index.

uv writes into its lock the address that each file was fetched from. Here only names, versions and hashes are kept, so
that an installation uses whichever index its machine is set up with; the hashes make sure that it gets the same files.
Why: docs/adr/0002-lock-without-addresses.md
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOWHERE = "https://index.invalid/simple"
FILE_ADDRESS = re.compile(r'url = "https?://[^"]*/([^"/]+)"')
INDEX_ADDRESS = re.compile(r'registry = "https?://[^"]*"')


def main(command: str) -> int:
    """`write` replaces `uv.lock`; `check` answers 1 when it was made for other requirements, and needs no network."""
    path = ROOT / "uv.lock"
    if command == "write":
        path.write_text(without_addresses(locked()), encoding="utf-8")
        return 0
    if locked_requirements(path.read_text(encoding="utf-8")) == stated_requirements():
        return 0
    print("uv.lock does not fit pyproject.toml. Write it anew with: make lock")
    return 1


def stated_requirements() -> set[tuple[str, ...]]:
    """The requirements of `pyproject.toml`: name, then its version limits in order."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    parts = [re.fullmatch(r"([\w.-]+)(?:\[[^]]*\])?(.*)", line.replace(" ", "")) for line in lines]
    return {(part[1].lower(), *sorted(filter(None, part[2].split(",")))) for part in parts if part}


def locked_requirements(lock: str) -> set[tuple[str, ...]]:
    """The requirements that a lock was made for."""
    packages = tomllib.loads(lock)["package"]
    metadata = next(package["metadata"] for package in packages if package["name"] == "quotepart")
    stated = [*metadata["requires-dist"], *metadata["requires-dev"]["dev"]]
    return {(row["name"], *sorted(filter(None, row.get("specifier", "").split(",")))) for row in stated}


def locked() -> str:
    """What uv locks for `pyproject.toml`, keeping the versions of the present lock."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(ROOT / "pyproject.toml", folder / "pyproject.toml")
        pinned = constraints() if "--upgrade" not in sys.argv and (ROOT / "uv.lock").exists() else []
        if pinned:
            with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
                file.write(f"\n[tool.uv]\nconstraint-dependencies = {pinned!r}\n")
            subprocess.run([uv(), "lock", "--quiet"], cwd=folder, check=True)
            shutil.copyfile(ROOT / "pyproject.toml", folder / "pyproject.toml")
        subprocess.run([uv(), "lock", "--quiet"], cwd=folder, check=True)
        return (folder / "uv.lock").read_text(encoding="utf-8")


def constraints() -> list[str]:
    """The versions of the present lock, one constraint for each package that has one version only."""
    found = pins((ROOT / "uv.lock").read_text(encoding="utf-8"))
    names = [name for name, _ in found]
    return [f"{name}=={version}" for name, version in found if names.count(name) == 1 and name != "quotepart"]


def pins(lock: str) -> list[tuple[str, str]]:
    """Name and version of every package of a lock."""
    return re.findall(r'^name = "([^"]+)"\nversion = "([^"]+)"', lock, flags=re.MULTILINE)


def without_addresses(lock: str) -> str:
    """The same lock with file names in the place of addresses."""
    return INDEX_ADDRESS.sub(f'registry = "{NOWHERE}"', FILE_ADDRESS.sub(r'filename = "\1"', lock))


def uv() -> str:
    """The uv of this environment."""
    return str(Path(sys.executable).with_name("uv"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
