"""The same task in Polars: a lazy scan sunk into Parquet, then a lazy count of that file.

The regex engine of Polars refuses thousands of joined terms; from `REGEX_TERMS` on, its Aho-Corasick search takes over.
"""

import polars as pl

from benchmarks.contenders.job import ZONE, Job, from_command_line
from benchmarks.contenders.patterns import CATEGORIES, regexes, words_by_category

REGEX_TERMS = 1000


def run(job: Job) -> None:
    """Read, write and count."""
    folded = pl.col("text").str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    posted_at = pl.col("created_at").str.to_datetime("%Y-%m-%dT%H:%M:%SZ")
    day = posted_at.dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE).dt.date()
    (
        pl.scan_csv(job.posts, infer_schema=False)
        .with_columns(posted_at=posted_at, day=day, folded=folded)
        .with_columns(**_matches(job))
        .drop("folded")
        .sink_parquet(job.parquet, compression="zstd")
    )
    _counted(pl.scan_parquet(job.parquet)).collect().write_csv(job.counts)


def _matches(job: Job) -> dict[str, pl.Expr]:
    words = words_by_category(job.terms)
    if sum(map(len, words.values())) < REGEX_TERMS:
        return {category: pl.col("folded").str.contains(regex) for category, regex in regexes(job.terms).items()}
    padded = " " + pl.col("folded").str.replace_all(r"[^\p{L}\p{N}#]+", " ").str.replace_all("#", " #") + " "
    return {category: padded.str.contains_any(_literals(patterns)) for category, patterns in words.items()}


def _literals(patterns: list[list[str]]) -> list[str]:
    phrases = {f"{first}{' '.join(words)} " for words in patterns for first in (" ", "#")}
    return sorted(phrases | {f"#{''.join(words)} " for words in patterns})


def _counted(posts: pl.LazyFrame) -> pl.LazyFrame:
    sums = [pl.col(category).sum().cast(pl.Int64) for category in CATEGORIES]
    days = posts.filter(pl.any_horizontal(*CATEGORIES)).group_by("day").agg(*sums, classified=pl.len())
    long = days.unpivot(on=CATEGORIES, index=["day", "classified"], variable_name="category_id", value_name="posts")
    return long.select("day", "category_id", "posts", share=pl.col("posts") / pl.col("classified"))


if __name__ == "__main__":
    run(from_command_line())
