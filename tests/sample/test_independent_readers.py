"""The witness reads real exports: counts that the publishers state, and the two X archive formats agree."""

from pathlib import Path

from tests.independent_readers import grailbird_csv, grailbird_js, reddit_csv, x_v2_jsonl


def test_both_formats_of_an_x_archive_hold_the_same_posts(shared_exports: Path) -> None:
    folder = shared_exports / "x_grailbird_congressedits"
    from_csv = grailbird_csv(folder / "tweets.csv")
    from_js = [p for path in sorted(folder.glob("data/js/tweets/*.js")) for p in grailbird_js(path)]
    assert len(from_csv) == len(from_js) == 2313
    assert {(p.post_id, p.posted_at, p.kind) for p in from_csv} == {(p.post_id, p.posted_at, p.kind) for p in from_js}


def test_reddit_posts_have_a_time_and_an_id(shared_exports: Path) -> None:
    posts = reddit_csv(shared_exports / "reddit_top_2006_2013" / "marketing.csv.gz")
    assert len(posts) > 900
    assert len({p.post_id for p in posts}) == len(posts)
    assert {p.posted_at.year for p in posts} <= set(range(2006, 2014))


def test_look_alikes_of_x_api_pages_hold_no_posts(shared_exports: Path) -> None:
    folder = shared_exports / "x_api_v2_twarc" / "test-data"
    counts = {path.stem: len(x_v2_jsonl(path)) for path in folder.glob("*.jsonl")}
    for name in ("counts", "users", "lists", "tweets_compliance", "users_compliance"):
        assert counts[name] == 0, name
    assert counts["flat"] == counts["noflat"] == 100
    assert counts["streaming_output_with_error"] > 0


def test_a_repost_has_the_whole_text_of_what_it_reposts(shared_exports: Path) -> None:
    folder = shared_exports / "x_api_v2_twarc" / "test-data"
    assert [(p.kind, p.text) for p in x_v2_jsonl(folder / "two_tweets.jsonl")][0] == ("repost", "#POIUYTREWQ")
