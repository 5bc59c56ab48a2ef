"""`methods.json`: the card of a release, which docs/methods-card.md describes.

Belongs here: its shape. Not here: the facts (facts), the words (words), the page (page).
"""

import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import duckdb

from orchestration.methods import facts, page, words
from orchestration.methods.words import said
from orchestration.night import write_json
from orchestration.releases import digests
from orchestration.study import Study

NAME = "methods.json"
SCHEMA_VERSION = 1
# Libraries that compute, store or check figures.
LIBRARIES = (
    "duckdb",
    "duckdb-extension-ducklake",
    "dbt-core",
    "dbt-duckdb",
    "great-expectations",
    "scipy",
    "numpy",
    "pymannkendall",
    "ruptures",
)


def write(
    con: duckdb.DuckDBPyConnection,
    folder: Path,
    study: Study,
    record: Mapping[str, Any],
    acceptance: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Write the card, and its page, of the release whose `quotepart.duckdb` is in a folder, and return it.

    `con` has its lake attached; `record` is the release's row of `releases`; `acceptance` says who released a held
    night.
    """
    database = folder / "quotepart.duckdb"
    con.execute(f"attach '{database}' as released (read_only)")
    try:
        card = _card(con, study, record, acceptance, digests.sha256(database))
    finally:
        con.execute("detach released")
    write_json(folder / NAME, card)
    page.write(folder, card)
    return card


def _card(
    con: duckdb.DuckDBPyConnection,
    study: Study,
    record: Mapping[str, Any],
    acceptance: Mapping[str, Any] | None,
    database_sha256: str,
) -> dict[str, Any]:
    rule = study.settings.default_rule.model_dump()
    window = {**facts.window(con), "time_zone": study.settings.time_zone}
    counts, labels = facts.counts(con), facts.labels(con, rule["denominator"])
    checks = {"verdict": record["verdict"], "accepted": dict(acceptance) if acceptance else None, **facts.checks(con)}
    return {
        "schema_version": SCHEMA_VERSION,
        "release": {name: record[name] for name in ("release_id", "run_id", "code_version")}
        | {"released_at": record["released_at"].isoformat() + "Z"},
        "study": _study(con, study),
        "sources": facts.sources(con),
        "window": window,
        "matching": words.MATCHING,
        "rule": {**rule, "words": _rule_words(rule), "interval": words.INTERVAL},
        "counts": counts,
        "exclusions": [{**row, "words": words.FATES[row["fate"]]} for row in facts.exclusions(con)],
        "coverage": [{**row, "words": words.STATES[row["state"]]} for row in facts.coverage(con)],
        "label_quality": labels,
        "figures": facts.figures(con),
        "verdicts": facts.verdicts(con),
        "checks": checks,
        "proprietary_methods": words.PROPRIETARY,
        "privacy": words.PRIVACY,
        "software": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}},
        "hashes": {"quotepart.duckdb": database_sha256, "study": study.version},
        "how_to_cite": _citation(study, record, window, counts, database_sha256),
        "limits": _limits(counts, labels),
    }


def _study(con: duckdb.DuckDBPyConnection, study: Study) -> dict[str, Any]:
    settings = study.settings
    return {
        "name": study.name,
        "version": study.version,
        "title": said(settings.title_en, settings.title_fr),
        "question": said(settings.question_en, settings.question_fr),
        "slot_words": list(settings.slot_words),
        "categories": facts.categories(con),
        "terms": facts.terms(con),
    }


def _rule_words(rule: Mapping[str, str]) -> dict[str, str]:
    parts = (words.UNITS[rule["unit"]], words.LABELS[rule["label"]], words.DENOMINATORS[rule["denominator"]])
    return {tongue: " ".join(part[tongue] for part in parts) for tongue in ("en", "fr")}


def _citation(
    study: Study, record: Mapping[str, Any], window: Mapping[str, Any], counts: Mapping[str, Any], sha256: str
) -> dict[str, str]:
    named = f"{record['release_id']}, {record['code_version']}"
    days = f"{window['first_day']}/{window['last_day']} ({window['time_zone']})"
    hashes = f"{study.name} {study.version}, quotepart.duckdb sha256 {sha256}"
    return said(
        f"“{study.settings.title_en}”. Quotepart, release {named}. {counts['posts']} posts of {days}. Study {hashes}.",
        f"«\u00a0{study.settings.title_fr}\u00a0». Quotepart, publication {named}. {counts['posts']} messages,"
        f" {days}. Étude {hashes}.",
    )


def _limits(counts: Mapping[str, Any], labels: facts.Rows) -> list[words.Said]:
    own = [words.NO_AUTHORS] if counts["posts_without_author"] else []
    if any(row["status"] == "uncalibrated" for row in labels):
        own.append(words.NOT_CHECKED)
    return [*own, *words.LIMITS]
