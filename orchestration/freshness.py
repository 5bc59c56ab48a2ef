"""Freshness: how old what a night makes may get until Dagster shows it as stale.

Belongs here: Dagster's own policies, from the schedule of the settings. Not here: the age that readers see (reports).
A held night leaves the release as it was: it gets stale, while the tables of the night do not.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise, takewhile
from typing import Any

import dagster as dg
from dagster._utils.schedules import cron_string_iterator

from orchestration.settings import Settings

# Any year will do: only the gaps between its nights count, at most so many.
START = datetime(2024, 1, 1, tzinfo=UTC)
NIGHTS = 2000


def policy(settings: Settings) -> dg.FreshnessPolicy:
    """Stale is what is older than the longest gap of the schedule and the longest night together.

    It is a warning once the next night should be over that takes a quarter of its time.
    """
    gap, night = longest_gap(settings.schedule, settings.time_zone), timedelta(minutes=settings.max_night_minutes)
    return dg.FreshnessPolicy.time_window(fail_window=gap + night, warn_window=gap + night / 4)


def longest_gap(cron: str, zone: str) -> timedelta:
    """The longest time between two nights of a schedule."""
    ticks = (tick.astimezone(UTC) for tick in cron_string_iterator(START.timestamp(), cron, zone))
    of_a_year = takewhile(lambda tick: tick < START + timedelta(days=367), islice(ticks, NIGHTS))
    return max((later - earlier for earlier, later in pairwise(of_a_year)), default=timedelta(days=366))


def watched(settings: Settings, assets: Iterable[dg.AssetsDefinition]) -> list[Any]:
    """These assets, each with the policy."""
    chosen = policy(settings)
    return list(dg.map_asset_specs(lambda spec: dg.apply_freshness_policy(spec, chosen), assets))
