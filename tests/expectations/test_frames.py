"""The queries on a small lake: what they cut out, and that the suites can judge it."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pandas as pd
import pytest

from expectations.frames import FRAMES, fetch, parameters
from expectations.gate import Verdict, decide
from expectations.run import evaluate
from expectations.suites import SUITES
from tests.expectations import good_frames as good

RULE = {"unit": "original", "label": "whole", "denominator": "classified"}


def share_row(**changes: object) -> dict[str, object]:
    rest = {"design_effect": 1.3, "largest_author_share": 0.1, "unknown_author_share": 0.0}
    return {**good.SHARE, **RULE, **rest, "period_start": date(1900, 1, 1), **changes}


def month(year: int, number: int, **changes: object) -> dict[str, object]:
    return share_row(period_kind="month", period_start=date(year, number, 1), **changes)


SHARE_ROWS = [
    share_row(),
    share_row(language="fr"),
    share_row(platform="reddit"),
    share_row(platform="reddit", language="fr"),
    share_row(denominator="slot"),
    share_row(unit="post"),
    share_row(period_kind="week", period_start=date(2026, 2, 23)),
    month(2026, 2),
    month(2025, 2),
    month(2099, 1),
    month(2025, 1),
    month(2026, 1, language="fr"),
    share_row(label="fractional", share=0.75),
    share_row(label="fractional", share=0.25, category_id="brand"),
    share_row(label="fractional", share=0.5, unit="post"),
    share_row(label="fractional", share=0.5, denominator="all"),
    month(2026, 2, label="fractional", share=1.0),
    month(2024, 2, label="fractional", share=0.3),
    month(2099, 1, label="fractional", share=0.3),
]

DAYS = [
    {"day": date(2013, 1, 1), "source": "old", "state": "not_collected", "post_count": 0},
    {"day": date(2026, 3, 1), "source": "inbox", "state": "quarantined", "post_count": 0},
    {"day": date(2099, 1, 1), "source": "inbox", "state": "complete", "post_count": 1},
    *(
        {"day": day.date(), "source": "inbox", "state": "complete", "post_count": 5}
        for day in pd.date_range("2013-05-01", periods=61)
    ),
]

ROWS = [
    {"file_sha256": "a", "file_name": "a.csv", "difference": 0},
    {"file_sha256": "b", "file_name": "b.csv", "difference": -3},
    {"file_sha256": "c", "file_name": "c.csv", "difference": None},
]


@pytest.fixture
def lake() -> Iterator[duckdb.DuckDBPyConnection]:
    """The tables that the queries read, in a plain database under the alias of the lake."""
    con = duckdb.connect()
    con.execute("attach ':memory:' as lake")
    tables = {
        "audit.audit_profile": [good.PROFILE],
        "audit.audit_row_reconciliation": ROWS,
        "marts.fct_category_shares": SHARE_ROWS,
        "marts.fct_collection_days": DAYS,
    }
    for name, rows in tables.items():
        rows_frame = pd.DataFrame(rows)
        for column in ("period_start", "day"):
            if column in rows_frame:
                rows_frame[column] = pd.to_datetime(rows_frame[column])
        con.register("rows_frame", rows_frame)
        con.execute(f"create schema if not exists lake.{name.split('.')[0]}")
        dates = [f"{column}::date as {column}" for column in ("period_start", "day") if column in rows_frame]
        replaced = f"replace ({', '.join(dates)})" if dates else ""
        con.execute(f"create table lake.{name} as select * {replaced} from rows_frame")
    yield con
    con.close()


def test_shares_are_the_default_rule_all_time_and_thirteen_months(lake: duckdb.DuckDBPyConnection) -> None:
    frame = fetch(lake, RULE)["shares"]
    found = {(r.period_kind, str(r.period_start)[:10], r.platform, r.language) for r in frame.itertuples()}
    assert found == {
        ("all", "1900-01-01", "all", "all"),
        ("all", "1900-01-01", "all", "fr"),
        ("all", "1900-01-01", "reddit", "all"),
        ("month", "2026-02-01", "all", "all"),
        ("month", "2025-02-01", "all", "all"),
    }
    assert len(frame) == len(found)


def test_sums_take_the_fractional_classified_slices_apart(lake: duckdb.DuckDBPyConnection) -> None:
    frame = fetch(lake, RULE)["share_sums"]
    found = {(r.period_kind, r.unit): r.share_sum for r in frame.itertuples()}
    assert found == {("all", "original"): 1.0, ("all", "post"): 0.5, ("month", "original"): 1.0}


def test_sixty_days_are_counted_back_from_the_last_day_with_posts_up_to_tonight(
    lake: duckdb.DuckDBPyConnection,
) -> None:
    frame = fetch(lake, RULE)["collection_days"]
    assert len(frame) == 60
    assert (str(frame["day"].min())[:10], str(frame["day"].max())[:10]) == ("2013-05-02", "2013-06-30")


def test_days_without_any_post_are_still_judged(lake: duckdb.DuckDBPyConnection) -> None:
    lake.execute("delete from lake.marts.fct_collection_days where post_count > 0")
    assert list(fetch(lake, RULE)["collection_days"]["state"]) == ["quarantined"]


def test_reconciliation_counts_wrong_files_and_a_missing_difference_is_wrong(
    lake: duckdb.DuckDBPyConnection,
) -> None:
    (row,) = fetch(lake, RULE)["reconciliation"].to_dict("records")
    assert row == {"file_count": 3, "wrong_file_count": 2, "wrong_row_count": 3.0}


def test_what_the_queries_give_is_what_the_suites_judge(lake: duckdb.DuckDBPyConnection) -> None:
    lake.execute("update lake.audit.audit_row_reconciliation set difference = 0")
    lake.execute("delete from lake.marts.fct_category_shares where unit = 'post' and label = 'fractional'")
    outcomes = evaluate(fetch(lake, RULE))
    assert [item.check_name for item in outcomes if not item.passed] == []
    assert decide(outcomes, required_suites=SUITES) is Verdict.PASS


def test_a_null_date_of_the_lake_is_understood(lake: duckdb.DuckDBPyConnection) -> None:
    lake.execute("update lake.audit.audit_profile set newest_posted_at = null, post_count = 0, repost_count = 0")
    found = {item.check_name: item for item in evaluate(fetch(lake, RULE), suites={"dates": SUITES["dates"]})}
    assert (found["freshness"].severity, found["freshness"].passed) == ("info", True)


def test_an_empty_lake_gives_frames_that_hold(lake: duckdb.DuckDBPyConnection) -> None:
    for name in ("audit.audit_profile", "audit.audit_row_reconciliation"):
        lake.execute(f"delete from lake.{name}")
    for name in ("marts.fct_category_shares", "marts.fct_collection_days"):
        lake.execute(f"delete from lake.{name}")
    outcomes = evaluate(fetch(lake, RULE))
    assert {item.suite for item in outcomes if not item.passed and item.severity == "critical"} == set(SUITES)


def test_a_lost_parameter_is_named(lake: duckdb.DuckDBPyConnection) -> None:
    assert set().union(*map(parameters, FRAMES.values())) == set(RULE)
    with pytest.raises(KeyError, match="label"):
        fetch(lake, {"unit": "post", "denominator": "all"})


def test_a_lost_table_is_an_error_and_no_empty_frame(lake: duckdb.DuckDBPyConnection) -> None:
    lake.execute("drop table lake.audit.audit_profile")
    with pytest.raises(duckdb.CatalogException, match="audit_profile"):
        fetch(lake, RULE)
