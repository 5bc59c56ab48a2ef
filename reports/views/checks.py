"""The page of checks: the verdicts, and what was checked. Rows and days are in `rows.py`."""

from datetime import UTC

import streamlit as st

from reports import format as written
from reports import markup
from reports.context import Context
from reports.database import Row
from reports.queries import checks as queries
from reports.release import LastRun
from reports.sentences import checks as sentences
from reports.views import rows

SEEN = ("observed", "expected")
# The checks write these for the engineer, in English only; the reason says the same in both languages.
SEEN_LANGUAGE = "en"


def show(view: Context) -> None:
    """The page."""
    markup.show("h1", view.words("page.checks.title"))
    markup.verdicts([_last_night(view), _release(view)])
    if isinstance(view.last_run, LastRun) and view.last_run.reasons:
        markup.show("h2", view.words("checks.reasons"))
        _failures(view, view.last_run.reasons)
    _checks(view)
    rows.fates(view)
    rows.coverage(view)


def _last_night(view: Context) -> tuple[str, str, str]:
    run, words = view.last_run, view.words
    known = isinstance(run, LastRun) and run.verdict in sentences.VERDICTS
    name = run.verdict if isinstance(run, LastRun) and known else "unknown"
    when = run.night_at if isinstance(run, LastRun) else None
    night = written.moment(when, view.release.zone, words.language) if when else "?"
    return words("checks.last"), sentences.verdict(name, words), words(f"checks.last.{name}", night=night)


def _release(view: Context) -> tuple[str, str, str]:
    words, release = view.words, view.release
    said = []
    if release.released_at and release.night_at:
        released = written.moment(release.released_at, release.zone, words.language)
        said = [words("checks.release.says", release=release.release_id, released=released), _age(view)]
    return words("checks.release"), sentences.verdict(str(release.manifest.get("verdict")), words), " ".join(said)


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
    made = queries.checks(view.path, run_id)
    markup.show("h2", words("checks.title"))
    if not made:
        markup.paragraphs([words("checks.none")], "prose")
        return
    failed = [row for row in made if not row["passed"]]
    numbers = {"passed": len(made) - len(failed), "total": len(made)}
    said = words("checks.summary", **{name: written.integer(n, words.language) for name, n in numbers.items()})
    markup.paragraphs([said], "prose")
    if failed:
        markup.show("h3", words("checks.failed"))
        _failures(view, failed)
    with st.expander(words("checks.every")):
        names = (("check", "name"), ("suite", "text"), ("result", "text"), ("reason", "text"))
        columns = [(words(f"col.{name}"), kind) for name, kind in names]
        markup.table(said, columns, [_check(view, row) for row in made])


def _check(view: Context, row: Row) -> list[str]:
    words = view.words
    result = (
        words("check.passed") if row["passed"] else words.known(f"severity.{row['severity']}", str(row["severity"]))
    )
    where = ".".join(str(row[name]) for name in ("table_name", "column_name") if row[name])
    name = sentences.readable(row["check_name"])
    return [f"{name} ({where})" if where else name, row["suite"] or "", result, words.own(row, "reason")]


def _failures(view: Context, failed: list[Row]) -> None:
    words = view.words
    markup.entries([(sentences.reason(row, words), _figures(view, row), words.own(row, "remedy")) for row in failed])


def _figures(view: Context, row: Row) -> str:
    words = view.words
    parts = [words.known(f"severity.{row.get('severity')}", str(row.get("severity") or ""))]
    parts += [
        f"{words(f'col.{name}')}{words('colon')} {written.short(row[name])}"
        for name in SEEN
        if row.get(name) is not None and words.language == SEEN_LANGUAGE
    ]
    return " · ".join(part for part in parts if part)
