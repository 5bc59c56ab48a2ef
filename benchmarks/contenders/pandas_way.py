"""The same task in pandas: one frame, `str.contains` with one regex for each category, `groupby`."""

import pandas as pd

from benchmarks.contenders.job import ZONE, Job, from_command_line
from benchmarks.contenders.patterns import CATEGORIES, regexes


def run(job: Job) -> None:
    """Read, write and count."""
    posts = pd.read_csv(job.posts, dtype="str", keep_default_na=False)
    posted_at = pd.to_datetime(posts["created_at"], utc=True)
    folded = posts["text"].str.normalize("NFKD").str.encode("ascii", "ignore").str.decode("ascii").str.lower()
    for category, regex in regexes(job.terms).items():
        posts[category] = folded.str.contains(regex, regex=True)
    posts["posted_at"] = posted_at.dt.tz_localize(None)
    posts["day"] = posted_at.dt.tz_convert(ZONE).dt.date
    posts.to_parquet(job.parquet, compression="zstd", index=False)
    _counted(posts).to_csv(job.counts, index=False)


def _counted(posts: pd.DataFrame) -> pd.DataFrame:
    classified = posts[posts[list(CATEGORIES)].any(axis=1)]
    days = classified.groupby("day")[list(CATEGORIES)].sum()
    counted = days.melt(ignore_index=False, var_name="category_id", value_name="posts").reset_index()
    counted["share"] = counted["posts"] / counted["day"].map(classified.groupby("day").size())
    return counted


if __name__ == "__main__":
    run(from_command_line())
