"""From an Altair chart to the Vega-Lite text that the browser gets.

The marks are built on named tables, and the rows are put in once, at the end: Altair checks and copies
every row it is given, layer by layer, which made a page of four weekly lines ten times slower (2026-11).
"""

from collections.abc import Sequence
from typing import Any

import altair as alt

from reports.charts.theme import Paper, dressed

Table = Sequence[dict[str, Any]]
ROWS = "rows"


def table(name: str = ROWS) -> alt.NamedData:
    """A table that will be filled by `filled`."""
    return alt.NamedData(name=name)


def filled(chart: alt.LayerChart | alt.FacetChart, on: Paper, rows: Table, **others: Table) -> dict[str, Any]:
    """The chart in the report's look, with its rows; layers on another table are given that."""
    spec: dict[str, Any] = dressed(chart, on).to_dict(validate=False)
    spec["data"] = {"values": list(rows)}
    for layer in spec["layer"]:
        name = layer.pop("data", {}).get("name", ROWS)
        if name != ROWS:
            layer["data"] = {"values": list(others[name])}
    return spec
