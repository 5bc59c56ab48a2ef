"""Damaged files that DuckDB's reader takes all the same: the careful reader finds the same in them."""

from dataclasses import replace

import pytest

from orchestration.sources.readers import csv_fast, json_fast
from tests.sources.fuzz.mutations import case, seeds

COUNT = 300
SEEDS = [seed for seed in seeds({}) if not seed.beside and not seed.content.startswith((b"PK", b"PAR1", b"<", b"---"))]


@pytest.mark.parametrize("shard", range(3))
def test_a_damaged_file_reads_the_same_by_both_readers(load_bytes, monkeypatch, shard):
    taken = 0
    for number in range(shard, COUNT, 3):
        mutated = case(f"both:{number}", SEEDS)
        fast = load_bytes(mutated.content, mutated.seed.mapping)
        if fast.report.load_path != "fast":
            continue
        taken += 1
        with monkeypatch.context() as patch:
            patch.setattr(csv_fast, "read", lambda *_: False)
            patch.setattr(json_fast, "read", lambda *_: False)
            careful = load_bytes(mutated.content, mutated.seed.mapping)
        said = f"case both:{number} ({mutated.seed.name}; {', '.join(mutated.steps)})"
        assert fast.posts == careful.posts, said
        assert fast.rejects == careful.rejects, said
        assert replace(fast.report, load_path=None) == replace(careful.report, load_path=None), said
    assert taken > 5, "otherwise this test tests nothing"
