"""The kinds of containers that are opened.

Belongs here: the list. Not here: any kind. Parts of a table or of JSON that are packed alone (.gz, .zst) are no
containers: they are unpacked while they are read (`opening`).
"""

from orchestration.sources.containers import tars, workbooks, zips
from orchestration.sources.containers.kind import Kind
from orchestration.sources.head import Head

KINDS: dict[str, Kind] = {kind.name: kind for kind in (*workbooks.KINDS, zips.KIND, tars.KIND)}


def kind_of(head: Head) -> Kind | None:
    """The first kind that knows a file; a workbook is a ZIP archive too, and comes first."""
    return next((kind for kind in KINDS.values() if kind.recognise(head)), None)
