"""The release as an asset: what readers see, or a failure that says why they see yesterday's."""

import dagster as dg

from orchestration import night, stages
from orchestration.assets.metadata import OWNERS
from orchestration.settings import Settings

KEY = dg.AssetKey(["release", "current"])


def release_asset(settings: Settings, checked: list[dg.AssetKey]) -> dg.AssetsDefinition:
    """Releases the branch when its own checks allow it; depends on every table that is checked."""

    @dg.asset(
        key=KEY,
        group_name="release",
        kinds={"duckdb", "ducklake"},
        owners=OWNERS,
        deps=checked,
        description=(
            "An immutable, read-only copy for readers, and the pointer `current` to it. The verdict of the night"
            " is read again here, so that running this step by hand goes round nothing."
        ),
        required_resource_keys={"night_lock"},
        pool="warehouse",
    )
    def current(context: dg.AssetExecutionContext) -> dg.MaterializeResult:
        published = stages.publish(night.resume(settings, context.run_id))
        if published.release_id is None:
            raise dg.Failure("Held: readers keep the release they have. The reasons are in last_run.json.")
        return dg.MaterializeResult(metadata={"verdict": str(published.verdict), "release": published.release_id})

    return current
