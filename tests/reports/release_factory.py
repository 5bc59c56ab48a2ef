"""Made-up home folders for the report: no release, a full one, one behind a held night, damaged ones.

The figures are invented (`release.sql`) and belong to no real export.
"""

import json
from pathlib import Path
from typing import Any

import duckdb

NOW = "2012-09-18T06:30:00Z"
RELEASE = "2012-09-16T02-10-00"
SQL = Path(__file__).with_name("release.sql")
STUDY = {
    "name": "social",
    "version": "1",
    "title_en": "After the word “social”",
    "title_fr": "Après le mot « social »",
    "question_en": "When people say “social …”, which word follows?",
    "question_fr": "Quand on dit « social … », quel mot suit ?",
    "time_zone": "Europe/Paris",
    "slot_words": ["social"],
    "default_rule": {"unit": "original", "label": "whole", "denominator": "classified"},
}
REASON = {
    "check_name": "empty_text_share",
    "severity": "critical",
    "table_name": "audit_profile",
    "observed": "52 %",
    "expected": "at most 20 %",
    "reason_en": "52 % of tonight's posts have no text; at most 20 % is plausible.",
    "reason_fr": "52 % des messages de la nuit sont sans texte ; 20 % au plus serait plausible.",
    "remedy_en": "Look at the text column of the exports of this night.",
    "remedy_fr": "Regardez la colonne du texte dans les exports de cette nuit.",
}


def database(path: Path, unknown_part: float = 0.0) -> None:
    """The released DuckDB file, with the tables that readers rely on."""
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"set variable unknown_part = {unknown_part}")
        connection.execute(SQL.read_text(encoding="utf-8"))


def release(home: Path, **changed: Any) -> Path:
    """A full release behind `current`; keyword arguments change its manifest."""
    folder = home / "releases" / RELEASE
    folder.mkdir(parents=True)
    database(folder / "quotepart.duckdb", changed.pop("unknown_part", 0.0))
    manifest = {
        "release_id": RELEASE,
        "run_id": "run-full",
        "released_at": "2012-09-16T02:10:00Z",
        "night_at": "2012-09-16T02:00:00Z",
        "verdict": "pass",
        "code_version": "0.1.0",
        "study": STUDY,
        **changed,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (home / "current").symlink_to(folder)
    return folder


def last_run(home: Path, **changed: Any) -> None:
    """What the last night said; it passed unless told otherwise."""
    facts = {
        "run_id": "run-full",
        "night_at": "2012-09-18T02:00:00Z",
        "finished_at": "2012-09-18T02:10:00Z",
        "verdict": "pass",
        "release_id": RELEASE,
        "current_release_id": RELEASE,
        "reasons": [],
        **changed,
    }
    home.mkdir(parents=True, exist_ok=True)
    (home / "last_run.json").write_text(json.dumps(facts), encoding="utf-8")


def build(home: Path, state: str) -> Path:
    """A home in a named state: none, full, held, caution, unknown_authors."""
    home.mkdir(parents=True, exist_ok=True)
    if state == "none":
        return home
    release(home, verdict="caution" if state == "caution" else "pass", unknown_part=_unknown(state))
    if state == "held":
        last_run(home, run_id="run-held", verdict="hold", release_id=None, reasons=[REASON])
    elif state == "caution":
        last_run(home, verdict="caution", reasons=[{**REASON, "severity": "warning"}])
    else:
        last_run(home)
    return home


def _unknown(state: str) -> float:
    return 0.31 if state == "unknown_authors" else 0.0
