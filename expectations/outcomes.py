"""What one check found, as a value.

Belongs here: the outcome and its way to and from a row of `audit_checks`. Not here: running checks
(`validation`) or judging a night (`gate`). An outcome holds no post text and no name of an author.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

SEVERITIES = ("critical", "warning", "info")


@dataclass(frozen=True, kw_only=True)
class CheckOutcome:
    """One row of `audit_checks`, without the run and the time, which the writer adds.

    `severity` is one of `SEVERITIES`; anything else holds the night. `observed` and `expected` are
    English with units; both reasons carry the numbers in their own language. `sample` is JSON: a list of
    the first failing rows, by column. `acceptable`: a person may release a night that only such checks hold.
    """

    check_name: str
    suite: str
    table_name: str
    severity: str
    passed: bool
    column_name: str | None = None
    observed: str = ""
    expected: str = ""
    failing_rows: int = 0
    reason_en: str = ""
    reason_fr: str = ""
    remedy_en: str = ""
    remedy_fr: str = ""
    sample: str = "[]"
    acceptable: bool = False

    def as_row(self) -> dict[str, object]:
        """The columns of `audit_checks` by name, in the order of `COLUMNS`."""
        values = asdict(self)
        return {name: values[name] for name in COLUMNS}

    @classmethod
    def from_row(cls, row: Mapping[str, object]) -> "CheckOutcome":
        """Read a row of `audit_checks` back; columns of the writer (run, time) are ignored.

        `passed` must be a Python bool, as `fetchall` of DuckDB gives it; KeyError names a lost column.
        """
        return cls(**{name: row[name] for name in COLUMNS})  # type: ignore[arg-type]


COLUMNS: tuple[str, ...] = (
    "check_name",
    "suite",
    "table_name",
    "column_name",
    "severity",
    "passed",
    "observed",
    "expected",
    "failing_rows",
    "reason_en",
    "reason_fr",
    "remedy_en",
    "remedy_fr",
    "sample",
    "acceptable",
)
