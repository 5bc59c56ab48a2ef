"""Tweets and pages of X's API v2 in SQL, as `x_v2_jsonl.records` reads them one by one.

Belongs here: the shape of a line for DuckDB's reader, and the records in it. Not here: reading (`json_fast`). Whatever
X does not write (a number for a text, an id that two users of a page have) is `unlike`: the careful reader knows it.
"""

from orchestration.sources.plans import Scan

TEXT = "struct(text json)"
REFERENCE = f"struct(type json, id json, text json, note_tweet {TEXT})"
USER = "struct(id json, protected json)"
TWEET = {
    "id": "json",
    "text": "json",
    "note_tweet": TEXT,
    "author_id": "json",
    "created_at": "json",
    "lang": "json",
    "edit_history_tweet_ids": "json[]",
    "public_metrics": "struct(like_count json, retweet_count json, reply_count json)",
    "referenced_tweets": f"{REFERENCE}[]",
}
LINE = TWEET | {
    "conversation_id": "json",
    "reply_settings": "json",
    "sender": "json",
    "author": USER,
    "includes": f"struct(users {USER}[], tweets {REFERENCE}[])",
    "meta": "json",
    "errors": "json",
    "__twarc": "struct(retrieved_at json)",
}
SIGNS = ("author_id", "edit_history_tweet_ids", "conversation_id", "public_metrics", "reply_settings")
FIELDS = ("fault", "fault_value", "filtered", "post_id", "author", "body", "posted_at", "collected_at", "language",
          "kind", "repost_of", "url", "like_count", "repost_count", "reply_count", "visibility")  # fmt: skip

TEXTS = ("id", "version", "note", "text", "author_id", "author_of_line", "created_at", "lang", "retrieved_at",
         "reposted_id", "reposted_note", "reposted_text")  # fmt: skip
COUNTS = ("likes", "reposts", "replies")
ODD_ID = "item.id is null or not starts_with(item.id, '\"')"
SHARED_ID = "list_unique(list_transform(users, lambda item: item.id)) < len(users)"


def scan(*, is_stream: bool, not_a_tweet: str) -> Scan:
    """How to read a file: in a stream each line's data is one object, else an array; `not_a_tweet` is in words."""
    tweet = f"struct({', '.join(f'{name} {type_}' for name, type_ in TWEET.items())})"
    shape = LINE | {"data": tweet if is_stream else f"{tweet}[]"}
    data = "[data]" if is_stream else "data"
    return Scan(shape, FIELDS, lambda lines: _records(lines, data, not_a_tweet))


def _records(lines: str, data: str, not_a_tweet: str) -> str:
    return f"""(
        with {_pages(lines, data)},
        tweets as (
            select unnest(tweets) as tweet, * exclude (tweets)
            from pages
        ),
        referring as (
            select
                *, list_filter(tweet.referenced_tweets, lambda item: item.type = '"retweeted"')[-1] as reposted,
                list_transform(tweet.referenced_tweets, lambda item: item.type) as types
            from tweets
            where is_other or tweet is not null
        ),
        joined as (
            select *, included[list_position(included_ids, reposted.id)] as repeated
            from referring
        ),
        told as (
            select
                unlike, is_other, has_errors,
                tweet.id as id,
                tweet.edit_history_tweet_ids[1] as version,
                tweet.note_tweet.text as note,
                tweet.text as text,
                tweet.author_id as author_id,
                author.id as author_of_line,
                tweet.created_at as created_at,
                tweet.lang as lang,
                retrieved_at,
                reposted.id as reposted_id,
                case when reposted.note_tweet is null then repeated.note_tweet.text else reposted.note_tweet.text end
                    as reposted_note,
                coalesce(reposted.text, repeated.text) as reposted_text,
                tweet.public_metrics.like_count as likes,
                tweet.public_metrics.retweet_count as reposts,
                tweet.public_metrics.reply_count as replies,
                case
                    when reposted is not null then 'repost'
                    when list_contains(types, '"quoted"') then 'quote'
                    when list_contains(types, '"replied_to"') then 'reply'
                    else 'original'
                end as kind,
                {_is_private("author")} or list_contains(private_ids, tweet.author_id) as is_private
            from joined
        ),
        texts as (
            select
                case
                    when unlike or not ({_as_x_writes()}) then 'unlike'
                    when is_other and not has_errors then 'not_a_tweet'
                end as fault,
                is_other, has_errors, kind, is_private,
                {", ".join(f"nullif({name} ->> '$', '') as {name}" for name in TEXTS)},
                {", ".join(f"cast({name} as varchar) as {name}" for name in COUNTS)}
            from told
        )
        select
            fault,
            case when fault = 'not_a_tweet' then '{not_a_tweet}' end as fault_value,
            case when is_other and has_errors then 'api_message' end as filtered,
            coalesce(version, id) as post_id,
            coalesce(author_id, author_of_line) as author,
            coalesce(reposted_note, reposted_text, note, text) as body,
            created_at as posted_at,
            retrieved_at as collected_at,
            lang as language,
            kind,
            reposted_id as repost_of,
            'https://x.com/i/status/' || coalesce(version, id) as url,
            likes as like_count,
            reposts as repost_count,
            replies as reply_count,
            case when is_private then 'private' end as visibility
        from texts
    )"""


def _pages(lines: str, data: str) -> str:
    """SQL: the tweets of each line with what came with them; of tweets that came twice with a page, the last counts."""
    own = ", ".join(f"{name} := {name}" for name in TWEET)
    return f"""
        lines as (
            select
                *,
                id is not null and text is not null and sender is null
                    and ({" or ".join(f"{sign} is not null" for sign in SIGNS)}) as is_tweet
            from {lines}
        ),
        parts as (
            select
                case
                    when is_tweet then [struct_pack({own})]
                    when data is not null then {data}
                    when meta is null then [null]
                end as tweets,
                not is_tweet and data is null as is_other,
                errors is not null as has_errors,
                __twarc.retrieved_at as retrieved_at,
                case when is_tweet then author end as author,
                case when not is_tweet then includes.users end as users,
                case when not is_tweet then list_reverse(includes.tweets) end as included
            from lines
        ),
        pages as (
            select
                * exclude (users),
                list_transform(included, lambda item: item.id) as included_ids,
                list_transform(list_filter(users, lambda item: {_is_private("item")}), lambda item: item.id)
                    as private_ids,
                coalesce({_any("included", f"item.type is not null or {ODD_ID}")}, false)
                    or coalesce(len(private_ids) > 0 and ({_any("users", ODD_ID)} or {SHARED_ID}), false) as unlike
            from parts
        )"""


def _is_private(user: str) -> str:
    return f"""coalesce({user}.protected in ('true', '"true"'), false)"""


def _any(parts: str, condition: str) -> str:
    return f"len(list_filter({parts}, lambda item: {condition})) > 0"


def _as_x_writes() -> str:
    """SQL: false where a value is not of its type; NULL where some are missing."""
    texts = (f"""starts_with({name}, '"')""" for name in TEXTS)
    counts = (f"regexp_full_match({name}, '[1-9][0-9]*|0')" for name in COUNTS)
    return " and ".join((*texts, *counts))
