"""Every format: its five parts, its examples, and that no other format claims them."""

import ast
import inspect
import sys
from pathlib import Path

import pytest

from orchestration.sources.fields import RAW_FIELDS
from orchestration.sources.format import Example
from orchestration.sources.head import read_head
from orchestration.sources.readers.json_parts import COMPUTED
from orchestration.sources.registry import FORMATS, NAMED, claims
from tests.sources.becoming import assert_becomes

PARTS = ["recognise", "read", "MAP", "QUIRKS", "EXAMPLES", "FORMAT"]
FOLDER = Path(inspect.getfile(sys.modules["orchestration.sources.formats"])).parent
EXAMPLES = [
    pytest.param(name, example, id=f"{name}: {example.says}")
    for name, format_ in FORMATS.items()
    for example in format_.examples
]


def written(folder: Path, example: Example) -> Path:
    """The example as a file without an ending, with those that came with it beside it."""
    for name, content in {"export": example.content, **example.beside}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / "export"


def beside(folder: Path, example: Example):
    return lambda name: folder / name if name in example.beside else None


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_is_claimed_by_its_format_alone(tmp_path, name, example):
    head = read_head(written(tmp_path, example), beside(tmp_path, example))
    assert list(claims(head, example.mapping)) == [name]
    claimed_by = [other for other, format_ in NAMED.items() if format_.recognise(head)]
    assert claimed_by == ([name] if name in NAMED else [])


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_becomes_what_it_says(tmp_path, load_file, name, example):
    loaded = load_file(written(tmp_path, example), example.mapping, beside(tmp_path, example))
    assert loaded.report.format == name, loaded.report.reason
    assert_becomes(loaded, example)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_its_parts_in_order_in_a_module_of_its_name(name):
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    found = [name for node in tree.body for name in _defined(node) if name in PARTS]
    assert found == PARTS
    assert FORMATS[name].name == name


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_tells_what_it_maps_what_is_odd_and_shows_it(name):
    format_ = FORMATS[name]
    assert {"posted_at"} <= set(format_.map), "every post has a time"
    assert {"body", "title"} & set(format_.map), "every post has a text"
    computed = [field for field, text in format_.map.items() if text.startswith(COMPUTED)]
    assert set(computed) <= {*RAW_FIELDS, "filtered", "fault"}
    assert format_.quirks and format_.examples and format_.exported_by and format_.title
    assert any(example.posts for example in format_.examples)


def test_every_module_of_a_format_is_in_the_registry():
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert modules == set(FORMATS)


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    return []
