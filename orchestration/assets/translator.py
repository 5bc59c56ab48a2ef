"""dbt nodes in Dagster's words: keys, groups, descriptions, owners.

Belongs here: naming. Not here: building models (`dbt`) and running tests (`checks`).
"""

from collections.abc import Mapping
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings

from orchestration.assets.metadata import OWNERS

# What each stage does to a post, for tables that do not say it themselves.
STAGES = {
    "staging": "Raw rows in one shape: types, UTC, one text.",
    "intermediate": "A step between staged posts and the marts: folding copies, matching words, sums per author.",
    "marts": "A table that the report and analysts read.",
    "audit": "What the checks of the night look at.",
}


class Translator(DagsterDbtTranslator):
    """Assets named and grouped as their tables are. Tests are left to the checks, which run after all models."""

    def __init__(self) -> None:
        super().__init__(settings=DagsterDbtTranslatorSettings(enable_asset_checks=False))

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """`raw/posts` for sources, `marts/fct_posts` for models."""
        return key(dbt_resource_props)

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """The stage."""
        return key(dbt_resource_props).path[0]

    def get_description(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """dbt's own description, else what the stage does; then the SQL."""
        text = dbt_resource_props["description"] or STAGES.get(dbt_resource_props["schema"], "")
        code = dbt_resource_props.get("raw_code", "")
        return f"{text}\n\n```sql\n{code}\n```" if code else text

    def get_owners(self, dbt_resource_props: Mapping[str, Any]) -> list[str]:
        """One team owns the path."""
        return OWNERS


def key(node: Mapping[str, Any]) -> dg.AssetKey:
    """The asset of a dbt node: its stage (the schema it is written to, or the source it belongs to) and its name."""
    return dg.AssetKey([node.get("source_name") or node["schema"], node["name"]])


def tables(manifest: Mapping[str, Any]) -> dict[str, dg.AssetKey]:
    """The asset of each table, model or source, by dbt's id of it."""
    nodes = [node for node in manifest["nodes"].values() if node["resource_type"] in ("model", "seed", "snapshot")]
    return {node["unique_id"]: key(node) for node in (*nodes, *manifest["sources"].values())}
