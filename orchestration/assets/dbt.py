"""The dbt project as assets: one step that builds every model on the night's branch."""

from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg
import duckdb
from dagster_dbt import dbt_assets

from orchestration import lake, stages
from orchestration.assets.tonight import resumed
from orchestration.assets.translator import Translator
from orchestration.jobs import POOL
from orchestration.settings import Settings


def transform_assets(settings: Settings, manifest: Mapping[str, Any]) -> dg.AssetsDefinition:
    """Builds every model on the night's branch. Tests are run after all models, by the checks."""
    translator = Translator()

    @dbt_assets(
        manifest=manifest,
        name="dbt",
        dagster_dbt_translator=translator,
        required_resource_keys={"night_lock"},
        pool=POOL,
    )
    def dbt(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult]:
        tonight = resumed(settings, context.run_id)
        results = stages.build(tonight)
        with tonight.connect(read_only=True) as con:
            counts = row_counts(con)
        for result in results:
            key = translator.get_asset_key(manifest["nodes"][result.unique_id])
            metadata: dict[str, Any] = {"seconds": result.seconds}
            if tuple(key.path) in counts:
                metadata["dagster/row_count"] = counts[tuple(key.path)]
            yield dg.MaterializeResult(asset_key=key, metadata=metadata)

    return dbt


def row_counts(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, ...], int]:
    """Rows of every table of the branch, by schema and name; views are not counted."""
    names = lake.tables(con)
    counted = " union all ".join(
        f"select '{schema}', '{name}', count(*) from {lake.ALIAS}.\"{schema}\".\"{name}\"" for schema, name in names
    )
    return {(schema, name): count for schema, name, count in con.execute(counted).fetchall()} if names else {}
