"""Landing as an asset: the start of every night."""

import dagster as dg

from orchestration import night, stages
from orchestration.assets.metadata import OWNERS, table
from orchestration.settings import Settings

KEY = dg.AssetKey(["landing", "exports"])


def landing_asset(settings: Settings) -> dg.AssetsDefinition:
    """Begins the night and copies its exports. Fetching may fail for a moment, so it alone is retried."""

    @dg.asset(
        key=KEY,
        group_name="landing",
        kinds={"python", "file"},
        owners=OWNERS,
        description=(
            "Every export of every source, byte for byte under its sha256. Known bytes are not fetched again;"
            " a file that still grows waits for the next night."
        ),
        retry_policy=dg.RetryPolicy(max_retries=3, delay=30, backoff=dg.Backoff.EXPONENTIAL),
        required_resource_keys={"night_lock"},
        pool="warehouse",
    )
    def exports(context: dg.AssetExecutionContext) -> dg.MaterializeResult:
        landed = stages.land(night.begin(settings, context.run_id))
        names = [{"source": file.source, "file": file.file_name, "bytes": file.file_bytes} for file in landed.files]
        return dg.MaterializeResult(
            metadata={
                "files": len(landed.files),
                "fetched": landed.fetched,
                "bytes": sum(file.file_bytes for file in landed.files),
                "still growing": len(landed.growing),
                "unreachable sources": dg.MetadataValue.json(landed.unreachable),
                "listed": table(names[:200]),
            }
        )

    return exports
