"""No bytes stop the night: every file gets a report, and every row a fate."""

import gzip

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

STARTS = [
    b"",
    b"id,date,text\n",
    b"\xef\xbb\xbfid;date;text\r\n",
    "id\tdate\ttext\n".encode("utf-16"),
    b'{"id":"1","date":"2023-01-02","text":"a"}\n',
    b'{"data":[{"id":"1","text":"a","author_id":"2"}]}\n',
    b"Grailbird.data.tweets_2014_07 = [",
    b"created_utc,id,title,num_comments,permalink,selftext,subreddit_id,name\n",
    b'id,replyCount,likeCount,publishedAt,authorName,text,isReply\nc,0,0,"2022-11-11 05:30:01",a,"say \\"',
    b"id;thread_id;body;timestamp;author;unix_timestamp\n1;1;a\rb;;c;1674036000\n",
    b'{"item_id":"1","source_platform":"x.com","data":{"rest_id":"1","legacy":{"full_text":"a"}}}\n',
    b'[{"id":1,"type":"story","time":1175714200},',
    b'{"hits":[{"objectID":"1","author":"a","created_at":"","created_at_i":1},',
    b"\x1f\x8b\x08",
    b"\x28\xb5\x2f\xfd",
    b"<rss><channel><item><title>a</title><pubDate>2023-01-02</pubDate></item><item><description><![CDATA[",
    b'<?xml version="1.0" encoding="hz"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content>',
    b"---\ntitle: a\ndate: 2023-01-02\n",
]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@given(start=st.sampled_from(STARTS), rest=st.one_of(st.binary(max_size=200), st.text().map(str.encode)))
@example(start=STARTS[1], rest=b'1,2023-01-02,"a')
@example(start=b"\xef\xbb\xbf", rest=b"id,other,date,text\n1,x,2023-01-02,\xff\n")
@example(start=b"", rest=b"\0id,\0date,text\n1,,a\n")
@example(start=b"", rest=b'{"\\u0000id":"1","\\u0000date":"never","text":"a"}\n')
@example(start=STARTS[6], rest=b"[" * 5000)
@example(start=STARTS[4], rest=b'{"id":' * 5000)
@example(start=STARTS[8], rest=b'yes\\","\n,"a\\')
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
