"""The report's entry: `streamlit run reports/app.py -- --home DIR`.

Belongs here: one rerun from the address to the page. Everything it shows is in `views/` and `banner.py`.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import streamlit as st

from reports import banner, choice, options, release
from reports.charts.theme import paper
from reports.context import Context
from reports.queries.checks import profile
from reports.release import LastRun, Trouble
from reports.views import changes, checks, methods, shares, trends
from reports.words import DICTIONARIES, Words

VIEWS: dict[str, Callable[[Context], None]] = {
    "shares": shares.show,
    "trends": trends.show,
    "changes": changes.show,
    "checks": checks.show,
    "methods": methods.show,
}
LANGUAGE = "quotepart_language"


def main() -> None:
    """One rerun."""
    given = options.parse(sys.argv[1:])
    words = Words(_language())
    st.set_page_config(page_title=words("app.title"), layout="centered", initial_sidebar_state="collapsed")
    st.html(Path(__file__).with_name("style.css"))
    found = release.current(given.home)
    run = release.last_run(given.home)
    pages = [_page(name, show, found, run, given, words) for name, show in VIEWS.items()]
    page = st.navigation(pages, position="hidden")
    _head(pages, words)
    page.run()


def _page(
    name: str,
    show: Callable[[Context], None],
    found: release.Release | Trouble,
    run: LastRun | Trouble | None,
    given: options.Options,
    words: Words,
) -> st.Page:
    def body() -> None:
        if isinstance(found, Trouble):
            banner.no_release(found, run, words)
            choice.write_address({"lang": words.language})
            return
        default = choice.default_rule(found.study)
        view = Context(found, run, words, paper(st.context.theme.type), given.now, default)
        _shown(view, name, show)

    return st.Page(body, title=words(f"page.{name}"), url_path=name, default=name == "shares")


def _shown(view: Context, name: str, show: Callable[[Context], None]) -> None:
    try:
        banner.notices(view, with_verdict=name != "checks")
        show(view)
        banner.footer(view, profile(view.path).get("total_post_count"))
    except duckdb.Error as error:
        why = str(error).splitlines()[0]
        values = {"release": view.release.release_id, "why": why}
        banner.no_release(Trouble("database", values), view.last_run, view.words)
    choice.write_address(_address(view))


def _address(view: Context) -> dict[str, str]:
    return choice.address_of(choice.load(view.default), view.default, view.words.language)


def _language() -> str:
    if LANGUAGE not in st.session_state:
        asked = st.query_params.get("lang")
        st.session_state[LANGUAGE] = choice.page_language(asked, st.context.locale)
    return str(st.session_state[LANGUAGE])


def _head(pages: list[st.Page], words: Words) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="head"):
        with st.container(horizontal=True, width="content", gap="small"):
            for page in pages:
                st.page_link(page)
        _switch(words)


def _switch(words: Words) -> None:
    def keep() -> None:
        st.session_state[LANGUAGE] = st.session_state["widget_lang"] or words.language

    names = {"en": "English", "fr": "Français"}
    st.session_state["widget_lang"] = words.language
    st.segmented_control(
        words("app.language"), list(DICTIONARIES), format_func=names.__getitem__, required=True,
        key="widget_lang", on_change=keep, label_visibility="collapsed",
    )  # fmt: skip


main()
