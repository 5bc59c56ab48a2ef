"""The kinds of places there are, by the protocol of their addresses."""

from orchestration.places import abfs, folder, gs, s3, sftp, web
from orchestration.places.addresses import protocol
from orchestration.places.kind import Kind

KINDS: tuple[Kind, ...] = (abfs.KIND, folder.KIND, gs.KIND, s3.KIND, sftp.KIND, web.KIND)
BY_PROTOCOL = {name: kind for kind in KINDS for name in kind.protocols}


def kind_of(url: str) -> Kind | None:
    """The kind of place behind an address, or None when there is none."""
    return BY_PROTOCOL.get(protocol(url))
