"""The files that are loaded, each made once in a process of its own. Not here: their shapes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from benchmarks import workload
from benchmarks.formats import feeds, reddit, workbook, x_pages

CSV_TYPES = ("id", "author", "created_at", "language", "platform", "kind", "text")


@dataclass(frozen=True)
class Kind:
    """Files of one format: how they are called, how many rows in a bench of scale 1, who else reads them."""

    name: str
    title: str
    file: str
    rows: int
    peer: str
    write: Callable[[Path, int], object]
    measures_memory: bool = False


def write_json_lines(path: Path, number: int) -> None:
    """The posts of the generic CSV as flat objects, one a line."""
    table = workload.posts(path.with_suffix(".csv"), number)
    with duckdb.connect(config=reddit.SETTINGS) as con:
        con.execute(f"copy (from read_csv('{table}', all_varchar = true)) to '{path}' (format json)")
    table.unlink()


KINDS = (
    Kind("csv_generic", "generic CSV", "posts.csv", 1_000_000, "by_duckdb", workload.posts, True),
    Kind("jsonl_generic", "generic JSON lines", "posts.jsonl", 1_000_000, "by_duckdb", write_json_lines, True),
    Kind("reddit_csv", "Reddit CSV, 187 files", "reddit", 1_000_000, "by_duckdb", reddit.write_csv_set),
    Kind("reddit_ndjson", "Reddit JSON lines", "RS_2010-01.zst", 500_000, "by_duckdb", reddit.write_lines),
    Kind("x_v2_jsonl", "X API v2", "search.jsonl", 30_000, "by_twarc_csv", x_pages.write, True),
    Kind("feed_rss", "RSS", "feed.rss", 10_000, "by_feedparser", feeds.write_rss, True),
    Kind("feed_atom", "Atom", "feed.atom", 10_000, "by_feedparser", feeds.write_atom),
    Kind("xlsx", "XLSX", "posts.xlsx", 50_000, "by_openpyxl", workbook.write),
)


def files(folder: Path, kind: Kind, number: int) -> list[Path]:
    """The files of so many rows; those that are there are kept."""
    path = folder / f"{kind.name}_{number}" / kind.file
    if not path.exists():
        path.parent.mkdir(parents=True)
        workload.elsewhere(kind.write, path, number)
    return sorted(path.iterdir()) if path.is_dir() else [path]
