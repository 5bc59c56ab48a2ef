"""Versions: Python, the libraries that are pinned, DuckDB's extensions."""

import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version

import duckdb
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from orchestration import lake
from orchestration.doctor.finding import Finding, ok, wrong
from orchestration.settings import Settings

PYTHON = SpecifierSet(">=3.11,<3.14")
INSTALL = "install what uv.lock pins: make install"


def look(_: Settings) -> Iterator[Finding]:
    """Each of them."""
    yield python(sys.version.split()[0])
    yield libraries(requires("quotepart") or [])
    yield extensions()


def python(found: str) -> Finding:
    """Whether this Python is one that is supported."""
    if PYTHON.contains(found, prereleases=True):
        return ok(f"Python {found}")
    return wrong(f"Python {found} is not supported ({PYTHON})", "make install PYTHON=python3.12")


def libraries(stated: Iterable[str]) -> Finding:
    """Whether the libraries that are installed are those that are asked for."""
    wanted = [Requirement(text) for text in stated]
    faults = [fault for one in wanted if (not one.marker or one.marker.evaluate()) and (fault := _fault(one))]
    return wrong("; ".join(faults), INSTALL) if faults else ok(f"{len(wanted)} libraries as asked for")


def extensions() -> Finding:
    """Whether DuckDB's extensions load from their wheels, without the network."""
    try:
        with duckdb.connect(config=dict(lake.FROM_WHEELS)) as con:
            lake.load_extensions(con)
    except (duckdb.Error, AssertionError, AttributeError) as error:
        return wrong(f"DuckDB {duckdb.__version__} cannot load its extensions: {str(error).splitlines()[0]}", INSTALL)
    return ok(f"DuckDB {duckdb.__version__} with {' and '.join(lake.EXTENSIONS)}")


def _fault(wanted: Requirement) -> str | None:
    try:
        found = version(wanted.name)
    except PackageNotFoundError:
        return f"{wanted.name} is not installed"
    if wanted.specifier.contains(found, prereleases=True):
        return None
    return f"{wanted.name} {found} is installed, {wanted.specifier} is asked for"
