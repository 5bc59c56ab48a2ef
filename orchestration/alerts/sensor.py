"""The sensor that tells people how nights ended, whoever started them."""

import dagster as dg

from orchestration.alerts.telling import channels, tell
from orchestration.settings import Settings

LOOK_SECONDS = 60


def alert_sensor(settings: Settings) -> dg.SensorDefinition:
    """Looks at how the latest night ended, and sends what could not be sent before.

    It reads `last_run.json`, which every night writes, those of the command line too.
    """
    ways = " and ".join(channels(settings)) or "nobody: set QUOTEPART_ALERT_MAIL_TO or QUOTEPART_ALERT_WEBHOOK"

    @dg.sensor(
        name="alerts",
        minimum_interval_seconds=LOOK_SECONDS,
        description=f"Tells people when a night fails, is held, or passes again. Told: {ways}.",
        default_status=dg.DefaultSensorStatus.RUNNING,
    )
    def alerts(context: dg.SensorEvaluationContext) -> dg.SkipReason:
        return dg.SkipReason(str(tell(settings)))

    return alerts
