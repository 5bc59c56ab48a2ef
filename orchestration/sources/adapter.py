"""The one interface that every format fulfils.

Belongs here: what recognising a file may answer. Not here: any format.
"""

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field

from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping

Record = dict[str, str | None]
"""One record of a careful reader: any of the fields, and fault, fault_value or filtered."""


@dataclass(frozen=True)
class TablePlan:
    """Read a delimited table: `columns` is field → position, `width` the number of columns."""

    platform: str
    delimiter: str
    skip_lines: int
    width: int
    columns: Dict[str, int]
    newline: str
    header: tuple[str, ...] = ()


@dataclass(frozen=True)
class LinesPlan:
    """Read one JSON document a line: `keys` is field → key where a record is a flat object.

    `records` turns a document into records for the careful reader.
    """

    platform: str
    records: Callable[[object], Iterable[Record]]
    keys: Dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ScriptPlan:
    """Read one JSON array after a script's assignment; `records` turns an item into records."""

    platform: str
    records: Callable[[object], Iterable[Record]]


@dataclass(frozen=True)
class NoPosts:
    """The format is known and this file of it holds no posts; `reason` says what it holds."""

    reason: str


@dataclass(frozen=True)
class Refused:
    """The format is known and this file cannot be read without help; `reason` names the remedy."""

    reason: str


Plan = TablePlan | LinesPlan | ScriptPlan
Answer = Plan | NoPosts | Refused | None


@dataclass(frozen=True)
class Adapter:
    """A format: `recognise` answers None for a file that is not of this format, by its content alone."""

    name: str
    recognise: Callable[[Head, Mapping], Answer]
