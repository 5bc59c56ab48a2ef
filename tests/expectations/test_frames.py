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

DATES = ("period_start", "day", "posted_on")
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

NIGHT = good.NIGHT
EARLIER = [NIGHT - pd.Timedelta(days=number) for number in range(1, 8)]
FILE = {
    "container_sha256": None,
    "file_bytes": 1000,
    "rows_read": 10,
    "rows_loaded": 9,
    "rows_rejected": 1,
    "rows_duplicate": 0,
}
FILES = [
    *({**FILE, "source": "inbox", "loaded_at": night} for night in (*EARLIER, NIGHT)),
    {**FILE, "source": "inbox", "loaded_at": NIGHT, "container_sha256": "zip", "file_bytes": 5000},
    *({**FILE, "source": "late", "loaded_at": night} for night in EARLIER[3:]),
    {**FILE, "source": "ancient", "loaded_at": NIGHT - pd.Timedelta(days=400)},
]
REJECTS = [
    {"source": "inbox", "reason": "bad_date", "loaded_at": EARLIER[2]},
    {"source": "inbox", "reason": "bad_date", "loaded_at": NIGHT},
    {"source": "inbox", "reason": "no_id", "loaded_at": NIGHT},
]
POST = {"source": "inbox", "platform": "x", "language": "en", "text": "t", "author_key": "a", "posted_at": NIGHT}
POSTS = [
    *({**POST, "loaded_at": night} for night in (*EARLIER, NIGHT)),
    {**POST, "loaded_at": NIGHT, "platform": "bluesky", "text": " ", "author_key": None},
    {**POST, "loaded_at": NIGHT, "posted_at": pd.Timestamp("1970-01-01"), "author_key": "b"},
    {**POST, "loaded_at": EARLIER[6], "language": "fr"},
]
TERMS = [{"category_id": "c", "term_id": name, "kind": "include"} for name in ("one", "two")]
TERMS.append({"category_id": "c", "term_id": "three", "kind": "exclude"})
MENTIONS = [{"term_id": "one", "posted_on": date(2013, 6, day)} for day in (1, 30)]
MENTIONS.append({"term_id": "one", "posted_on": date(2013, 4, 1)})


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
        "raw.ingest_files": FILES,
        "raw.rejects": REJECTS,
        "marts.fct_posts": POSTS,
        "marts.dim_terms": TERMS,
        "marts.fct_mentions": MENTIONS,
    }
    for name, rows in tables.items():
        rows_frame = pd.DataFrame(rows)
        for column in DATES:
            if column in rows_frame:
                rows_frame[column] = pd.to_datetime(rows_frame[column])
        con.register("rows_frame", rows_frame)
        con.execute(f"create schema if not exists lake.{name.split('.')[0]}")
        dates = [f"{column}::date as {column}" for column in DATES if column in rows_frame]
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


def test_a_source_is_judged_by_its_own_deliveries(lake: duckdb.DuckDBPyConnection) -> None:
    found = {row["source"]: row for row in fetch(lake, RULE)["sources"].to_dict("records")}
    assert set(found) == {"inbox", "late"}, "what came more than a year ago is no habit"
    inbox, late = found["inbox"], found["late"]
    assert (inbox["delivery_count"], inbox["usual_gap_days"], inbox["file_count"]) == (7, 1.0, 1)
    assert (inbox["file_bytes"], inbox["rows_read"]) == (1000.0, 20), "bytes of an archive are not counted twice"
    assert (inbox["new_reasons"], inbox["new_reason_row_count"]) == ("no_id", 1)
    assert (inbox["post_count"], inbox["empty_text_count"], inbox["ancient_post_count"]) == (3, 1, 1)
    assert (inbox["new_platforms"], inbox["known_author_posts"], inbox["largest_author_posts"]) == ("bluesky", 2, 1)
    assert (late["file_count"], late["waited_days"]) == (0, 4.0)


def test_a_weekday_is_compared_with_its_own_kind(lake: duckdb.DuckDBPyConnection) -> None:
    found = {row["language"]: row for row in fetch(lake, RULE)["weekdays"].to_dict("records")}
    assert (found["en"]["post_count"], found["en"]["night_count"], found["en"]["usual_posts"]) == (3, 1, 1.0)
    assert (found["fr"]["post_count"], found["fr"]["night_count"]) == (0, 1)


def test_terms_are_counted_in_two_times_eight_weeks_up_to_the_last_post(lake: duckdb.DuckDBPyConnection) -> None:
    found = {row["term_id"]: row for row in fetch(lake, RULE)["terms"].to_dict("records")}
    assert set(found) == {"one", "two"}
    assert (found["one"]["recent_count"], found["one"]["earlier_count"]) == (2, 1)
    assert (found["two"]["recent_count"], found["two"]["category_recent_count"]) == (0, 2)


def test_what_the_queries_give_is_what_the_suites_judge(lake: duckdb.DuckDBPyConnection) -> None:
    lake.execute("update lake.audit.audit_row_reconciliation set difference = 0")
    lake.execute("delete from lake.marts.fct_category_shares where unit = 'post' and label = 'fractional'")
    outcomes = evaluate(fetch(lake, RULE))
    assert {item.check_name for item in outcomes if not item.passed} == {
        "files_expected",
        "ancient_dates",
        "new_platform",
    }
    assert decide(outcomes, required_suites=SUITES) is Verdict.CAUTION


def test_a_null_date_of_the_lake_is_understood(lake: duckdb.DuckDBPyConnection) -> None:
    lake.execute("update lake.audit.audit_profile set newest_posted_at = null, post_count = 0, repost_count = 0")
    found = {item.check_name: item for item in evaluate(fetch(lake, RULE), suites={"dates": SUITES["dates"]})}
    assert (found["freshness"].severity, found["freshness"].passed) == ("info", True)


def test_an_empty_lake_gives_frames_that_hold(lake: duckdb.DuckDBPyConnection) -> None:
    for name in ("audit.audit_profile", "audit.audit_row_reconciliation"):
        lake.execute(f"delete from lake.{name}")
    for name in ("fct_category_shares", "fct_collection_days", "fct_posts", "fct_mentions", "dim_terms"):
        lake.execute(f"delete from lake.marts.{name}")
    outcomes = evaluate(fetch(lake, RULE))
    assert {item.suite for item in outcomes if not item.passed and item.severity == "critical"} == {
        name for name, suite in SUITES.items() if not suite.may_be_empty
    }


def test_a_lost_parameter_is_named(lake: duckdb.DuckDBPyConnection) -> None:
    assert set().union(*map(parameters, FRAMES.values())) == set(RULE)
    with pytest.raises(KeyError, match="label"):
        fetch(lake, {"unit": "post", "denominator": "all"})


def test_a_lost_table_is_an_error_and_no_empty_frame(lake: duckdb.DuckDBPyConnection) -> None:
    lake.execute("drop table lake.audit.audit_profile")
    with pytest.raises(duckdb.CatalogException, match="audit_profile"):
        fetch(lake, RULE)
