"""Any table of posts: CSV or TSV whose columns are found by their common names or by a columns file.

Belongs here: claiming a table that no named format claims. Not here: the names (`aliases`).
"""

from orchestration.sources.aliases import ALIASES, find_columns, missing_columns, tells_a_post
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import DELIMITERS, Mapping
from orchestration.sources.plans import Answer, Refused, TablePlan
from orchestration.sources.readers.tables import Header, find_headers, headers, looks_like_a_table


def recognise(head: Head) -> bool:
    """Whether a line of the beginning has cells."""
    return bool(headers(head))


def read(head: Head, mapping: Mapping) -> Answer | None:
    """A plan when a header row tells a time and a text; Refused for a table that does not; None for prose."""

    def score(names: list[str]) -> int:
        columns = find_columns(names, mapping.columns)
        complete = tells_a_post(columns) and not missing_columns(names, mapping.columns)
        return len(columns) if complete else 0

    found = find_headers(head, score, mapping.delimiter)
    if not found:
        return _refusal(head, mapping)
    if len(found) > 1:
        return Refused(_question(found))
    header = found[0]
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
    "a zone in the name of the column of times is theirs: date (UTC), created_at_utc, Date (GMT+1), Heure Europe/Paris",
    "where a time of day has no zone, nor its column, nor the columns file says it, an id that carries its time tells "
    "it; else the file waits with the question",
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


def _question(found: list[Header]) -> str:
    words = {delimiter: word for word, delimiter in DELIMITERS.items()}
    readings = " or ".join(f"by {words[header.delimiter]}: {' | '.join(header.names[:12])}" for header in found)
    answers = " or delimiter: ".join(words[header.delimiter] for header in found)
    return f"the columns may be divided {readings}? Say delimiter: {answers} in a file named <this export>.columns.yml"


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
