"""A held night in Dagster: a failure whose first words say that readers notice nothing, and why.

Belongs here: those words. Not here: the verdict (`expectations.gate`) and who acts on it (`checks`, `release`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

import dagster as dg

from orchestration.assets.metadata import table

SHOWN = ("check_name", "severity", "table_name", "observed", "expected", "remedy_en")


def held(reasons: Sequence[Mapping[str, Any]]) -> dg.Failure:
    """The end of a held night, with its reasons as `last_run.json` gives them."""
    why = " ".join(reason["reason_en"] for reason in reasons if reason["severity"] not in ("warning", "info"))
    return dg.Failure(
        f"Held: readers keep the release they have. {why}",
        metadata={"reasons": table([{name: reason[name] for name in SHOWN} for reason in reasons])},
        allow_retries=False,
    )
