"""Results as a file: one JSON a day below `benchmarks/results/`, which is not part of the product."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.formats.scenarios import Loaded
from benchmarks.scenarios import Result

FOLDER = Path(__file__).with_name("results")


def keep(results: Sequence[Result | Loaded], machine: str, date: str | None) -> Path:
    """Write the results. Without a date the file is named by the day on which it was written. Returns its path."""
    FOLDER.mkdir(exist_ok=True)
    draft = FOLDER / "draft.json"
    document = {"machine": machine, "results": [asdict(result) for result in results]}
    draft.write_text(json.dumps(document, indent=1), encoding="utf-8")
    day = date or datetime.fromtimestamp(draft.stat().st_mtime, UTC).date().isoformat()
    return draft.replace(FOLDER / f"{day}.json")
