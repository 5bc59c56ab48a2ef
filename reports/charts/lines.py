"""A weekly share as a line with its band, broken at gaps, partial weeks hollow.

A row has: week_start (ISO), share, low, high (None in a gap), segment, state, tip.
All categories of a page get the same axes, so that heights can be compared.
"""

from collections.abc import Sequence
from typing import Any

import altair as alt

from reports.charts.theme import Paper, dressed, month_axis, percent_axis

HEIGHT = 150


def lines(
    rows: Sequence[dict[str, Any]],
    gaps: Sequence[dict[str, Any]],
    colour: str,
    span: tuple[str, str],
    top: float,
    on: Paper,
    language: str,
) -> Any:
    """The chart of one category; `span` is the first and last day drawn, `top` the highest share."""
    x_axis = alt.Axis(labelExpr=month_axis(language), tickCount=6, grid=False, labelFlush=True)
    x = alt.X("week_start:T", scale=alt.Scale(type="utc"), axis=x_axis)
    ground = alt.Chart(alt.Data(values=[{"week_start": end} for end in span])).mark_point(opacity=0).encode(x=x)
    y_axis = alt.Axis(labelExpr=percent_axis(language), tickCount=3)
    scale = alt.Scale(domain=[0, top], nice=False)
    y = alt.Y("share:Q", scale=scale, axis=y_axis)
    # Two invisible points hold the axis to the whole span: a category may begin late.
    counted = [row for row in rows if row["share"] is not None]
    base = alt.Chart(alt.Data(values=counted)).encode(x=x, detail="segment:N", tooltip=alt.Tooltip("tip:N", title=" "))
    band = base.mark_area(opacity=0.22, color=colour).encode(y=alt.Y("low:Q", scale=scale, axis=y_axis), y2="high:Q")
    line = base.mark_line(strokeWidth=2, color=colour).encode(y=y)
    whole = base.transform_filter("datum.state !== 'partial'").mark_point(size=14, filled=True, color=colour, opacity=1)
    hollow = base.transform_filter("datum.state === 'partial'").mark_point(
        size=46, filled=True, fill=on.background, stroke=colour, strokeWidth=1.8, opacity=1
    )
    layers = [ground, band, line, whole.encode(y=y), hollow.encode(y=y)]
    if gaps:
        layers.insert(0, _holes(gaps, on))
    return dressed(alt.layer(*layers).properties(height=HEIGHT), on)


def _holes(gaps: Sequence[dict[str, Any]], on: Paper) -> alt.Chart:
    """Weeks without numbers as a pale ground, so that nothing there reads as zero."""
    return (
        alt.Chart(alt.Data(values=list(gaps)))
        .mark_rect(color=on.rule, opacity=0.7)
        .encode(
            x=alt.X("week_start:T", scale=alt.Scale(type="utc")),
            x2="until:T",
            tooltip=alt.Tooltip("tip:N", title=" "),
        )
    )
