"""One good night as the frames that the gate judges, and small changes of it.

Belongs here: frames that pass every check. Not here: the bad ones, which are written beside each check.
"""

import pandas as pd

NIGHT = pd.Timestamp("2026-03-02 02:00:00")

PROFILE = {
    "night_at": NIGHT,
    "file_count": 3,
    "quarantined_file_count": 0,
    "partial_file_count": 0,
    "rows_read": 4300,
    "rows_loaded": 4200,
    "rows_rejected": 20,
    "rows_filtered": 50,
    "rows_duplicate": 30,
    "post_count": 4000,
    "empty_text_count": 12,
    "unknown_language_count": 400,
    "unknown_author_count": 10,
    "future_post_count": 0,
    "repost_count": 1000,
    "distinct_text_count": 2900,
    "newest_posted_at": pd.Timestamp("2026-03-01 21:00:00"),
    "oldest_posted_at": pd.Timestamp("2026-02-28 22:00:00"),
    "history_night_count": 7,
    "median_night_rows_loaded": 4100.0,
    "total_post_count": 30000,
    "total_classified_count": 900,
    "failed_example_count": 0,
}

SHARE = {
    "period_kind": "all",
    "period_start": pd.Timestamp("1900-01-01"),
    "platform": "all",
    "language": "all",
    "category_id": "marketing",
    "numerator": 450.0,
    "base": 900.0,
    "share": 0.5,
    "share_low": 0.46,
    "share_high": 0.54,
    "author_count": 610,
    "effective_n": 700.0,
}

BRAND = {**SHARE, "category_id": "brand", "numerator": 0.0, "share": 0.0, "share_low": 0.0, "share_high": 0.006}

SUM = {
    "period_kind": "all",
    "period_start": pd.Timestamp("1900-01-01"),
    "platform": "all",
    "language": "all",
    "unit": "original",
    "share_sum": 1.0 - 1e-12,
}


SOURCE = {
    "source": "agency",
    "delivery_count": 12,
    "usual_gap_days": 1.0,
    "usual_bytes": 1_000_000.0,
    "waited_days": 1.0,
    "file_count": 1,
    "file_bytes": 950_000.0,
    "rows_read": 2000,
    "rows_loaded": 1900,
    "rows_rejected": 10,
    "rows_duplicate": 50,
    "new_reason_row_count": 0,
    "new_reasons": None,
    "post_count": 1800,
    "empty_text_count": 9,
    "ancient_post_count": 0,
    "new_platforms": None,
    "known_platform_count": 3,
    "largest_author_posts": 90,
    "known_author_posts": 1700,
}
MONTHLY = {
    **SOURCE,
    **dict.fromkeys(("file_count", "file_bytes", "rows_read", "rows_loaded", "rows_rejected", "rows_duplicate"), 0),
    **dict.fromkeys(("post_count", "empty_text_count", "largest_author_posts", "known_author_posts"), 0),
    "source": "archive",
    "usual_gap_days": 31.0,
    "waited_days": 20.0,
}
WEEKDAY = {"source": "agency", "language": "en", "post_count": 300, "night_count": 8, "usual_posts": 320.0}
TERM = {
    "category_id": "marketing",
    "term_id": "include:marketing:social marketing",
    "recent_count": 200,
    "earlier_count": 210,
    "category_term_count": 2,
    "category_recent_count": 400,
    "category_earlier_count": 420,
}


def sources(**changes: object) -> pd.DataFrame:
    """A source between two deliveries, and one that delivered tonight, with some columns changed."""
    return pd.DataFrame([MONTHLY, {**SOURCE, **changes}])


def weekdays(**changes: object) -> pd.DataFrame:
    """Two languages of a source, one too rare to judge, the other with some columns changed."""
    rare = {**WEEKDAY, "language": "fr", "post_count": 0, "night_count": 1, "usual_posts": 4.0}
    return pd.DataFrame([rare, {**WEEKDAY, **changes}])


def terms(**changes: object) -> pd.DataFrame:
    """Two terms of a category, one with some columns changed."""
    return pd.DataFrame([TERM, {**TERM, "term_id": "include:marketing:social marketer*", **changes}])


def months(**changes: object) -> pd.DataFrame:
    """Shares of four months, the newest unfinished; the last that ended has some columns changed."""
    own = [{**SHARE, "period_kind": "month", "period_start": pd.Timestamp(2026, month, 1)} for month in range(1, 5)]
    own[2] |= changes
    return pd.DataFrame([SHARE, *own])


def profile(**changes: object) -> pd.DataFrame:
    """The night's profile with some columns changed."""
    return pd.DataFrame([{**PROFILE, **changes}])


def reconciliation(**changes: object) -> pd.DataFrame:
    """187 files whose rows add up, with some columns changed."""
    row = {"file_count": 187, "wrong_file_count": 0, "wrong_row_count": 0.0}
    return pd.DataFrame([{**row, **changes}])


def shares(**changes: object) -> pd.DataFrame:
    """Two good rows and one with some columns changed."""
    return pd.DataFrame([SHARE, BRAND, {**SHARE, "category_id": "business", **changes}])


def share_sums(value: float | None = 1.0) -> pd.DataFrame:
    """The sums of two slices, one of them given."""
    return pd.DataFrame([SUM, {**SUM, "unit": "post", "share_sum": value}])


def collection_days(*states: str | None) -> pd.DataFrame:
    """Sixty days of one source; the last ones have the given states, the others are complete."""
    known = ["complete"] * (60 - len(states)) + list(states)
    days = pd.date_range("2026-01-01", periods=60)
    return pd.DataFrame({"day": days, "source": "inbox", "state": known, "post_count": 70})


def frames(**changes: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """All frames of a good night, some of them replaced."""
    good = {
        "profile": profile(),
        "reconciliation": reconciliation(),
        "sources": sources(),
        "weekdays": weekdays(),
        "terms": terms(),
        "shares": months(),
        "share_sums": share_sums(),
        "collection_days": collection_days(),
    }
    return {**good, **changes}
