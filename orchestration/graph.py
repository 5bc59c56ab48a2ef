"""The graph: every asset, check, job and schedule of a night, for given settings."""

import json

import dagster as dg

from orchestration import freshness
from orchestration.alerts.sensor import alert_sensor
from orchestration.arrivals import arrival_sensor
from orchestration.assets.checks import checks_definition
from orchestration.assets.dbt import transform_assets
from orchestration.assets.ends import report_asset, study_assets
from orchestration.assets.landing import landing_asset
from orchestration.assets.raw import raw_assets
from orchestration.assets.release import release_asset
from orchestration.jobs import death_sensor, night_job, night_schedule
from orchestration.locking import NightLock
from orchestration.project import manifest_file
from orchestration.settings import Settings

# Stages whose tables are released, or say whether they may be.
RELEASED = ("marts", "audit")


def build_defs(settings: Settings) -> dg.Definitions:
    """The definitions for these settings."""
    project = json.loads(manifest_file().read_text(encoding="utf-8"))
    job = night_job(settings)
    models = transform_assets(settings, project)
    release = release_asset(settings, (key for key in models.keys if key.path[0] in RELEASED))
    return dg.Definitions(
        assets=[
            *study_assets(project),
            *freshness.watched(settings, [landing_asset(settings), raw_assets(settings), models, release]),
            report_asset(settings),
        ],
        asset_checks=[checks_definition(settings, project)],
        jobs=[job],
        schedules=[night_schedule(settings, job)],
        sensors=[arrival_sensor(settings, job), death_sensor(settings), alert_sensor(settings)],
        resources={"night_lock": NightLock(home=str(settings.home))},
        executor=dg.in_process_executor,
    )
