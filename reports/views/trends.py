"""The page of trends: one weekly line per category, its sentence, and the gaps in words."""

from datetime import timedelta
from typing import Any

import streamlit as st

from reports import choice, controls, markup
from reports import format as written
from reports.charts.lines import Sheet, lines
from reports.choice import Rule
from reports.colour import of_category, readable
from reports.context import Context
from reports.database import Row
from reports.queries import shares as share_queries
from reports.queries import trends as queries
from reports.sentences import trends as sentences
from reports.sentences.figures import figure, label
from reports.sentences.shares import counting_rule, population
from reports.words import Words

# More lines than these are not read one by one.
DRAWN = 12
WEEK = timedelta(days=7)


def show(view: Context) -> None:
    """The page."""
    words = view.words
    rule = controls.fitting(view, choice.load(view.default))
    choice.keep(rule)
    markup.show("h1", words("trends.title"))
    weeks = queries.weeks(view.path, rule)
    if any(week["share"] is not None for week in weeks):
        _weeks(view, rule, weeks)
    else:
        markup.paragraphs([words("trends.empty")], "lede")
    markup.show("h2", words("rule.title"))
    markup.paragraphs([counting_rule(rule, view.whole_slot, words)], "prose")
    controls.rule_controls(view, rule, with_period=False)


def _weeks(view: Context, rule: Rule, weeks: list[Row]) -> None:
    words = view.words
    gaps = queries.gaps(view.path, rule)
    known = _largest_first(view, rule)
    lines = {row["category_id"]: [week for week in weeks if week["category_id"] == row["category_id"]] for row in known}
    found = {row["category_id"]: sentences.ends(words.own(row, "label"), lines[row["category_id"]]) for row in known}
    drawn = [row for row in known if lines[row["category_id"]]][:DRAWN]
    told = sentences.summary([ends for row in drawn if (ends := found[row["category_id"]])], words)
    markup.paragraphs([told], "lede")
    markup.paragraphs([_among(view, rule, weeks)], "prose quiet")
    sheet = _sheet(view, weeks, gaps)
    for row in drawn:
        colour = readable(of_category(row["colour"], row["position"]), view.paper.background)
        _one(view, words.own(row, "label"), lines[row["category_id"]], found[row["category_id"]], colour, sheet)
    if len(known) > len(drawn):
        markup.paragraphs([words("trends.cut", shown=len(drawn), total=len(known))], "quiet")
    markup.show("h2", words("trends.gaps"))
    markup.paragraphs([*sentences.gaps(gaps, words), sentences.partial_weeks(weeks, words)], "prose")


def _largest_first(view: Context, rule: Rule) -> list[Row]:
    """The categories by their share over all time, each with its position in the study."""
    everything = share_queries.shares(view.path, choice.with_period(rule, "all", None))
    rank = {row["category_id"]: at for at, row in enumerate(everything)}
    known = [{**row, "position": at} for at, row in enumerate(share_queries.categories(view.path))]
    return sorted(known, key=lambda row: rank.get(row["category_id"], len(rank)))


def _among(view: Context, rule: Rule, weeks: list[Row]) -> str:
    words = view.words
    starts = [week["week_start"] for week in weeks]
    among = population(choice.with_period(rule, "all", None), view.slot, words)
    span = (min(starts), max(starts) + WEEK - timedelta(days=1))
    first, last = (written.day(end, words.language) for end in span)
    return words("trends.among", population=among, first=first, last=last)


def _sheet(view: Context, weeks: list[Row], gaps: list[Row]) -> Sheet:
    starts = [week["week_start"] for week in weeks]
    return Sheet(
        span=(min(starts).isoformat(), (max(starts) + WEEK).isoformat()),
        top=min(1.0, max(week["share_high"] or 0.0 for week in weeks) * 1.04),
        gaps=[_hole(row, view.words) for row in gaps],
        paper=view.paper,
        language=view.words.language,
    )


def _one(view: Context, name: str, weeks: list[Row], found: sentences.Ends | None, colour: str, sheet: Sheet) -> None:
    told = sentences.change(found, view.words)
    markup.heading(colour, name)
    points = [_point(name, week, view) for week in weeks]
    st.vega_lite_chart(lines(points, colour, sheet), theme=None, alt=f"{name}. {told}")
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


def _hole(row: Row, words: Words) -> dict[str, Any]:
    return {
        "week_start": row["first_week"].isoformat(),
        "until": (row["last_week"] + WEEK).isoformat(),
        "tip": sentences.gap(row, words),
    }
