"""The planted truth is what the witness reads from the files that were written: post for post, share for share."""

from collections import Counter
from pathlib import Path

import pytest

from orchestration.sample import Truth, generate
from tests.independent import ALL_TIME, Post, Study, classify, fold, is_slot, shares
from tests.sample.sample_readers import read_folder


def test_every_planted_post_is_read_back_as_it_was_planted(truth: Truth, read_posts: list[Post]) -> None:
    planted = {(p.platform, p.post_id): (p.posted_at, p.text, p.language, p.kind, p.author_known) for p in truth.posts}
    found = {
        (p.platform, p.post_id): (p.posted_at, p.text, p.language, p.kind, p.author is not None) for p in read_posts
    }
    assert found == planted


def test_every_post_has_the_categories_that_were_planted(truth: Truth, read_posts: list[Post], study: Study) -> None:
    planted = {(p.platform, p.post_id): (p.categories, p.slot) for p in truth.posts}
    wrong = [
        (post.text, planted[post.platform, post.post_id])
        for post in read_posts
        if (classify(post.text, post.language, study), is_slot(post.text, post.language, study))
        != planted[post.platform, post.post_id]
    ]
    assert wrong == []


def test_shares_are_what_the_witness_counts(truth: Truth, read_posts: list[Post], study: Study) -> None:
    expected = truth.shares()
    assert len(expected) == 3 * 2 * 3 * 4
    rules = {(row.unit, row.label, row.denominator) for row in expected}
    counted = {rule: shares(read_posts, study, *rule) for rule in rules}
    for row in expected:
        found = counted[row.unit, row.label, row.denominator][ALL_TIME, "all", "all", row.category]
        assert (found.numerator, found.base) == pytest.approx((float(row.numerator), float(row.base))), row


@pytest.mark.parametrize("label", ["whole", "fractional"])
def test_intervals_cover_the_probability_that_was_drawn_from(
    label: str, truth: Truth, read_posts: list[Post], study: Study
) -> None:
    found = shares(read_posts, study, "original", label, "classified")
    for category, probability in truth.probability(label).items():
        share = found[ALL_TIME, "all", "all", category]
        assert share.share_low <= probability <= share.share_high, category


def test_authors_who_prefer_a_category_widen_the_interval(read_posts: list[Post], study: Study) -> None:
    found = shares(read_posts, study, "original", "whole", "classified")
    assert found[ALL_TIME, "all", "all", "marketing"].design_effect > 1.3


def test_days_are_what_the_witness_counts_and_one_is_missing(truth: Truth, read_posts: list[Post]) -> None:
    assert truth.posts_by_day() == Counter(post.posted_at.date() for post in read_posts)
    assert truth.calendar.missing_day not in truth.posts_by_day()
    assert len(truth.posts_by_day()) == truth.calendar.days - 1


def test_rows_loaded_are_the_posts_in_each_file(made: tuple[Path, Truth]) -> None:
    folder, truth = made
    found = read_folder(folder)
    assert {name: file.loaded + file.duplicate for name, file in truth.files.items()} == {
        name: len(posts) for name, posts in found.items()
    }
    for file in truth.files.values():
        assert file.read == file.loaded + file.rejected + file.filtered + file.duplicate


def test_the_oddities_are_there(truth: Truth, read_posts: list[Post]) -> None:
    damage = sum((Counter(file.damage) for file in truth.files.values()), Counter())
    assert damage == {"bad_date": 3, "short_row": 1, "not_json": 2}
    assert sum(file.duplicate for file in truth.files.values()) == 1
    assert {file.status for file in truth.files.values()} == {"loaded", "no_posts"}
    assert truth.folded_copies() > 100
    assert sum(post.kind == "repost" for post in read_posts) > 100
    by_author = Counter(post.author for post in read_posts if post.author and post.platform != "x")
    assert by_author.most_common(1)[0] == ("author_0000", truth.prolific()["posts"])
    assert sum(post.late for post in truth.posts) == truth.files["agency_csv/agency_late.csv"].loaded


def test_over_many_samples_the_intervals_cover_about_ninety_five_percent(tmp_path: Path, study: Study) -> None:
    """120 intervals: with a true coverage of 95 %, fewer than 106 or all of them covered is rarer than 1 in 100."""
    covered = 0
    for seed in range(30):
        truth = generate(tmp_path / str(seed), posts=1000, days=30, seed=seed)
        posts = fold(
            Post(
                p.platform,
                p.post_id,
                p.posted_at,
                p.text,
                p.author.name if p.author_known else None,
                p.language,
                p.kind,
            )
            for p in truth.posts
        )
        found = shares(posts, study, "original", "whole", "classified")
        for category, probability in truth.probability("whole").items():
            share = found[ALL_TIME, "all", "all", category]
            covered += share.share_low <= probability <= share.share_high
    assert 106 <= covered <= 119
