"""From an Altair chart to the Vega-Lite text that the browser gets.

The marks are built on named tables, and the rows are put in once, at the end: Altair checks and copies
every row it is given, layer by layer, which made a page of four weekly lines ten times slower (2026-11).
"""

from collections.abc import Sequence
from itertools import groupby
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
    spec.pop("data", None)
    tables = {ROWS: rows, **others}
    # One copy of a table for all neighbouring layers that draw it, in their order.
    spec["layer"] = [
        {"data": {"values": list(tables[name])}, "layer": [_bare(layer) for layer in layers]}
        for name, layers in groupby(spec["layer"], key=_table_of)
    ]
    return spec


def _table_of(layer: dict[str, Any]) -> str:
    return str(layer.get("data", {}).get("name", ROWS))


def _bare(layer: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in layer.items() if name != "data"}
