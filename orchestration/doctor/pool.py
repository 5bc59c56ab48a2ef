"""Pool: Dagster's limit of one night at a time, and runs that it takes for running although nothing runs."""

from collections.abc import Iterator

import dagster as dg

from orchestration import jobs, recovery
from orchestration.doctor import locks
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.settings import Settings

START = "start once, which sets it: quotepart serve, or quotepart run"


def look(settings: Settings) -> Iterator[Finding]:
    """Dagster's record of this home, opened and left as it is."""
    home = Home(settings.home)
    if not (home.dagster / "dagster.yaml").is_file():
        yield ok("Dagster has no record here yet; the first night makes it")
        return
    with dg.DagsterInstance.from_config(str(home.dagster)) as instance:
        yield limit(instance.event_log_storage.get_concurrency_info(jobs.POOL).slot_count)
        if not instance.run_monitoring_enabled:
            yield wrong("Dagster does not watch its runs, so a stuck one would stay", START)
        running = instance.get_run_ids(dg.RunsFilter(statuses=recovery.ALIVE))
    if running and not (home.lock.exists() and locks.is_held(home)):
        yield warning(
            f"Dagster takes {len(running)} runs for running, and none is: {running[0][:8]} …",
            "start anything, which reports them failed: quotepart serve, or quotepart run",
        )


def limit(slots: int | None) -> Finding:
    """Whether the pool lets one night run at a time."""
    if slots == 1:
        return ok(f"the pool {jobs.POOL} has one slot")
    return wrong(f"the pool {jobs.POOL} has {slots or 'no'} slots; it must have one", START)
