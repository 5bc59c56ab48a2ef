"""The API v2 by DuckDB's reader and by the careful one: the same rows, numbers and counts, whatever is in a page."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PROPERTY = settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
AT = "2023-01-02T03:04:05Z"
FIRST = {
    "a tweet": {"id": "9", "text": "a", "author_id": "1", "created_at": AT},
    "a page": {"data": [{"id": "9", "text": "a", "created_at": AT}], "meta": {}},
    "a stream": {"data": {"id": "9", "text": "a", "created_at": AT}},
}
ODD = st.one_of(
    st.none(), st.booleans(), st.integers(0, 3), st.floats(), st.sampled_from([[], {}, [1], {"id": "1"}, [None], "{}"])
)


@st.composite
def mostly(draw: st.DrawFn, usual: st.SearchStrategy, odd: bool) -> object:
    """What X writes; one in twenty is something else where `odd`."""
    return draw(ODD if odd and draw(st.integers(0, 19)) == 7 else usual)


def parts(odd: bool, required: dict, **optional: st.SearchStrategy) -> st.SearchStrategy:
    """An object whose values are mostly usual; where `odd`, what is required may be missing too."""
    always, sometimes = ({}, {**required, **optional}) if odd else (required, optional)
    return st.fixed_dictionaries(
        {key: mostly(usual, odd) for key, usual in always.items()},
        optional={key: mostly(usual, odd) for key, usual in sometimes.items()},
    )


def lines(odd: bool) -> st.SearchStrategy:
    """Tweets, pages, tweets of a stream, errors; few ids, so that many are found among the includes."""
    ids = st.sampled_from(["1", "2", "3", "4"])
    texts = st.one_of(st.sampled_from(["", "a", 'say \\ "b"', "RT @a: b…"]), st.text(max_size=4))
    counts = st.integers(0, 10**10)
    note = parts(odd, {}, text=texts)
    type_ = st.sampled_from(["retweeted", "retweeted", "quoted", "replied_to", "other"])
    more = {"type": type_} if odd else {}
    reference = parts(odd, {"type": type_, "id": ids}, text=texts, note_tweet=note)
    user = parts(odd, {"id": ids}, protected=st.sampled_from([False, False, True, "true"]), username=texts)
    included = parts(odd, {"id": ids}, text=texts, note_tweet=note, **more)
    tweet = parts(
        odd,
        {"id": ids, "text": texts, "author_id": ids},
        note_tweet=note,
        created_at=st.sampled_from(["2023-01-02T03:04:05.000Z", AT, "", "soon"]),
        lang=st.sampled_from(["en", "und", ""]),
        edit_history_tweet_ids=st.lists(mostly(ids, odd), max_size=2),
        public_metrics=parts(odd, {}, like_count=counts, retweet_count=counts, reply_count=counts, quote_count=counts),
        referenced_tweets=st.lists(mostly(reference, odd), max_size=2),
        author=user,
        **({"sender": ids} if odd else {}),
    )
    includes = parts(
        odd,
        {},
        users=st.lists(mostly(user, odd), max_size=3, unique_by=None if odd else lambda user: user["id"]),
        tweets=st.lists(mostly(included, odd), max_size=3),
    )
    beside = {"includes": includes, "errors": st.lists(ODD, max_size=1), "__twarc": parts(odd, {}, retrieved_at=texts)}
    page = parts(odd, {"data": st.lists(mostly(tweet, odd), max_size=3)}, meta=parts(odd, {}, count=counts), **beside)
    event = parts(odd, {"data": tweet}, **beside)
    return st.tuples(tweet, page, event, parts(odd, {}, **beside, meta=parts(odd, {}, count=counts)))


def written(first: str, drawn: list[tuple]) -> str:
    """A file of tweets and of pages, or of tweets and a stream, each line followed by one of another kind."""
    tweet, page, event, other = range(4)
    kinds = (tweet, event, other) if first == "a stream" else (tweet, page, other)
    chosen = [line[kinds[number % 3]] for number, line in enumerate(drawn)]
    return "\n".join(map(json.dumps, [FIRST[first], *chosen]))


FILES = st.sampled_from(sorted(FIRST))


@PROPERTY
@given(first=FILES, drawn=st.lists(lines(odd=False), max_size=6))
def test_what_x_writes_takes_the_fast_way_and_reads_the_same(same_both_ways, first, drawn):
    assert same_both_ways(written(first, drawn)).report.load_path == "fast"


@PROPERTY
@given(first=FILES, drawn=st.lists(lines(odd=True), max_size=6))
def test_whatever_else_is_in_it_reads_the_same(same_both_ways, first, drawn):
    same_both_ways(written(first, drawn))


ODD_LINES = {
    "a null": "null",
    "a number": "5",
    "a list": "[1]",
    "nothing": "{}",
    "a cut line": '{"data":[{"id":"1"',
    "a comma too many": '{"data":[{"id":"1","text":"a",}]}',
    "half a character": '{"data":[{"id":"1","text":"\\ud83d"}]}',
    "an id twice": '{"data":[{"id":"1","id":"2","text":"a"}]}',
    "data twice": '{"data":[],"data":[{"id":"2","text":"a"}]}',
    "data null": '{"data":null,"errors":[]}',
    "a broken number": '{"data":[{"id":"2","text":"a","public_metrics":{"like_count":1.00}}]}',
    "a large number": '{"data":[{"id":123456789012345678901234567890,"text":"a"}]}',
    "a stream's line": '{"data":{"id":"2","text":"a"}}',
    "two documents": '{"data":[]}{"data":[]}',
    "ids of two users": '{"data":[{"id":"1","author_id":"7"}],"includes":{"users":'
    '[{"id":"7","protected":true},{"id":"7"}]}}',
}


@pytest.mark.parametrize("line", ODD_LINES.values(), ids=ODD_LINES)
def test_an_odd_line_between_pages_reads_the_same(same_both_ways, line):
    page = json.dumps(FIRST["a page"])
    assert same_both_ways(f"{page}\n{line}\n\n{page}\n").report.rows_read >= 2


def test_rows_are_numbered_in_the_order_of_many_pages(same_both_ways):
    pages = [
        {"data": [{"id": f"{page}{tweet:03}", "text": "a", "created_at": AT} for tweet in range(100)]}
        for page in range(1, 301)
    ]
    loaded = same_both_ways("\n".join(map(json.dumps, pages)))
    assert loaded.report.load_path == "fast"
    assert [post["row_number"] for post in loaded.posts] == list(range(1, 30_001))
    assert [int(post["post_id"]) for post in loaded.posts] == sorted(int(post["post_id"]) for post in loaded.posts)


def test_real_files_read_the_same(same_both_ways, shared_exports: Path):
    careful = []
    for path in sorted((shared_exports / "x_api_v2_twarc" / "test-data").glob("*.jsonl")):
        loaded = same_both_ways(path.read_bytes())
        careful += [path.name] if loaded.report.load_path == "careful" else []
    assert careful == ["streaming_output_with_error.jsonl"]  # one of its lines is no JSON
