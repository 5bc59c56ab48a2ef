"""How values are shown in the Dagster UI: owners, tables, row counts."""

from collections.abc import Sequence
from html import escape
from typing import Any

import dagster as dg

OWNERS = ["team:quotepart"]


def table(rows: Sequence[dict[str, Any]]) -> dg.MetadataValue:
    """Rows as a markdown table; text is escaped, as it may come from posts."""
    if not rows:
        return dg.MetadataValue.md("*none*")
    names = list(rows[0])
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    lines.extend(f"| {' | '.join(cell(row[name]) for name in names)} |" for row in rows)
    return dg.MetadataValue.md("\n".join(lines))


def cell(value: Any) -> str:
    """A value that cannot break out of its cell or be read as markup."""
    text = "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
    return escape(text).replace("|", "&#124;").replace("\n", " ").replace("[", "&#91;").replace("`", "&#96;")
