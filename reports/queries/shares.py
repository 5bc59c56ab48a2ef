"""What the page of shares selects, and the slices it may offer."""

from reports.choice import Rule
from reports.database import Row, select

# Placebos run along and are no categories; a release of an earlier version has no roles.
CATEGORIES = """
    select category_id, facet, level, label_en, label_fr, colour, sort_order
    from (select * from dim_categories union all by name select null::varchar as role where false)
    where coalesce(role, 'category') = 'category'
    order by sort_order, category_id
"""

SLICES = """
    select distinct platform, language, unit, label, denominator
    from fct_category_shares
    where period_kind = 'all'
"""

PERIODS = """
    select distinct period_start
    from fct_category_shares
    where period_kind = ? and platform = ? and language = ? and unit = ? and label = ? and denominator = ?
    order by period_start desc
"""

SHARES = """
    select category_id, numerator, base, share, share_low, share_high, author_count, effective_n,
        design_effect, largest_author_share, unknown_author_share
    from fct_category_shares
    where period_kind = ? and period_start = ?
        and platform = ? and language = ? and unit = ? and label = ? and denominator = ?
    order by share desc, category_id
"""

# A release of an earlier version has one row for each claim, and no verdict.
CLAIMS = """
    select claim_id, category_id, claimed_share::double as claimed_share, source, note, share, share_low, share_high,
        verdict, verdict_reason
    from (
        select * from fct_claims
        union all by name
        select null::varchar as period_kind, null::varchar as verdict, null::varchar as verdict_reason where false
    )
    where coalesce(period_kind, 'all') = 'all'
    order by claimed_share desc, claim_id
"""


def categories(path: str) -> list[Row]:
    """The study's categories in their own order."""
    return select(path, CATEGORIES)


def slices(path: str) -> list[Row]:
    """The combinations of platform, language, unit, label and denominator that have any posts."""
    return select(path, SLICES)


def periods(path: str, kind: str, rule: Rule) -> list[Row]:
    """The periods of a kind that have posts under a rule, newest first."""
    return select(path, PERIODS, (kind, *rule.slice))


def shares(path: str, rule: Rule) -> list[Row]:
    """The shares of one slice, largest first; empty when the slice has no posts."""
    return select(path, SHARES, (rule.period, rule.start, *rule.slice))


def claims(path: str) -> list[Row]:
    """The outside figures that the study tests."""
    return select(path, CLAIMS)
