"""The page of changes: each share against the release before, what changed it, and earlier versions of the study."""

from datetime import UTC

from reports import choice, controls, markup
from reports import format as written
from reports.choice import Rule
from reports.colour import of_category, readable
from reports.context import Context
from reports.database import Row
from reports.queries import changes as queries
from reports.queries import shares as share_queries
from reports.sentences import changes as sentences
from reports.sentences.shares import counting_rule, population


def show(view: Context) -> None:
    """The page."""
    words = view.words
    rule = controls.fitting(view, choice.load(view.default))
    choice.keep(rule)
    markup.show("h1", words("changes.title"))
    tables = queries.tables(view.path)
    before = queries.release_before(view.path)
    if "fct_share_changes" not in tables:
        markup.paragraphs([words("changes.absent")], "lede")
    elif before is None:
        markup.paragraphs([words("changes.first")], "lede")
    else:
        _changes(view, rule, before)
    if "fct_share_versions" in tables:
        _versions(view)
    markup.show("h2", words("rule.title"))
    markup.paragraphs([counting_rule(rule, view.whole_slot, words)], "prose")
    controls.rule_controls(view, rule, with_period=True)


def _changes(view: Context, rule: Rule, before: Row) -> None:
    words = view.words
    known = share_queries.categories(view.path)
    found = queries.changes(view.path, rule)
    markup.paragraphs([_summary(view, len(found), len(known))], "lede")
    said = [population(rule, view.slot, words), words("changes.since", release=before["release_id"])]
    markup.paragraphs([f"{said[0][:1].upper()}{said[0][1:]}. {said[1]}"], "prose quiet")
    for position, row in enumerate(known):
        colour = readable(of_category(row["colour"], position), view.paper.background)
        if found:
            markup.heading(colour, words.own(row, "label"))
            markup.paragraphs([sentences.change(found.get(row["category_id"]), words)], "prose")
    counts = queries.counts(view.path)
    numbers = {name: written.integer(counts[name], words.language) for name in ("come", "gone")}
    everything = words("changes.all", number=written.integer(counts["changed"], words.language), **numbers)
    if counts["changed"]:
        markup.paragraphs([everything, words("changes.how")], "prose quiet")


def _summary(view: Context, changed: int, total: int) -> str:
    if not changed:
        return view.words("changes.none")
    return view.words("changes.one" if changed == 1 else "changes.many", number=changed, total=total)


def _versions(view: Context) -> None:
    words = view.words
    rows = queries.versions(view.path)
    markup.show("h2", words("changes.versions"))
    if not rows:
        markup.paragraphs([words("changes.versions.none")], "prose")
    names = {row["category_id"]: words.own(row, "label") for row in share_queries.categories(view.path)}
    for seam_at in dict.fromkeys(row["seam_at"] for row in rows):
        _seam(view, [row for row in rows if row["seam_at"] == seam_at], names)


def _seam(view: Context, rows: list[Row], names: dict[str, str]) -> None:
    words = view.words
    night = written.moment(rows[0]["seam_at"].replace(tzinfo=UTC), view.release.zone, words.language)
    changed = [sentences.terms(_name(row, names), row, words) for row in rows]
    markup.paragraphs(
        [sentences.seam(rows[0], night, words), *(changed if any(changed) else [words("changes.settings")])], "prose"
    )
    kinds = (("category", "name"), ("before", "number"), ("after", "number"), ("difference", "number"))
    columns = [(words(f"col.version.{name}"), kind) for name, kind in (*kinds, ("study", "number"))]
    markup.table(words("changes.bridge"), columns, [_bridge(view, row, names) for row in rows])


def _bridge(view: Context, row: Row, names: dict[str, str]) -> list[str]:
    language = view.words.language
    shares = [row["share"], row["next_share"]]
    told = ["" if share is None else written.percent(100 * share, 1, language) for share in shares]
    moved = None if row["next_share"] is None else 100 * (row["next_share"] - row["share"])
    parts = [
        "" if value is None else sentences.points(round(value, 1), 1, language)
        for value in (moved, row["study_points"])
    ]
    return [_name(row, names), *told, *parts]


def _name(row: Row, names: dict[str, str]) -> str:
    """A category that the study has no more is shown by its id."""
    return names.get(row["category_id"]) or str(row["category_id"])
