"""Write a folder of sample exports and tell the truth about it.

Belongs here: the order of the steps, the folder of each night, the note that says what the folder is.
Not here: posts (`conversation`), formats (`write_*`), expected numbers (`truth`).
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from orchestration.sample import write_csv, write_json
from orchestration.sample.conversation import Calendar, PlantedPost, converse
from orchestration.sample.export import Export
from orchestration.sample.truth import FileTruth, Truth

FIRST_DAY = date(2026, 3, 1)  # fixed, so that the sample that ships is the same whenever it is made
README = """# Generated sample data

Every post here was invented by a program from lists of words; authors are called `author_0123`. Nothing was
written by anyone, nothing may be quoted.

Made by `quotepart sample DIR --posts {posts} --days {days} --seed {seed}`, which writes the same bytes again
(first day {first_day}, nights: {nights}).

| folder | format |
|---|---|
| `agency_csv` | generic CSV, gzipped; a file of late posts; a row without a date and a short row |
| `presse_csv` | generic CSV with French headers, semicolons, local times; `columns.yml` explains them |
| `community_jsonl` | generic JSONL, zstd; some of its posts are in `agency_csv` too; a line that is not JSON |
| `x_api` | X API v2 pages as twarc writes them, zstd; `counts.jsonl` holds no posts |
| `x_archive` | an old X archive: `tweets.csv`, and the same posts under `data/js/tweets` |
| `forum_reddit` | Reddit submissions, gzipped CSV without authors; a row twice, a row without a date |
"""


class SampleError(Exception):
    """Arguments that make no sample. The message says which and what to do."""


def generate(folder: Path, *, posts: int, days: int, seed: int, first_day: date = FIRST_DAY, nights: int = 1) -> Truth:
    """Write exports of so many posts over so many days into an empty folder, and return what was planted.

    With several nights, `folder/night_1`, `folder/night_2` … hold what each night adds (the X archive is
    exported whole every time, late posts come one night late). Raises SampleError.
    """
    if posts < 1 or not 1 <= nights <= days:
        raise SampleError(
            f"posts = {posts}, days = {days}, nights = {nights}: posts and days must be at least 1,"
            " nights between 1 and days"
        )
    if folder.exists() and any(folder.iterdir()):
        raise SampleError(f"{folder}: is not empty. Name a new folder, or empty this one")
    calendar = Calendar(first_day, days, nights)
    planted = converse(random.Random(seed), posts, calendar)
    files: dict[str, FileTruth] = {}
    for night in range(1, nights + 1):
        prefix = f"night_{night}/" if nights > 1 else ""
        for export in _exports(planted, calendar, night):
            export.write(folder / prefix)
            files[prefix + export.path] = export.truth(night)
        if any(name.startswith(f"{prefix}presse_csv/") for name in files):
            (folder / prefix / "presse_csv" / "columns.yml").write_text(write_csv.PRESSE_COLUMNS, encoding="utf-8")
    note = README.format(posts=posts, days=days, seed=seed, first_day=first_day, nights=nights)
    (folder / "README.md").write_text(note, encoding="utf-8")
    return Truth(calendar, tuple(planted), files)


def _exports(planted: Sequence[PlantedPost], calendar: Calendar, night: int) -> Iterator[Export]:
    fresh = [post for post in planted if post.night == night]
    damaged = night == 1
    yield from write_csv.agency(fresh, damaged=damaged)
    yield from write_csv.presse(fresh, damaged=damaged)
    yield from write_csv.reddit(fresh, damaged=damaged)
    yield from write_json.community(fresh, damaged=damaged)
    originals = {post.post_id: post for post in planted if post.platform == "x"}
    yield from write_json.x_api(fresh, originals, calendar.last_moment(night), damaged=damaged)
    yield from write_json.x_archive([post for post in planted if post.night <= night])
