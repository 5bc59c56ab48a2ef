"""What a reader must know before the first figure: a held night, caution, age; or why there are no figures.

Belongs here: which notices are due. Not here: their words.
"""

from datetime import datetime, timedelta

from reports import format as written
from reports import markup
from reports.context import Context
from reports.release import LastRun, Trouble, moment
from reports.sentences.checks import age, reason, verdict
from reports.words import Words

# A night runs every 24 hours; half a day of grace before its absence is news (2026-11).
LATE = timedelta(hours=36)


def _moment(when: datetime | None, zone: str, words: Words) -> str:
    return written.moment(when, zone, words.language) if when else "?"


def notices(view: Context, with_verdict: bool) -> None:
    """The banners of a page, the gravest first; a page that tells the verdict itself goes without."""
    run, words = view.last_run, view.words
    _accepted(view)
    if isinstance(run, Trouble):
        markup.notice("note", words("verdict.unknown"), [words("banner.last_run", **run.values)])
    elif run is not None:
        _moved(run, view)
        if with_verdict:
            _verdict(run, view)
        _late(run, view)


def _accepted(view: Context) -> None:
    """A release that a person made says so on every page, whatever came after it."""
    word, words = view.release.accepted, view.words
    if word is None:
        return
    values = {name: str(word.get(name) or "?") for name in ("by", "why")}
    at = _moment(moment(word.get("at")), view.release.zone, words)
    failed = ", ".join(str(name) for name in word.get("failed_checks") or ["?"])
    markup.notice("hold", verdict("accepted", words), [words("banner.accepted", at=at, failed=failed, **values)])


def _verdict(run: LastRun, view: Context) -> None:
    words, release = view.words, view.release
    if run.refused:
        since = release.night_at
        values = {
            "night": _moment(run.night_at, release.zone, words),
            "release": release.release_id,
            "age": age(since, view.now, words) if since else "?",
        }
        said = [words(f"banner.{run.verdict}", **values), *_reasons(run, words), words("banner.more")]
        markup.notice("hold", verdict(run.verdict, words), said)
        return
    if run.verdict == "caution":
        markup.notice("caution", words("banner.caution"), [*_reasons(run, words), words("banner.more")])


def _moved(run: LastRun, view: Context) -> None:
    words, shown = view.words, view.release.release_id
    latest = run.facts.get("release_id")
    if latest and latest != shown:
        markup.notice("note", words("checks.release"), [words("banner.elsewhere", release=shown, latest=latest)])


def _late(run: LastRun, view: Context) -> None:
    since = run.night_at
    if since and view.now - since > LATE:
        markup.notice(
            "note", view.words("checks.age"), [view.words("banner.late", age=age(since, view.now, view.words))]
        )


def _reasons(run: LastRun, words: Words) -> list[str]:
    return [reason(row, words) for row in run.reasons[:3]]


def no_release(trouble: Trouble, run: LastRun | Trouble | None, words: Words) -> None:
    """A page without figures: what is wrong, and the next step."""
    markup.show("h1", words(f"trouble.{trouble.kind}.title"))
    markup.paragraphs([words(f"trouble.{trouble.kind}.says", **trouble.values)], "lede")
    if isinstance(run, LastRun) and run.refused:
        said = words("trouble.none.held", night=_moment(run.night_at, "UTC", words))
        markup.notice("hold", verdict(run.verdict, words), [said, *_reasons(run, words)])


def footer(view: Context, post_count: int | None) -> None:
    """Which release these figures are, how old, of which study, made by which code."""
    release, words = view.release, view.words
    study, since = release.study, release.night_at
    parts = [
        words("foot.release", release=release.release_id, released=_moment(release.released_at, release.zone, words)),
        words("foot.age", age=age(since, view.now, words)) if since else "",
        words("foot.posts", posts=written.integer(post_count, words.language)) if post_count else "",
        words("foot.study", study=study.get("name", "?"), version=study.get("version", "")).strip(),
        words("foot.code", code=release.manifest.get("code_version") or "?"),
    ]
    markup.paragraphs([" · ".join(part for part in parts if part)], "foot")
