"""Shares as horizontal bars: the name and the figure above each bar, the interval always drawn.

A row has: name, text, share, low, high, colour, claims (list of 0..1), tip.
"""

from collections.abc import Sequence
from typing import Any

import altair as alt

from reports.charts.spec import filled, table
from reports.charts.theme import AXIS, Paper, percent_axis

BAR = 16
STEP = 52
# Room for the longest figure: "not distinguishable from zero".
FIGURE = 195


def _rank(rows: Sequence[dict[str, Any]]) -> alt.Y:
    order = [row["key"] for row in rows]
    return alt.Y("key:N", sort=order, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))


def _claims(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"key": row["key"], "claim": claim, "tip": row["tip"]} for row in rows for claim in row["claims"]]


def _limit(rows: Sequence[dict[str, Any]]) -> float:
    highest = max([row["high"] for row in rows] + [claim for row in rows for claim in row["claims"]])
    return min(1.0, highest * 1.06)


def bars(rows: Sequence[dict[str, Any]], on: Paper, language: str) -> dict[str, Any]:
    """The chart of one slice; at least one row."""
    y = _rank(rows)
    claims = _claims(rows)
    scale = alt.Scale(domain=[0, _limit(rows)], nice=False, zero=True)
    axis = alt.Axis(labelExpr=percent_axis(language), tickCount=5, orient="bottom")
    base = alt.Chart(table()).encode(y=y, tooltip=alt.Tooltip("tip:N", title=" "))
    drop = 10
    bar = base.mark_bar(height=BAR, yOffset=drop, cornerRadiusEnd=1).encode(
        x=alt.X("share:Q", scale=scale, axis=axis), color=alt.Color("colour:N", scale=None)
    )
    halo = base.mark_rule(strokeWidth=5, color=on.background, yOffset=drop).encode(x="low:Q", x2="high:Q")
    whisker = base.mark_rule(strokeWidth=2, color=on.ink, yOffset=drop).encode(x="low:Q", x2="high:Q")
    cap = base.mark_tick(thickness=2, size=10, color=on.ink, yOffset=drop)
    ends = [cap.encode(x=f"{end}:Q") for end in ("low", "high")]
    line: dict[str, Any] = {"baseline": "middle", "dy": -13, "fontSize": 15}
    name = base.mark_text(align="left", fontWeight=600, limit=alt.expr(f"width - {FIGURE}"), **line).encode(
        x=alt.value(0), text="name:N"
    )
    figure = base.mark_text(align="right", **line).encode(x=alt.value(alt.expr("width")), text="text:N")
    claim = (
        alt.Chart(table("claims"))
        .mark_point(shape="diamond", size=110, filled=True, fill=on.background, stroke=on.ink, strokeWidth=2,
                    yOffset=drop, opacity=1)
        .encode(y=y, x=alt.X("claim:Q", scale=scale), tooltip=alt.Tooltip("tip:N", title=" "))
    )  # fmt: skip
    layers = [bar, halo, whisker, *ends, name, figure] + ([claim] if claims else [])
    chart = alt.layer(*layers).properties(height=STEP * len(rows) + AXIS, padding={"left": 2, "right": 8})
    return filled(chart, on, rows, claims=claims)
