"""What has to stay so: the pinned database, one clock, no words about machines in what is committed."""

import re
import subprocess
from pathlib import Path

import duckdb

ROOT = Path(__file__).parents[2]


def committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.splitlines()]


def test_duckdb_is_the_version_whose_extensions_come_as_wheels() -> None:
    """Another package may replace the installed DuckDB without a word; its extensions would then be fetched."""
    assert duckdb.__version__ == "1.5.5"


def test_the_time_of_day_is_read_in_one_module_of_each_program() -> None:
    reads = re.compile(r"datetime\.now|time\.time\(|\.today\(|utcnow")
    readers = {
        path.relative_to(ROOT).as_posix()
        for package in ("orchestration", "expectations", "reports")
        for path in (ROOT / package).rglob("*.py")
        if reads.search(path.read_text(encoding="utf-8"))
    }
    assert readers <= {"orchestration/clock.py", "reports/clock.py"}


def test_the_lock_names_no_package_index() -> None:
    addresses = re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text(encoding="utf-8"))
    assert set(addresses) == {"index.invalid"}


def test_no_path_of_a_machine_is_committed() -> None:
    path = re.compile(r"(?<![\w.])/(?:home|Users|root|work)/\w")
    found = []
    for file in committed():
        if file.suffix in (".py", ".sql", ".yml", ".toml", ".md", ".lock", ".sh") and file.is_file():
            found += [
                f"{file.relative_to(ROOT)}: {line}"
                for line in file.read_text("utf-8").splitlines()
                if path.search(line)
            ]
    assert found == [] or all("test_walls.py" in line for line in found), found
