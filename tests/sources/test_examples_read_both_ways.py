"""The examples of every format by DuckDB's reader and by the careful one: the same SQL serves both."""

from dataclasses import replace

import pytest

from orchestration.sources.readers import csv_fast, json_fast
from orchestration.sources.registry import FORMATS

EXAMPLES = [
    pytest.param(example, id=f"{name}: {example.says}")
    for name, format_ in FORMATS.items()
    for example in format_.examples
    if not example.beside
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_reads_the_same_by_both_readers(load_bytes, monkeypatch, example):
    fast = load_bytes(example.content, example.mapping)
    if fast.report.load_path != "fast":
        return
    monkeypatch.setattr(csv_fast, "read", lambda *_: False)
    monkeypatch.setattr(json_fast, "read", lambda *_: False)
    careful = load_bytes(example.content, example.mapping)
    assert fast.posts == careful.posts
    assert fast.rejects == careful.rejects
    assert replace(fast.report, load_path=None) == replace(careful.report, load_path=None)
