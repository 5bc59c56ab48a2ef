"""The examination: every check in its order. A check that cannot look says so, and hides no other."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from subprocess import SubprocessError

import duckdb
import psutil
import yaml
from dagster._core.errors import DagsterError
from sqlalchemy.exc import SQLAlchemyError

from orchestration.doctor import (
    alerts,
    backups,
    builds,
    disk,
    keys,
    locks,
    permissions,
    pointer,
    pool,
    schedule,
    sources,
    versions,
)
from orchestration.doctor.finding import Finding, State, wrong
from orchestration.releases.kept import ReleaseError
from orchestration.settings import Settings

Look = Callable[[Settings], Iterable[Finding]]
CHECKS: dict[str, Look] = {
    "versions": versions.look,
    "disk": disk.look,
    "permissions": permissions.look,
    "schedule": schedule.look,
    "locks": locks.look,
    "pool": pool.look,
    "sources": sources.look,
    "keys": keys.look,
    "pointer": pointer.look,
    "builds": builds.look,
    "backup": backups.look,
    "alerts": alerts.look,
}
# What files, databases and processes of a damaged home raise.
CANNOT_LOOK = (
    OSError,
    ValueError,
    KeyError,
    TypeError,
    sqlite3.Error,
    duckdb.Error,
    psutil.Error,
    SubprocessError,
    yaml.YAMLError,
    DagsterError,
    SQLAlchemyError,
    ReleaseError,
)


def examine(settings: Settings) -> Iterator[tuple[str, Finding]]:
    """Each finding with the name of its check, as it is found."""
    for name, look in CHECKS.items():
        try:
            for finding in look(settings):
                yield name, finding
        except CANNOT_LOOK as error:
            said = json.dumps(str(error), ensure_ascii=False)[1:300].rstrip('"')
            yield name, wrong(f"cannot be looked at: {said}", "read the message; a file of the home may be damaged")


def is_well(findings: Iterable[Finding]) -> bool:
    """Whether nothing is wrong; warnings may be there."""
    return all(finding.state is not State.WRONG for finding in findings)
