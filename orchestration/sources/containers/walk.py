"""Going through a file: itself, or the members of the container that it is, each to be loaded as a file of its own.

Belongs here: nesting, names, siblings, what of a container is loaded. Not here: loading (`load`), the ledger (`raw`).
"""

import posixpath
import tempfile
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from orchestration.sources.containers.box import Box, Budget, Unusable
from orchestration.sources.containers.kind import Kind
from orchestration.sources.containers.limits import LIMITS, Limits
from orchestration.sources.containers.registry import kind_of
from orchestration.sources.head import read_head
from orchestration.sources.mapping import NO_MAPPING, Mapping
from orchestration.sources.plans import NoPosts, Refused
from orchestration.sources.readers.opened import Beside, nothing_beside
from orchestration.sources.registry import NAMED, claims
from orchestration.sources.report import FileReport

INSIDE = "!/"
TOO_DEEP = "an archive inside an archive inside another: unpack it"


@dataclass(frozen=True)
class Found:
    """A file to be loaded, or a container that was gone through: then with its report.

    `container_sha256` is that of the outermost container, which has landed; `forgiven` see `load`.
    """

    name: str
    path: Path
    sha256: str
    file_bytes: int
    mapping: Mapping = NO_MAPPING
    beside: Beside = nothing_beside
    container_sha256: str | None = None
    forgiven: Collection[str | None] = ()
    report: FileReport | None = None


Wanted = Callable[[Found, bool], bool]
"""Whether a file, or a container, is not known yet."""


def walk(found: Found, folder: Path, wanted: Wanted, limits: Limits = LIMITS) -> Iterator[Found]:
    """What is to be loaded of a file; a container comes after its members. Each lies where it says until the next.

    `folder` is where members lie meanwhile.
    """
    yield from _walk(found, folder, wanted, limits, Budget.of(limits, folder), 0)


def beside_of(name: str, paths: dict[str, Path]) -> Beside:
    """How a file of this name finds the others of its folder, which are known by name."""
    return lambda other: paths.get(posixpath.normpath(PurePosixPath(name).parent / other))


def _walk(found: Found, folder: Path, wanted: Wanted, limits: Limits, budget: Budget, depth: int) -> Iterator[Found]:
    kind = kind_of(read_head(found.path, found.beside)) if found.file_bytes else None
    if not wanted(found, kind is not None):
        return
    if kind is None:
        yield found
        return
    if kind.is_archive and depth > limits.nesting:
        yield replace(found, report=FileReport(kind.name, "quarantined", TOO_DEEP))
        return
    with tempfile.TemporaryDirectory(dir=folder) as inside:
        box = Box(Path(inside), found.file_bytes, limits, budget)
        report = _filled(kind, found, box)
        for member in _members(kind, found, box) if report.status != "quarantined" else ():
            yield from _walk(member, folder, wanted, limits, budget, depth + kind.is_archive)
        yield replace(found, report=report)


def _filled(kind: Kind, found: Found, box: Box) -> FileReport:
    try:
        kind.fill(read_head(found.path), box)
    except Unusable as error:
        return FileReport(kind.name, "quarantined", str(error))
    return box.report(kind.name)


def _members(kind: Kind, container: Found, box: Box) -> list[Found]:
    paths = {member.name: member.path for member in box.members}
    members = [
        Found(
            f"{container.name}{INSIDE}{member.name}",
            member.path,
            member.sha256,
            member.file_bytes,
            container.mapping,
            beside_of(member.name, paths),
            container.container_sha256 or container.sha256,
        )
        for member in box.members
    ]
    forgiven = _forgiven(kind, members)
    return [replace(member, forgiven=forgiven) for member in members]


def _forgiven(kind: Kind, members: list[Found]) -> set[str | None]:
    """The formats, None among them, whose refusal of a member says no more than that it holds no posts.

    An archive of a platform has pages, scripts and lists beside its posts, a workbook has sheets of sums beside them.
    """
    answers = [
        claims(read_head(found.path, found.beside, found.name), found.mapping) for found in members if found.file_bytes
    ]
    named = any(name in NAMED for answer in answers for name in answer)
    plans = any(not isinstance(plan, NoPosts | Refused) for answer in answers for plan in answer.values())
    generic = {name for answer in answers for name in answer if name not in NAMED}
    if named or (plans and not kind.is_archive):
        return {None, *generic}
    return {None} if plans else set()
