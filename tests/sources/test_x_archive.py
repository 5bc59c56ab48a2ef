"""An account's own archive: whose it is, its long posts, and the lists beside it that stay closed."""

import json

import pytest

TWEET = {"id_str": "1700000000000000001", "created_at": "Fri Sep 08 12:00:00 +0000 2023", "full_text": "hello"}
PRIVATE = {"text": "SECRET", "email": "SECRET@example.org", "fullText": "SECRET"}


def listed(name: str, *items: object, part: int = 0) -> str:
    return f"window.YTD.{name}.part{part} = {json.dumps(items)}"


@pytest.fixture
def load_archive(load_file, tmp_path):
    """Load one file of an archive that has these others beside it."""

    def load_archive(content: str, **beside: str):
        (tmp_path / "export").write_text(content)
        for name, text in beside.items():
            (tmp_path / name).write_text(text)
        names = {name.replace("_", "-") + ".js": tmp_path / name for name in beside}
        return load_file(tmp_path / "export", beside=names.get)

    return load_archive


@pytest.mark.parametrize("name", [
    "account", "ad_engagements", "ad_impressions", "block", "deleted_tweets", "direct_messages",
    "direct_messages_group", "follower", "following", "ip_audit", "like", "mute", "note_tweet", "personalization",
    "twitter_circle_tweet", "a_list_of_next_year",
])  # fmt: skip
def test_other_lists_are_named_and_nothing_of_them_is_read(load_archive, name):
    loaded = load_archive(listed(name, {"tweet": {**TWEET, **PRIVATE}, **PRIVATE}))
    assert (loaded.report.format, loaded.report.status, loaded.posts) == ("x_archive", "no_posts", [])
    assert "SECRET" not in repr(loaded)


def test_later_parts_of_a_big_account_are_read(load_archive):
    assert load_archive(listed("tweets", {"tweet": TWEET}, part=3)).report.rows_loaded == 1


def test_all_files_of_an_archive_have_one_author(load_archive, load_bytes):
    account = listed("account", {"account": {"email": "x@example.org", "accountId": "7", "username": "ann"}})
    by_account = load_archive(listed("tweets", {"tweet": TWEET}), account=account).posts[0]
    manifest = 'window.__THAR_CONFIG = {"userInfo": {"accountId": "7"}, "archiveInfo": {}}'
    by_manifest = load_archive(listed("tweets", {"tweet": TWEET}), manifest=manifest).posts[0]
    by_api = load_bytes('{"id":"1","text":"a","author_id":"7","created_at":"2023-01-02T03:04:05.000Z"}\n').posts[0]
    assert by_account["author_key"] == by_manifest["author_key"] == by_api["author_key"] is not None


@pytest.mark.parametrize("account", ["", "window.YTD.account.part0 = [ {", listed("account", {"account": {}})])
def test_an_account_that_cannot_be_read_leaves_the_author_unknown(load_archive, account):
    post = load_archive(listed("tweets", {"tweet": TWEET}), account=account).posts[0]
    assert (post["post_id"], post["author_key"]) == (TWEET["id_str"], None)


@pytest.mark.parametrize(
    ("cut", "body"),
    [
        ("A &amp; B say that… https://t.example/x", "A & B say that it goes on"),
        ("A &amp; B say that…", "A & B say that it goes on"),
        ("Other words… https://t.example/x", "Other words… https://t.example/x"),
        ("https://t.example/x", "https://t.example/x"),
    ],
)
def test_a_long_post_is_found_by_its_second_and_its_beginning(load_archive, cut, body):
    note = {"createdAt": "2023-09-08T12:00:00.000Z", "core": {"text": "A & B say that it goes on"}}
    elsewhen = {"createdAt": "2023-09-08T12:00:01.000Z", "core": {"text": "Other words at another time"}}
    notes = listed("note_tweet", {"noteTweet": elsewhen}, {"noteTweet": note})
    loaded = load_archive(listed("tweets", {"tweet": {**TWEET, "full_text": cut}}), note_tweet=notes)
    assert loaded.posts[0]["body"] == body


def test_a_broken_list_of_long_posts_gives_those_before_the_break(load_archive):
    note = {"createdAt": "2023-09-08T12:00:00.000Z", "core": {"text": "hello and more"}}
    notes = listed("note_tweet", {"noteTweet": note}, {})[:-3] + '{"noteTw'
    loaded = load_archive(listed("tweets", {"tweet": {**TWEET, "full_text": "hello…"}}), note_tweet=notes)
    assert loaded.posts[0]["body"] == "hello and more"


def test_an_archive_that_breaks_off_gives_what_was_whole(load_archive):
    loaded = load_archive(listed("tweets", {"tweet": TWEET}, {"tweet": TWEET})[:-20])
    assert (loaded.report.rows_loaded, [reject["reason"] for reject in loaded.rejects]) == (1, ["cut_off"])
