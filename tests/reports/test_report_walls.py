"""The report's walls: it imports nothing of ours, reads no environment, has one clock, and counts nothing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "reports").rglob("*.py"))
OURS = {"orchestration", "expectations", "tests", "benchmarks"}


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_keeps_to_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    assert not {name.split(".")[0] for name in _imports(tree)} & (OURS | {"os", "pandas"})
    if path.name != "clock.py":
        assert not re.search(r"\.(now|utcnow|today|time)\(\)", text.replace("clock.now()", ""))


def test_no_query_makes_a_share() -> None:
    for path in (ROOT / "reports" / "queries").glob("*.py"):
        assert "/" not in path.read_text(encoding="utf-8")


def test_no_post_is_selected_in_this_version() -> None:
    for path in MODULES:
        assert not re.search(r"\bfct_(posts|mentions)\b", path.read_text(encoding="utf-8"))


def test_html_is_written_in_one_module_alone() -> None:
    writers = {path.name for path in MODULES if "st.html(" in path.read_text(encoding="utf-8")}
    assert writers == {"markup.py", "app.py"}
