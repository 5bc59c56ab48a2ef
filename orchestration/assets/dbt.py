"""The dbt project as assets, and its data tests as names of checks."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, dbt_assets

from orchestration import lake, night, stages
from orchestration.assets.metadata import OWNERS
from orchestration.settings import Settings

STAGES = ("study", "staging", "intermediate", "marts", "audit")


class Translator(DagsterDbtTranslator):
    """Assets named as their tables are, grouped by stage. Tests are run after all models, by the checks."""

    def __init__(self) -> None:
        super().__init__(settings=DagsterDbtTranslatorSettings(enable_asset_checks=False))

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """`raw/posts` for sources, `marts/fct_posts` for models."""
        if dbt_resource_props["resource_type"] == "source":
            return dg.AssetKey([dbt_resource_props["source_name"], dbt_resource_props["name"]])
        return dg.AssetKey([stage(dbt_resource_props), dbt_resource_props["name"]])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """The stage."""
        return stage(dbt_resource_props)

    def get_owners(self, dbt_resource_props: Mapping[str, Any]) -> list[str]:
        """One team owns the path."""
        return OWNERS


def stage(node: Mapping[str, Any]) -> str:
    """The stage of a dbt node: the schema it is written to."""
    return str(node["schema"])


def transform_assets(settings: Settings, manifest: Path) -> dg.AssetsDefinition:
    """Builds every model on the night's branch."""
    translator = Translator()
    nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"]

    @dbt_assets(
        manifest=manifest,
        name="dbt",
        dagster_dbt_translator=translator,
        required_resource_keys={"night_lock"},
        pool="warehouse",
    )
    def dbt(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult]:
        tonight = night.resume(settings, context.run_id)
        results = stages.build(tonight)
        with tonight.connect(read_only=True) as con:
            counts = row_counts(con)
        for result in results:
            key = translator.get_asset_key(nodes[result.unique_id])
            metadata: dict[str, Any] = {"seconds": result.seconds}
            if tuple(key.path) in counts:
                metadata["dagster/row_count"] = counts[tuple(key.path)]
            yield dg.MaterializeResult(asset_key=key, metadata=metadata)

    return dbt


def row_counts(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, ...], int]:
    """Rows of every table of the branch, by schema and name."""
    names = con.execute(
        "select schema_name, table_name from duckdb_tables() where database_name = ?", [lake.ALIAS]
    ).fetchall()
    counted = " union all ".join(
        f"select '{schema}', '{name}', count(*) from {lake.ALIAS}.\"{schema}\".\"{name}\"" for schema, name in names
    )
    return {(schema, name): count for schema, name, count in con.execute(counted).fetchall()} if names else {}
