"""What the page of changes selects: shares that are not what they were in the release before, and earlier studies."""

from reports.choice import Rule
from reports.database import Row, select

# In the order in which they are said.
CAUSES = ("new_posts", "late_posts", "deletions", "reread_files", "deduplication", "study", "code")

# A release of an earlier version has neither table.
TABLES = "select table_name from duckdb_tables() where table_name in ('fct_share_changes', 'fct_share_versions')"

RELEASES = "select release_id, released_at, study_version from releases order by released_at, release_id"

CHANGES = f"""
    select category_id, status, share_before, share_after, base_before, base_after, points::double as points,
        {", ".join(f"{cause}_points::double as {cause}_points" for cause in CAUSES)}
    from fct_share_changes
    where period_kind = ? and period_start = ?
        and platform = ? and language = ? and unit = ? and label = ? and denominator = ?
"""

COUNTS = """
    select count(*) as changed, count(*) filter (status = 'new') as come, count(*) filter (status = 'gone') as gone
    from fct_share_changes
"""

VERSIONS = """
    select seam_at, study_version, next_study_version, last_release_id, category_id, share, next_share,
        study_points::double as study_points, terms_added, terms_removed
    from fct_share_versions
    where period_kind = 'all' and platform = 'all' and language = 'all'
    order by seam_at desc, share desc, category_id
"""


def tables(path: str) -> set[str]:
    """Which of the two tables the release has."""
    return {row["table_name"] for row in select(path, TABLES)}


def release_before(path: str) -> Row | None:
    """The release before this one; None when there is none."""
    rows = select(path, RELEASES)
    return rows[-2] if len(rows) > 1 else None


def changes(path: str, rule: Rule) -> dict[str, Row]:
    """The changed shares of a slice, by category."""
    return {row["category_id"]: row for row in select(path, CHANGES, (rule.period, rule.start, *rule.slice))}


def counts(path: str) -> Row:
    """How many shares changed, came and went, over all slices."""
    return select(path, COUNTS)[0]


def versions(path: str) -> list[Row]:
    """The shares of all time of each earlier version of the study, the latest seam first."""
    return select(path, VERSIONS)
