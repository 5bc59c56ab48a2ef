"""Findings: what is not as a release says, in words that name file, table, row and value, and what to do.

Not here: looking for it (verifying).
"""

from dataclasses import dataclass, field

RESTORE = (
    "restore that file from a backup; until then let readers read another release: "
    "quotepart releases rollback RELEASE --why …"
)
RECOUNT = "do not quote it; go back to another release (quotepart releases rollback RELEASE --why …) and report this"


@dataclass(frozen=True)
class Finding:
    """One thing that differs: where, what, and the remedy."""

    where: str
    what: str
    remedy: str = RESTORE

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. Remedy: {self.remedy}"


@dataclass
class Report:
    """What a verification looked at and found. `notes` say what could not be looked at, and why."""

    release_id: str
    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    files: int = 0
    data_files: int = 0
    shares: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing differs."""
        return not self.findings
