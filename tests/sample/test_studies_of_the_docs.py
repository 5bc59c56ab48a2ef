"""The tables of docs/studies are what a plain count of the real exports finds, and ten posts say what they should."""

import re
from pathlib import Path

import pytest

from orchestration.settings import STUDIES
from tests.independent import Post, Share, Study, classify, fold, read_study, shares
from tests.independent_readers import csv_rows, reddit_csv

PAGES = Path(__file__).parents[2] / "docs" / "studies"
NAMES = ("phones", "energy", "languages")
POST = re.compile(r"\| `(.+?)` \| (\d+) \| \[(\w+)\]\S+ \| (.+) \| (\w+) \|")


@pytest.fixture(scope="module")
def folder(shared_exports: Path) -> Path:
    return shared_exports / "reddit_top_2006_2013"


@pytest.fixture(scope="module")
def studies() -> dict[str, Study]:
    return {name: read_study(STUDIES / name) for name in NAMES}


@pytest.fixture(scope="module")
def posts(folder: Path, studies: dict[str, Study]) -> list[Post]:
    """Posts that have some first word of a pattern; others can be in no category."""
    words = {term.words[0] for study in studies.values() for term in study.terms}
    hint = re.compile("|".join(sorted(words)))
    read = [post for path in sorted(folder.glob("*.csv.gz")) for post in reddit_csv(path)]
    return [post for post in fold(read) if hint.search(post.text.lower())]


@pytest.mark.parametrize("name", NAMES)
def test_the_shares_of_the_page_are_counted_again(posts: list[Post], studies: dict[str, Study], name: str) -> None:
    found = [
        _line(start.year, category, share)
        for kind in ("all", "year")
        for (start, platform, language, category), share in shares(
            posts, studies[name], "original", "whole", "classified", kind
        ).items()
        if (platform, language) == ("all", "all") and (kind == "all" or start.year >= 2010)
    ]
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8").splitlines()
    assert sorted(line for line in page if re.match(r"\| (all|\d{4}) \|", line)) == sorted(found)


def _line(year: int, category: str, share: Share) -> str:
    period = "all" if year == 1900 else str(year)
    numbers = f"{share.numerator:.0f} of {share.base:.0f} | {100 * share.share:.1f} %"
    return f"| {period} | {category} | {numbers} | {100 * share.share_low:.1f} to {100 * share.share_high:.1f} % |"


@pytest.mark.parametrize("name", NAMES)
def test_the_ten_posts_are_there_and_say_so(folder: Path, studies: dict[str, Study], name: str) -> None:
    found = POST.findall((PAGES / f"{name}.md").read_text(encoding="utf-8"))
    assert len(found) == 10
    for file, record, post_id, words, category in found:
        row = list(csv_rows(folder / file))[int(record) - 1]
        assert row["id"] == post_id
        text = f"{row['title']}\n{row['selftext']}"
        assert category in classify(text, None, studies[name])
        plain = re.sub(r"\W+", " ", text.lower())
        assert all(word in plain for word in words.split(", ")), post_id
