"""The contenders: the night itself, and the same count written by hand in three ways.

Belongs here: one module each, run as `python -m benchmarks.contenders.<name> POSTS TERMS FOLDER`. Each reads the CSV,
writes it once as Parquet (zstd, as the lake does) and leaves `counts.csv` in FOLDER. Not here: measuring.
"""

PEERS = {
    "floor": "one DuckDB script",
    "pandas_way": "pandas",
    "polars_way": "Polars",
}
