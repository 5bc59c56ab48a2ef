"""What the yml files beside the models say, for the tests that hold it against the models and the lake.

Belongs here: reading the yml files. Not here: what must be said (test_descriptions).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.dbt.lakehouse import PROJECT

MODELS = PROJECT / "models"


@dataclass(frozen=True)
class Documented:
    """A model as its yml describes it; columns and data tests are descriptions by name."""

    name: str
    schema: str
    description: str
    columns: dict[str, str]
    data_tests: dict[str, str]
    data_tests_fr: dict[str, str]
    unit_tests: tuple[str, ...]
    why_no_unit_test: str


def read(path: Path) -> Documented:
    """The model of one yml file. Raises AssertionError when it describes another model than the one beside it."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    names = [model["name"] for model in content["models"]]
    assert names == [path.stem], f"{path.name} describes {names}: one model in each file, of the file's name"
    model = content["models"][0]
    data_tests = [_settings(test) for test in model.get("data_tests", [])]
    return Documented(
        name=path.stem,
        schema=path.parent.name,
        description=model.get("description", "").strip(),
        columns={column["name"]: column.get("description", "").strip() for column in model.get("columns", [])},
        data_tests={test["name"]: test.get("description", "") for test in data_tests},
        data_tests_fr={test["name"]: test.get("config", {}).get("meta", {}).get("rule_fr", "") for test in data_tests},
        unit_tests=tuple(test["name"] for test in content.get("unit_tests", []) if test["model"] == path.stem),
        why_no_unit_test=model.get("config", {}).get("meta", {}).get("why_no_unit_test", ""),
    )


def _settings(test: dict[str, Any]) -> dict[str, Any]:
    ((kind, settings),) = test.items()
    assert "name" in settings, f"a test {kind} has no name: {settings}"
    found: dict[str, Any] = settings
    return found


FILES = sorted(path for path in MODELS.rglob("*.yml") if not path.name.startswith("_"))
ALL = [read(path) for path in FILES]
MARTS = [model for model in ALL if model.schema in ("marts", "audit")]
