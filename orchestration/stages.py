"""Stages: what one night does, in the order in which it does it.

Belongs here: each stage as one function of a night; it says in the log what it did, in a line. Not here: Dagster
(assets), and how a stage does its work (landing, raw, transform, checks, release).
"""

import logging
from collections import Counter
from functools import partial
from typing import Any

from orchestration import checks, deletions, landing, places, raw, release, reprocessing, transform
from orchestration.home import Home
from orchestration.landing import Landing
from orchestration.night import Night
from orchestration.settings import SAMPLE_EXPORTS, Settings

log = logging.getLogger("quotepart")


def land(night: Night) -> Landing:
    """Copy tonight's new exports into landing; without sources in the settings, the sample that ships is taken."""
    landed = landing.land(night.home, chosen_places(night.settings))
    night.keep("landed", landed.as_dict())
    for text in landed.said:
        log.warning("%s", text)
    log.info("landing: %d files, %d of them new here", len(landed.files), landed.fetched)
    return landed


def load_raw(night: Night) -> list[raw.Loaded]:
    """Load what landed and is not loaded yet; every row is accounted for."""
    landed = Landing.from_dict(night.kept("landed"))
    with night.connect() as con:
        raw.create_tables(con)
        again = reprocessing.choose(con, night.home, night.again)
        reprocessing.forget(con, again)
        files = reprocessing.with_again(landed.files, again)
        new = raw.to_load(con, files)
        lists = deletions.read_lists(con, night.home, filter(deletions.is_list, new), night.night_at)
        exports = [file for file in new if not deletions.is_list(file)]
        look = partial(deletions.read_stream, con)
        loaded = raw.load(con, night.home, exports, night.night_at, files, lists, look)
        purged = deletions.purge(con, night.home, night.night_at)
    night.keep("counts", {**_counts(landed, loaded), "deletions": purged})
    if purged["asked"]:
        log.info("deletions: %d asked, %d posts deleted; %s", purged["asked"], purged["posts"], _still_held(purged))
    rows = sum(item.report.rows_loaded for item in loaded)
    log.info("raw: %d new files, %d rows loaded", len(loaded), rows)
    return loaded


def build(night: Night) -> list[transform.NodeResult]:
    """Compute every model on the branch."""
    results = transform.build_models(night)
    night.keep("models", [result.as_dict() for result in results])
    log.info("dbt: %d models in %.1f s", len(results), sum(result.seconds for result in results))
    return results


def check(night: Night) -> release.Judged:
    """Run dbt's tests and the suites, store the outcomes, and say so when they hold the night."""
    tests = transform.test_models(night)
    outcomes = checks.evaluate(night, [test.as_dict() for test in tests])
    judged = release.judge(night.home, outcomes)
    passed = sum(outcome.passed for outcome in outcomes)
    log.info("checks: %d of %d passed: %s", passed, len(outcomes), judged.verdict)
    if judged.verdict == "hold":
        release.hold(night, judged)
    return judged


def publish(night: Night) -> release.Published:
    """Release the branch, unless its own checks say otherwise."""
    published = release.publish(night)
    log.info("release: %s", published.release_id or "held, readers keep the release they have")
    return published


def chosen_places(settings: Settings) -> list[places.Place]:
    """The sources of the settings, without any the sample that ships; and the lists of deletions in the home.

    Raises PlaceError when one is stated wrongly.
    """
    lists = Home(settings.home).deletions
    beside = [places.Place(deletions.FOLDER, str(lists))] if lists.is_dir() else []
    return [*(places.parse(settings.sources) or sample_places()), *beside]


def sample_places() -> list[places.Place]:
    """The sample exports that ship, one source for each of their folders."""
    folders = sorted(path for path in SAMPLE_EXPORTS.iterdir() if path.is_dir())
    return [places.Place(folder.name, str(folder)) for folder in folders]


def _still_held(purged: dict[str, Any]) -> str:
    if not purged["kept_releases"] and not purged["landed_exports"]:
        return "nothing holds them any more"
    held = [*purged["kept_releases"], *purged["landed_exports"]]
    return f"still held by {', '.join(held)}: {purged['remedy']}"


def _counts(landed: Landing, loaded: list[raw.Loaded]) -> dict[str, Any]:
    rows: Counter[str] = Counter()
    for item in loaded:
        for fate in ("read", "loaded", "rejected", "filtered", "duplicate"):
            rows[fate] += getattr(item.report, f"rows_{fate}")
    quarantined = [item for item in loaded if item.report.status == "quarantined"]
    new = sum(item.file.container_sha256 is None for item in loaded)
    return {
        "rows": dict(rows),
        "files": {
            "seen": len(landed.files),
            "new": new,
            "known": len(landed.files) - new,
            "members": len(loaded) - new,
            "growing": len(landed.growing),
            "quarantined": len(quarantined),
            "unreachable": len(landed.unreachable),
            "failed": len(landed.failed),
        },
        "quarantine": {item.file.file_name: item.report.reason for item in quarantined},
        "left_for_next_night": landed.growing,
        "unreachable": landed.unreachable,
        "failed": landed.failed,
    }
