"""Any posts as Parquet, whose columns are found by their common names or by a columns file.

Belongs here: claiming Parquet. Not here: reading it (`parquet_fast`).
"""

import io

import pyarrow as pa
import pyarrow.parquet

from orchestration.sources.aliases import ALIASES, columns_or_question
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, ParquetPlan, Refused
from orchestration.sources.readers.parquet_fast import Damaged, columns

MAGIC = b"PAR1"


def recognise(head: Head) -> bool:
    """Whether it begins as Parquet does."""
    return head.compression == "none" and head.start.startswith(MAGIC)


def read(head: Head, mapping: Mapping) -> Answer:
    """A plan when columns tell a time and a text."""
    try:
        sql = columns(head)
    except Damaged as error:
        return Refused(str(error))
    names = columns_or_question(list(sql), mapping, "a Parquet file without a column")
    if isinstance(names, Refused):
        return names
    return ParquetPlan(mapping.platform or "web", {field: sql[name] for field, name in names.items()}, names)


MAP = {field: " | ".join(names) for field, names in ALIASES.items()}

QUIRKS = (
    "structs are read one level deep: user.id is the author as user_id is; lists are not read",
    "texts that older writers stored as bytes are read as UTF-8",
    "an id stored as a floating number has lost digits: it is refused, or taken from the address",
)


def _parquet(**values: pa.Array) -> bytes:
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pa.table(values), buffer)
    return buffer.getvalue()


EXAMPLES = (
    Example(
        "times, numbers and an author one level deep",
        _parquet(
            id=pa.array([12345678901234567, 2]),
            created_at=pa.array([1672628645, 1672628646], pa.timestamp("s", "Europe/Paris")),
            text=pa.array(["Social business", "b"]),
            user=pa.array([{"id": 7}, {"id": 8}]),
            likes=pa.array([3.0, None]),
        ),
        posts=(
            {
                "post_id": "12345678901234567",
                "posted_at": "2023-01-02 03:04:05",
                "like_count": 3,
                "zone_assumed": False,
            },
            {"post_id": "2", "body": "b", "like_count": None, "posted_at_precision": "second"},
        ),
    ),
    Example(
        "days, texts as bytes, and an id that lost digits",
        _parquet(
            id=pa.array([1.2345678901234568e18, 7.0]),
            date=pa.array([19359, None], pa.date32()),
            text=pa.array([b"a", b"b"]),
        ),
        rejected={"damaged_id": 1, "missing_date": 1},
    ),
    Example(
        "columns that the owner names",
        _parquet(Nr=pa.array(["1"]), Wort=pa.array(["a"]), Am=pa.array([19359], pa.date32())),
        posts=({"post_id": "1", "body": "a", "posted_at_precision": "day"},),
        mapping=Mapping(columns={"post_id": "Nr", "body": "Wort", "posted_at": "Am"}),
    ),
    Example("a file that was cut", _parquet(id=pa.array([1]), text=pa.array(["a"]))[:-9], status="quarantined"),
)

FORMAT = Format(
    name="parquet_generic",
    title="Any Parquet",
    exported_by="databases, notebooks, data lakes",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
