"""Transform: run dbt on tonight's branch, in this process.

Belongs here: what a night runs, and what dbt reported. Not here: calling dbt (project), SQL (dbt_project) and what a
failed test means (checks).
Models run first and tests after all of them, so that one failed test hides nothing of the others; nothing is visible
to readers before the release in either case.
"""

from dataclasses import asdict, dataclass
from typing import Any

from orchestration import project
from orchestration.night import Night

SLOT_WORDS = ("slot_words", "slot_before_words", "slot_before_languages", "slot_after_words", "slot_stop_words")


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
    query: str

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
    values = project.environment(night.settings, night.catalog, night.home.study)
    options = ["--log-path", str(night.home.dbt / "logs"), "--no-write-json"]
    try:
        result = project.call(command, values, night.home.dbt / "target", options, project.manifest())
    except project.DbtError as error:
        raise TransformError(str(error)) from error
    return [_node_result(node) for node in getattr(result, "results", [])]


def variables(night: Night) -> dict[str, Any]:
    """The dbt variables of a night: its time, the release that it starts from, and the study's zone, slot and rule."""
    settings = night.study.settings
    return {
        "release_before": night.kept("night")["release_before"],
        "study_version": night.study.version,
        "night_at": night.night_at.strftime("%Y-%m-%d %H:%M:%S"),
        "study_time_zone": settings.time_zone,
        **{name: list(getattr(settings, name)) for name in SLOT_WORDS},
        "default_unit": settings.default_rule.unit,
        "default_label": settings.default_rule.label,
        "default_denominator": settings.default_rule.denominator,
    }


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
        query=_query(result),
    )


def _query(result: Any) -> str:
    """The query of a test that found rows, so that a sample of them can be shown; empty for all others."""
    found = str(result.node.resource_type) == "test" and result.failures
    return str(getattr(result.node, "compiled_code", None) or "") if found else ""
