"""The night: the real command in a home of its own, and what its release counted.

Belongs here: how the command is called, what its lines and files say. Not here: hand-written peers.
"""

import json
import sys
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import duckdb

from benchmarks.measure import Measured

STAGES = ("landing", "raw", "dbt", "checks", "release")

DAYS = """
copy (
    select period_start as day, category_id, numerator::bigint as posts, share
    from fct_category_shares
    where period_kind = 'day' and platform = 'all' and language = 'all'
        and unit = 'post' and label = 'whole' and denominator = 'classified'
) to '{counts}' (header true)
"""


def command(home: Path, exports: Path, study: Path) -> list[str]:
    """`quotepart run` on one folder of exports."""
    options = {"--home": home, "--source": f"bench={exports}", "--study": study}
    return [sys.executable, "-m", "orchestration.cli", "run", *(str(part) for pair in options.items() for part in pair)]


def environment(night_at: datetime) -> dict[str, str]:
    """Default settings; the night is taken to run when its posts had been written."""
    return {"QUOTEPART_NIGHT_AT": f"{night_at.isoformat()}Z", "COLUMNS": "500"}


def stages(measured: Measured) -> dict[str, tuple[float, float]]:
    """Wall and CPU seconds of each stage. The first begins with the process; `end` follows the last line."""
    said = {line.text.removeprefix("· ").partition(":")[0]: line for line in measured.lines}
    names = [name for name in STAGES if name in said]
    marks = [(0.0, 0.0), *((said[name].wall_seconds, said[name].cpu_seconds) for name in names)]
    marks.append((measured.wall_seconds, measured.cpu_seconds))
    spans = ((after[0] - before[0], after[1] - before[1]) for before, after in pairwise(marks))
    return dict(zip([*names, "end"], spans, strict=True))


def models(home: Path) -> dict[str, float]:
    """Seconds of each seed and model of the newest build."""
    newest = max(home.glob("builds/*/models.json"), key=lambda path: path.stat().st_mtime)
    return {row["name"]: row["seconds"] for row in json.loads(newest.read_text(encoding="utf-8"))}


def export_counts(home: Path, counts: Path) -> None:
    """Write `day,category_id,posts,share` as the peers do, from the current release."""
    with duckdb.connect(str(home / "current" / "quotepart.duckdb"), read_only=True) as con:
        con.execute(DAYS.format(counts=counts))
