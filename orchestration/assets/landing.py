"""Landing as an asset: the start of every night."""

from typing import Any

import dagster as dg

from orchestration import stages
from orchestration.assets.metadata import OWNERS, table
from orchestration.assets.tonight import begun
from orchestration.jobs import POOL
from orchestration.landing import Landing
from orchestration.settings import Settings

KEY = dg.AssetKey(["landing", "exports"])
# A place that does not answer is tried again after 30, 60 and 120 seconds (2026-11: restarts of object stores).
RETRY = dg.RetryPolicy(max_retries=3, delay=30, backoff=dg.Backoff.EXPONENTIAL)
LISTED_FILES = 200


def landing_asset(settings: Settings) -> dg.AssetsDefinition:
    """Begins the night and copies its exports. Fetching may fail for a moment, so it alone is retried."""

    @dg.asset(
        key=KEY,
        group_name="landing",
        kinds={"python", "file"},
        owners=OWNERS,
        description=(
            "**Where a post comes in.** Every export of every source, byte for byte under its sha256. Bytes that are"
            " known are not fetched again, whatever their name; a file that still grows waits for the next night."
            " This step also opens tonight's branch: a copy of the released catalog that all later steps write to."
        ),
        retry_policy=RETRY,
        required_resource_keys={"night_lock"},
        pool=POOL,
    )
    def exports(context: dg.AssetExecutionContext) -> dg.MaterializeResult:
        landed = stages.land(begun(settings, context.run_id))
        for text in landed.unreachable:
            context.log.warning(text)
        if landed.unreachable and remote(settings) and context.retry_number < RETRY.max_retries:
            raise dg.RetryRequested(RETRY.max_retries, RETRY.calculate_delay(context.retry_number + 1))
        return dg.MaterializeResult(metadata=shown(landed))

    return exports


def remote(settings: Settings) -> bool:
    """Whether a source lies elsewhere: a folder of this machine that is not there does not come by waiting."""
    return any("://" in source for source in settings.sources)


def shown(landed: Landing) -> dict[str, Any]:
    """What landing found, as the UI shows it."""
    names = [{"source": file.source, "file": file.file_name, "bytes": file.file_bytes} for file in landed.files]
    return {
        "files seen": len(landed.files),
        "files fetched": landed.fetched,
        "bytes": sum(file.file_bytes for file in landed.files),
        "still growing, left for the next night": table([{"file": name} for name in landed.growing]),
        "sources that did not answer": table([{"source": text} for text in landed.unreachable]),
        f"files (the first {LISTED_FILES})": table(names[:LISTED_FILES]),
    }
