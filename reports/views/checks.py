"""The page of checks: the verdicts, what was checked, where the rows went, which days are covered."""

from datetime import UTC, timedelta

import streamlit as st

from reports import format as written
from reports import markup
from reports.charts.strip import SHAPES, strip
from reports.context import Context
from reports.database import Row
from reports.queries import checks as queries
from reports.release import LastRun
from reports.sentences import checks as sentences

# More strips than these are not compared by eye.
DRAWN = 12


def show(view: Context) -> None:
    """The page."""
    markup.show("p", view.words.own(view.release.study, "title"), "over")
    markup.show("h1", view.words("page.checks"))
    _last_night(view)
    _release(view)
    _checks(view)
    _fates(view)
    _coverage(view)


def _last_night(view: Context) -> None:
    run, words = view.last_run, view.words
    known = isinstance(run, LastRun) and run.verdict in sentences.VERDICTS
    name = run.verdict if isinstance(run, LastRun) and known else "unknown"
    when = run.night_at if isinstance(run, LastRun) else None
    night = written.moment(when, view.release.zone, words.language) if when else "?"
    markup.show("h2", f"{words('checks.last')} – {sentences.verdict(name, words)}")
    markup.paragraphs([words(f"checks.last.{name}", night=night)], "prose")
    if isinstance(run, LastRun) and run.reasons:
        _failures(view, run.reasons, words("checks.reasons"))


def _release(view: Context) -> None:
    words, release = view.words, view.release
    markup.show("h2", f"{words('checks.release')} – {sentences.verdict(str(release.manifest.get('verdict')), words)}")
    said = []
    if release.released_at and release.night_at:
        moments = {
            "released": written.moment(release.released_at, release.zone, words.language),
            "night": written.moment(release.night_at, release.zone, words.language),
        }
        said.append(words("checks.release.says", **moments))
        said.append(_age(view))
    markup.paragraphs([" ".join(said)], "prose")


def _age(view: Context) -> str:
    words, release = view.words, view.release
    since = release.night_at
    old = sentences.age(since, view.now, words) if since else "?"
    newest = queries.profile(view.path).get("newest_posted_at")
    if newest is None:
        return words("checks.age.unknown", age=old)
    said = written.moment(newest.replace(tzinfo=UTC), release.zone, words.language)
    return words("checks.age.newest", newest=said, age=old)


def _checks(view: Context) -> None:
    words = view.words
    run_id = str(view.release.manifest.get("run_id") or "")
    rows = queries.checks(view.path, run_id)
    markup.show("h2", words("checks.title"))
    if not rows:
        markup.paragraphs([words("checks.none")], "prose")
        return
    failed = [row for row in rows if not row["passed"]]
    numbers = {"passed": len(rows) - len(failed), "total": len(rows)}
    said = words("checks.summary", **{name: written.integer(n, words.language) for name, n in numbers.items()})
    markup.paragraphs([said], "prose")
    if failed:
        _failures(view, failed, words("checks.failed"))
    with st.expander(words("checks.every")):
        names = (("check", "name"), ("suite", "text"), ("result", "text"), ("observed", "text"), ("expected", "text"))
        columns = [(words(f"col.{name}"), kind) for name, kind in names]
        markup.table(said, columns, [_check(view, row) for row in rows])


def _check(view: Context, row: Row) -> list[str]:
    words = view.words
    result = words("check.passed") if row["passed"] else words.known(f"severity.{row['severity']}", row["severity"])
    where = ".".join(str(row[name]) for name in ("table_name", "column_name") if row[name])
    name = sentences.readable(row["check_name"])
    return [f"{name} ({where})" if where else name, row["suite"] or "", result, *_seen(row)]


def _seen(row: Row) -> list[str]:
    return [str(row.get(name) if row.get(name) is not None else "") for name in ("observed", "expected")]


def _failures(view: Context, rows: list[Row], title: str) -> None:
    words = view.words
    names = (("check", "name"), ("result", "text"), ("observed", "text"), ("expected", "text"), ("remedy", "text"))
    columns = [(words(f"col.{name}"), kind) for name, kind in names]
    body = [
        [
            sentences.reason(row, words),
            words.known(f"severity.{row.get('severity')}", str(row.get("severity") or "")),
            *_seen(row),
            words.own(row, "remedy"),
        ]
        for row in rows
    ]
    markup.table(title, columns, body)


def _fates(view: Context) -> None:
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


def _coverage(view: Context) -> None:
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
    st.altair_chart(strip(drawn, view.paper, words.language), theme=None, alt=told)
    present = [row["state"] for row in states]
    markup.legend([(name, words(f"state.{name}")) for name in (*SHAPES, "not_collected") if name in present])
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
