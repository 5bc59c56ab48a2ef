"""Text whose UTF-8 bytes were written as characters is put right, all other text is left as it is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.sources.families.mojibake import repaired

characters = st.characters(exclude_categories=["Cs"])


@given(st.text(characters))
def test_any_text_written_byte_by_byte_is_put_right(text):
    assert repaired(text.encode().decode("latin-1")) == text


@given(st.text(characters), st.characters(min_codepoint=256, exclude_categories=["Cs"]))
def test_text_with_a_character_that_is_no_byte_is_left_as_it_is(text, character):
    assert repaired(text + character) == text + character


@pytest.mark.parametrize("text", ["café", "Ã", "déjà vu", "a\udc80", ""])
def test_text_that_is_no_utf8_byte_by_byte_is_left_as_it_is(text):
    assert repaired(text) == text


def test_each_text_of_an_export_is_put_right_by_itself(load_bytes):
    posts = [{"timestamp": 1672660800 + 100 * number, "data": [{"post": text}]}
             for number, text in enumerate(["caf\u00c3\u00a9", "café", "Ã©t\u00c3\u00a9"])]  # fmt: skip
    assert [post["body"] for post in load_bytes(json.dumps(posts)).posts] == ["café", "café", "été"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wall_posts_sent_to_you_v2", "other people"),
        ("comments_v2", "comments"),
        ("group_posts_v2", "groups"),
        ("ig_archived_post_media", "archived"),
    ],
)
def test_what_lies_beside_an_owners_posts_is_named_and_not_read(load_bytes, name, words):
    content = json.dumps({name: [{"timestamp": 1672660800, "data": [{"post": "hello"}]}]})
    report = load_bytes(content).report
    assert (report.format, report.status) == ("meta_own_data", "no_posts")
    assert words in report.reason


def test_private_messages_are_not_read(load_bytes):
    message = {"sender_name": "Jo", "timestamp_ms": 1672660800000, "content": "for you alone"}
    content = json.dumps({"participants": [{"name": "Jo"}, {"name": "Al"}], "messages": [message]}, indent=1)
    assert load_bytes(content).report.reason == "no posts of the owner: private messages"
