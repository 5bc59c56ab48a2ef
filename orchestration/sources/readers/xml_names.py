"""Names in an XML document, whatever prefix its writer gave a namespace.

Belongs here: namespaces to their usual prefixes, and what an element inherits. Not here: reading (`xml_walk`).
"""

import re
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urljoin

FAMILIES = {
    "excerpt": r"wordpress\.org/export/[0-9.]+/excerpt/",
    "wp": r"wordpress\.org/export/",
    "content": r"purl\.org/rss/1\.0/modules/content",
    "rss": r"purl\.org/rss/[0-9.]+/?$|(my|channel)\.netscape\.com/rdf/simple/|backend\.userland\.com/rss"
    r"|blogs\.law\.harvard\.edu/tech/rss",
    "app": r"purl\.org/atom/app|(www\.)?w3\.org/2007/app",
    "atom": r"purl\.org/atom/|(www\.)?w3\.org/2005/atom",
    "rdf": r"(www\.)?w3\.org/1999/02/22-rdf-syntax-ns",
    "dc": r"purl\.org/dc/elements/1\.",
    "dcterms": r"purl\.org/dc/terms/",
    "xhtml": r"(www\.)?w3\.org/1999/xhtml",
    "thr": r"purl\.org/syndication/thread/1\.0",
    "blogger": r"schemas\.google\.com/blogger/",
}
"""Usual prefix → how its namespace begins, in lower case and without http://; the first that fits counts."""

KNOWN = re.compile("|".join(f"(?P<{family}>{start})" for family, start in FAMILIES.items()))
INHERITED = ("xml:lang", "xml:base")


@lru_cache(maxsize=1000)
def family_of(namespace: str, prefix: str) -> str:
    """The usual prefix of a namespace; of an unknown one the prefix that the document gives it."""
    known = KNOWN.match(re.sub("^https?://", "", namespace.strip().casefold()))
    return (known.lastgroup or prefix) if known else prefix


def joined(base: str | None, address: str) -> str:
    """An address made absolute; as it is where that cannot be done."""
    try:
        return urljoin(base or "", address)
    except ValueError:
        return address


@dataclass(frozen=True)
class Scope:
    """An open element: its name, what it says, and what holds inside it.

    Names are without prefix in the namespace of the root, in that of RSS, and in none.
    """

    name: str = ""
    attributes: Dict[str, str] = field(default_factory=dict)
    inherited: Dict[str, str] = field(default_factory=dict)
    namespaces: Dict[str, str] = field(default_factory=dict)
    root: str | None = None

    def inner(self, name: str, attributes: dict[str, str]) -> "Scope":
        """The scope of an element that begins inside this one."""
        declared = {
            key.removeprefix("xmlns").removeprefix(":"): attributes.pop(key)
            for key in list(attributes)
            if key == "xmlns" or key.startswith("xmlns:")
        }
        namespaces = {**self.namespaces, **declared} if declared else self.namespaces
        prefix, _, local = name.rpartition(":")
        root = namespaces.get(prefix, "") if self.root is None else self.root
        return Scope(
            _name(prefix, local, namespaces.get(prefix), root), attributes, self._inherit(attributes), namespaces, root
        )

    def said(self) -> dict[str, str]:
        """Its attributes, with what its surroundings say for it."""
        return {**self.attributes, **self.inherited}

    def _inherit(self, attributes: Dict[str, str]) -> Dict[str, str]:
        own = {name: attributes[name] for name in INHERITED if name in attributes}
        if "xml:base" in own:
            own["xml:base"] = joined(self.inherited.get("xml:base"), own["xml:base"])
        return {**self.inherited, **own} if own else self.inherited


def _name(prefix: str, local: str, namespace: str | None, root: str) -> str:
    if namespace is None:
        return f"{prefix}:{local}" if prefix else local
    family = "" if namespace == root else family_of(namespace, prefix)
    return local if family in ("", "rss") else f"{family}:{local}"
