"""What the start of a file tells about the XML in it: this is how XML exports are recognised.

Belongs here: root, elements and namespaces within the first 64 KiB. Not here: reading all of it (`xml_elements`).
"""

import io
from dataclasses import dataclass, field

from orchestration.sources.head import Head
from orchestration.sources.readers.xml_names import family_of
from orchestration.sources.readers.xml_text import cleaned, xml_encoding, xml_text
from orchestration.sources.readers.xml_walk import Broken, Walker, walk

LOOKED_AT = 1000


@dataclass
class Outline:
    """The root's name ('' for what is no XML), the `parent/name` of elements met, and the usual prefixes declared."""

    root: str = ""
    paths: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    declares_entities: bool = False


def outline_of(head: Head) -> Outline:
    """The outline of a file's start, made once."""
    return head.remembered("xml_outline", lambda: _outline(head))


def _outline(head: Head) -> Outline:
    outline = Outline()
    encoding = xml_encoding(head.start, head.encoding)
    if not head.start[:LOOKED_AT].decode(encoding, "replace").lstrip("\ufeff \t\r\n").startswith("<"):
        return outline
    try:
        for _ in walk(cleaned(xml_text(io.BytesIO(head.start), encoding)), _Sketcher(outline)):
            continue
    except Broken as error:
        outline.declares_entities = error.fault == "xml_entities"
    return outline


class _Sketcher(Walker):
    """Draws the outline."""

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self._outline = outline

    def begins(self) -> None:
        """Note an element."""
        parent, scope = self.scopes[-2:]
        self._outline.root = self._outline.root or scope.name
        self._outline.paths.add(f"{parent.name}/{scope.name}")
        if scope.namespaces is not parent.namespaces:
            self._outline.families.update(family_of(uri, prefix) for prefix, uri in scope.namespaces.items())
