"""Drawing posts to be labelled: strata, how many of each, which ones.

Belongs here: a seeded, stratified draw without replacement from the posts of a release, with the probability that each
post had. Not here: files for coders (sheets). The same seed and the same release give the same draw.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np

REST_PART = 1 / 3
"""Of the draw, for posts that no rule matched: they show what the rules miss, and nothing else."""
LEAST_IN_STRATUM = 2
"""One label gives no variance."""
LANGUAGE_PART = 0.05
"""Languages with less of the posts than this share their strata."""
NAMES = re.compile(r"[A-Za-z0-9_.+-]*@[\w.@-]+|\bu/[\w-]+")


class LabelsError(Exception):
    """A draw that cannot be made, or sheets that cannot be read; says what to do."""


@dataclass(frozen=True)
class Frame:
    """Which posts of a release can be drawn: those that its default shares are about, and the slot around them."""

    with_reposts: bool
    beyond_slot: bool

    @classmethod
    def of_study(cls, study: Mapping[str, Any]) -> "Frame":
        """The frame of a study as a release's manifest has it."""
        rule = study["default_rule"]
        return cls(rule["unit"] == "post", rule["denominator"] == "all" or not study["slot_words"])


@dataclass(frozen=True)
class Item:
    """A post that was drawn; `number` says nothing about where it came from."""

    number: int
    platform: str
    post_id: str
    language: str
    text: str
    stratum: str
    inclusion_probability: float


STRATA = f"""
create or replace temp table strata as
with posts as (
    select platform, post_id, language, is_slot from lake.marts.fct_posts
    where ($with_reposts or kind <> 'repost') and ($beyond_slot or is_slot)
),
tongues as (
    select
        language,
        case when count(*) >= {LANGUAGE_PART} * sum(count(*)) over () then language else 'other' end as tongue
    from posts group by language
),
mentioned as (
    select distinct platform, post_id, category_id, tongue
    from (select platform, post_id, category_id from lake.marts.fct_mentions)
    inner join posts using (platform, post_id) inner join tongues using (language)
),
frequencies as (select tongue, category_id, count(*) as post_count from mentioned group by all),
rarest as (
    select platform, post_id, arg_min(category_id, (post_count, category_id)) as category_id
    from mentioned inner join frequencies using (tongue, category_id) group by all
)
select
    coalesce(category_id, case when is_slot then '(rest)' else '(outside)' end) || '|' || tongue as stratum,
    platform, post_id,
    row_number() over (partition by stratum order by platform, post_id) as place
from posts inner join tongues using (language) left join rarest using (platform, post_id)"""

CHOSEN = """
select posts.platform, posts.post_id, posts.language, posts.text, stratum
from chosen inner join strata using (stratum, place) inner join lake.marts.fct_posts as posts using (platform, post_id)
order by stratum, posts.platform, posts.post_id"""


def draw(con: duckdb.DuckDBPyConnection, frame: Frame, count: int, seed: int) -> list[Item]:
    """Draw `count` posts from the attached lake, in an order of their own. Raises LabelsError when that cannot be."""
    con.execute(STRATA, {"with_reposts": frame.with_reposts, "beyond_slot": frame.beyond_slot})
    sizes = dict(con.execute("select stratum, count(*) from strata group by stratum order by stratum").fetchall())
    drawn = allocate(sizes, count)
    rng = np.random.default_rng(seed)
    places = [
        (name, int(place) + 1) for name, n in drawn.items() for place in rng.choice(sizes[name], n, replace=False)
    ]
    con.execute("create or replace temp table chosen (stratum varchar, place bigint)")
    con.executemany("insert into chosen values (?, ?)", places)
    rows = con.execute(CHOSEN).fetchall()
    numbers = rng.permutation(len(rows)) + 1
    items = [
        Item(int(number), platform, post_id, language, masked(text), stratum, drawn[stratum] / sizes[stratum])
        for number, (platform, post_id, language, text, stratum) in zip(numbers, rows, strict=True)
    ]
    return sorted(items, key=lambda item: item.number)


def allocate(sizes: Mapping[str, int], count: int) -> dict[str, int]:
    """How many posts to draw from each stratum: by the square root of its size (Bankier 1988), but at least two.

    A third goes to posts without a category, as long as there are some. Raises LabelsError when `count` is too small.
    """
    drawn = {name: min(size, LEAST_IN_STRATUM) for name, size in sizes.items()}
    if not sizes:
        raise LabelsError("there is no post to label: the release has none that its default shares are about")
    if sum(drawn.values()) > count:
        raise LabelsError(f"{count} posts are too few for {len(sizes)} strata. Draw at least {sum(drawn.values())}")
    claims = _claims(sizes)
    for _ in range(min(count, sum(sizes.values())) - sum(drawn.values())):
        open_strata = [name for name in sorted(sizes) if drawn[name] < sizes[name]]
        drawn[max(open_strata, key=lambda name: claims[name] / (drawn[name] + 0.5))] += 1
    return drawn


def _claims(sizes: Mapping[str, int]) -> dict[str, float]:
    """The part of the draw that each stratum may ask for."""
    claims: dict[str, float] = {}
    for names, part in ((_rest(sizes, True), REST_PART), (_rest(sizes, False), 1 - REST_PART)):
        roots = {name: sizes[name] ** 0.5 for name in names}
        claims |= {name: part * root / sum(roots.values()) for name, root in roots.items()}
    return claims


def _rest(names: Mapping[str, int], is_rest: bool) -> Sequence[str]:
    return [name for name in sorted(names) if name.startswith("(") == is_rest]


def masked(text: str) -> str:
    """A text without names of people: @names, addresses of mail, users of Reddit."""
    return NAMES.sub("@…", text)
