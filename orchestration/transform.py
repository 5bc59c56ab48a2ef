"""Transform: run dbt on tonight's branch, in this process.

Belongs here: how dbt is called and what it reported. Not here: SQL (dbt_project) and what a failed test means (checks).
Models run first and tests after all of them, so that one failed test hides nothing of the others; nothing is visible
to readers before the release in either case.
"""

import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from orchestration.home import Home
from orchestration.night import Night
from orchestration.settings import CHECKOUT, STUDIES, Settings

PROJECT = CHECKOUT / "dbt_project"
PARTS = ("models", "macros", "tests")


class TransformError(Exception):
    """A dbt model that failed: which, and what the database said."""


@dataclass(frozen=True)
class NodeResult:
    """What dbt reported for one model or test."""

    unique_id: str
    name: str
    resource_type: str
    status: str
    seconds: float
    message: str
    failures: int
    severity: str
    description: str
    description_fr: str
    table_name: str | None
    column_name: str | None

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for the file that hands them to the next stage."""
        return asdict(self)


def build_models(night: Night) -> list[NodeResult]:
    """Build every model on the branch, all of them anew where files are read again.

    Raises TransformError naming each model that failed.
    """
    results = run(night, ["run", "--full-refresh"] if night.again else ["run"])
    failed = [result for result in results if result.status not in ("success", "no-op")]
    if failed:
        raise TransformError("\n".join(f"{result.name}: {result.message}" for result in failed if result.message))
    return results


def test_models(night: Night) -> list[NodeResult]:
    """Run every data test on the branch; a failed one is a result, not an error."""
    return run(night, ["test", "--resource-type", "test"])


def run(night: Night, arguments: list[str]) -> list[NodeResult]:
    """Call dbt with the branch's paths and tonight's variables. Raises TransformError when dbt itself fails."""
    import yaml

    command = [*arguments, "--vars", yaml.safe_dump(variables(night))]
    values = environment(night.settings, night.catalog, night.home.study)
    return _invoke(command, values, night.home.dbt / "target", night.home.dbt / "logs")


def manifest(settings: Settings) -> Path:
    """dbt's manifest, which Dagster reads its assets from; made anew when a file of the project is younger."""
    path = PROJECT / "target" / "manifest.json"
    written = path.stat().st_mtime if path.exists() else 0.0
    sources = [PROJECT / "dbt_project.yml", *(file for part in PARTS for file in (PROJECT / part).rglob("*"))]
    return parse(settings) if any(file.stat().st_mtime > written for file in sources) else path


def parse(settings: Settings) -> Path:
    """Write dbt's manifest into the project's target folder, whole or not at all. Returns its path."""
    path = PROJECT / "target" / "manifest.json"
    path.parent.mkdir(exist_ok=True)
    values = environment(settings, Path("catalog.sqlite"), STUDIES / "social")
    with tempfile.TemporaryDirectory(dir=path.parent) as name:
        _invoke(["parse"], values, Path(name), Path(name))
        (Path(name) / "manifest.json").replace(path)
    return path


def variables(night: Night) -> dict[str, Any]:
    """The dbt variables of a night: its time and what the study says about zone, slot and rule."""
    settings = night.study.settings
    return {
        "night_at": night.night_at.strftime("%Y-%m-%d %H:%M:%S"),
        "study_time_zone": settings.time_zone,
        "slot_words": list(settings.slot_words),
        "default_unit": settings.default_rule.unit,
        "default_label": settings.default_rule.label,
        "default_denominator": settings.default_rule.denominator,
    }


def environment(settings: Settings, catalog: Path, study: Path) -> dict[str, str]:
    """What `profiles.yml` and `dbt_project.yml` read; all paths absolute."""
    home = Home(settings.home)
    return {
        "QP_DBT_CATALOG": str(catalog),
        "QP_DBT_DATA": f"{home.data}/",
        "QP_DBT_EXTENSIONS": str(home.extensions),
        "QP_DBT_MEMORY": settings.memory,
        "QP_DBT_THREADS": str(settings.threads),
        "QP_DBT_TEMP": str(home.temp),
        "QP_DBT_STUDY": str(study),
        "QP_DBT_PROJECT": str(PROJECT),
        "DO_NOT_TRACK": "1",
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "False",
    }


def _invoke(command: list[str], values: dict[str, str], target: Path, logs: Path) -> list[NodeResult]:
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    os.environ.update(values)
    project = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT), "--log-level", "none"]
    output = ["--target-path", str(target), "--log-path", str(logs)]
    try:
        outcome = dbtRunner().invoke([*command, *project, *output])
    finally:
        DuckDBConnectionManager.close_all_connections()
    if outcome.exception is not None:
        raise TransformError(f"dbt {command[0]}: {outcome.exception!r}")
    return [_node_result(result) for result in getattr(outcome.result, "results", [])]


def _node_result(result: Any) -> NodeResult:
    node = result.node
    attached = getattr(node, "attached_node", None)
    table = attached.rsplit(".", 1)[-1] if attached else None
    return NodeResult(
        unique_id=node.unique_id,
        name=node.name,
        resource_type=str(node.resource_type),
        status=str(result.status),
        seconds=round(result.execution_time, 3),
        message=result.message or "",
        failures=result.failures or 0,
        severity=str(getattr(node.config, "severity", "error")).lower(),
        description=node.description or "",
        description_fr=(node.config.meta or {}).get("rule_fr", ""),
        table_name=table,
        column_name=getattr(node, "column_name", None),
    )
