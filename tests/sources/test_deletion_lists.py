"""Lists of deletions in the shapes that people and platforms give them."""

import hashlib
import hmac

import duckdb
import pytest

from orchestration.sources import deleted
from orchestration.sources.deletion_lists import Wanted, entries
from orchestration.sources.mapping import Mapping
from tests.sources.conftest import SECRET

X = "1582825767519809536"
LISTS = {
    "ids, one a line": (f"{X}\n# a note\n\nt3_12e45\n", [("post", None, X), ("post", None, "t3_12e45")]),
    "a table": (
        f"Platform;Tweet ID;Author ID\nTwitter;{X};\nreddit;;77\n;;77\n",
        [("post", "Twitter", X), ("author", "reddit", "77"), None],
    ),
    "a compliance job of X": (
        '{"id":"1","action":"delete","created_at":"2019-09-06T17:25:54Z","reason":"suspended"}\n'
        '{"id":"2","action":"delete","reason":"scrub_geo"}\n{"id":"3","action":"undelete"}\n',
        [("post", "x", "1"), None, None],
    ),
    "X's streams": (
        '{"delete":{"status":{"id":5,"id_str":"5","user_id_str":"7"}}}\n{"data":{"delete":{"tweet":{"id":"6"}}}}\n{"limit":{}}\n',
        [("post", "x", "5"), ("post", "x", "6"), None],
    ),
    "Bluesky's stream": (
        '{"did":"did:plc:a","time_us":1,"kind":"commit","commit":{"operation":"delete","collection":"app.bsky.feed.post",'
        '"rkey":"3k"}}\n{"did":"did:plc:b","time_us":1,"kind":"account","account":{"active":false,"did":"did:plc:b",'
        '"status":"deleted"}}\n',
        [("post", "bluesky", "did:plc:a/3k"), ("author", "bluesky", "did:plc:b")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("says", LISTS)
def test_a_list_says_what_to_delete(tmp_path, says):
    content, wanted = LISTS[says]
    path = tmp_path / "list"
    path.write_text(content, encoding="utf-8")
    assert list(entries(path, "list", None)) == [entry and Wanted(*entry) for entry in wanted]


def test_compliance_of_users_and_a_platform_from_the_columns_file(tmp_path):
    path = tmp_path / "list"
    path.write_text('{"id":"7","action":"delete","reason":"deactivated"}\n', encoding="utf-8")
    assert list(entries(path, "users_compliance.jsonl", None)) == [Wanted("author", "x", "7")]
    path.write_text("12\n", encoding="utf-8")
    assert list(entries(path, "list", Mapping(platform="reddit"))) == [Wanted("post", "reddit", "12")]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b'{"id":', b'post_id,a\n"1,2\n' + b"x" * 2_000_000])
def test_no_bytes_make_a_list_fail(tmp_path, content):
    path = tmp_path / "list"
    path.write_bytes(content)
    assert all(entry is None or entry.raw for entry in entries(path, "list", None))


@pytest.fixture
def asked(con: duckdb.DuckDBPyConnection):
    def asked(*keys: tuple[str, str]) -> None:
        con.execute(f"create or replace temp table {deleted.KNOWN} (kind varchar, key_hash varchar)")
        for kind, key in keys:
            digest = hmac.new(SECRET, key.encode(), hashlib.sha256).hexdigest()[:32]
            con.execute(f"insert into {deleted.KNOWN} values (?, ?)", [kind, digest])

    yield asked
    con.execute(f"drop table if exists {deleted.KNOWN}")


def test_what_was_asked_to_be_deleted_is_left_out(load_bytes, asked):
    asked(("post", "x:1"), ("post", "*:2"), ("author", "x:ann"))
    rows = "1,a,bob,x,\n2,a,bob,reddit,\n3,a,ann,x,\n4,a,bob,x,1\n1,a,bob,reddit,\n5,a,bob,x,\n"
    loaded = load_bytes("id,text,author,platform,retweeted_id,date\n" + rows.replace("\n", ",2023-01-02\n"))
    assert [(post["platform"], post["post_id"]) for post in loaded.posts] == [("reddit", "1"), ("x", "5")]
    assert loaded.report.filtered_reasons == {"deleted_by_request": 4}
