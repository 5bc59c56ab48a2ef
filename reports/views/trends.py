"""The page of trends: one weekly line per category, its sentence, and the gaps in words."""

from datetime import timedelta
from typing import Any

import streamlit as st

from reports import choice, controls, markup
from reports import format as written
from reports.charts.lines import lines
from reports.colour import of_category, readable
from reports.context import Context
from reports.database import Row
from reports.queries import shares as share_queries
from reports.queries import trends as queries
from reports.sentences import trends as sentences
from reports.sentences.figures import figure, label
from reports.sentences.shares import counting_rule, population

# More lines than these are not read one by one.
DRAWN = 12
WEEK = timedelta(days=7)


def show(view: Context) -> None:
    """The page."""
    words = view.words
    rule = controls.fitting(view, choice.load(view.default))
    choice.keep(rule)
    markup.show("p", words.own(view.release.study, "title"), "over")
    markup.show("h1", words("trends.title"))
    weeks = queries.weeks(view.path, rule)
    among = choice.with_period(rule, "all", None)
    markup.paragraphs([_sentence(population(among, view.slot, words))], "lede")
    if not any(week["share"] is not None for week in weeks):
        markup.paragraphs([words("trends.empty")], "prose")
    else:
        _lines(view, weeks, queries.gaps(view.path, rule))
    markup.show("h2", words("rule.title"))
    markup.paragraphs([counting_rule(rule, view.slot, words)], "prose")
    controls.rule_controls(view, rule, with_period=False)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _lines(view: Context, weeks: list[Row], gaps: list[Row]) -> None:
    words = view.words
    first, last = (end(week["week_start"] for week in weeks) for end in (min, max))
    span = {
        "first": written.day(first, words.language),
        "last": written.day(last + WEEK - timedelta(1), words.language),
    }
    markup.paragraphs([words("trends.span", **span)], "prose quiet")
    top = min(1.0, max(week["share_high"] or 0.0 for week in weeks) * 1.04)
    holes = [_hole(row, words) for row in gaps]
    by_category: dict[str, list[Row]] = {}
    for week in weeks:
        by_category.setdefault(week["category_id"], []).append(week)
    known = share_queries.categories(view.path)
    for at, category in enumerate(known[:DRAWN]):
        rows = by_category.get(category["category_id"], [])
        if rows:
            colour = readable(of_category(category["colour"], at), view.paper.background)
            ends = (first.isoformat(), (last + WEEK).isoformat())
            _one(view, words.own(category, "label"), rows, holes, colour, ends, top)
    if len(known) > DRAWN:
        markup.paragraphs([words("trends.cut", shown=DRAWN, total=len(known))], "quiet")
    markup.show("h2", words("trends.gaps"))
    markup.paragraphs([*sentences.gaps(gaps, words), sentences.partial_weeks(weeks, words)], "prose")


def _one(
    view: Context,
    name: str,
    weeks: list[Row],
    holes: list[dict[str, Any]],
    colour: str,
    ends: tuple[str, str],
    top: float,
) -> None:
    words = view.words
    told = sentences.change(name, weeks, words)
    markup.heading(colour, name)
    points = [_point(name, week, view) for week in weeks]
    chart = lines(points, holes, colour, ends, top, view.paper, words.language)
    st.altair_chart(chart, theme=None, alt=f"{name}. {told}")
    markup.paragraphs([told], "prose quiet")


def _point(name: str, week: Row, view: Context) -> dict[str, Any]:
    item = figure(name, week)
    day = written.day(week["week_start"], view.words.language)
    state = view.words.known(f"trends.{week['state']}", "")
    return {
        "week_start": week["week_start"].isoformat(),
        "share": week["share"], "low": week["share_low"], "high": week["share_high"],
        "segment": week["segment"], "state": week["state"],
        "tip": f"{day} · {label(item, view.words)} · {state}" if item else "",
    }  # fmt: skip


def _hole(row: Row, words: Any) -> dict[str, Any]:
    return {
        "week_start": row["first_week"].isoformat(),
        "until": (row["last_week"] + WEEK).isoformat(),
        "tip": sentences.gap(row, words),
    }
