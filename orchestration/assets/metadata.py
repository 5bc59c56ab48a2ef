"""How values are shown in the Dagster UI: owners, tables, columns.

Belongs here: form only. Text that may come from posts is escaped on its way through `table`.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import dagster as dg

from orchestration.plain import plain

OWNERS = ["team:quotepart"]
# Markdown that begins or ends something inside a cell, as entities.
_MARKS = {"|": "&#124;", "[": "&#91;", "]": "&#93;", "`": "&#96;", "*": "&#42;", "_": "&#95;", "~": "&#126;"}
_MARKS |= {"\\": "&#92;", "!": "&#33;", "://": "&#58;//"}


def table(rows: Sequence[Mapping[str, Any]]) -> dg.MetadataValue:
    """Rows as a markdown table; text is escaped, as it may come from posts."""
    if not rows:
        return dg.MetadataValue.md("none")
    names = list(rows[0])
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    lines.extend(f"| {' | '.join(cell(row[name]) for name in names)} |" for row in rows)
    return dg.MetadataValue.md("\n".join(lines))


def cell(value: Any) -> str:
    """A value that cannot break out of its cell or be read as markup or as a link."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
    text = escape(plain(" ".join(text.splitlines())))
    for mark, entity in _MARKS.items():
        text = text.replace(mark, entity)
    return text


def columns(definition: str, described: Mapping[str, str]) -> dg.TableSchema:
    """The columns of a table from their SQL definition, `name type, name type`, and what is said of each."""
    pairs = (column.split() for column in definition.split(","))
    return dg.TableSchema([dg.TableColumn(name, kind, described[name]) for name, kind in pairs])
