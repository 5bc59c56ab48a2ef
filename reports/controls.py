"""The widgets by which a reader changes the counting rule. They keep the choice at once (`choice.py`).

A widget only offers what the release holds. Labels of widgets are the report's own words.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from reports import choice
from reports.choice import Rule
from reports.context import Context
from reports.queries import shares as queries
from reports.sentences.shares import period_name


def _changed(name: str) -> None:
    value = st.session_state[f"widget_{name}"]
    rule: Rule = st.session_state[choice.STORE]
    if value is None:
        return
    if name in ("period", "start"):
        kind = value if name == "period" else rule.period
        start = None if name == "period" else date.fromisoformat(value)
        choice.keep(replace(rule, period=kind, start=start or choice.ALL_TIME))
    else:
        choice.keep(replace(rule, **{name: value}))


def _select(
    view: Context, name: str, title: str, options: Sequence[str], value: str, say: Callable[[str], str]
) -> None:
    st.session_state[f"widget_{name}"] = value
    st.selectbox(view.words(title), options, format_func=say, key=f"widget_{name}", on_change=_changed, args=(name,))


def _among(value: str, options: Sequence[str]) -> str:
    return value if value in options else options[0]


def _offered(view: Context, name: str, order: Sequence[str] = ()) -> list[str]:
    found = {str(row[name]) for row in queries.slices(view.path)}
    known = [value for value in order if value in found]
    return known or ["all", *sorted(found - {"all"})]


def fitting(view: Context, rule: Rule) -> Rule:
    """The rule with what the release does not know replaced by what it does."""
    return replace(
        rule,
        unit=_among(rule.unit, _offered(view, "unit", choice.UNITS)),
        label=_among(rule.label, _offered(view, "label", choice.LABELS)),
        denominator=_among(rule.denominator, _offered(view, "denominator", choice.DENOMINATORS)),
        platform=_among(rule.platform, _offered(view, "platform")),
        language=_among(rule.language, _offered(view, "language")),
    )


def rule_controls(view: Context, rule: Rule, with_period: bool) -> Rule:
    """Show the widgets; the rule with a period that exists."""
    words = view.words
    with st.expander(words("rule.change"), expanded=rule != view.default):
        for column, name, order in zip(
            st.columns(3), ("unit", "label", "denominator"),
            (choice.UNITS, choice.LABELS, choice.DENOMINATORS), strict=True,
        ):  # fmt: skip
            with column:
                options = _offered(view, name, order)
                _select(view, name, name, options, getattr(rule, name), _named(view, name))
        columns = list(st.columns(4 if with_period else 2))
        with columns[0]:
            _select(view, "platform", "platform", _offered(view, "platform"), rule.platform, words.platform)
        with columns[1]:
            _select(view, "language", "tongue", _offered(view, "language"), rule.language, words.tongue)
        if with_period:
            rule = _period(view, rule, columns[2], columns[3])
        if rule != view.default and st.button(words("shares.reset"), type="tertiary"):
            choice.keep(view.default)
            st.rerun()
    return rule


def _named(view: Context, name: str) -> Callable[[str], str]:
    return lambda value: view.words(f"{name}.{value}", slot=view.slot)


def _period(
    view: Context, rule: Rule, left: "st.delta_generator.DeltaGenerator", right: "st.delta_generator.DeltaGenerator"
) -> Rule:
    with left:
        _select(view, "period", "period", choice.PERIODS, rule.period, lambda kind: view.words(f"period.{kind}"))
    if rule.period == "all":
        return rule
    starts = [row["period_start"] for row in queries.periods(view.path, rule.period, rule)]
    if not starts:
        return rule
    start = rule.start if rule.start in starts else starts[0]
    rule = replace(rule, start=start)
    with right:
        names = {begin.isoformat(): period_name(replace(rule, start=begin), view.words) for begin in starts}
        _select(view, "start", "start", list(names), start.isoformat(), names.__getitem__)
    return rule
