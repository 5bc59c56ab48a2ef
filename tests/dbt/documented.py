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
    """A model as its yml describes it; `columns` are descriptions by name, tests are names."""

    name: str
    schema: str
    description: str
    columns: dict[str, str]
    data_tests: dict[str, str]
    unit_tests: tuple[str, ...]
    why_no_unit_test: str


def read(path: Path) -> Documented:
    """The model of one yml file. Raises AssertionError when it describes another model than the one beside it."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    names = [model["name"] for model in content["models"]]
    assert names == [path.stem], f"{path.name} describes {names}: one model in each file, of the file's name"
    model = content["models"][0]
    return Documented(
        name=path.stem,
        schema=path.parent.name,
        description=model.get("description", "").strip(),
        columns={column["name"]: column.get("description", "").strip() for column in model.get("columns", [])},
        data_tests=dict(_data_test(test) for test in model.get("data_tests", [])),
        unit_tests=tuple(test["name"] for test in content.get("unit_tests", []) if test["model"] == path.stem),
        why_no_unit_test=model.get("config", {}).get("meta", {}).get("why_no_unit_test", ""),
    )


def _data_test(test: dict[str, Any]) -> tuple[str, str]:
    ((kind, settings),) = test.items()
    assert "name" in settings, f"a test {kind} has no name: {settings}"
    return settings["name"], settings.get("description", "")


FILES = sorted(path for path in MODELS.rglob("*.yml") if not path.name.startswith("_"))
ALL = [read(path) for path in FILES]
MARTS = [model for model in ALL if model.schema in ("marts", "audit")]
