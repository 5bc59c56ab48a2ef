"""A kind of container: the one interface of zip, tar and workbook.

Belongs here: what a module of this folder declares. Not here: any kind.
"""

from collections.abc import Callable
from dataclasses import dataclass

from orchestration.sources.containers.box import Box
from orchestration.sources.head import Head


@dataclass(frozen=True)
class Kind:
    """`recognise` tells by content; `fill` puts the files into the box, and raises Unusable when there is no way."""

    name: str
    recognise: Callable[[Head], bool]
    fill: Callable[[Head, Box], None]
    is_archive: bool = True
