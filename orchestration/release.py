"""Release: make an immutable copy for readers of a branch that passed, and move the pointer to it.

Belongs here: what a release folder holds and the order of steps that makes a reader never meet half of one.
Not here: listing, showing and going back (releases).
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from expectations.gate import Verdict, reasons
from expectations.outcomes import CheckOutcome
from orchestration import checks, lake, marts, modes, study
from orchestration.home import Home
from orchestration.methods import card as methods_card
from orchestration.night import Night, write_json
from orchestration.pages import checks as checks_page
from orchestration.releases import cleaning, data_files, digests, open_sql, retention
from orchestration.version import code_version


@dataclass(frozen=True)
class Judged:
    """The gate's verdict on a night and the outcomes it rests on, as rows of `audit_checks`."""

    verdict: Verdict
    reasons: list[dict[str, Any]]
    outcomes: Sequence[CheckOutcome]

    @property
    def listed(self) -> list[CheckOutcome]:
        """The outcomes with the reasons that are none: a suite that said nothing, a rollback in force."""
        known = {outcome.check_name for outcome in self.outcomes}
        return [*self.outcomes, *(CheckOutcome.from_row(row) for row in self.reasons if row["check_name"] not in known)]


@dataclass(frozen=True)
class Accepted:
    """A person's word on a held night: who, why, when (UTC), and the checks that failed."""

    by: str
    why: str
    at: datetime
    failed_checks: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """As manifest and page say it."""
        return {**asdict(self), "at": self.at.isoformat() + "Z"}

    @property
    def note(self) -> str:
        """As the table of releases says it."""
        return f"accepted by {self.by}: {self.why} (failed: {', '.join(self.failed_checks)})"


@dataclass(frozen=True)
class Published:
    """How a night ended: its verdict, accepted where a person overruled it, and its release, None when it was held."""

    verdict: str
    release_id: str | None


def publish(night: Night) -> Published:
    """Release tonight's branch, or hold it. The verdict is read again from the branch's own checks.

    Safe to call by hand: a branch without passing checks is held here as well.
    """
    with night.connect() as con:
        outcomes = checks.stored(con, night.run_id)
    judged = judge(night.home, outcomes)
    if judged.verdict is Verdict.HOLD:
        return hold(night, judged)
    return make(night, judged)


def make(night: Night, judged: Judged, accepted: Accepted | None = None) -> Published:
    """Make the release of a night and move the pointer to it; what the gate held needs a person who accepted it."""
    if judged.verdict is Verdict.HOLD and accepted is None:
        raise ValueError("a held night is released by nobody but a person who says why")
    release_id = _new_id(night)
    draft = night.home.releases / f".draft-{night.run_id}"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    record = _record(night, release_id, judged, accepted)
    _write(night, draft, record, judged, accepted)
    _seal(draft)
    draft.rename(night.home.releases / release_id)
    _sync_folder(night.home.releases)
    point(night.home, release_id)
    write_last_run(night, record["verdict"], release_id, judged.reasons)
    rule = retention.Rule(night.settings.kept_releases, night.settings.kept_days)
    cleaning.clean(night.home, rule, night.night_at)
    return Published(record["verdict"], release_id)


def judge(home: Home, outcomes: Sequence[CheckOutcome]) -> Judged:
    """The verdict on outcomes and its reasons; a hold marker left by a rollback holds whatever passed."""
    verdict = checks.verdict(outcomes)
    why = [outcome.as_row() for outcome in reasons(outcomes, checks.REQUIRED_SUITES)]
    if home.hold_marker.exists():
        return Judged(Verdict.HOLD, [_ROLLED_BACK.as_row(), *why], outcomes)
    return Judged(verdict, why, outcomes)


def hold(night: Night, judged: Judged) -> Published:
    """Leave the branch behind as evidence and say so; readers keep the release they have."""
    about = {**_record(night, None, judged), "night_at": night.night_at, "accepted": None}
    checks_page.write(night.folder, judged.verdict, judged.listed, about)
    write_last_run(night, Verdict.HOLD, None, judged.reasons)
    return Published(Verdict.HOLD, None)


def point(home: Home, release_id: str) -> None:
    """Move the pointer `current`, in one step, to a release."""
    draft = home.root / f".current-{os.getpid()}"
    draft.unlink(missing_ok=True)
    draft.symlink_to(Path("releases") / release_id)
    draft.replace(home.current)
    _sync_folder(home.root)


def write_last_run(night: Night, verdict: str, release_id: str | None, why: list[dict[str, Any]]) -> None:
    """Say in `last_run.json` what this night did, held or not."""
    current = night.home.current_release()
    write_json(
        night.home.last_run,
        {
            "run_id": night.run_id,
            "night_at": night.night_at.isoformat() + "Z",
            "verdict": str(verdict),
            "release_id": release_id,
            "current_release_id": current.name if current else None,
            "reasons": why,
            **_kept_counts(night),
        },
    )


def _kept_counts(night: Night) -> dict[str, Any]:
    try:
        return dict(night.kept("counts"))
    except FileNotFoundError:
        return {"rows": {}, "files": {}}


def _new_id(night: Night) -> str:
    base = night.night_at.strftime("%Y%m%dT%H%M%SZ")
    candidates = [base, *(f"{base}-{number}" for number in range(2, 1000))]
    return next(name for name in candidates if not (night.home.releases / name).exists())


def _record(night: Night, release_id: str | None, judged: Judged, accepted: Accepted | None = None) -> dict[str, Any]:
    return {
        "release_id": release_id,
        "run_id": night.run_id,
        "released_at": night.night_at,
        "verdict": "accepted" if accepted else str(judged.verdict),
        "note": accepted.note if accepted else None,
        "code_version": code_version(),
        "study": night.study.name,
        "study_version": night.study.version,
    }


def _write(night: Night, folder: Path, record: dict[str, Any], judged: Judged, accepted: Accepted | None) -> None:
    word = accepted.as_dict() if accepted else None
    previous = night.home.current_release()
    with night.connect() as con:
        con.execute(f"call ducklake_expire_snapshots('{lake.ALIAS}', older_than => now())")
        snapshot = lake.snapshot_id(con)
        rule = night.study.settings.default_rule.model_dump()
        tables = marts.write(con, folder / "quotepart.duckdb", record, rule, previous)
        methods_card.write(con, folder, night.study, record, word)
    lake.branch(night.catalog, folder / "catalog.sqlite")
    lake.compact(folder / "catalog.sqlite")
    about = {**record, "night_at": night.night_at, "accepted": word}
    checks_page.write(folder, record["verdict"], judged.listed, about)
    data_files.write(night.home, folder, previous)
    open_sql.write(folder)
    study.copy(night.home.study, folder / "study")
    write_json(
        folder / "manifest.json",
        {
            **record,
            "gate_verdict": str(judged.verdict),
            "accepted": word,
            "released_at": night.night_at.isoformat() + "Z",
            "night_at": night.night_at.isoformat() + "Z",
            "study": night.study.manifest(),
            "snapshot_id": snapshot,
            "tables": {name: asdict(table) for name, table in tables.items()},
            "previous": digests.of_release(previous) if previous else None,
            "files": digests.of_folder(folder),
        },
    )
    digests.seal_manifest(folder)


def _seal(folder: Path) -> None:
    for path in (path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            os.fsync(file.fileno())
        path.chmod(modes.FOR_EVER)
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_ROLLED_BACK = CheckOutcome(
    check_name="not_held_by_hand",
    suite="gate",
    table_name="releases",
    severity="critical",
    passed=False,
    observed="a rollback is in force",
    expected="no rollback in force",
    reason_en="Someone went back to an earlier release, and nights release nothing until that is lifted.",
    reason_fr="Un retour à une publication antérieure est en vigueur : rien n’est publié avant sa levée.",
    remedy_en="Lift it with `quotepart releases resume`.",
    remedy_fr="Le lever avec `quotepart releases resume`.",
)
