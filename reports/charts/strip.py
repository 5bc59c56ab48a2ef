"""Covered days as one strip per source: the state shows by height and shade, so that grey print keeps it.

A row has: source, first_day, until (ISO, exclusive), state, tip.
"""

from collections.abc import Sequence
from typing import Any

import altair as alt

from reports.charts.spec import filled, table
from reports.charts.theme import AXIS, Paper, month_axis

STEP = 44
# State: height of its mark, and how much ink it gets. Not collected is an outline.
SHAPES = {
    "complete": (16, 0.85),
    "partial": (9, 0.85),
    "immature": (9, 0.4),
    "empty": (2, 0.85),
    "quarantined": (16, 0.4),
    "not_collected": (15, 0.0),
}


def strip(rows: Sequence[dict[str, Any]], on: Paper, language: str) -> dict[str, Any]:
    """The strips of the given sources."""
    y = alt.Y("source:N", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    axis = alt.Axis(labelExpr=month_axis(language), tickCount=6, grid=False, labelFlush=True)
    x = alt.X("first_day:T", scale=alt.Scale(type="utc"), axis=axis)
    sources = sorted({row["source"] for row in rows})
    names = alt.Chart(table("sources")).mark_text(align="left", baseline="middle", dy=-11, fontSize=14)
    layers: list[alt.Chart] = [names.encode(y=y, x=alt.value(0), text="source:N")]
    tables = {state: [row for row in rows if row["state"] == state] for state in SHAPES}
    for state in (state for state in SHAPES if tables[state]):
        layers.append(_marks(state, on).encode(x=x, x2="until:T", y=y, tooltip=alt.Tooltip("tip:N", title=" ")))
    chart = alt.layer(*layers).properties(height=STEP * len(sources) + AXIS)
    return filled(chart, on, [], sources=[{"source": name} for name in sources], **tables)


def _marks(state: str, on: Paper) -> alt.Chart:
    height, ink = SHAPES[state]
    outline: dict[str, Any] = {"stroke": on.quiet, "strokeDash": [2, 3], "strokeWidth": 1} if not ink else {}
    return alt.Chart(table(state)).mark_bar(height=height, yOffset=10, color=on.ink, fillOpacity=ink, **outline)
