"""Facts of the card: what the tables of a release say, as plain values.

Belongs here: queries on the lake (`lake`) and on the released file beside it (`released`). Not here: words.
Only small tables are asked, so that a card costs the same whatever the history; how many posts there are is read from
the bases of shares.
"""

from collections.abc import Mapping
from typing import Any

import duckdb

from orchestration.rows import as_dicts

Rows = list[dict[str, Any]]


def rows(con: duckdb.DuckDBPyConnection, query: str, values: Mapping[str, Any] | None = None) -> Rows:
    """What a query gives, as dictionaries."""
    return as_dicts(con.execute(query, dict(values or {})))


def sources(con: duckdb.DuckDBPyConnection) -> Rows:
    """Each source with its formats, files, posts and rows by fate."""
    return rows(
        con,
        """
        select
            source,
            string_split(formats, ' ') as formats,
            string_split(platforms, ' ') as platforms,
            file_count,
            post_count,
            first_posted_at,
            last_posted_at,
            rows
        from released.dim_sources
        left join (
            select
                source,
                {'read': sum(rows_read)::bigint, 'loaded': sum(rows_loaded)::bigint,
                 'rejected': sum(rows_rejected)::bigint, 'filtered': sum(rows_filtered)::bigint,
                 'duplicate': sum(rows_duplicate)::bigint} as rows
            from released.ingest_files
            group by source
        ) using (source)
        order by source""",
    )


def window(con: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """First and last day, in the study's time zone, on which a source has anything."""
    return rows(con, "select min(day) as first_day, max(day) as last_day from released.fct_collection_days")[0]


def counts(con: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """Posts, originals and authors, over all and by platform and language."""
    found = rows(
        con,
        """
        select
            platform,
            language,
            max(base) filter (unit = 'post')::bigint as posts,
            max(base) filter (unit = 'original')::bigint as originals,
            max(base) filter (unit = 'author')::bigint as authors,
            round(max(base * unknown_author_share) filter (unit = 'post'))::bigint as posts_without_author
        from released.fct_category_shares
        where period_kind = 'all' and denominator = 'all' and label = 'whole' and 'all' in (platform, language)
        group by platform, language
        order by posts desc, platform, language""",
    )
    whole = [row for row in found if row["platform"] == row["language"] == "all"]
    numbers = ("posts", "originals", "authors", "posts_without_author")
    total = {name: (whole[0][name] if whole else None) or 0 for name in numbers}
    return {
        **total,
        "by_platform": [_without(row, "language") for row in found if row["platform"] != "all"],
        "by_language": [
            _without(row, "platform") for row in found if row["platform"] == "all" and row["language"] != "all"
        ],
    }


def exclusions(con: duckdb.DuckDBPyConnection) -> Rows:
    """Rows that are no post of the release: their fate, the reason where there is one, how many."""
    return rows(
        con,
        """
        with reasons as (
            select 'rejected' as fate, reason, count(*) as row_count from lake.raw.rejects group by reason
            union all
            select 'filtered', reason, sum(json_extract(filtered_reasons, '$."' || reason || '"')::bigint)
            from (select filtered_reasons, unnest(json_keys(filtered_reasons)) as reason from released.ingest_files)
            group by reason
            union all
            select 'duplicate', null, sum(rows_duplicate) from released.ingest_files
            union all
            select 'folded', null, sum(rows_folded) from released.audit_row_reconciliation
            union all
            select 'deleted', null, sum(rows_deleted) from released.audit_row_reconciliation
        )
        select fate, reason, coalesce(row_count, 0)::bigint as row_count from reasons
        order by
            list_position(['rejected', 'filtered', 'duplicate', 'folded', 'deleted'], fate), row_count desc, reason""",
    )


def coverage(con: duckdb.DuckDBPyConnection) -> Rows:
    """Days of each source by state, and the posts that are estimated to be missing."""
    return rows(
        con,
        """
        select
            source, state, count(*) as days, sum(post_count)::bigint as posts, sum(missing_count) as missing_posts,
            count(*) filter (missing_count is null) as days_of_unknown_loss
        from released.fct_collection_days group by source, state order by source, state""",
    )


def labels(con: duckdb.DuckDBPyConnection, denominator: str) -> Rows:
    """How right the rules of each category are, in all languages together, as coders saw it."""
    return rows(
        con,
        """
        select
            category_id, status, label_count, labels_needed, coder_count,
            precision, precision_low, precision_high, recall, recall_low, recall_high, alpha, last_labelled_on
        from released.fct_label_quality
        inner join released.dim_categories using (category_id)
        where language = 'all' and role = 'category' and denominator = $denominator
        order by sort_order""",
        {"denominator": denominator},
    )


def categories(con: duckdb.DuckDBPyConnection) -> Rows:
    """The categories, placebos included, with facet and level."""
    return rows(
        con,
        """
        select category_id, role, facet, level, label_en, label_fr from released.dim_categories order by sort_order""",
    )


def terms(con: duckdb.DuckDBPyConnection) -> Rows:
    """The exact patterns."""
    return rows(
        con,
        """
        select category_id, sense_id, language, kind, pattern, since, reason from released.dim_terms order by all""",
    )


def figures(con: duckdb.DuckDBPyConnection) -> Rows:
    """The shares of all time, of all posts, under the study's rule, each with its verdict."""
    keys = "period_kind, period_start, platform, language, unit, label, denominator, category_id"
    return rows(
        con,
        f"""
        select
            category_id, share, share_low, share_high, author_count, effective_n, interval_method, numerator, base,
            verdict, string_split(reasons, ', ') as reasons, words_en, words_fr,
            english.headline as headline_en, french.headline as headline_fr
        from released.fct_share_verdicts
        inner join released.fct_category_shares using ({keys})
        inner join released.share_sentences as english using ({keys})
        inner join released.share_sentences as french using ({keys})
        inner join released.dim_categories using (category_id)
        where
            period_kind = 'all' and platform = 'all' and language = 'all' and english.tongue = 'en'
            and french.tongue = 'fr'
        order by sort_order""",
    )


def verdicts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many figures may be quoted, with care, or not."""
    found = con.execute("select verdict, count(*) from released.fct_share_verdicts group by 1 order by 1").fetchall()
    return {str(verdict): int(number) for verdict, number in found}


def checks(con: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """How many checks ran and passed, by severity, and what the failed ones say. No sample, no message of a machine."""
    return {
        "by_severity": rows(
            con,
            """
            select severity, count(*) as checks, count(*) filter (passed) as passed
            from released.audit_checks group by severity order by severity""",
        ),
        "failed": rows(
            con,
            """
            select check_name, suite, table_name, severity, reason_en, reason_fr
            from released.audit_checks where passed is not true order by severity, suite, check_name""",
        ),
    }


def _without(row: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != name}
