"""Mastodon: only what anyone may read, once, from the server's archive and from the API."""

import gzip
import json

import pytest

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
ANN = "https://social.example/users/ann"
FOLLOWERS = f"{ANN}/followers"


def note(number: int, to=PUBLIC, cc=(), **more) -> dict:
    place = f"{ANN}/statuses/{109305976208011760 + number}"
    made = {
        "id": place, "type": "Note", "published": "2022-11-08T03:07:14Z", "attributedTo": ANN, "to": to, "cc": list(cc),
        "url": f"https://social.example/@ann/{number}", "content": f"<p>post {number}</p>", **more,
    }  # fmt: skip
    return {"id": f"{place}/activity", "type": "Create", "actor": ANN, "to": to, "cc": list(cc), "object": made}


def outbox(*activities: object, first: str = "") -> str:
    start = '{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection",'
    return f'{start}"totalItems":99,{first}"orderedItems":{json.dumps(activities)}}}'


def status(number: int, **more) -> dict:
    place = f"{ANN}/statuses/{109305976208011760 + number}"
    return {
        "id": str(number), "uri": place, "url": f"https://social.example/@ann/{number}", "visibility": "public",
        "created_at": "2022-11-08T03:07:14+00:00", "content": f"<p>post {number}</p>", "reblog": None,
        "account": {"id": "1", "acct": "ann", "url": "https://social.example/@ann"}, **more,
    }  # fmt: skip


def test_items_of_a_key_that_comes_twice_are_all_read(load_bytes):
    assert load_bytes(outbox(note(1), note(2), first='"orderedItems":[],')).report.rows_loaded == 2
    both = load_bytes(outbox(note(1), first=f'"orderedItems":[{json.dumps(note(2))}],'))
    assert [post["body"] for post in both.posts] == ["<p>post 2</p>", "<p>post 1</p>"]


@pytest.mark.parametrize(
    ("to", "cc", "loaded"),
    [
        (PUBLIC, [], 1), ([PUBLIC], [FOLLOWERS], 1), (["as:Public"], [], 1), ([FOLLOWERS], [PUBLIC], 1),
        ([FOLLOWERS], [], 0), ([], [], 0), (None, [], 0), (["https://other.example/users/bob"], [], 0),
    ],
)  # fmt: skip
def test_only_what_anyone_may_read_is_loaded(load_bytes, to, cc, loaded):
    report = load_bytes(outbox(note(1, to, cc))).report
    assert (report.rows_loaded, report.filtered_reasons) == (loaded, {} if loaded else {"not_public": 1})


def test_a_boost_of_an_own_private_post_is_left_out_with_its_text(load_bytes):
    boost = {"type": "Announce", "to": [FOLLOWERS], "published": "2022-11-08T03:07:14Z", "object": note(1)["object"]}
    loaded = load_bytes(outbox(boost))
    assert (loaded.posts, loaded.report.filtered_reasons) == ([], {"repost_without_text": 1})


def test_an_archive_that_ends_early_gives_what_was_whole(load_bytes):
    whole = outbox(note(1), note(2), note(3))
    loaded = load_bytes(whole[: whole.rindex('"content"')])
    assert (loaded.report.rows_loaded, [reject["reason"] for reject in loaded.rejects]) == (2, ["cut_off"])
    packed = gzip.compress(outbox(*(note(number) for number in range(2000))).encode())
    assert load_bytes(packed).report.rows_loaded == 2000


def test_collections_that_are_long_and_hold_no_posts_are_named(load_bytes):
    liked = ["https://other.example/users/bob/statuses/7"] * 3000
    start = {"@context": "https://www.w3.org/ns/activitystreams", "id": "likes.json", "type": "OrderedCollection"}
    for indent in (None, 2):
        report = load_bytes(json.dumps({**start, "orderedItems": liked}, indent=indent)).report
        assert (report.format, report.status) == ("mastodon_outbox", "no_posts")
    assert load_bytes(outbox()).report.status == "no_posts"


@pytest.mark.parametrize(
    "table", ["Account address\nbob@other.example\n", "Account address,Hide notifications\nb@c,x\n"]
)
def test_lists_of_accounts_hold_no_posts(load_bytes, table):
    assert load_bytes(table).report.status == "no_posts"


def test_the_same_post_of_both_archives_has_one_id_and_one_author(load_bytes):
    (server,) = load_bytes(outbox(note(1))).posts
    (api,) = load_bytes(json.dumps({"account": {"id": "1"}, "statuses": [status(1)]}, indent=2)).posts
    compared = ("platform", "post_id", "author_key", "posted_at", "body", "url", "kind")
    assert {name: server[name] for name in compared} == {name: api[name] for name in compared}


def test_statuses_are_found_wherever_their_list_stands(load_bytes):
    lists = {"favourites": [status(9)], "account": {"id": "1"}, "mentions": [{"id": "3"}], "statuses": [status(1)]}
    for indent in (None, 2):
        loaded = load_bytes(json.dumps(lists, indent=indent))
        assert [post["body"] for post in loaded.posts] == ["<p>post 1</p>"]
        assert loaded.report.filtered_reasons == {"like": 1, "post_of_others": 1}


def test_a_boost_of_what_is_not_for_all_is_left_out(load_bytes):
    boost = status(1, reblog=status(2, visibility="private"))
    assert load_bytes(json.dumps([boost, status(3)])).report.filtered_reasons == {"not_public": 1}
