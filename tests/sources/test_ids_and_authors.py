"""Ids keep every digit, authors become keyed hashes."""

import hashlib
import hmac

import pytest

from tests.sources.conftest import SECRET


@pytest.mark.parametrize(
    ("raw", "post_id"),
    [
        ("1582825767519809536", "1582825767519809536"), ("00123", "00123"), ('="123"', "123"), ("123.0", "123"),
        ("t3_12e45", "12e45"), ("12e45", "12e45"), ("https://x.com/ann/status/42?s=20", "42"),
        ("urn:li:activity:9", "9"), ("at://did:plc:a/app.bsky.feed.post/1", "did:plc:a/1"),
    ],
)  # fmt: skip
def test_wrappings_come_off_and_digits_stay(load_bytes, raw, post_id):
    quoted = raw.replace('"', '""')
    assert load_bytes(f'id,date,text\n"{quoted}",2023-01-02,a\n').posts[0]["post_id"] == post_id


@pytest.mark.parametrize("raw", ["1.58283E+18", "1,58283E+18", "9e+17", "1582825767519809536.0"])
def test_an_id_that_a_spreadsheet_rounded_is_refused(load_bytes, raw):
    reject = load_bytes(f'id,date,text\n"{raw}",2023-01-02,a\n').rejects[0]
    assert (reject["reason"], reject["column_name"], reject["value"]) == ("damaged_id", "id", raw)


def test_a_rounded_id_is_recovered_from_the_address(load_bytes):
    content = "id,date,text,url\n1.58283E+18,2023-01-02,a,https://twitter.com/ann/status/1582825767519809536\n"
    assert load_bytes(content).posts[0]["post_id"] == "1582825767519809536"


def test_a_row_with_neither_id_nor_text_is_refused(load_bytes):
    assert load_bytes("id,date,text\n,2023-01-02, \n").rejects[0]["reason"] == "nothing_in_row"


def test_an_author_becomes_the_keyed_hash_that_python_computes(load_bytes):
    loaded = load_bytes("id,date,text,author,platform\n1,2023-01-02,a,@Zoé,Twitter\n2,2023-01-02,a,Zoé,reddit\n")
    expected = [hmac.new(SECRET, f"{platform}:Zoé".encode(), hashlib.sha256).hexdigest()[:32]
                for platform in ("x", "reddit")]  # fmt: skip
    assert [post["author_key"] for post in loaded.posts] == expected


def test_a_deleted_author_is_unknown(load_bytes):
    assert load_bytes("id,date,text,author\n1,2023-01-02,a,[deleted]\n").posts[0]["author_key"] is None


def test_no_reject_names_an_author(load_bytes):
    loaded = load_bytes("id,date,text,author\n1,never,a,Zoé\n2,2023-01-02,Zoé\n")
    assert len(loaded.rejects) == 2
    assert "Zoé" not in repr(loaded.rejects)
