"""Which checks there are, and on which table each is shown.

Belongs here: one spec for each dbt test and each suite. Not here: running them (`checks`), showing what they found
(`check_results`).
"""

import re
from collections.abc import Mapping
from typing import Any

import dagster as dg

from expectations.suites import SUITES
from orchestration.assets import translator

# Tables that dbt reads. Their checks run after all models, so they cannot stop the models, only the release.
BEFORE_DBT = ("raw", "study")


def check_specs(manifest: Mapping[str, Any]) -> list[dg.AssetCheckSpec]:
    """One spec for each dbt test and one for each suite, on the table it looks at."""
    tables = translator.tables(manifest)
    tests = [node for node in manifest["nodes"].values() if node["resource_type"] == "test"]
    return [*(_test_spec(node, tables) for node in tests), *_suite_specs(tables)]


def name_of(text: str) -> str:
    """A name that Dagster accepts for a check."""
    return re.sub(r"[^A-Za-z0-9_]", "_", text)


def _test_spec(node: Mapping[str, Any], tables: Mapping[str, dg.AssetKey]) -> dg.AssetCheckSpec:
    key = tables[_tested(node, tables)]
    critical = node["config"]["severity"].lower() == "error"
    return dg.AssetCheckSpec(
        name_of(node["name"]),
        asset=key,
        description=node["description"] or f"dbt test: {node['name'].replace('_', ' ')}",
        blocking=critical and key.path[0] not in BEFORE_DBT,
        metadata={"file": node["original_file_path"], "severity": "critical" if critical else "warning"},
    )


def _tested(node: Mapping[str, Any], tables: Mapping[str, dg.AssetKey]) -> str:
    """The table that a dbt test looks at: the one it is attached to, else the last it reads, else the night's audit."""
    read = [name for name in node["depends_on"]["nodes"] if name in tables]
    attached = node.get("attached_node")
    if attached in tables:
        return str(attached)
    return str(read[-1]) if read else _named(tables, "audit_profile")


def _suite_specs(tables: Mapping[str, dg.AssetKey]) -> list[dg.AssetCheckSpec]:
    return [
        dg.AssetCheckSpec(
            suite.name,
            asset=tables[_named(tables, suite.table)],
            description=f"Is {suite.table} plausible? The suite `{suite.name}` of expectations/suites.",
            blocking=True,
        )
        for suite in SUITES.values()
    ]


def _named(tables: Mapping[str, dg.AssetKey], table: str) -> str:
    return next(identity for identity, key in tables.items() if key.path[-1] == table)
