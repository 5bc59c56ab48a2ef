"""HTML of the report: every text is escaped here, and nowhere else is HTML written.

Belongs here: elements. Not here: what they say (`sentences/`, `words/`) or how they look (`style.css`).
Streamlit's own markdown is not used for data: it would read images, links and formulas into it.
"""

import re
from collections.abc import Sequence
from html import escape

import streamlit as st

CODE = re.compile(r"`([^`]+)`")


def safe(text: object) -> str:
    """Escaped text, with words between backticks as code."""
    return CODE.sub(r"<code>\1</code>", escape(str(text)))


def show(element: str, text: str, kind: str = "") -> None:
    """One element of text."""
    st.html(f'<{element} class="qp {kind}">{safe(text)}</{element}>')


def paragraphs(sentences: Sequence[str], kind: str = "") -> None:
    """Sentences as paragraphs of one block."""
    body = "".join(f"<p>{safe(sentence)}</p>" for sentence in sentences if sentence)
    if body:
        st.html(f'<div class="qp {kind}">{body}</div>')


def notice(level: str, title: str, sentences: Sequence[str]) -> None:
    """A banner: `level` is hold, caution or note."""
    body = "".join(f"<p>{safe(sentence)}</p>" for sentence in sentences if sentence)
    st.html(f'<div class="qp notice {level}" role="status"><p class="title">{safe(title)}</p>{body}</div>')


def heading(colour: str, text: str) -> None:
    """A heading of a chart, with the colour that the chart is drawn in."""
    st.html(f'<h3 class="qp"><span class="swatch" style="background:{safe(colour)}"></span>{safe(text)}</h3>')


def legend(items: Sequence[tuple[str, str]]) -> None:
    """What the marks of a chart are: pairs of mark (a class) and its name."""
    body = "".join(f'<span><i class="mark {safe(mark)}"></i>{safe(name)}</span>' for mark, name in items)
    st.html(f'<div class="qp legend">{body}</div>')


def entries(items: Sequence[tuple[str, str, str]]) -> None:
    """A list of findings: what it is, its figures, what to do."""
    body = "".join(
        f'<li><p class="title">{safe(title)}</p><p class="figures">{safe(figures)}</p><p>{safe(step)}</p></li>'
        for title, figures, step in items
    )
    st.html(f'<ul class="qp entries">{body}</ul>')


def verdicts(items: Sequence[tuple[str, str, str]]) -> None:
    """Verdicts side by side: whose it is, the word, the sentence."""
    cards = "".join(
        f'<div><p class="over">{safe(over)}</p><h2 class="word">{safe(word)}</h2><p>{safe(said)}</p></div>'
        for over, word, said in items
    )
    st.html(f'<div class="qp"><div class="verdicts">{cards}</div></div>')


def table(caption: str, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]]) -> None:
    """A real table, named for screen readers; a column is its title and kind (name, number or text)."""
    head = "".join(f'<th scope="col" class="{safe(kind)}">{safe(title)}</th>' for title, kind in columns)
    body = "".join(f"<tr>{_cells(columns, row)}</tr>" for row in rows)
    st.html(
        f'<div class="qp scroll" tabindex="0" role="region" aria-label="{safe(caption)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(columns: Sequence[tuple[str, str]], row: Sequence[str]) -> str:
    cells = []
    for (_, kind), text in zip(columns, row, strict=True):
        tag = 'th scope="row"' if kind == "name" else "td"
        cells.append(f'<{tag} class="{safe(kind)}">{safe(text)}</{tag.split()[0]}>')
    return "".join(cells)
