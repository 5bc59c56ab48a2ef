"""Checks: what dbt and the suites found tonight, as rows and as one verdict.

Belongs here: gathering outcomes and storing them in the branch. Not here: thresholds and the rule of the gate
(expectations), and dbt's own tests (dbt_project).
"""

from collections.abc import Sequence
from typing import Any

import duckdb

from expectations import gate
from expectations.outcomes import COLUMNS, CheckOutcome
from expectations.suites import SUITES
from orchestration import lake
from orchestration.comments import describe
from orchestration.night import Night

AUDIT_CHECKS = """
    run_id varchar, check_name varchar, suite varchar, table_name varchar, column_name varchar, severity varchar,
    passed boolean, observed varchar, expected varchar, failing_rows bigint, reason_en varchar, reason_fr varchar,
    remedy_en varchar, remedy_fr varchar, checked_at timestamp"""
TABLE = f"{lake.ALIAS}.audit.audit_checks"
DBT_SUITE = "dbt"
REQUIRED_SUITES = {DBT_SUITE, *SUITES}


def evaluate(night: Night, dbt_tests: Sequence[dict[str, Any]]) -> list[CheckOutcome]:
    """Run the suites on tonight's branch, add dbt's tests, and store every outcome in `audit_checks`."""
    from expectations import frames, run

    with night.connect() as con:
        rule = night.study.settings.default_rule.model_dump()
        outcomes = [*map(dbt_outcome, dbt_tests), *run.evaluate(frames.fetch(con, rule))]
        store(con, night, outcomes)
    return outcomes


def dbt_outcome(test: dict[str, Any]) -> CheckOutcome:
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
    )


def store(con: duckdb.DuckDBPyConnection, night: Night, outcomes: Sequence[CheckOutcome]) -> None:
    """Replace the branch's `audit_checks` by tonight's outcomes."""
    marks = ", ".join("?" for _ in range(len(COLUMNS) + 2))
    rows = [[night.run_id, *outcome.as_row().values(), night.night_at] for outcome in outcomes]
    con.execute(f"create or replace temp table outcomes ({AUDIT_CHECKS})")
    if rows:
        con.executemany(f"insert into outcomes values ({marks})", rows)
    with lake.one_commit(con):
        con.execute(f"create schema if not exists {lake.ALIAS}.audit")
        if not lake.has_table(con, "audit", "audit_checks"):
            con.execute(f"create table {TABLE} ({AUDIT_CHECKS})")
            describe(con, f"{lake.ALIAS}.audit", "audit_checks")
        con.execute(f"delete from {TABLE}")
        con.execute(f"insert into {TABLE} from outcomes")


def stored(con: duckdb.DuckDBPyConnection, run_id: str) -> list[CheckOutcome]:
    """The outcomes of a run as its branch holds them; none when the checks did not run."""
    if not lake.has_table(con, "audit", "audit_checks"):
        return []
    cursor = con.execute(f"select {', '.join(COLUMNS)} from {TABLE} where run_id = ?", [run_id])
    return [CheckOutcome.from_row(dict(zip(COLUMNS, row, strict=True))) for row in cursor.fetchall()]


def verdict(outcomes: Sequence[CheckOutcome]) -> gate.Verdict:
    """The gate's verdict; dbt and every suite must have been heard."""
    return gate.decide(outcomes, required_suites=REQUIRED_SUITES)
