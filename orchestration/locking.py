"""The lock of a night as a Dagster resource: taken when a run starts, released when its process ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg

from orchestration import night, orphans, recovery
from orchestration.home import Home


class NightLock(dg.ConfigurableResource):
    """One night at a time in a home, whoever started it: the schedule, the UI or the command line."""

    home: str

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["NightLock"]:
        """Hold the lock while the run lasts; runs that died without a word are reported first, what they
        left running is ended.

        Raises NightRunning when another night holds it.
        """
        home = Home(Path(self.home))
        with night.only_one(home, context.run_id or "by hand"), orphans.marked(home):
            orphans.end(home)
            if context.instance is not None and context.run_id:
                recovery.report_dead_runs(home, context.instance, living=context.run_id)
            yield self
