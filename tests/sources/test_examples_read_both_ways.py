"""The examples of every format by DuckDB's reader and by the careful one: the same SQL serves both."""

import pytest

from orchestration.sources.registry import FORMATS

EXAMPLES = [
    pytest.param(example, id=f"{name}: {example.says}")
    for name, format_ in FORMATS.items()
    for example in format_.examples
    if not example.beside
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_reads_the_same_by_both_readers(same_both_ways, example):
    same_both_ways(example.content, example.mapping)
