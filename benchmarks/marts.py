"""What each released table adds to a night: its own model, and the steps that no other released table needs.

Belongs here: how seconds of models are shared out. Not here: measuring them.
"""

import json
from collections.abc import Mapping

from orchestration import project

RELEASED = ("marts", "audit")
Parents = Mapping[str, set[str]]


def parents() -> tuple[dict[str, set[str]], set[str]]:
    """The models that each model reads, by name, and the models that are released."""
    manifest = json.loads(project.manifest_file().read_text(encoding="utf-8"))
    models = {key: node for key, node in manifest["nodes"].items() if node["resource_type"] == "model"}
    read = {
        node["name"]: {models[key]["name"] for key in node["depends_on"]["nodes"] if key in models}
        for node in models.values()
    }
    return read, {node["name"] for node in models.values() if node["schema"] in RELEASED}


def added(seconds: Mapping[str, float], read: Parents, released: set[str]) -> dict[str, float]:
    """Seconds that each released table adds; those of steps which several need are in none of them."""
    needs = {table: _steps(table, read, released) for table in released & seconds.keys()}
    return {
        table: seconds[table] + sum(seconds.get(step, 0) for step in steps if _users(step, needs) == 1)
        for table, steps in needs.items()
    }


def _steps(table: str, read: Parents, released: set[str]) -> set[str]:
    """What a table reads, and what that reads, up to other released tables."""
    found: set[str] = set()
    waiting = [table]
    while waiting:
        new = read.get(waiting.pop(), set()) - released - found
        found |= new
        waiting.extend(new)
    return found


def _users(step: str, needs: Mapping[str, set[str]]) -> int:
    return sum(step in steps for steps in needs.values())
