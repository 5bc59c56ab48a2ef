"""The page of shares: the answer in a sentence, the bars, the rule, the figures behind them."""

from math import isfinite
from typing import Any

import streamlit as st

from reports import choice, controls, markup
from reports import format as written
from reports.charts.bars import bars
from reports.choice import Rule
from reports.colour import of_category, readable
from reports.context import Context
from reports.database import Row
from reports.queries import shares as queries
from reports.sentences import shares as sentences
from reports.sentences.figures import Figure, figure, interval, label, plain

# More bars than these are a table.
DRAWN = 25


def show(view: Context) -> None:
    """The page."""
    words = view.words
    study = view.release.study
    rule = controls.fitting(view, choice.load(view.default))
    markup.show("h1", words.own(study, "question") or words("page.shares"))
    answer = st.container()
    drawing = st.container()
    markup.show("h2", words("rule.title"))
    ruling = st.container()
    rule = controls.rule_controls(view, rule, with_period=True)
    choice.keep(rule)
    rows = _same_kind(view, queries.shares(view.path, rule))
    with ruling:
        unknown = max((row["unknown_author_share"] or 0.0 for row in rows), default=0.0)
        told = [sentences.counting_rule(rule, view.whole_slot, words), sentences.unknown_authors(unknown, words)]
        markup.paragraphs(told, "prose")
    if not rows:
        with answer:
            markup.paragraphs([words("shares.empty")], "lede")
        return
    found = _figures(view, rows)
    told = sentences.headline(list(found.values()), sentences.population(rule, view.slot, words), words)
    with answer:
        markup.paragraphs(told, "lede")
    with drawing:
        _draw(view, rows, found, " ".join(told))
    _table(view, rows, found, rule)
    _claims(view)


def _same_kind(view: Context, rows: list[Row]) -> list[Row]:
    """Rows joined with their category, of one facet and level: unlike categories never share a chart."""
    known = {row["category_id"]: {**row, "position": at} for at, row in enumerate(queries.categories(view.path))}
    joined = [{**row, **known[row["category_id"]]} for row in rows if row["category_id"] in known]
    kinds = list(dict.fromkeys((row["facet"], row["level"]) for row in known.values()))
    if len(kinds) < 2:
        return joined
    chosen = st.selectbox(view.words("kind"), kinds, format_func=lambda kind: f"{kind[0]} · {kind[1]}")
    return [row for row in joined if (row["facet"], row["level"]) == chosen]


def _figures(view: Context, rows: list[Row]) -> dict[str, Figure]:
    named = {row["category_id"]: figure(view.words.own(row, "label"), row) for row in rows}
    return {key: item for key, item in named.items() if item is not None}


def _draw(view: Context, rows: list[Row], found: dict[str, Figure], told: str) -> None:
    words = view.words
    claimed: dict[str, list[float]] = {}
    for claim in queries.claims(view.path):
        claimed.setdefault(claim["category_id"], []).append(claim["claimed_share"])
    drawn = [_bar(view, row, found[row["category_id"]], claimed) for row in rows[:DRAWN]]
    st.vega_lite_chart(bars(drawn, view.paper, words.language), theme=None, alt=told)
    marks = [(name, words(f"shares.legend.{name}")) for name in ("bar", "interval")]
    if any(row["claims"] for row in drawn):
        marks.append(("claim", words("shares.legend.claim")))
    markup.legend(marks)
    if len(rows) > DRAWN:
        markup.paragraphs([words("shares.cut", shown=DRAWN, total=len(rows))], "quiet")


def _bar(view: Context, row: Row, item: Figure, claimed: dict[str, list[float]]) -> dict[str, Any]:
    key = row["category_id"]
    text = label(item, view.words)
    colour = readable(of_category(row["colour"], row["position"]), view.paper.background)
    return {
        "key": key, "name": item.name, "text": text, "tip": f"{item.name} · {text}", "colour": colour,
        "share": item.share, "low": item.low, "high": item.high, "claims": claimed.get(key, []),
    }  # fmt: skip


def _table(view: Context, rows: list[Row], found: dict[str, Figure], rule: Rule) -> None:
    words = view.words
    markup.show("h2", words("shares.figures"))
    names = ("share", "interval", "numerator", "base", "authors", "effective", "design", "largest")
    columns = [(words("col.category"), "name"), *((words(f"col.{name}"), "number") for name in names)]
    body = [_line(view, row, found[row["category_id"]]) for row in rows]
    markup.table(words("shares.figures"), columns, body)
    markup.paragraphs([words("shares.figures.note")], "quiet")


def _line(view: Context, row: Row, item: Figure) -> list[str]:
    language = view.words.language
    told = (
        ("author_count", lambda value: written.integer(value, language)),
        ("effective_n", lambda value: written.integer(value, language)),
        ("design_effect", lambda value: written.decimal(value, 1, language)),
        ("largest_author_share", lambda value: written.percent(value * 100, 0, language)),
    )
    return [
        item.name,
        plain(item, view.words),
        interval(item, view.words),
        written.count(row["numerator"], language),
        written.count(row["base"], language),
        *(say(row[name]) if row[name] is not None and isfinite(row[name]) else "–" for name, say in told),
    ]


def _claims(view: Context) -> None:
    words = view.words
    rows = queries.claims(view.path)
    if not rows:
        return
    labels = {str(row["category_id"]): words.own(row, "label") for row in queries.categories(view.path)}
    markup.show("h2", words("claims.title"))
    names = (
        ("col.category", "name"),
        ("claims.claimed", "number"),
        ("claims.ours", "number"),
        ("claims.verdict", "text"),
    )
    columns = [(words(name), kind) for name, kind in names]
    markup.table(words("claims.title"), columns, [_claim(view, row, labels) for row in rows])
    sources = dict.fromkeys(" – ".join(part for part in (row["source"], row["note"]) if part) for row in rows)
    markup.paragraphs([words("claims.note", sources="; ".join(sources))], "quiet")


def _claim(view: Context, row: Row, labels: dict[str, str]) -> list[str]:
    words = view.words
    name = labels.get(str(row["category_id"]), str(row["category_id"]))
    item = figure(name, row)
    claimed = written.share(row["claimed_share"], words.language)
    ours = f"{plain(item, words)} ({interval(item, words)})" if item else "–"
    told = sentences.verdict(row["verdict"], row["verdict_reason"], words)
    return [name, claimed, ours, told or sentences.claim_verdict(row["claimed_share"], item, words)]
