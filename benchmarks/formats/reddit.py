"""Reddit's submissions: the real set repeated, where it lies beside the checkout, else invented ones of its shape.

Belongs here: gzipped CSV, one file a subreddit, and JSON lines packed with zstd as the monthly dumps have them.
"""

import gzip
import os
import shutil
from pathlib import Path

import duckdb

from orchestration.sample.bulk import VOCABULARY
from orchestration.settings import CHECKOUT

REAL_SET = "QUOTEPART_BENCH_REDDIT"
"""Variable with the folder of the real set, where it does not lie beside the checkout."""
BESIDE = CHECKOUT.parent / "shared" / "exports" / "reddit_top_2006_2013"
FILES = 187
SETTINGS = {"threads": 2, "memory_limit": "1GB"}

COLUMNS = (
    "created_utc", "score", "domain", "id", "title", "ups", "downs", "num_comments", "permalink", "selftext",
    "link_flair_text", "over_18", "thumbnail", "subreddit_id", "edited", "link_flair_css_class",
    "author_flair_css_class", "is_self", "name", "url", "distinguished",
)  # fmt: skip

INVENTED = """
select
    (1199145600 + i * 90)::varchar || '.0' as created_utc, (i % 4000)::varchar as score, 'example.org' as domain,
    printf('%x', i) as id, words(i, 0, 8) as title, (i % 5000)::varchar as ups, (i % 1000)::varchar as downs,
    (i % 300)::varchar as num_comments, 'http://www.reddit.com/r/r' || i % {files} || '/comments/' || printf('%x', i)
    || '/_/' as permalink, case when i % 3 = 0 then words(i, 8, 60) || chr(10) || words(i, 68, 20) end as selftext,
    null as link_flair_text, 'False' as over_18, 'default' as thumbnail, 't5_' || i % {files} as subreddit_id,
    'False' as edited, null as link_flair_css_class, null as author_flair_css_class,
    case when i % 3 = 0 then 'True' else 'False' end as is_self, 't3_' || printf('%x', i) as name,
    'http://example.org/' || i as url, null as distinguished
from range({first}, {last}) as numbers(i)
"""

REPEATED = """
select * exclude (suffix) replace (id || suffix as id, name || suffix as name)
from
    read_csv('{path}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', parallel = false),
    (select case when i > 0 then 'z' || i else '' end as suffix from range({times}) as numbers(i))
"""

LINES = """
select
    printf('%x', i) as id, 'author_' || i % 50000 as author, 1199145600 + i * 90 as created_utc,
    words(i, 0, 8) as title, case when i % 3 = 0 then words(i, 8, 60) || chr(10) || words(i, 68, 20) else '' end
    as selftext, i % 4000 as score, i % 300 as num_comments, '/r/r1/comments/' || printf('%x', i) || '/_/' as permalink,
    'r1' as subreddit, 't5_1' as subreddit_id, 'example.org' as domain, false as over_18, 1400000000 as retrieved_on,
    'http://example.org/' || i as url, false as stickied
from range({number}) as numbers(i)
"""


def real_files() -> list[Path]:
    """The files of the real set; none where it is not there."""
    return sorted(Path(os.environ.get(REAL_SET) or BESIDE).glob("*.csv.gz"))


def origin() -> str:
    """Where the posts of the CSV set come from, in words."""
    return "the real set, repeated with new ids" if real_files() else "invented posts of the real set's shape"


def write_csv_set(folder: Path, number: int) -> None:
    """About so many submissions in gzipped CSV files."""
    folder.mkdir()
    with _connected() as con:
        if sources := real_files():
            _repeat(con, sources, folder, number)
            return
        for file in range(FILES):
            first, last = number * file // FILES, number * (file + 1) // FILES
            query = INVENTED.format(files=FILES, first=first, last=last)
            _write(con, query, folder / f"r{file}.csv.gz")


def write_lines(path: Path, number: int) -> None:
    """So many submissions as JSON lines packed with zstd."""
    with _connected() as con:
        con.execute(f"copy ({LINES.format(number=number)}) to '{path}' (format json, compression zstd)")


def _repeat(con: duckdb.DuckDBPyConnection, sources: list[Path], folder: Path, number: int) -> None:
    """All files where more is wanted than there is, else the first ones that hold as many."""
    counts = [len(con.sql(f"select id from ({REPEATED.format(path=path, times=1)})").fetchall()) for path in sources]
    times = max(1, round(number / sum(counts)))
    left = number
    for path, count in zip(sources, counts, strict=True):
        if left > 0:
            query = REPEATED.format(path=path, times=times)
            _write(con, query, folder / path.name)
            left -= count if times == 1 else 0


def _write(con: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    """DuckDB packs hard, which takes a minute for a million rows; this takes seconds."""
    plain = path.with_suffix("")
    con.sql(query).write_csv(str(plain), header=True)
    with plain.open("rb") as source, gzip.open(path, "wb", compresslevel=1) as target:
        shutil.copyfileobj(source, target)
    plain.unlink()


def _connected() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(config=SETTINGS)
    con.execute("set enable_progress_bar = false")  # stdout is for the tables
    con.execute("set variable words = ?", [VOCABULARY])
    con.execute("""
        create macro words(i, first, number) as list_aggregate(
            list_transform(range(first, first + number), lambda k: getvariable('words')[1 + (hash(i, k) % 4096)::int]),
            'string_agg', ' '
        )""")
    return con
