"""Checks: what dbt and the suites found tonight, as rows and as one verdict.

Belongs here: gathering outcomes and storing them in the branch. Not here: thresholds and the rule of the gate
(expectations), and dbt's own tests (dbt_project).
"""

from collections.abc import Sequence
from typing import Any

import duckdb

from expectations import gate
from expectations.outcomes import COLUMNS, CheckOutcome
from expectations.sampling import as_json
from expectations.suites import SUITES
from expectations.thresholds import limits
from expectations.validation import SAMPLED
from orchestration import lake
from orchestration.comments import describe
from orchestration.night import Night
from orchestration.rows import as_dicts

AUDIT_CHECKS = """
    run_id varchar, check_name varchar, suite varchar, table_name varchar, column_name varchar, severity varchar,
    passed boolean, observed varchar, expected varchar, failing_rows bigint, reason_en varchar, reason_fr varchar,
    remedy_en varchar, remedy_fr varchar, checked_at timestamp, sample json, acceptable boolean"""
TABLE = f"{lake.ALIAS}.audit.audit_checks"
DBT_SUITE = "dbt"
# What a sample of failing rows may show: numbers and days, and of texts only these.
IMPERSONAL = {"BOOLEAN", "BIGINT", "INTEGER", "HUGEINT", "DECIMAL", "DOUBLE", "DATE", "TIMESTAMP"}
CODES = {
    "platform", "post_id", "category_id", "sense_id", "term_id", "language", "kind", "source", "format", "status",
    "state", "file_sha256", "unit", "label", "denominator", "period_kind", "comparison", "column_name", "word",
    "named_value",
}  # fmt: skip
REQUIRED_SUITES = {DBT_SUITE, *SUITES}


def evaluate(night: Night, dbt_tests: Sequence[dict[str, Any]]) -> list[CheckOutcome]:
    """Run the suites on tonight's branch, add dbt's tests, and store every outcome in `audit_checks`."""
    from expectations import frames, run

    with night.connect() as con:
        rule = night.study.settings.default_rule.model_dump()
        judged = run.evaluate(frames.fetch(con, rule), limits(night.study.settings.thresholds))
        outcomes = [*(dbt_outcome(test, sample(con, test)) for test in dbt_tests), *judged]
        store(con, night, outcomes)
    return outcomes


def dbt_outcome(test: dict[str, Any], failing: str = "[]") -> CheckOutcome:
    """A dbt test as an outcome; `error` is critical, `warn` is a warning, and a test that did not run has failed."""
    passed = test["status"] == "pass"
    ran = test["status"] in ("pass", "fail", "warn")
    table = test["table_name"] or "study"
    count = test["failures"]
    rule_en, rule_fr = test["description"] or test["name"], test["description_fr"] or test["name"]
    return CheckOutcome(
        check_name=test["name"],
        suite=DBT_SUITE,
        table_name=table,
        column_name=test["column_name"],
        severity="warning" if test["severity"] == "warn" else "critical",
        passed=passed,
        observed=f"{count} rows break the rule" if ran else f"did not run: {test['message'][:300]}",
        expected="no row breaks the rule",
        failing_rows=count,
        reason_en=rule_en if passed else f"{rule_en} In {table}, {count:,} rows break this rule.",
        reason_fr=rule_fr if passed else f"{rule_fr} Dans {table}, lignes qui enfreignent cette règle : {count}.",
        remedy_en="" if passed else f"Run the query of the test {test['name']} on the build of this night.",
        remedy_fr="" if passed else f"Lancer la requête du test {test['name']} sur cette construction.",
        sample=failing,
    )


def store(con: duckdb.DuckDBPyConnection, night: Night, outcomes: Sequence[CheckOutcome]) -> None:
    """Replace the branch's `audit_checks` by tonight's outcomes."""
    names = ("run_id", *COLUMNS, "checked_at")
    rows = [[night.run_id, *outcome.as_row().values(), night.night_at] for outcome in outcomes]
    con.execute(f"create or replace temp table outcomes ({AUDIT_CHECKS})")
    if rows:
        marks = ", ".join("?" for _ in names)
        con.executemany(f"insert into outcomes ({', '.join(names)}) values ({marks})", rows)
    with lake.one_commit(con):
        con.execute(f"create schema if not exists {lake.ALIAS}.audit")
        if not lake.has_table(con, "audit", "audit_checks"):
            con.execute(f"create table {TABLE} ({AUDIT_CHECKS})")
            describe(con, f"{lake.ALIAS}.audit", "audit_checks")
        else:
            _add_columns(con)
        con.execute(f"delete from {TABLE}")
        con.execute(f"insert into {TABLE} by name from outcomes")


def _add_columns(con: duckdb.DuckDBPyConnection) -> None:
    """Columns that a table of an earlier version lacks."""
    known = lake.columns_of(con, "audit", "audit_checks")
    missing = [column for column in map(str.strip, AUDIT_CHECKS.split(",")) if column.split()[0] not in known]
    for column in missing:
        con.execute(f"alter table {TABLE} add column {column}")
    if missing:
        describe(con, f"{lake.ALIAS}.audit", "audit_checks")


def sample(con: duckdb.DuckDBPyConnection, test: dict[str, Any]) -> str:
    """Some rows that a failed dbt test found, as JSON: numbers, days and codes, never texts or names.

    Empty when its query reads what was only in the test's own memory.
    """
    if not test["query"]:
        return "[]"
    try:
        cursor = con.execute(f"select * from ({test['query']}) limit {SAMPLED}")
    except duckdb.Error:
        return "[]"
    described = [(name, str(kind)) for name, kind, *_ in cursor.description or []]
    shown = [name for name, kind in described if kind.split("(")[0] in IMPERSONAL or name in CODES]
    return as_json([{name: row[name] for name in shown} for row in as_dicts(cursor)])


def stored(con: duckdb.DuckDBPyConnection, run_id: str) -> list[CheckOutcome]:
    """The outcomes of a run as its branch holds them; none when the checks did not run."""
    if not lake.has_table(con, "audit", "audit_checks"):
        return []
    cursor = con.execute(f"select {', '.join(COLUMNS)} from {TABLE} where run_id = ?", [run_id])
    return [CheckOutcome.from_row(dict(zip(COLUMNS, row, strict=True))) for row in cursor.fetchall()]


def verdict(outcomes: Sequence[CheckOutcome]) -> gate.Verdict:
    """The gate's verdict; dbt and every suite must have been heard."""
    return gate.decide(outcomes, required_suites=REQUIRED_SUITES)
