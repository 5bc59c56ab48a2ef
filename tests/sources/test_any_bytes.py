"""No bytes stop the night: every file gets a report, and every row a fate."""

import gzip

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from orchestration.sources.registry import FORMATS

PACKED = [b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"PAR1"]
TABLE, LINE = b"id,date,text\n", b'{"id":"1","date":"2023-01-02","text":"a"}\n'
STARTS = [
    example.content.encode() if isinstance(example.content, str) else example.content
    for format_ in FORMATS.values()
    for example in format_.examples
]
PHP = b'id,replyCount,likeCount,publishedAt,authorName,text,isReply\nc,0,0,"2022-11-11 05:30:01",a,"say \\"'

starts = st.builds(
    lambda content, part: content[: len(content) * part // 100], st.sampled_from(STARTS), st.integers(0, 100)
)
rests = st.one_of(st.binary(max_size=200), st.text().map(str.encode), st.sampled_from(STARTS))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@given(start=st.one_of(starts, starts, starts, st.sampled_from(PACKED)), rest=rests)
@example(start=TABLE, rest=b'1,2023-01-02,"a')
@example(start=b"\xef\xbb\xbf", rest=b"id,other,date,text\n1,x,2023-01-02,\xff\n")
@example(start=b"", rest=b"\0id,\0date,text\n1,,a\n")
@example(start=b"", rest=b'{"\\u0000id":"1","\\u0000date":"never","text":"a"}\n')
@example(start=b"Grailbird.data.tweets_2014_07 = [", rest=b"[" * 5000)
@example(start=LINE, rest=b'{"id":' * 5000)
@example(start=PHP, rest=b'yes\\","\n,"a\\')
def test_any_bytes_get_a_report(load_bytes, start, rest):
    for content in (start + rest, gzip.compress(start + rest)[:-3]):
        loaded = load_bytes(content)
        report = loaded.report
        assert len(loaded.posts) == report.rows_loaded
        assert len(loaded.rejects) == report.rows_rejected
        fates = report.rows_loaded + report.rows_rejected + report.rows_filtered + report.rows_duplicate
        assert report.rows_read == fates
        assert report.reason or report.status == "loaded"
        assert all(reject["remedy"] for reject in loaded.rejects)


@pytest.mark.parametrize("repeat", [1, 3])
def test_a_line_of_many_megabytes_is_one_reject(load_bytes, repeat):
    content = b"id,date,text\n1,2023-01-02,a\n" + (b"x" * 5_000_000 + b"\n") * repeat + b"2,2023-01-02,b\n"
    loaded = load_bytes(content)
    assert [post["post_id"] for post in loaded.posts] == ["1", "2"]
    assert {reject["reason"] for reject in loaded.rejects} <= {"line_too_long", "wrong_column_count"}
