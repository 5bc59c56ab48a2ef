"""Reading the smaller fields that an export wrote as text, in SQL.

Belongs here: author, platform, kind, counts, visibility. Not here: ids (`post_ids_sql`), times (`dates_sql`),
languages (`languages_sql`).
"""

KIND_WORDS = {
    "repost": ("repost", "retweet", "retweeted", "rt", "share", "partage", "reblog", "crosspost", "announce"),
    "reply": ("reply", "replied_to", "comment", "réponse", "reponse", "commentaire"),
    "quote": ("quote", "quoted", "quote tweet", "quote_tweet", "citation"),
    "original": ("original", "tweet", "post", "status", "submission"),
}
NOT_PUBLIC = ("private", "followers", "followers-only", "direct", "friends", "connections", "draft", "privé", "prive",
              "abonnés", "amis", "brouillon", "protected")  # fmt: skip


def author(raw: str) -> str:
    """SQL: the author without the at sign; NULL for an author that was deleted."""
    return f"""
    case
        when {raw} in ('[deleted]', '[removed]') then null
        when starts_with({raw}, '@') then ltrim({raw}, '@')
        else {raw}
    end"""


def platform(raw: str, default: str) -> str:
    """SQL: the platform in lower case; Twitter is x."""
    quoted_x = "'x'"
    names = ("twitter", "x.com", "twitter.com", "x (twitter)", "x/twitter")
    return f"coalesce({_choice(f'lower({raw})', dict.fromkeys(names, quoted_x), f'lower({raw})')}, {default})"


def kind(platform_: str, *, stated_kind: bool) -> str:
    """SQL: original, reply, repost or quote; from the stated word, else from what the post refers to."""
    words = {word: kind_ for kind_, words in KIND_WORDS.items() for word in words}
    stated = _choice("lower(kind)", _quoted(words)) if stated_kind else "null"
    return f"""
    case
        when repost_of is not null then 'repost'
        when kind in ('original', 'repost', 'quote', 'reply') then kind
        else coalesce(
            {stated},
            case
                when {platform_} = 'x' and starts_with(body, 'RT @') then 'repost'
                when quote_of is not null then 'quote'
                when reply_to is not null then 'reply'
                else 'original'
            end
        )
    end"""


def count(raw: str) -> str:
    """SQL: a whole number; 12,345 and 32.3K are read without loss, anything else is NULL."""
    plain = f"replace(replace({raw}, ',', ''), ' ', '')"
    return f"""
    coalesce(
        try_cast({raw} as bigint),
        try_cast({plain} as bigint),
        case
            when regexp_full_match({plain}, '[0-9]{{1,9}}([.][0-9]{{1,3}})?[Kk]')
                then cast(cast(rtrim({plain}, 'Kk') as decimal(18, 3)) * 1000 as bigint)
            when regexp_full_match({plain}, '[0-9]{{1,9}}([.][0-9]{{1,6}})?[Mm]')
                then cast(cast(rtrim({plain}, 'Mm') as decimal(18, 6)) * 1000000 as bigint)
        end
    )"""


def is_public(raw: str) -> str:
    """SQL: false when the export says that a post was not for everybody."""
    return _choice(f"lower({raw})", dict.fromkeys(NOT_PUBLIC, "false"), "true")


def _choice(value: str, results: dict[str, str], otherwise: str = "null") -> str:
    """SQL: a result for each word. A long `in (…)` would become a join, even where it is not reached."""
    branches = " ".join(f"when '{word}' then {result}" for word, result in results.items())
    return f"case {value} {branches} else {otherwise} end"


def _quoted(words: dict[str, str]) -> dict[str, str]:
    return {word: f"'{result}'" for word, result in words.items()}
