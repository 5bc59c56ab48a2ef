"""The release as an asset: what readers see, or a failure that says why they see yesterday's."""

from collections.abc import Iterable

import dagster as dg

from orchestration import stages
from orchestration.assets.held import held
from orchestration.assets.metadata import OWNERS
from orchestration.assets.tonight import resumed
from orchestration.jobs import POOL
from orchestration.pages import checks as checks_page
from orchestration.releases import last_run
from orchestration.settings import Settings

KEY = dg.AssetKey(["release", "current"])


def release_asset(settings: Settings, upstream: Iterable[dg.AssetKey]) -> dg.AssetsDefinition:
    """Releases the branch when its own checks allow it; depends on every table that is released or audited."""

    @dg.asset(
        key=KEY,
        group_name="release",
        kinds={"duckdb", "ducklake"},
        owners=OWNERS,
        deps=sorted(upstream),
        description=(
            "**What readers see.** An immutable, read-only copy of tonight's branch, and the pointer `current` to it."
            " When a critical check fails, or none ran, the night is *held*: nothing is released, and readers keep the"
            " release they have. The verdict is read again here, so that running this step by hand goes round nothing."
        ),
        required_resource_keys={"night_lock"},
        pool=POOL,
    )
    def current(context: dg.AssetExecutionContext) -> dg.MaterializeResult:
        tonight = resumed(settings, context.run_id)
        published = stages.publish(tonight)
        if published.release_id is None:
            raise held((last_run.read(tonight.home) or {"reasons": []})["reasons"], tonight.folder)
        folder = tonight.home.releases / published.release_id
        return dg.MaterializeResult(
            metadata={
                "verdict": str(published.verdict),
                "release": published.release_id,
                "folder": dg.MetadataValue.path(folder),
                "checks": dg.MetadataValue.path(folder / checks_page.NAME),
                "bytes": sum(path.stat().st_size for path in folder.rglob("*")),
            }
        )

    return current
