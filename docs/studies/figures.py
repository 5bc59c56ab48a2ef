"""Prints the tables of a page in this folder from a release: `python docs/studies/figures.py HOME`.

Belongs here: which figures a page shows, and their form. Not here: computing any.
"""

import sys
from pathlib import Path

from orchestration.home import Home
from orchestration.releases import opening

SHARES = """
    select
        case period_kind when 'all' then 'all' else year(period_start)::varchar end as period, category_id,
        numerator::bigint as posts, base::bigint as base, share, share_low, share_high
    from fct_category_shares
    where
        unit = 'original' and label = 'whole' and denominator = 'classified' and platform = 'all' and language = 'all'
        and (period_kind = 'all' or (period_kind = 'year' and year(period_start) >= 2010))
    order by period = 'all' desc, period, share desc, category_id
"""
POSTS = """
    with found as (
        select
            parse_filename(files.file_name) as file, posts.row_number as record, mentions.post_id, category_id,
            string_agg(distinct matched_text, ', ' order by matched_text) as words
        from fct_mentions as mentions
        inner join fct_posts as posts using (platform, post_id)
        inner join ingest_files as files on posts.file_sha256 = files.file_sha256
        group by all
    )
    from (from found qualify row_number() over (partition by category_id order by file, record) <= 3)
    qualify row_number() over (partition by file, record order by category_id) = 1
    order by file, record limit 10
"""


def shares(rows: list[tuple]) -> list[str]:
    """A line a share: period, category, posts of the base, the share and its interval."""
    return [
        f"| {period} | {category} | {posts} of {base} | {100 * share:.1f} % | {100 * low:.1f} to {100 * high:.1f} % |"
        for period, category, posts, base, share, low, high in rows
    ]


def main() -> None:
    with opening.open_for_reading(Home(Path(sys.argv[1]))) as con:
        print(*shares(con.execute(SHARES).fetchall()), sep="\n")
        for file, record, post_id, category, words in con.execute(POSTS).fetchall():
            print(f"| `{file}` | {record} | [{post_id}](https://redd.it/{post_id}) | {words} | {category} |")


if __name__ == "__main__":
    main()
