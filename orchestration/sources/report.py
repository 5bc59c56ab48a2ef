"""What loading one file came to.

Belongs here: the report that `load` returns. Not here: how it is counted (`counting`).
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Status = Literal["loaded", "partial", "quarantined", "no_posts", "empty", "opened"]
"""opened: a container, whose members have reports of their own."""
LoadPath = Literal["fast", "careful"]


@dataclass(frozen=True)
class FileReport:
    """One file: `rows_read` is always the sum of loaded, rejected, filtered and duplicate rows."""

    format: str | None
    status: Status
    reason: str | None = None
    encoding: str | None = None
    load_path: LoadPath | None = None
    rows_read: int = 0
    rows_loaded: int = 0
    rows_rejected: int = 0
    rows_filtered: int = 0
    rows_duplicate: int = 0
    filtered_reasons: dict[str, int] = field(default_factory=dict)
    first_posted_at: datetime | None = None
    last_posted_at: datetime | None = None

    def __post_init__(self) -> None:
        fates = self.rows_loaded + self.rows_rejected + self.rows_filtered + self.rows_duplicate
        if self.rows_read != fates:
            raise ValueError(f"{self.rows_read} rows read, but {fates} rows have a fate")
