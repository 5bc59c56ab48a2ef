"""What the page of checks selects: checks, rows by fate, coverage."""

from reports.database import Row, select

CHECKS = """
    select check_name, suite, table_name, column_name, severity, passed, observed, expected, failing_rows,
        reason_en, reason_fr, remedy_en, remedy_fr
    from audit_checks
    where run_id = ?
    order by passed, case severity when 'critical' then 0 when 'warning' then 1 else 2 end, suite, check_name
"""

FATES = """
    select source, count(*) as file_count,
        sum(rows_read)::bigint as rows_read, sum(rows_loaded)::bigint as rows_loaded,
        sum(rows_rejected)::bigint as rows_rejected, sum(rows_filtered)::bigint as rows_filtered,
        sum(rows_duplicate)::bigint as rows_duplicate, sum(rows_folded)::bigint as rows_folded,
        sum(rows_kept)::bigint as rows_kept, sum(abs(difference))::bigint as difference,
        grouping(source) = 1 as is_total
    from audit_row_reconciliation
    group by grouping sets ((source), ())
    order by is_total, rows_read desc, source
"""

PROFILE = "select * from audit_profile"

# Consecutive days of one source in one state, so that years of days stay a few hundred rows.
COVERAGE = """
    with islands as (
        select source, state, day, post_count,
            day - cast(row_number() over (partition by source, state order by day) as integer) as island
        from fct_collection_days
    )
    select source, state, min(day) as first_day, max(day) as last_day, count(*) as day_count,
        sum(post_count)::bigint as post_count
    from islands
    group by source, state, island
    order by source, first_day
"""

DAY_STATES = """
    select state, count(*) as day_count
    from fct_collection_days
    group by state
    order by day_count desc, state
"""


def checks(path: str, run_id: str) -> list[Row]:
    """The checks of the release's own run: failed ones first, the gravest first."""
    return select(path, CHECKS, (run_id,))


def fates(path: str) -> list[Row]:
    """Rows by fate per source, and one row over all of them (`is_total`)."""
    return select(path, FATES)


def profile(path: str) -> Row:
    """The one row about the release's night; empty when there is none."""
    rows = select(path, PROFILE)
    return rows[0] if rows else {}


def coverage(path: str) -> list[Row]:
    """Runs of days of one source in one state."""
    return select(path, COVERAGE)


def day_states(path: str) -> list[Row]:
    """How many days (of any source) are in each state."""
    return select(path, DAY_STATES)
