"""The machine and the versions that a result belongs to."""

import os
import platform
from importlib.metadata import version

PACKAGES = ("duckdb", "dbt-core", "dagster", "great-expectations", "pandas", "polars")
GIB = 1024**3


def described() -> str:
    """One line."""
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"{cores} cores, {memory:.0f} GiB, Python {platform.python_version()}, {versions}"
