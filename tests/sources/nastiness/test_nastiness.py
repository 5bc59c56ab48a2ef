"""Every nasty file becomes what is said of it, and never more."""

import pytest

from tests.sources.becoming import assert_becomes
from tests.sources.nastiness import encodings, ids, json_files, no_posts, packed, tables, texts, times

GROUPS = {module.__name__.rpartition(".")[2]: module.CASES
          for module in (ids, encodings, tables, json_files, times, texts, no_posts, packed)}  # fmt: skip
CASES = [pytest.param(case, id=f"{group}: {case.says}") for group, cases in GROUPS.items() for case in cases]


@pytest.mark.parametrize("nasty", CASES)
def test_a_nasty_file_becomes_what_is_said_of_it(load_bytes, nasty):
    loaded = load_bytes(nasty.content, nasty.mapping)
    assert_becomes(loaded, nasty)
    report = loaded.report
    assert nasty.words in (report.reason or "")
    assert nasty.format in (None, report.format)
    assert nasty.encoding in (None, report.encoding)
    assert nasty.load_path in (None, report.load_path)
