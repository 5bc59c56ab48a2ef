"""twarc-csv, as its command does it with its defaults: pages of X's API v2 to CSV.

It calls `DataFrame.applymap`, which pandas 3 has under its newer name only: it is given back here.
"""

from pathlib import Path

import pandas as pd
from twarc_csv import CSVConverter, DataFrameConverter

from benchmarks.formats.job import do


def work(files: list[Path], folder: Path) -> int:
    """Rows written."""
    if not hasattr(pd.DataFrame, "applymap"):
        setattr(pd.DataFrame, "applymap", pd.DataFrame.map)  # noqa: B010 (unknown to the stubs)
    rows = 0
    for path in files:
        converter = DataFrameConverter(input_data_type="tweets")
        with path.open(encoding="utf-8") as lines, (folder / "twarc.csv").open("w", encoding="utf-8") as table:
            CSVConverter(infile=lines, outfile=table, converter=converter, hide_progress=True).process()
        rows += int(converter.counts["rows"])
    return rows


if __name__ == "__main__":
    do(work)
