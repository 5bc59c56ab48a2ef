"""Any table of posts: CSV or TSV whose columns are found by their common names or by a columns file.

Belongs here: claiming a table that no named format claims. Not here: the names (`aliases`).
"""

from orchestration.sources import reddit_csv, x_grailbird_csv
from orchestration.sources.adapter import Adapter, Answer, Refused, TablePlan
from orchestration.sources.aliases import find_columns, missing_columns, tells_a_post
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.tables import find_header, looks_like_a_table

NAMED = (reddit_csv.SIGNATURE, x_grailbird_csv.SIGNATURE)


def recognise(head: Head, mapping: Mapping) -> Answer:
    """A plan when a header row tells a time and a text; Refused for a table that does not."""
    if head.text.lstrip("\ufeff \r\n\t")[:1] in ("{", "[", "<"):
        return None

    def score(names: list[str]) -> int:
        columns = find_columns(names, mapping.columns)
        complete = tells_a_post(columns) and not missing_columns(names, mapping.columns)
        return len(columns) if complete else 0

    header = find_header(head, score)
    if header is None:
        return _refusal(head, mapping)
    if any(set(header.names) >= signature for signature in NAMED):
        return None
    columns = find_columns(list(header.names), mapping.columns)
    platform = mapping.platform or "web"
    return TablePlan(
        platform,
        header.delimiter,
        header.skip_lines,
        len(header.names),
        columns,
        header.newline,
        header.names,
    )


def _refusal(head: Head, mapping: Mapping) -> Refused | None:
    table = looks_like_a_table(head)
    if table is None or any(set(table.names) >= signature for signature in NAMED):
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


ADAPTER = Adapter("csv_generic", recognise)
