"""Walking through one XML document in bounded memory.

Belongs here: the parser (defusedxml: declared entities are refused, nothing outside is fetched), its limits, and where
it broke. Not here: the text below (`xml_text`), what is kept of the elements (`xml_elements`, `xml_outline`).
"""

from collections.abc import Iterable, Iterator
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from orchestration.sources.readers.xml_names import Scope

MAX_TAG_CHARS = 2**20
MAX_DEPTH = 250
MAX_NAMES = 10_000


class Broken(ValueError):
    """The document cannot be read further: `fault` says how, the message where and why, without its words."""

    def __init__(self, fault: str, line: int, words: str) -> None:
        super().__init__(f"line {line}: {words}")
        self.fault = fault


class Walker(ContentHandler):
    """Knows every open element; what is done with them is for those who inherit."""

    _locator: Locator

    def __init__(self) -> None:
        super().__init__()
        self.scopes = [Scope()]
        self.quiet_chars = 0
        self.names: set[str] = set()

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        """An element begins. A document of too many levels or names would fill the memory: nobody exports one."""
        self.quiet_chars = 0
        attributes = dict(attrs)
        self.names.update((name, *attributes))
        if len(self.scopes) > MAX_DEPTH:
            raise self.broken(f"more than {MAX_DEPTH} elements inside one another")
        if len(self.names) > MAX_NAMES:
            raise self.broken(f"more than {MAX_NAMES} names of elements")
        self.scopes.append(self.scopes[-1].inner(name, attributes))
        self.begins()

    def endElement(self, name: str) -> None:  # noqa: N802
        """An element ends."""
        self.quiet_chars = 0
        self.ends()
        self.scopes.pop()

    def characters(self, content: str) -> None:
        """Text inside an element."""
        self.quiet_chars = 0
        self.says(content)

    def line(self) -> int:
        """The line on which the parser stands."""
        return self._locator.getLineNumber() or 0

    def broken(self, words: str, fault: str = "broken_xml") -> Broken:
        """The error that ends the walk here."""
        return Broken(fault, self.line(), words)

    def begins(self) -> None:
        """The last of `scopes` begins."""

    def ends(self) -> None:
        """The last of `scopes` ends."""

    def says(self, content: str) -> None:
        """A piece of the text of the last of `scopes`."""


def walk(pieces: Iterable[str], walker: Walker) -> Iterator[None]:
    """Lead the walker through a document, piece by piece. Raises Broken where it cannot go on."""
    parser = DefusedExpatParser(forbid_external=False)  # a DTD may be named, and is never fetched
    parser.setContentHandler(walker)
    walker.setDocumentLocator(parser)
    for piece in pieces:
        walker.quiet_chars += len(piece)
        _parse(parser, walker, piece)
        if walker.quiet_chars > MAX_TAG_CHARS:
            raise walker.broken(f"a tag of more than {MAX_TAG_CHARS} characters")
        yield
    _parse(parser, walker, None)
    yield


def _parse(parser: DefusedExpatParser, walker: Walker, piece: str | None) -> None:
    try:
        if piece is None:
            parser.close()
        else:
            parser.feed(piece)
    except SAXParseException as error:
        fault = "cut_off" if piece is None else "broken_xml"
        raise Broken(fault, error.getLineNumber() or 0, error.getMessage()) from error
    except DefusedXmlException as error:
        raise walker.broken("the document declares entities", "xml_entities") from error
