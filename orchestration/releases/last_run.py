"""Last run: how the latest night ended, released or held. Not here: writing it (release)."""

import json
from typing import Any

from orchestration.home import Home


def read(home: Home) -> dict[str, Any] | None:
    """How the latest night ended, held or not; None before the first."""
    if not home.last_run.exists():
        return None
    values: dict[str, Any] = json.loads(home.last_run.read_text(encoding="utf-8"))
    return values
