"""The graph: every asset, check, job and schedule of a night, for given settings."""

import dagster as dg

from orchestration.assets.checks import check_specs, checks_definition
from orchestration.assets.dbt import transform_assets
from orchestration.assets.landing import landing_asset
from orchestration.assets.raw import raw_assets
from orchestration.assets.release import release_asset
from orchestration.jobs import arrival_sensor, night_job, night_schedule
from orchestration.locking import NightLock
from orchestration.settings import Settings
from orchestration.transform import manifest


def build_defs(settings: Settings) -> dg.Definitions:
    """The definitions for these settings."""
    dbt_manifest = manifest(settings)
    checked = sorted({spec.asset_key for spec in check_specs(dbt_manifest)})
    job = night_job(settings)
    return dg.Definitions(
        assets=[
            landing_asset(settings),
            raw_assets(settings),
            transform_assets(settings, dbt_manifest),
            release_asset(settings, checked),
        ],
        asset_checks=[checks_definition(settings, dbt_manifest)],
        jobs=[job],
        schedules=[night_schedule(settings, job)],
        sensors=[arrival_sensor(settings, job)],
        resources={"night_lock": NightLock(home=str(settings.home))},
        executor=dg.in_process_executor,
    )
