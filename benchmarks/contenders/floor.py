"""The floor: `floor.sql`, the least that reads the CSV, writes it and counts it. Not here: SQL."""

from pathlib import Path

import duckdb

from benchmarks.contenders.job import ZONE, Job, from_command_line
from benchmarks.contenders.patterns import regexes

SCRIPT = Path(__file__).with_name("floor.sql")


def run(job: Job) -> None:
    """Run the script with the job's paths and the regex of each category as variables."""
    values = {"posts": job.posts, "parquet": job.parquet, "counts": job.counts, "zone": ZONE, **regexes(job.terms)}
    with duckdb.connect(config={"threads": 2, "memory_limit": "1200MB"}) as con:
        for name, value in values.items():
            con.execute(f"set variable {name} = ?", [str(value)])
        con.execute(SCRIPT.read_text(encoding="utf-8"))


if __name__ == "__main__":
    run(from_command_line())
