"""A held night in Dagster: a failure whose first words say that readers notice nothing, and why.

Belongs here: those words. Not here: the verdict (`expectations.gate`) and who acts on it (`checks`, `release`).
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import dagster as dg

from orchestration.assets.metadata import table
from orchestration.pages import checks as checks_page

SHOWN = ("check_name", "severity", "table_name", "observed", "expected", "remedy_en")


def held(reasons: Sequence[Mapping[str, Any]], folder: Path) -> dg.Failure:
    """The end of a held night, with its reasons as `last_run.json` gives them; its page of checks lies in `folder`."""
    why = " ".join(reason["reason_en"] for reason in reasons if reason["severity"] not in ("warning", "info"))
    return dg.Failure(
        f"Held: readers keep the release they have. {why}",
        metadata={
            "reasons": table([{name: reason[name] for name in SHOWN} for reason in reasons]),
            "checks": dg.MetadataValue.path(folder / checks_page.NAME),
        },
        allow_retries=False,
    )
