"""Where an id carries its time, it repairs and checks the stated one."""

from datetime import datetime, timedelta

import pytest

X_MOMENT = datetime(2022, 10, 19, 20, 7, 25)
KEY = "234567abcdefghijklmnopqrstuvwxyz"
CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def ms(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1)) // timedelta(milliseconds=1)


def written(number: int, alphabet: str, length: int) -> str:
    return "".join(alphabet[number // len(alphabet) ** place % len(alphabet)] for place in reversed(range(length)))


def id_of(platform: str, moment: datetime) -> str:
    return {
        "x": str((ms(moment) - 1288834974657 << 22) + 9),
        "mastodon": f"https://m.example/users/ann/statuses/{(ms(moment) << 16) + 9}",
        "bluesky": f"did:plc:a/{written((ms(moment) * 1000 << 10) + 9, KEY, 13)}",
        "instagram": written((ms(moment) - 1314220021721 << 23) + 9, CODE, 11),
        "linkedin": f"urn:li:activity:{(ms(moment) << 22) + 9}",
    }[platform]


def row(load_bytes, platform: str, post_id: str, stated: str):
    loaded = load_bytes(f"id,date,text,platform\n{post_id},{stated},a,{platform}\n")
    assert loaded.rejects == [], loaded.rejects
    return loaded.posts[0]


@pytest.mark.parametrize("platform", ["x", "mastodon", "bluesky", "instagram", "linkedin"])
@pytest.mark.parametrize("stated", ["", "0000-00-00", "1970-01-01", "yesterday"])
def test_a_date_that_says_nothing_is_taken_from_the_id(load_bytes, platform, stated):
    post = row(load_bytes, platform, id_of(platform, X_MOMENT), stated)
    assert (post["posted_at"], post["posted_at_source"]) == (X_MOMENT, "id")
    assert (post["posted_at_precision"], post["zone_assumed"]) == ("second", False)


@pytest.mark.parametrize("platform", ["x", "mastodon", "bluesky", "instagram", "linkedin"])
@pytest.mark.parametrize("hours", [-35, 0, 35])
def test_a_time_that_only_a_zone_may_explain_is_kept(load_bytes, platform, hours):
    stated = X_MOMENT + timedelta(hours=hours)
    post = row(load_bytes, platform, id_of(platform, X_MOMENT), f"{stated:%Y-%m-%dT%H:%M:%SZ}")
    assert (post["posted_at"], post["posted_at_source"]) == (stated, "stated")


@pytest.mark.parametrize(
    ("platform", "days", "source"),
    [
        ("x", -2, "id"), ("x", 2, "id"), ("bluesky", -700, "stated"), ("bluesky", 2, "id"), ("mastodon", 2, "stated"),
        ("instagram", 2, "stated"), ("linkedin", 2, "stated"),
    ],
)  # fmt: skip
def test_a_time_that_contradicts_the_id(load_bytes, platform, days, source):
    stated = X_MOMENT + timedelta(days=days)
    post = row(load_bytes, platform, id_of(platform, X_MOMENT), f"{stated:%Y-%m-%dT%H:%M:%SZ}")
    assert post["posted_at_source"] == source
    assert post["posted_at"] == (X_MOMENT if source == "id" else stated)


@pytest.mark.parametrize(
    ("platform", "post_id"),
    [
        ("x", "29700859247"), ("x", "20"), ("linkedin", "3966023054712791616"), ("mastodon", "12345"),
        ("x", id_of("x", datetime(2080, 1, 1))), ("reddit", id_of("x", X_MOMENT)), ("bluesky", "did:plc:a/self"),
    ],
)  # fmt: skip
def test_an_id_without_a_plausible_time_says_nothing(load_bytes, platform, post_id):
    stated = datetime(2012, 5, 6, 7, 8, 9)
    post = row(load_bytes, platform, post_id, f"{stated:%Y-%m-%dT%H:%M:%SZ}")
    assert (post["posted_at"], post["posted_at_source"]) == (stated, "stated")
    assert load_bytes(f"id,date,text,platform\n{post_id},,a,{platform}\n").rejects[0]["reason"] == "missing_date"


@pytest.mark.parametrize("platform", ["x", "mastodon"])
def test_an_id_settles_a_date_that_nothing_else_settles(load_bytes, platform):
    post = row(load_bytes, platform, id_of(platform, X_MOMENT), "03/04/2023")
    assert (post["posted_at"], post["posted_at_source"]) == (X_MOMENT, "id")


def test_an_id_does_not_tell_what_the_column_tells(load_bytes):
    ids = [id_of("mastodon", X_MOMENT + timedelta(seconds=number)) for number in range(2)]
    loaded = load_bytes(f"id,date,text,platform\n{ids[0]},03/04/2023,a,mastodon\n{ids[1]},30/04/2023,a,mastodon\n")
    assert {(post["posted_at"].day, post["posted_at_source"]) for post in loaded.posts} == {
        (3, "stated"),
        (30, "stated"),
    }
