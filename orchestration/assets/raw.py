"""Raw as assets: posts as the exports said them, rows refused, and the ledger of files."""

from collections.abc import Iterator

import dagster as dg

from orchestration import night, stages
from orchestration.assets import landing
from orchestration.assets.metadata import OWNERS, table
from orchestration.raw import Loaded
from orchestration.settings import Settings

DESCRIPTIONS = {
    "posts": "One row per post as its export said it; ids are text, authors are keyed hashes.",
    "rejects": "One row per row refused: file, row, reason, value and remedy.",
    "ingest_files": "One row per file: format, and rows read = loaded + rejected + filtered + duplicate.",
}


def raw_assets(settings: Settings) -> dg.AssetsDefinition:
    """Loads what landed and is not loaded yet."""

    @dg.multi_asset(
        name="raw",
        specs=[
            dg.AssetSpec(
                ["raw", name],
                deps=[landing.KEY],
                description=text,
                group_name="raw",
                kinds={"python", "ducklake"},
                owners=OWNERS,
            )
            for name, text in DESCRIPTIONS.items()
        ],
        required_resource_keys={"night_lock"},
        pool="warehouse",
    )
    def raw(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult]:
        loaded = stages.load_raw(night.resume(settings, context.run_id))
        yield dg.MaterializeResult(
            asset_key=["raw", "posts"],
            metadata={"dagster/row_count": sum(item.report.rows_loaded for item in loaded)},
        )
        rejected = sum(item.report.rows_rejected for item in loaded)
        yield dg.MaterializeResult(asset_key=["raw", "rejects"], metadata={"dagster/row_count": rejected})
        yield dg.MaterializeResult(
            asset_key=["raw", "ingest_files"],
            metadata={
                "dagster/row_count": len(loaded),
                "files": table([_row(item) for item in loaded[:200]]),
                "quarantined": table([_row(item) for item in loaded if item.report.status == "quarantined"]),
            },
        )

    return raw


def _row(item: Loaded) -> dict[str, object]:
    report = item.report
    return {
        "file": item.file.file_name,
        "format": report.format,
        "status": report.status,
        "read": report.rows_read,
        "loaded": report.rows_loaded,
        "rejected": report.rows_rejected,
        "filtered": report.rows_filtered,
        "duplicate": report.rows_duplicate,
        "reason": report.reason,
    }
