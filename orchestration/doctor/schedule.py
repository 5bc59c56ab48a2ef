"""Schedule: its cron, its zone, the nights when clocks change, and the clock itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from dagster._utils.schedules import cron_string_iterator, is_valid_cron_string

from orchestration import clock
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.releases import kept
from orchestration.settings import Settings

HOUR = timedelta(hours=1)
DAYS = 400


def look(settings: Settings) -> Iterator[Finding]:
    """The schedule in its zone, and the clock against the newest release."""
    now = clock.now()
    yield of_schedule(settings.schedule, settings.time_zone, now)
    entries = kept.entries(Home(settings.home))
    newest = max((entry.released_at for entry in entries), default="")
    if newest > f"{now.isoformat()}Z" and settings.night_at is None:
        yield wrong(
            f"the clock says {now.isoformat()}Z, and the release of {newest} is in the future",
            "set the clock (timedatectl); a night with a wrong clock sorts before the nights that were right",
        )
    if settings.night_at is not None:
        yield warning(
            f"QUOTEPART_NIGHT_AT is set ({settings.night_at}), so each night takes that for its time", "unset it"
        )


def of_schedule(cron: str, zone: str, now: datetime) -> Finding:
    """Whether each night of the next year comes once."""
    if not is_valid_cron_string(cron):
        return wrong(f"QUOTEPART_SCHEDULE={cron!r} is no cron of five fields", "write one such as: 30 4 * * *")
    trap = next(_traps(cron, ZoneInfo(zone), now), None)
    if trap:
        return warning(
            f"{cron} ({zone}) falls on {trap:%Y-%m-%d %H:%M}, which on that day comes twice or not at all",
            "choose another hour; 04:30 is safe everywhere",
        )
    return ok(f"{cron} in {zone}; no night falls on a change of clocks within {DAYS} days")


def _traps(cron: str, zone: ZoneInfo, now: datetime) -> Iterator[datetime]:
    """Local times of the schedule that a day does not have, or has twice."""
    for change in _changes(zone, now):
        local = change.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
        for wall in _ticks(cron, local - 4 * HOUR, local + 4 * HOUR):
            if _offset(wall, zone, 0) != _offset(wall, zone, 1):
                yield wall


def _ticks(cron: str, start: datetime, end: datetime) -> Iterator[datetime]:
    """When a cron falls on the hands of a clock, whatever the zone."""
    ticks = cron_string_iterator(start.replace(tzinfo=UTC).timestamp(), cron, "UTC")
    return takewhile(lambda wall: wall < end, (tick.replace(tzinfo=None) for tick in ticks))


def _changes(zone: ZoneInfo, now: datetime) -> Iterator[datetime]:
    """The hours (UTC) after which the zone has another distance from UTC."""
    hours = [now.replace(minute=0, second=0, tzinfo=UTC) + number * HOUR for number in range(DAYS * 24)]
    offsets = [hour.astimezone(zone).utcoffset() for hour in hours]
    return (
        hour.replace(tzinfo=None)
        for hour, before, after in zip(hours[1:], offsets, offsets[1:], strict=False)
        if before != after
    )


def _offset(wall: datetime, zone: ZoneInfo, fold: int) -> timedelta | None:
    return wall.replace(tzinfo=zone, fold=fold).utcoffset()
