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
        "shares": shares(),
        "share_sums": share_sums(),
        "collection_days": collection_days(),
    }
    return {**good, **changes}
