"""Second half of the page of checks: where the rows went, and which days are covered."""

from datetime import timedelta

import streamlit as st

from reports import format as written
from reports import markup
from reports.charts.strip import SHAPES, strip
from reports.context import Context
from reports.database import Row
from reports.queries import checks as queries
from reports.sentences import checks as sentences

# More strips than these are not compared by eye.
DRAWN = 12


def fates(view: Context) -> None:
    """Where the rows of all files went, in words and by source."""
    words = view.words
    rows = queries.fates(view.path)
    total = rows[-1]
    markup.show("h2", words("fates.title"))
    if not total["file_count"]:
        markup.paragraphs([words("fates.empty")], "prose")
        return
    told = sentences.flow(total, words)
    profile = queries.profile(view.path)
    if profile:
        tonight = {
            name: written.integer(profile[f"rows_{name}"] or 0, words.language)
            for name in ("read", "loaded", "rejected")
        }
        told = f"{told} {words('fates.tonight', **tonight)}"
    markup.paragraphs([told], "prose")
    names = ("read", "loaded", "rejected", "filtered", "duplicate", "folded", "kept")
    columns = [(words("col.source"), "name"), (words("col.files"), "number")]
    columns += [(words(f"col.{name}"), "number") for name in names]
    body = [_fate(view, row, names) for row in (rows if len(rows) > 2 else rows[:1])]
    markup.table(words("fates.title"), columns, body)


def _fate(view: Context, row: Row, names: tuple[str, ...]) -> list[str]:
    language = view.words.language
    numbers = [written.integer(row[f"rows_{name}"] or 0, language) for name in names]
    source = view.words("fates.total") if row["is_total"] else str(row["source"])
    return [source, written.integer(row["file_count"], language), *numbers]


def coverage(view: Context) -> None:
    """Which days are covered, source by source."""
    words = view.words
    rows = queries.coverage(view.path)
    markup.show("h2", words("coverage.title"))
    if not rows:
        markup.paragraphs([words("coverage.empty")], "prose")
        return
    first, last = min(row["first_day"] for row in rows), max(row["last_day"] for row in rows)
    states = queries.day_states(view.path)
    told = sentences.coverage(states, first, last, words)
    days: dict[str, int] = {}
    for row in rows:
        days[row["source"]] = days.get(row["source"], 0) + row["day_count"]
    chosen = sorted(days, key=lambda source: (-days[source], source))[:DRAWN]
    drawn = [_run(view, row) for row in rows if row["source"] in chosen]
    st.vega_lite_chart(strip(drawn, view.paper, words.language), theme=None, alt=told)
    present = [row["state"] for row in states]
    markup.legend([(name, words(f"state.{name}")) for name in SHAPES if name in present])
    markup.paragraphs([told], "prose")
    if len(days) > DRAWN:
        markup.paragraphs([words("coverage.cut", shown=DRAWN, total=len(days))], "quiet")


def _run(view: Context, row: Row) -> dict[str, str]:
    words = view.words
    span = written.days(row["first_day"], row["last_day"], words.language)
    until = row["last_day"] + timedelta(days=1)
    return {
        "source": row["source"], "state": row["state"],
        "first_day": row["first_day"].isoformat(), "until": until.isoformat(),
        "tip": f"{row['source']} · {span} · {words.known('state.' + row['state'], row['state'])}",
    }  # fmt: skip
