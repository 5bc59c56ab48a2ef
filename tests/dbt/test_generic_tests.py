"""The generic data tests are tested: each passes on a good table and fails on bad ones, through dbt itself.

Belongs here: small tables that keep or break one rule. Not here: what the marts must hold (their yml files).
"""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.artifacts.schemas.run import RunExecutionResult
from dbt.cli.main import dbtRunner

from tests.dbt.lakehouse import PROJECT

NIGHT = "2026-11-20 03:00:00"
TONIGHT = f"timestamp '{NIGHT}'"
EARLIER = "timestamp '2026-11-19 03:00:00'"


@dataclass(frozen=True)
class Case:
    """A table written as a select, the other table, a generic test with its arguments, and whether it must pass."""

    name: str
    test: str
    passes: bool
    table: str
    arguments: dict[str, Any] = field(default_factory=dict)
    other: str | None = None


def _rows(columns: str, *rows: str) -> str:
    return f"select * from (values {', '.join(f'({row})' for row in rows)}) as rows({columns})"


NONE = "select * from ({}) where false"
KEY = {"columns": ["platform", "post_id"]}
NIGHTLY = {**KEY, "tonight_only": True}
TWO = _rows("platform, post_id, loaded_at", f"'x', '1', {EARLIER}", f"'x', '2', {TONIGHT}")
KNOWN = {"column_name": "word", "field": "word"}
EVERY = {"column_name": "word", "per": ["slice"]}
WORDS = _rows("word", "'a'", "'b'")
PER_KEY = {"key": ["id"], "number": "count(distinct word)", "to_number": "max(n)"}
ONE_OTHER = _rows("id, n, loaded_at", f"1, 1, {TONIGHT}", f"2, 0, {TONIGHT}")

CASES = [
    Case("two_keys", "unique_together", True, TWO, KEY),
    Case("no_row", "unique_together", True, NONE.format(TWO), KEY),
    Case("a_key_twice", "unique_together", False, _rows("platform, post_id", "'x', '1'", "'x', '1'"), KEY),
    Case("a_missing_key_twice", "unique_together", False, _rows("platform, post_id", "'x', null", "'x', null"), KEY),
    Case("half_a_key_twice", "unique_together", True, _rows("platform, post_id", "'x', '1'", "'y', '1'"), KEY),
    Case("keys_of_tonight", "unique_together", True, TWO, NIGHTLY),
    Case(
        "a_key_of_tonight_known_before",
        "unique_together",
        False,
        _rows("platform, post_id, loaded_at", f"'x', '1', {EARLIER}", f"'x', '1', {TONIGHT}"),
        NIGHTLY,
    ),
    Case(
        "keys_of_earlier_nights_are_not_looked_at",
        "unique_together",
        True,
        _rows("platform, post_id, loaded_at", f"'x', '1', {EARLIER}", f"'x', '1', {EARLIER}"),
        NIGHTLY,
    ),
    Case("all_filled", "never_null", True, TWO, KEY),
    Case("one_missing", "never_null", False, _rows("platform, post_id", "'x', '1'", "'x', null"), KEY),
    Case(
        "missing_before_tonight",
        "never_null",
        True,
        _rows("platform, post_id, loaded_at", f"null, '1', {EARLIER}", f"'x', '2', {TONIGHT}"),
        NIGHTLY,
    ),
    Case("words_of_the_list", "accepted_words", True, WORDS, {"words": {"word": ["a", "b"]}}),
    Case("a_word_too_many", "accepted_words", False, WORDS, {"words": {"word": ["a"]}}),
    Case("no_word", "accepted_words", False, _rows("word", "'a'", "null"), {"words": {"word": ["a"]}}),
    Case(
        "second_column_wrong",
        "accepted_words",
        False,
        _rows("word, sound", "'a', 'moo'"),
        {"words": {"word": ["a"], "sound": ["baa"]}},
    ),
    Case(
        "wrong_word_of_tonight",
        "accepted_words",
        False,
        _rows("word, loaded_at", f"'c', {TONIGHT}"),
        {"words": {"word": ["a"]}, "tonight_only": True},
    ),
    Case("condition_true", "holds_everywhere", True, _rows("n", "1", "2"), {"condition": "n > 0"}),
    Case("condition_false_once", "holds_everywhere", False, _rows("n", "1", "0"), {"condition": "n > 0"}),
    Case("condition_unknown", "holds_everywhere", False, _rows("n", "1", "null"), {"condition": "n > 0"}),
    Case("condition_with_or", "holds_everywhere", True, _rows("n", "1", "0"), {"condition": "n > 0 or n = 0"}),
    Case("groups_right", "groups_hold", True, _rows("g, n", "1, 1", "1, 2"), {"per": ["g"], "condition": "sum(n) = 3"}),
    Case(
        "a_group_wrong", "groups_hold", False, _rows("g, n", "1, 3", "2, 2"), {"per": ["g"], "condition": "sum(n) = 3"}
    ),
    Case("one_row", "groups_hold", True, _rows("n", "1"), {"condition": "count(*) = 1"}),
    Case("not_one_row", "groups_hold", False, NONE.format(_rows("n", "1")), {"condition": "count(*) = 1"}),
    Case("has_a_row", "has_rows", True, _rows("n", "1")),
    Case("has_none", "has_rows", False, NONE.format(_rows("n", "1"))),
    Case("has_too_many", "has_rows", False, _rows("n", "1", "2"), {"most": 1}),
    Case("known_word", "refers_to", True, _rows("word", "'a'", "null"), KNOWN, WORDS),
    Case("unknown_word", "refers_to", False, _rows("word", "'a'", "'z'"), KNOWN, WORDS),
    Case("every_word", "has_every", True, _rows("slice, word", "1, 'a'", "1, 'b'", "2, 'a'", "2, 'b'"), EVERY, WORDS),
    Case("a_word_lacks", "has_every", False, _rows("slice, word", "1, 'a'", "1, 'b'", "2, 'a'"), EVERY, WORDS),
    Case("a_word_twice", "has_every", False, _rows("slice, word", "1, 'a'", "1, 'a'"), EVERY, WORDS),
    Case("a_word_unknown", "has_every", False, _rows("slice, word", "1, 'a'", "1, 'z'"), EVERY, WORDS),
    Case("totals_agree", "same_total", True, _rows("n", "1", "1"), {"total": "sum(n)", "to_total": "count(*)"}, WORDS),
    Case("totals_differ", "same_total", False, _rows("n", "1"), {"total": "sum(n)", "to_total": "count(*)"}, WORDS),
    Case(
        "nothing_is_zero",
        "same_total",
        True,
        NONE.format(_rows("n", "1")),
        {"total": "sum(n)", "to_total": "count(*)"},
        NONE.format(WORDS),
    ),
    Case("numbers_agree", "same_per_key", True, _rows("id, word, loaded_at", f"1, 'a', {TONIGHT}"), PER_KEY, ONE_OTHER),
    Case(
        "a_number_differs",
        "same_per_key",
        False,
        _rows("id, word, loaded_at", f"2, 'a', {TONIGHT}"),
        PER_KEY,
        ONE_OTHER,
    ),
    Case(
        "a_key_is_missing_there",
        "same_per_key",
        False,
        _rows("id, word, loaded_at", f"1, 'a', {TONIGHT}", f"3, 'a', {TONIGHT}"),
        PER_KEY,
        ONE_OTHER,
    ),
    Case(
        "a_key_is_missing_here",
        "same_per_key",
        False,
        NONE.format(_rows("id, word, loaded_at", f"1, 'a', {TONIGHT}")),
        PER_KEY,
        ONE_OTHER,
    ),
]


@pytest.fixture(scope="module")
def statuses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What dbt says about every case, by its name: one project, one run."""
    project = tmp_path_factory.mktemp("generic")
    _write_project(project)
    _write_tables(project / "cases.duckdb")
    variables = yaml.safe_dump({"night_at": NIGHT})
    folders = ["--project-dir", str(project), "--profiles-dir", str(project), "--log-level", "none"]
    try:
        outcome = dbtRunner().invoke(["test", "--vars", variables, *folders])
    finally:
        DuckDBConnectionManager.close_all_connections()
    assert isinstance(outcome.result, RunExecutionResult), outcome.exception
    return {result.node.name: str(result.status) for result in outcome.result.results}


def _write_project(project: Path) -> None:
    shutil.copytree(PROJECT / "tests" / "generic", project / "tests" / "generic")
    (project / "macros").mkdir()
    for macro in ("night", "only_tonight"):
        shutil.copy(PROJECT / "macros" / "lake" / f"{macro}.sql", project / "macros")
    (project / "models").mkdir()
    _write_yaml(project / "dbt_project.yml", {"name": "cases", "version": "1.0", "profile": "cases"})
    duck = {"type": "duckdb", "path": str(project / "cases.duckdb")}
    _write_yaml(project / "profiles.yml", {"cases": {"target": "duck", "outputs": {"duck": duck}}})
    sources = [{"name": case.name, "schema": case.name, "tables": [_table(case), {"name": "other"}]} for case in CASES]
    _write_yaml(project / "models" / "sources.yml", {"sources": sources})


def _table(case: Case) -> dict[str, Any]:
    other = {"to": f"source('{case.name}', 'other')"} if case.other else {}
    test = {"name": case.name, "arguments": {**case.arguments, **other}}
    return {"name": "tested", "data_tests": [{case.test: test}]}


def _write_tables(path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        for case in CASES:
            con.execute(f"create schema {case.name}")
            con.execute(f"create table {case.name}.tested as {case.table}")
            if case.other:
                con.execute(f"create table {case.name}.other as {case.other}")


def _write_yaml(path: Path, content: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.test}-{case.name}")
def test_a_generic_test_passes_on_good_rows_and_fails_on_bad_ones(case: Case, statuses: dict[str, str]) -> None:
    assert statuses[case.name] == ("pass" if case.passes else "fail")


def test_each_generic_test_has_a_good_and_a_bad_case() -> None:
    names = {path.stem for path in (PROJECT / "tests" / "generic").glob("*.sql")}
    assert names == {case.test for case in CASES if case.passes}
    assert names == {case.test for case in CASES if not case.passes}
