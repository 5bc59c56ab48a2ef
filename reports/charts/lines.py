"""A weekly share as a line with its band, broken at gaps, partial weeks hollow.

A row has: week_start (ISO), share, low, high (None in a gap), segment, state, tip.
All categories of a page get the same axes, so that heights can be compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from reports.charts.spec import filled, table
from reports.charts.theme import Paper, month_axis, percent_axis

HEIGHT = 150


@dataclass(frozen=True)
class Sheet:
    """What the charts of one page have in common: days drawn, highest share, weeks without numbers, paper."""

    span: tuple[str, str]
    top: float
    gaps: Sequence[dict[str, Any]]
    paper: Paper
    language: str


def lines(rows: Sequence[dict[str, Any]], colour: str, sheet: Sheet) -> dict[str, Any]:
    """The chart of one category."""
    x_axis = alt.Axis(labelExpr=month_axis(sheet.language), tickCount=6, grid=False, labelFlush=True)
    x = alt.X("week_start:T", scale=alt.Scale(type="utc"), axis=x_axis)
    ground = alt.Chart(table("ends")).mark_point(opacity=0).encode(x=x)
    y_axis = alt.Axis(labelExpr=percent_axis(sheet.language), tickCount=3)
    scale = alt.Scale(domain=[0, sheet.top], nice=False)
    y = alt.Y("share:Q", scale=scale, axis=y_axis)
    base = alt.Chart(table()).encode(x=x, detail="segment:N", tooltip=alt.Tooltip("tip:N", title=" "))
    band = base.mark_area(opacity=0.22, color=colour).encode(y=alt.Y("low:Q", scale=scale, axis=y_axis), y2="high:Q")
    line = base.mark_line(strokeWidth=2, color=colour).encode(y=y)
    whole = base.transform_filter("datum.state !== 'partial'").mark_point(size=14, filled=True, color=colour, opacity=1)
    hollow = base.transform_filter("datum.state === 'partial'").mark_point(
        size=46, filled=True, fill=sheet.paper.background, stroke=colour, strokeWidth=1.8, opacity=1
    )
    layers = [ground, band, line, whole.encode(y=y), hollow.encode(y=y)]
    if sheet.gaps:
        layers.insert(0, _holes(sheet))
    chart = alt.layer(*layers).properties(height=HEIGHT)
    counted = [row for row in rows if row["share"] is not None]
    # Two invisible points hold the axis to the whole span: a category may begin late.
    ends = [{"week_start": end} for end in sheet.span]
    return filled(chart, sheet.paper, counted, ends=ends, gaps=sheet.gaps)


def _holes(sheet: Sheet) -> alt.Chart:
    """Weeks without numbers as a pale ground, so that nothing there reads as zero."""
    return (
        alt.Chart(table("gaps"))
        .mark_rect(color=sheet.paper.rule, opacity=0.7)
        .encode(
            x=alt.X("week_start:T", scale=alt.Scale(type="utc")),
            x2="until:T",
            tooltip=alt.Tooltip("tip:N", title=" "),
        )
    )
