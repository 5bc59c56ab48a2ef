"""The elements of one XML document, whole and one after the other.

Belongs here: those of given names, in the order of the file, in bounded memory. What is read stays read when the
document ends early or breaks. Not here: walking (`xml_walk`), what an element means.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, TreeBuilder

from orchestration.sources.plans import Record
from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.xml_text import STATED_WITHIN, cleaned, xml_encoding, xml_text
from orchestration.sources.readers.xml_walk import Broken, Walker, walk

MAX_ELEMENT_CHARS = 2**25
NODE_CHARS = 100  # what an element costs beside its text


@dataclass(frozen=True)
class TooLong:
    """Stands for an element of more than MAX_ELEMENT_CHARS that begins on this line; it was passed over."""

    line: int


def records_of(
    opened: Opened,
    names: Collection[str],
    records: Callable[[Element], Iterable[Record]],
    without: Collection[str] = (),
) -> Iterator[Record]:
    """The records of each element; where the document breaks, one refused record says so and is the last."""
    try:
        for element in elements(opened, names, without):
            if isinstance(element, TooLong):
                yield {"fault": "record_too_long", "fault_value": f"line {element.line}"}
            else:
                yield from records(element)
    except Broken as error:
        opened.broken = f"the XML cannot be read beyond {error}: export it again"
        yield {"fault": "cut_off" if opened.damaged() else error.fault, "fault_value": str(error)}


def elements(opened: Opened, names: Collection[str], without: Collection[str] = ()) -> Iterator[Element | TooLong]:
    """The outermost elements whose `name` or `parent/name` is among `names`; those called `without` are left out.

    What xml:lang and xml:base around an element say of it is in its attributes. Raises Broken where the document does.
    """
    with Opened.open(opened.path, opened.compression, opened.encoding).bytes() as source:
        opened.encoding = xml_encoding(source.read(STATED_WITHIN), opened.encoding)
    collector = _Collector(names, without)
    try:
        for _ in walk(cleaned(xml_text(opened.bytes(), opened.encoding)), collector):
            yield from collector.taken()
    except Broken:
        yield from collector.taken()
        raise


class _Collector(Walker):
    """Builds the wanted elements, and gives one up that grows too long."""

    def __init__(self, names: Collection[str], without: Collection[str]) -> None:
        super().__init__()
        self._wanted, self._unwanted = frozenset(names), frozenset(without)
        self._found: list[Element | TooLong] = []
        self._builder: TreeBuilder | None = None
        self._depth = self._line = self._chars = self._passed_over = 0

    def taken(self) -> list[Element | TooLong]:
        """What is complete since the last call."""
        found, self._found = self._found, []
        return found

    def begins(self) -> None:
        """Begin to build, or go on."""
        parent, scope = self.scopes[-2:]
        attributes = dict(scope.attributes)
        if not self._depth:
            if self._wanted.isdisjoint((scope.name, f"{parent.name}/{scope.name}")):
                return
            self._depth, self._line, self._chars = len(self.scopes), self.line(), 0
            self._builder = TreeBuilder()
            attributes = scope.said()
        if self._builder is None or self._passed_over:
            return
        if scope.name in self._unwanted:
            self._passed_over = len(self.scopes)
        else:
            self._builder.start(scope.name, attributes)
            self._count(NODE_CHARS + sum(map(len, attributes.values())))

    def ends(self) -> None:
        """Put the element aside when it is whole."""
        if self._passed_over:
            self._passed_over = 0 if self._passed_over == len(self.scopes) else self._passed_over
            return
        if self._builder is not None:
            self._builder.end(self.scopes[-1].name)
        if self._depth == len(self.scopes):
            self._found.append(TooLong(self._line) if self._builder is None else self._builder.close())
            self._builder, self._depth = None, 0

    def says(self, content: str) -> None:
        """Add text."""
        if self._builder is not None and not self._passed_over:
            self._builder.data(content)
            self._count(len(content))

    def _count(self, chars: int) -> None:
        self._chars += chars
        if self._chars > MAX_ELEMENT_CHARS:
            self._builder = None
