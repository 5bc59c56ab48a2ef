"""What the reader chose: language of the page and counting rule, kept in the session and in the address.

Belongs here: reading, checking, keeping and writing the choice. Not here: the widgets (`controls.py`).
The address holds what differs from the study's own rule, so that a link shows the same view.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

LANGUAGES = ("en", "fr")
UNITS = ("original", "post", "author")
LABELS = ("whole", "fractional")
DENOMINATORS = ("classified", "slot", "all")
PERIODS = ("all", "year", "month", "week", "day")
ALL_TIME = date(1900, 1, 1)
STORE = "quotepart_choice"


@dataclass(frozen=True)
class Rule:
    """One slice of the shares: how it is counted, when, and among which posts."""

    unit: str = "original"
    label: str = "whole"
    denominator: str = "classified"
    platform: str = "all"
    language: str = "all"
    period: str = "all"
    start: date = ALL_TIME

    @property
    def slice(self) -> tuple[str, str, str, str, str]:
        """The slice without its period, in the order in which queries name it."""
        return (self.platform, self.language, self.unit, self.label, self.denominator)


def default_rule(study: dict[str, Any]) -> Rule:
    """The study's own rule, from the manifest; what it leaves out is the report's default."""
    given = study.get("default_rule")
    return _checked(Rule(), {str(key): str(value) for key, value in given.items()} if isinstance(given, dict) else {})


def page_language(asked: str | None, locale: str | None) -> str:
    """The language of the page: as the address asks, else as the browser says, else English."""
    wanted = (asked or locale or "en")[:2].lower()
    return wanted if wanted in LANGUAGES else "en"


def _checked(rule: Rule, given: dict[str, str]) -> Rule:
    """The rule with those values of an address that make sense; the others are left as they were."""
    allowed = {"unit": UNITS, "label": LABELS, "denominator": DENOMINATORS, "period": PERIODS}
    kept = {name: given[name] for name, values in allowed.items() if given.get(name) in values}
    kept |= {name: given[name] for name in ("platform", "language") if given.get(name)}
    rule = replace(rule, **kept)  # type: ignore[arg-type]  # the names in `kept` are all of text
    return with_period(rule, rule.period, given.get("start"))


def with_period(rule: Rule, kind: str, start: str | date | None) -> Rule:
    """The rule for another period; a period that cannot be read is all time."""
    try:
        begins = start if isinstance(start, date) else date.fromisoformat(start or "")
    except ValueError:
        return replace(rule, period="all", start=ALL_TIME)
    return replace(rule, period=kind, start=ALL_TIME if kind == "all" else begins)


def read_address(rule: Rule, address: dict[str, str]) -> Rule:
    """The rule that an address asks for, from the study's own rule."""
    return _checked(rule, address)


def address_of(rule: Rule, default: Rule, language: str) -> dict[str, str]:
    """The address of a view: the language, and what differs from the study's own rule."""
    names = ("unit", "label", "denominator", "platform", "language", "period")
    parts = {name: getattr(rule, name) for name in names if getattr(rule, name) != getattr(default, name)}
    if rule.period != "all":
        parts |= {"period": rule.period, "start": rule.start.isoformat()}
    return {"lang": language, **parts}


def load(default: Rule) -> Rule:
    """The reader's rule: from the session, or from the address when the session begins."""
    if STORE not in st.session_state:
        st.session_state[STORE] = read_address(default, st.query_params.to_dict())
    rule: Rule = st.session_state[STORE]
    return rule


def keep(rule: Rule) -> None:
    """Remember the rule for this session."""
    st.session_state[STORE] = rule


def write_address(address: dict[str, str]) -> None:
    """Put the view into the address of the browser, when it is not there already."""
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)
