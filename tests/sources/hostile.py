"""Looking into a hostile file in a process of its own, and what that took.

Belongs here: the process and its measures. Not here: any file.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PROGRAM = """
import json, re, sys, time
from datetime import datetime
from pathlib import Path
import duckdb
from orchestration.sources import inspect
connect = duckdb.connect
inspect.duckdb.connect = lambda *args, config: connect(*args, config={**config, "memory_limit": "400MB"})
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1024
before, start = peak(), time.perf_counter()
found = inspect.inspect_file(Path(sys.argv[1]), None, datetime(2026, 3, 1))
files = [
    {"name": one.file_name, "format": one.report.format, "status": one.report.status, "reason": one.report.reason,
     "loaded": one.report.rows_loaded, "rejects": {group.reason: group.row_count for group in one.rejects}}
    for one in (found, *found.members)
]
print(json.dumps({"seconds": time.perf_counter() - start, "memory": peak() - before, "files": files}))
"""


@dataclass(frozen=True)
class Looked:
    """The file first, then its members; `seconds`, and MiB of memory beyond what the program takes without a file."""

    files: list[dict[str, Any]]
    seconds: float
    memory: float

    @property
    def file(self) -> dict[str, Any]:
        return self.files[0]


def look(path: Path) -> Looked:
    command = [sys.executable, "-c", PROGRAM, str(path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=500)
    assert ended.returncode == 0, ended.stderr[-2000:]
    said = json.loads(ended.stdout.splitlines()[-1])  # DuckDB may have drawn its progress before
    return Looked(said["files"], said["seconds"], said["memory"])
