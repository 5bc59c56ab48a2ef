"""Reddit's dumps: floats do not slow them down, both readers agree, whatever a month wrote."""

import json
from dataclasses import replace

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orchestration.sources.readers import json_fast

SUBMISSION = {"id": "pq1", "created_utc": 1329393414, "title": "Social brand", "selftext": "", "num_comments": 1}
PROPERTY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
pytestmark = pytest.mark.slow
numbers = st.one_of(
    st.integers(), st.floats(), st.sampled_from([1329393414.0, 1329393414.5, 1e9, -0.0, 1e400, 10**25, "1329393414.0"])
)
texts = st.one_of(st.text(max_size=5), st.none(), st.sampled_from(["[deleted]", "[removed]", "t3_pq1", "t1_c0"]))
values = st.one_of(numbers, texts, st.booleans(), st.lists(st.integers(), max_size=1))
later = st.one_of(values, st.fixed_dictionaries({}, optional={"was_deleted_later": values, "retrieved_2nd_on": values}))
submissions = st.fixed_dictionaries(
    {"id": texts, "created_utc": st.one_of(st.integers(10**9, 2 * 10**9), values)},
    optional={
        "title": values, "selftext": values, "body": texts, "link_id": texts, "parent_id": texts, "_meta": later,
        "score": values, "num_comments": numbers, "permalink": texts, "retrieved_on": numbers, "author": texts,
        "crosspost_parent": texts, "removed_by_category": texts, "subreddit_type": texts,
    },
)  # fmt: skip
written = st.sampled_from(["1329393414.00", "1.329393414e9", "1329393414.0", "13293934140E-1", "1329393414", "-0"])


def lines(*documents: object) -> str:
    return "".join(json.dumps(document) + "\n" for document in documents)


@pytest.fixture
def both_ways(load_bytes, monkeypatch):
    def both_ways(content):
        with monkeypatch.context() as patch:
            fast = load_bytes(content)
            patch.setattr(json_fast, "read", lambda *_: False)
            return fast, load_bytes(content)

    return both_ways


def assert_same(fast, careful):
    assert fast.posts == careful.posts
    assert fast.rejects == careful.rejects
    assert replace(fast.report, load_path=None) == replace(careful.report, load_path=None)


@PROPERTY
@given(posts=st.lists(submissions, max_size=4))
def test_any_month_reads_the_same_by_both_readers(both_ways, posts):
    assert_same(*both_ways(lines(SUBMISSION, *posts)))


@PROPERTY
@given(number=written, score=written)
def test_a_number_may_be_written_in_any_way(both_ways, number, score):
    content = f'{lines(SUBMISSION)}{{"id":"pq2","created_utc":{number},"title":"b","score":{score}}}\n'
    fast, careful = both_ways(content)
    assert fast.report.load_path == "fast"
    assert_same(fast, careful)


def test_a_month_of_floats_takes_the_fast_way_and_keeps_the_second(load_bytes):
    loaded = load_bytes(lines(SUBMISSION, {**SUBMISSION, "id": "pq2", "created_utc": 1329393414.0, "score": 5.0}))
    assert loaded.report.load_path == "fast"
    assert [str(post["posted_at"]) for post in loaded.posts] == ["2012-02-16 11:56:54"] * 2
    assert loaded.posts[1]["like_count"] == 5


def test_an_id_that_is_a_float_is_not_guessed_at(load_bytes):
    loaded = load_bytes(lines(SUBMISSION) + '{"id":1.50,"created_utc":1329393414,"title":"b","num_comments":0}\n')
    assert loaded.report.load_path == "careful"
    assert loaded.posts[1]["post_id"] == "1.50"


def test_the_same_id_is_another_post_as_submission_and_as_comment(load_bytes):
    comment = {"id": "pq1", "created_utc": 1329393414, "body": "yes", "link_id": "t3_pq1", "parent_id": "t3_pq1"}
    loaded = load_bytes(lines(SUBMISSION, comment, SUBMISSION))
    assert [(post["post_id"], post["kind"]) for post in loaded.posts] == [("pq1", "original"), ("t1_pq1", "reply")]
    assert loaded.report.rows_duplicate == 1


@pytest.mark.parametrize(
    "change",
    [
        {"selftext": "[removed]"},
        {"title": "[deleted by user]"},
        {"title": "[ Removed by Reddit ]"},
        {"_meta": {"was_deleted_later": True, "removal_type": "deleted"}},
        {"removed_by_category": "deleted"},
    ],
)
def test_what_its_author_or_reddit_took_away_is_left_out(load_bytes, change):
    report = load_bytes(lines(SUBMISSION, {**SUBMISSION, "id": "pq2", **change})).report
    assert (report.rows_loaded, report.filtered_reasons) == (1, {"deleted_content": 1})
    assert report.load_path == "fast"


def test_what_was_only_edited_stays(load_bytes):
    kept = {"_meta": {"was_deleted_later": None, "is_edited": False}, "removed_by_category": None, "id": "pq2"}
    assert load_bytes(lines(SUBMISSION, {**SUBMISSION, **kept})).report.rows_loaded == 2


def packed(content: str, window_log: int) -> bytes:
    parameters = zstandard.ZstdCompressionParameters.from_level(3, window_log=window_log)
    compressor = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    return compressor.compress(content.encode()) + compressor.flush()


@pytest.mark.parametrize("window_log", [20, 31])
def test_a_packed_month_takes_the_fast_way(load_bytes, window_log):
    content = lines(*({**SUBMISSION, "id": f"a{number}"} for number in range(3000)))
    loaded = load_bytes(packed(content, window_log))
    assert (loaded.report.load_path, loaded.report.status, loaded.report.rows_loaded) == ("fast", "loaded", 3000)
    assert [post["post_id"] for post in loaded.posts] == [f"a{number}" for number in range(3000)]


def test_a_dump_with_a_long_window_that_was_cut_off_is_partial(load_bytes):
    content = lines(*({**SUBMISSION, "id": f"a{number}", "selftext": number * 7919 % 65537} for number in range(9000)))
    report = load_bytes(packed(content, 31)[:-20_000]).report
    assert (report.load_path, report.status) == ("careful", "partial")
    assert 0 < report.rows_loaded < 9000


def test_a_dump_with_a_long_window_and_a_broken_line_is_read_carefully(load_bytes):
    content = lines(SUBMISSION) + "no json\n" + lines(*({**SUBMISSION, "id": f"a{n}"} for n in range(30_000)))
    loaded = load_bytes(packed(content, 31))
    assert (loaded.report.load_path, loaded.report.rows_loaded) == ("careful", 30_001)
    assert [reject["reason"] for reject in loaded.rejects] == ["not_json"]
