"""The package stands alone: no import of ours, no clock, no environment, and light to import."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "expectations").rglob("*.py"))
ALLOWED = {"expectations", "great_expectations", "pandas", *sys.stdlib_module_names}


def imported(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0] if not node.level else "expectations")
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_reads_neither_clock_nor_environment_and_imports_nothing_of_ours(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert imported(tree) <= ALLOWED - {"os", "time", "datetime"}
    assert ast.get_docstring(tree)


def test_the_walk_over_imports_sees_what_it_must() -> None:
    assert imported(ast.parse("def f():\n    import os.path\n    from orchestration.lake import x")) == {
        "os",
        "orchestration",
    }


def test_the_registry_and_the_gate_are_light_to_import() -> None:
    """Dagster's definitions import them at every start; Great Expectations would add 5 to 10 seconds."""
    code = "import sys, expectations.suites, expectations.gate, expectations.run; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"great_expectations", "pandas", "numpy"} & set(done.stdout.split())
