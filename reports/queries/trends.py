"""What the page of trends selects: weeks with their state, and the runs of weeks between gaps."""

from reports.choice import Rule
from reports.database import Row, select

# A segment is a run of weeks with numbers: a line never crosses a gap.
WEEKS = """
    with weeks as (
        select category_id, week_start, numerator, base, share, share_low, share_high, state,
            share is null as is_gap
        from fct_category_trends
        where platform = ? and language = ? and unit = ? and label = ? and denominator = ?
    )
    select *,
        count(*) filter (where is_gap) over (partition by category_id order by week_start) as segment
    from weeks
    order by category_id, week_start
"""

# Consecutive weeks without numbers, told apart by why there are none.
GAPS = """
    with weeks as (
        select distinct week_start, state
        from fct_category_trends
        where platform = ? and language = ? and unit = ? and label = ? and denominator = ? and share is null
    ),
    islands as (
        select *, week_start - cast(7 * row_number() over (partition by state order by week_start) as integer)
            as island
        from weeks
    )
    select state, min(week_start) as first_week, max(week_start) as last_week, count(*) as week_count
    from islands
    group by state, island
    order by first_week
"""


def weeks(path: str, rule: Rule) -> list[Row]:
    """One row per category and week, with `segment`, the number of gaps before it."""
    return select(path, WEEKS, rule.slice)


def gaps(path: str, rule: Rule) -> list[Row]:
    """The runs of weeks without numbers: state, first and last week, how many."""
    return select(path, GAPS, rule.slice)
