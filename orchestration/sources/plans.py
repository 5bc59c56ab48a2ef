"""Plans: how a file is to be read, as its format answers.

Belongs here: what a format hands to the readers. Not here: any format (`formats`), any reader.

Every plan names fields (see `fields`) and may name extra columns, from which `derived` computes fields by SQL: the
same statement then serves DuckDB's reader and the careful one.
"""

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field

from orchestration.sources.readers.opened import Opened

Record = dict[str, str | None]
"""One record of a careful reader: any of the fields and extras, and fault, fault_value or filtered."""

Derived = Dict[str, str]
"""Field, or fault or filtered → SQL over the plan's fields and extras, whose values are text as exported."""


@dataclass(frozen=True)
class TablePlan:
    """Read a delimited table: `columns` is field or extra → position, `width` the number of columns.

    `absent` names the extras that `derived` needs and this file lacks; they are NULL. `escape` is the character after
    which the exporter does not double a quote inside a quoted field (PHP's fputcsv does so); it belongs to the text.
    """

    platform: str
    delimiter: str
    skip_lines: int
    width: int
    columns: Dict[str, int]
    newline: str
    header: tuple[str, ...] = ()
    derived: Derived = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    escape: str | None = None


@dataclass(frozen=True)
class Scan:
    """Nested JSON lines in SQL: `shape` is key → type, as DuckDB's reader takes it, and null is as no key.

    `relation` makes records of the relation of lines and keeps their order; it states `fields`. A record whose fault
    is `unlike` sends the whole file to the careful reader.
    """

    shape: Dict[str, str]
    fields: tuple[str, ...]
    relation: Callable[[str], str]


@dataclass(frozen=True)
class LinesPlan:
    """Read one JSON document a line: `keys` is field or extra → key where a record is a flat object.

    `nested` is field or extra → path `outer.inner` of what stands one level below. `numbers` are the fields and extras
    of which `derived` takes the value only, so that 1.0 may also be written 1.00. `scan` reads what is nested deeper.
    `records` turns a document into records for the careful reader; without keys and scan it alone reads.
    """

    platform: str
    records: Callable[[object], Iterable[Record]]
    keys: Dict[str, str] = field(default_factory=dict)
    derived: Derived = field(default_factory=dict)
    extras: tuple[str, ...] = ()
    nested: Dict[str, str] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()
    scan: Scan | None = None


@dataclass(frozen=True)
class RecordsPlan:
    """Read anything else: `read` goes once through the opened file and gives its records, good or with a fault.

    `keys` is field → its key in the export, where it has one.
    """

    platform: str
    read: Callable[[Opened], Iterable[Record]]
    derived: Derived = field(default_factory=dict)
    extras: tuple[str, ...] = ()
    keys: Dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ParquetPlan:
    """Read Parquet: `sql` is field → SQL of its value, `names` field → name of its column."""

    platform: str
    sql: Dict[str, str]
    names: Dict[str, str]
    derived: Derived = field(default_factory=dict)


@dataclass(frozen=True)
class NoPosts:
    """The format is known and this file of it holds no posts; `reason` says what it holds."""

    reason: str


@dataclass(frozen=True)
class Refused:
    """The format is known and this file cannot be read without help; `reason` names the remedy."""

    reason: str


CarefulPlan = TablePlan | LinesPlan | RecordsPlan
"""What is read record by record where DuckDB refuses."""

Plan = CarefulPlan | ParquetPlan
Answer = Plan | NoPosts | Refused


def extras_of(plan: CarefulPlan) -> tuple[str, ...]:
    """The columns of a plan that are no fields and serve `derived` only."""
    from orchestration.sources.fields import RAW_FIELDS

    named = plan.columns if isinstance(plan, TablePlan) else plan.extras
    return tuple(name for name in named if name not in RAW_FIELDS)


def column_names(plan: Plan) -> dict[str, str]:
    """Field or extra → its name in the export, where it has one."""
    if isinstance(plan, TablePlan):
        return {field: plan.header[position] for field, position in plan.columns.items()}
    if isinstance(plan, ParquetPlan):
        return dict(plan.names)
    return dict(plan.keys)


def states_author(plan: Plan) -> bool:
    """Whether any record may have an author."""
    if isinstance(plan, TablePlan | ParquetPlan):
        return "author" in {*column_names(plan), *plan.derived}
    return True
