"""Any table of posts: CSV or TSV whose columns are found by their common names or by a columns file.

Belongs here: claiming a table that no named format claims. Not here: the names (`aliases`).
"""

from orchestration.sources.aliases import ALIASES, find_columns, missing_columns, tells_a_post
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, Refused, TablePlan
from orchestration.sources.readers.tables import find_header, headers, looks_like_a_table


def recognise(head: Head) -> bool:
    """Whether a line of the beginning has cells."""
    return bool(headers(head))


def read(head: Head, mapping: Mapping) -> Answer | None:
    """A plan when a header row tells a time and a text; Refused for a table that does not; None for prose."""

    def score(names: list[str]) -> int:
        columns = find_columns(names, mapping.columns)
        complete = tells_a_post(columns) and not missing_columns(names, mapping.columns)
        return len(columns) if complete else 0

    header = find_header(head, score)
    if header is None:
        return _refusal(head, mapping)
    return TablePlan(
        mapping.platform or "web",
        header.delimiter,
        header.skip_lines,
        len(header.names),
        find_columns(list(header.names), mapping.columns),
        header.newline,
        header.names,
    )


MAP = {field: " | ".join(names) for field, names in ALIASES.items()}

QUIRKS = (
    "the header is the row of the first 30 lines whose names tell most; lines before it are passed over",
    "what ends a line, the delimiter and the encoding are found from the file, never from its name",
)

EXAMPLES = (
    Example(
        "columns by their common names, a semicolon between them",
        "Identifiant;Publié le;Texte;Langue\n1;2023-01-02;Le marketing social;fr\n",
        posts=({"post_id": "1", "body": "Le marketing social", "language": "fr", "posted_at_precision": "day"},),
    ),
    Example(
        "columns that the owner names",
        "A,B,C\n1,hello,2023-01-02T03:04:05Z\n",
        posts=({"post_id": "1", "body": "hello", "platform": "forum", "posted_at": "2023-01-02 03:04:05"},),
        mapping=Mapping(columns={"post_id": "A", "body": "B", "posted_at": "C"}, platform="forum"),
    ),
)


def _refusal(head: Head, mapping: Mapping) -> Refused | None:
    table = looks_like_a_table(head)
    if table is None:
        return None
    names = list(table.names)
    shown = ", ".join(names[:12])
    missing = missing_columns(names, mapping.columns)
    if missing:
        return Refused(f"the columns file names {', '.join(missing)}, the table has {shown}: correct the columns file")
    found = find_columns(names, mapping.columns)
    lacking = "posted_at" if "posted_at" not in found else "text"
    return Refused(
        f"a table without a column known as {lacking}; its columns are {shown}: "
        f"say which one it is in a file named <this export>.columns.yml"
    )


FORMAT = Format(
    name="csv_generic",
    title="Any CSV or TSV",
    exported_by="spreadsheets, databases, scripts",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
