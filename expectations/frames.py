"""The small frames that are judged, as queries on the lake (alias `lake`).

Belongs here: SQL that cuts marts and audit down to one row or a few thousand. Not here: limits, checks.
Parameters are written `$name`; `parameters` lists those of one query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from expectations.recent import SOURCES, TERMS, WEEKDAYS

if TYPE_CHECKING:
    import pandas as pd

PROFILE = "select * from lake.audit.audit_profile"

RECONCILIATION = """
select
    count(*) as file_count,
    count(*) filter (where difference is distinct from 0) as wrong_file_count,
    coalesce(sum(abs(difference)), 0)::double as wrong_row_count
from lake.audit.audit_row_reconciliation
"""

# Slices that cross a platform with a language are left to the dbt tests, which hold for every row:
# with 10 platforms, 100 languages and 200 categories they would be 200,000 rows here.
SHARES = """
with shares as (
    select * from lake.marts.fct_category_shares
    where unit = $unit and label = $label and denominator = $denominator
),

last_month as (
    select max(shares.period_start) as period_start
    from shares, lake.audit.audit_profile as tonight
    where shares.period_kind = 'month' and shares.period_start <= tonight.night_at
),

all_time as (
    select * from shares where period_kind = 'all' and (platform = 'all' or language = 'all')
),

recent_months as (
    select shares.* from shares, last_month
    where
        shares.period_kind = 'month' and shares.platform = 'all' and shares.language = 'all'
        and shares.period_start > last_month.period_start - interval 13 month
        and shares.period_start <= last_month.period_start
),

judged as (
    select * from all_time
    union all by name
    select * from recent_months
)

select
    period_kind, period_start, platform, language, category_id,
    numerator, base, share, share_low, share_high, author_count, effective_n
from judged
"""

SHARE_SUMS = """
with shares as (
    select * from lake.marts.fct_category_shares
    where label = 'fractional' and denominator = 'classified' and (platform = 'all' or language = 'all')
),

last_month as (
    select max(shares.period_start) as period_start
    from shares, lake.audit.audit_profile as tonight
    where shares.period_kind = 'month' and shares.period_start <= tonight.night_at
),

judged as (
    select shares.* from shares, last_month
    where
        shares.period_kind = 'all'
        or (
            shares.period_kind = 'month' and shares.platform = 'all' and shares.language = 'all'
            and shares.period_start > last_month.period_start - interval 13 month
            and shares.period_start <= last_month.period_start
        )
),

sums as (
    select period_kind, period_start, platform, language, unit, sum(share) as share_sum
    from judged
    group by period_kind, period_start, platform, language, unit
)

select * from sums
"""

# Counted back from the last day with posts up to tonight: an archive of 2013 is judged on its own end, and
# one post dated 2099 does not make eighty years of days that nobody collected.
COLLECTION_DAYS = """
with days as (select * from lake.marts.fct_collection_days),

last_day as (
    select coalesce(max(days.day) filter (where days.post_count > 0), max(days.day)) as day
    from days, lake.audit.audit_profile as tonight
    where days.day <= tonight.night_at
),

recent as (
    select days.day, days.source, days.state, days.post_count
    from days, last_day
    where days.day > last_day.day - 60 and days.day <= last_day.day
)

select * from recent
"""

FRAMES: dict[str, str] = {
    "profile": PROFILE,
    "sources": SOURCES,
    "weekdays": WEEKDAYS,
    "terms": TERMS,
    "reconciliation": RECONCILIATION,
    "shares": SHARES,
    "share_sums": SHARE_SUMS,
    "collection_days": COLLECTION_DAYS,
}


def parameters(query: str) -> set[str]:
    """The names that a query wants: `unit`, `label`, `denominator` or none."""
    return set(re.findall(r"\$(\w+)", query))


def fetch(connection: Any, values: Mapping[str, object]) -> dict[str, pd.DataFrame]:
    """Run every query on a DuckDB connection that has the lake attached as `lake`.

    `values` are the study's default rule: unit, label, denominator. KeyError names one that is lost; an
    error of DuckDB (a table is not there) is the caller's to see.
    """
    return {
        name: connection.execute(query, {key: values[key] for key in parameters(query)}).df()
        for name, query in FRAMES.items()
    }
