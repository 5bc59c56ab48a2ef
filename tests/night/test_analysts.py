"""What docs/analysts.md says can be done with a release can be done, as written.

Belongs here: running its blocks, and that everything in the released file says what it is.
"""

import re
from pathlib import Path

import duckdb
import pytest

from orchestration import lake
from orchestration.home import Home

PAGE = (Path(__file__).parents[2] / "docs" / "analysts.md").read_text(encoding="utf-8")
SQL = re.findall(r"^```sql\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
QUESTIONS = re.findall(r"^\*\*(\d+)\. ", PAGE, flags=re.MULTILINE)
# Fetches from the network; the test has the same extensions from wheels.
INSTALLS = "install ducklake; install sqlite_scanner;\nload ducklake; load sqlite_scanner;\n"
# A release that readers of the page have; the test has its own.
OLD_RELEASE = "20260101T043000Z"


def test_there_are_ten_questions() -> None:
    assert [str(number) for number in range(1, 11)] == QUESTIONS


def test_every_query_of_the_page_runs_and_answers(
    quotable: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order of the page, in one session, from the folder that holds the home."""
    (tmp_path / "home").symlink_to(quotable.root)
    monkeypatch.chdir(tmp_path)
    text = "\n".join(SQL)
    assert INSTALLS in text
    assert OLD_RELEASE in text
    con = duckdb.connect(config=lake.FROM_WHEELS)
    lake.load_extensions(con)
    text = text.replace(INSTALLS, "").replace(OLD_RELEASE, quotable.current.resolve().name)
    for statement in con.extract_statements(text):
        found = con.execute(statement)
        if statement.type is duckdb.StatementType.SELECT:
            assert found.fetchall(), statement.query
    assert duckdb.sql("from 'shares.parquet'").fetchall()


def test_the_lines_of_python_run(quotable: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").symlink_to(quotable.root)
    monkeypatch.chdir(tmp_path)
    (lines,) = re.findall(r"^```python\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
    values: dict[str, object] = {}
    exec(lines, values)
    assert values["sentences"]


def test_every_table_view_column_and_macro_of_a_release_says_what_it_is(quotable: Home) -> None:
    con = duckdb.connect(str(quotable.current / "quotepart.duckdb"), read_only=True)
    silent = con.execute("""
        select table_name, '' as part from duckdb_tables() where not internal and coalesce(comment, '') = ''
        union all
        select view_name, '' from duckdb_views() where not internal and coalesce(comment, '') = ''
        union all
        select table_name, column_name from duckdb_columns()
        where not internal and coalesce(comment, '') = '' and table_name in (select table_name from duckdb_tables())
        union all
        select distinct function_name, '()' from duckdb_functions()
        where not internal and function_type = 'table_macro' and coalesce(comment, '') = ''
    """).fetchall()
    assert silent == []
