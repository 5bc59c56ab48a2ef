"""Landing as an asset: the start of every night."""

import json
from typing import Any

import dagster as dg

from orchestration import stages
from orchestration.assets.metadata import OWNERS, table
from orchestration.assets.tonight import begun
from orchestration.jobs import AGAIN, POOL
from orchestration.landing import Landing
from orchestration.places import PlaceError
from orchestration.settings import Settings

KEY = dg.AssetKey(["landing", "exports"])
# Landing itself tries again for some seconds (`places.patience`). What still does not answer, and may by waiting, is
# asked again after 30, 60 and 120 seconds (2026-11: restarts of object stores); known files are not fetched again.
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
        night = begun(settings, context.run_id, tuple(json.loads(context.run.tags.get(AGAIN, "[]"))))
        try:
            landed = stages.land(night)
        except PlaceError as error:
            raise dg.Failure(f"The sources cannot be used. {error}", allow_retries=False) from error
        for text in landed.said:
            context.log.warning(text)
        if landed.passing and context.retry_number < RETRY.max_retries:
            raise dg.RetryRequested(RETRY.max_retries, RETRY.calculate_delay(context.retry_number + 1))
        return dg.MaterializeResult(metadata=shown(landed))

    return exports


def shown(landed: Landing) -> dict[str, Any]:
    """What landing found, as the UI shows it."""
    names = [{"source": file.source, "file": file.file_name, "bytes": file.file_bytes} for file in landed.files]
    return {
        "files seen": len(landed.files),
        "files fetched": landed.fetched,
        "bytes": sum(file.file_bytes for file in landed.files),
        "still growing, left for the next night": table([{"file": name} for name in landed.growing]),
        "sources that did not answer": told(landed.unreachable),
        "files that did not come": told(landed.failed),
        "remarks": told(landed.remarks),
        f"files (the first {LISTED_FILES})": table(names[:LISTED_FILES]),
    }


def told(texts: list[str]) -> dg.MetadataValue:
    """What happened and what to do, a row each."""
    return table([{"what happened, and what to do": text} for text in texts[:LISTED_FILES]])
