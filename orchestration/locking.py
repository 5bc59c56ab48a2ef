"""The lock of a night as a Dagster resource: taken when a run starts, released when its process ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg

from orchestration import night
from orchestration.home import Home


class NightLock(dg.ConfigurableResource):
    """One night at a time in a home, whoever started it: the schedule, the UI or the command line."""

    home: str

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["NightLock"]:
        """Hold the lock while the run lasts. Raises NightRunning when another night holds it."""
        with night.only_one(Home(Path(self.home)), context.run.run_id if context.run else "by hand"):
            yield self
