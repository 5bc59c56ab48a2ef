"""Millions of invented posts for measuring, written by DuckDB in seconds.

Belongs here: one large generic CSV, and lists of as many terms as a measurement wants. Not here: a known truth
(`generate`). The same arguments and DuckDB version give the same bytes.
"""

import csv
from collections.abc import Iterator
from datetime import date
from itertools import islice, product
from pathlib import Path

import duckdb

from orchestration.sample.vocabulary import CATEGORIES, OTHER_SOCIAL, PHRASES

SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "té", "vi", "zo", "chu", "bré")
VOCABULARY = ["".join(parts) for parts in product(SYLLABLES, repeat=3)]  # 4,096 invented words
FILLER_WORDS = 14
ID_EPOCH = 1288834974657  # ms; ids carry the time, as those of X do: another one would be taken for the post's
TERM_COLUMNS = ("category_id", "sense_id", "language", "pattern", "kind", "since", "reason")

MATCHING_PART = 0.10
OTHER_SOCIAL_PART = 0.15
LINK_PART = 0.10

BULK = """
with draws as (
    select
        i,
        timestamp '{first_day}' + to_seconds(i * {seconds} // {posts}) as posted_at,
        floor(exp(draw(i, 1) * ln({authors} + 1)))::bigint as author,
        draw(i, 2) as nature,
        draw(i, 3) as kind
    from range({posts}) as numbers(i)
),
subjects as (
    select
        *,
        case
            when nature < {matching} then pick('phrases', draw(i, 4))
            when nature < {slot} then pick('others', draw(i, 4))
            -- The last word keeps the fillers around apart: joined over a link or an entity they might be a term.
            when nature < {link} then 'https://example.org/?utm_medium=SocialMarketing&n=' || i || ' via'
            else '&amp; co'
        end as subject
    from draws
)
select
    (((epoch_ms(posted_at) - {id_epoch}) << 22) + (i + {id_offset}) % 4194304)::varchar as id,
    'author_' || author as author,
    strftime(posted_at, '%Y-%m-%dT%H:%M:%SZ') as created_at,
    case author % 10 when 0 then '' when 1 then 'fr' when 2 then 'fr' else 'en' end as language,
    case author % 3 when 0 then 'x' when 1 then 'mastodon' else 'linkedin' end as platform,
    case when kind < 0.15 then 'repost' when kind < 0.2 then 'reply' else 'original' end as kind,
    {text} as text
from subjects
"""


def write_bulk_csv(
    path: Path, *, posts: int, authors: int, days: int, first_day: date, seed: int, id_offset: int = 0
) -> None:
    """Write one CSV of `id,author,created_at,language,platform,kind,text`, in the order of time.

    A tenth of the posts has a phrase of the default study; the r-th author writes in proportion to 1 / r.
    `id_offset` starts the ids elsewhere: with the number of posts written before, a batch repeats none of them.
    """
    query = BULK.format(
        authors=int(authors),
        posts=int(posts),
        matching=MATCHING_PART,
        slot=MATCHING_PART + OTHER_SOCIAL_PART,
        link=MATCHING_PART + OTHER_SOCIAL_PART + LINK_PART,
        id_epoch=ID_EPOCH,
        id_offset=int(id_offset),
        first_day=first_day.isoformat(),
        seconds=int(days) * 86400,
        text=_text(),
    )
    with duckdb.connect(config={"threads": 2, "memory_limit": "1GB"}) as con:
        con.execute(f"create macro draw(i, k) as hash(i, k, {int(seed)}) / 18446744073709551616.0::double")
        con.execute("create macro pick(name, part) as getvariable(name)[1 + floor(part * len(getvariable(name)))::int]")
        con.execute("set variable words = ?", [VOCABULARY])
        con.execute("set variable phrases = ?", [[phrase for _, phrase in _phrases()]])
        con.execute("set variable others = ?", [list(OTHER_SOCIAL["en"])])
        con.sql(query).write_csv(str(path), header=True)


def _text() -> str:
    """Filler with the subject in its middle, as SQL; squared draws make some words far more common than others."""
    words = [f"pick('words', pow(draw(i, {10 + number}), 2))" for number in range(FILLER_WORDS)]
    half = FILLER_WORDS // 2
    return " || ' ' || ".join([*words[:half], "subject", *words[half:]])


def _phrases() -> list[tuple[str, str]]:
    """Category and phrase, the first phrase of each category before any second."""
    ranked = [
        (rank, category, phrase)
        for by_category in PHRASES.values()
        for category, phrases in by_category.items()
        for rank, phrase in enumerate(phrases)
    ]
    return [(category, phrase) for _, category, phrase in sorted(ranked, key=lambda entry: entry[0])]


def write_terms(path: Path, number: int) -> None:
    """Write a terms.csv of so many terms in the four categories of the default study.

    The phrases that bulk posts hold come first; then pairs of filler words, every other one with a word that
    no post holds.
    """
    known = dict.fromkeys((category, phrase.lower()) for category, phrase in _phrases())
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(TERM_COLUMNS)
        for category, pattern in islice((*known, *_pairs(number)), number):
            writer.writerow((category, "", "", pattern, "include", "", "generated for measuring"))


def _pairs(number: int) -> Iterator[tuple[str, str]]:
    size = len(VOCABULARY)
    for index in range(number):
        first = VOCABULARY[(size - 1 - index * 37) % size]
        second = VOCABULARY[(index * 101 + index // size) % size] + ("xq" if index % 2 else "")
        yield CATEGORIES[index % len(CATEGORIES)], f"{first} {second}"
