"""The page of methods: what must be known before a figure is quoted. It shows the release's own card, word for word."""

from typing import Any

import streamlit as st

from reports import format as written
from reports import markup
from reports.context import Context
from reports.release import Trouble, methods_card


def show(view: Context) -> None:
    """The page."""
    words = view.words
    markup.show("h1", words("page.methods.title"))
    card = methods_card(view.release)
    if isinstance(card, Trouble):
        markup.paragraphs([words("methods.none")], "lede")
        return
    _figures(view, card)
    _counted(view, card)
    _left_out(view, card)
    markup.show("h2", words("methods.limits"))
    markup.paragraphs([_said(view, item) for item in card.get("limits", [])], "prose")
    page = view.release.folder / "methods.html"
    if page.is_file():
        st.download_button(
            words("methods.download"), page.read_bytes(), f"methods-{view.release.release_id}.html", "text/html"
        )


def _said(view: Context, sentence: dict[str, str]) -> str:
    return str(sentence.get(view.words.language) or sentence.get("en") or "")


def _figures(view: Context, card: dict[str, Any]) -> None:
    words = view.words
    markup.show("h2", words("methods.figures"))
    found = [(words.own(row, "headline"), "", words.own(row, "words")) for row in card.get("figures", [])]
    markup.entries(found)
    numbers = {name: written.integer(card.get("verdicts", {}).get(name, 0), words.language) for name in VERDICTS}
    markup.paragraphs([words("methods.verdicts", **numbers), _said(view, card.get("how_to_cite", {}))], "prose")


VERDICTS = ("quote", "with_care", "do_not_quote")


def _counted(view: Context, card: dict[str, Any]) -> None:
    words = view.words
    counts, window = card.get("counts", {}), card.get("window", {})
    names = ("posts", "originals", "authors", "posts_without_author")
    numbers = {name: written.integer(counts.get(name, 0), words.language) for name in names}
    markup.show("h2", words("methods.counted"))
    markup.paragraphs(
        [
            words("methods.counts", **numbers),
            words(
                "methods.window",
                first=window.get("first_day"),
                last=window.get("last_day"),
                zone=window.get("time_zone"),
            ),
            *(_said(view, said) for said in (card["rule"]["words"], card["rule"]["interval"], card["matching"])),
        ],
        "prose",
    )


def _left_out(view: Context, card: dict[str, Any]) -> None:
    words = view.words
    rows = [row for row in card.get("exclusions", []) if row["row_count"]]
    if not rows:
        return
    markup.show("h2", words("methods.left_out"))
    columns = [(words("methods.fate"), "name"), (words("col.reason"), "text"), (words("methods.rows"), "number")]
    body = [
        [_said(view, row["words"]), row["reason"] or "", written.integer(row["row_count"], words.language)]
        for row in rows
    ]
    markup.table(words("methods.left_out"), columns, body)
