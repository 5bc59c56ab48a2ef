"""Bulk files for measuring: repeatable, of the stated shape, with a tenth of the posts in a category."""

import csv
from datetime import date
from pathlib import Path

import pytest

from orchestration.sample.bulk import write_bulk_csv, write_terms
from orchestration.sample.vocabulary import CATEGORIES
from tests.independent import Study, classify, is_slot
from tests.independent_matching import term
from tests.independent_readers import csv_rows

DAYS = {"days": 10, "first_day": date(2026, 1, 1)}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    path = tmp_path_factory.mktemp("bulk") / "it's bulk.csv"
    write_bulk_csv(path, posts=5000, authors=800, seed=1, **DAYS)
    return list(csv_rows(path))


def test_posts_have_all_columns_own_ids_and_run_through_the_days(rows: list[dict[str, str]]) -> None:
    assert list(rows[0]) == ["id", "author", "created_at", "language", "platform", "kind", "text"]
    assert len({row["id"] for row in rows}) == 5000
    assert {row["created_at"][:10] for row in rows} == {f"2026-01-{day:02d}" for day in range(1, 11)}
    assert all(row["text"] for row in rows)


def test_authors_have_one_platform_and_a_long_tail(rows: list[dict[str, str]]) -> None:
    assert len({(row["author"], row["platform"]) for row in rows}) == len({row["author"] for row in rows})
    by_first = sum(row["author"] == "author_1" for row in rows)
    assert 0.06 < by_first / 5000 < 0.15
    assert len({row["author"] for row in rows}) > 300


def test_a_tenth_is_in_a_category_and_more_in_the_slot(rows: list[dict[str, str]], tmp_path: Path) -> None:
    write_terms(tmp_path / "terms.csv", 40)
    with (tmp_path / "terms.csv").open(encoding="utf-8", newline="") as file:
        terms = [term(row) for row in csv.DictReader(file)]
    study = Study(list(CATEGORIES), terms, ["social"], "UTC", {})
    classified = sum(bool(classify(row["text"], None, study)) for row in rows)
    slot = sum(is_slot(row["text"], None, study) for row in rows)
    assert 0.08 < classified / 5000 < 0.13
    assert 0.2 < slot / 5000 < 0.3


def test_the_same_seed_gives_the_same_bytes_and_an_offset_gives_new_ids(tmp_path: Path) -> None:
    for name, seed, offset in (("a", 1, 0), ("b", 1, 0), ("c", 2, 0), ("d", 1, 300)):
        write_bulk_csv(tmp_path / name, posts=300, authors=50, seed=seed, id_offset=offset, **DAYS)
    a, b, c, d = ((tmp_path / name).read_bytes() for name in "abcd")
    assert a == b
    assert a != c
    ids = {line.split(b",")[0] for line in a.splitlines()[1:] + d.splitlines()[1:]}
    assert len(ids) == 600


@pytest.mark.parametrize("number", [4, 200, 10_000])
def test_terms_are_as_many_as_asked_for_and_all_different(number: int, tmp_path: Path) -> None:
    write_terms(tmp_path / "terms.csv", number)
    with (tmp_path / "terms.csv").open(encoding="utf-8", newline="") as file:
        patterns = [(row["category_id"], row["pattern"]) for row in csv.DictReader(file)]
    assert len(set(patterns)) == len(patterns) == number
    assert {category for category, _ in patterns} == {"marketing", "business", "brand", "enterprise"}
