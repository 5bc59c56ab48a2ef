"""Reading the smaller fields that an export wrote as text, in SQL.

Belongs here: id, platform, language, kind, counts, visibility. Not here: times (`dates_sql`).
"""

DAMAGED_ID = r"[0-9]+([.,][0-9]+[eE][+]?|[eE][+])[0-9]+|[0-9]{16,}[.]0+"

LANGUAGE_NAMES = {
    "english": "en", "anglais": "en", "french": "fr", "français": "fr", "francais": "fr", "german": "de",
    "allemand": "de", "spanish": "es", "espagnol": "es", "italian": "it", "italien": "it", "dutch": "nl",
    "néerlandais": "nl", "portuguese": "pt", "portugais": "pt", "japanese": "ja", "japonais": "ja",
    "chinese": "zh", "chinois": "zh", "arabic": "ar", "arabe": "ar", "russian": "ru", "russe": "ru",
}  # fmt: skip
NOT_A_LANGUAGE = ("und", "zxx", "mul", "mis", "qam", "qct", "qht", "qme", "qst")

KIND_WORDS = {
    "repost": ("repost", "retweet", "retweeted", "rt", "share", "partage", "reblog", "crosspost", "announce"),
    "reply": ("reply", "replied_to", "comment", "réponse", "reponse", "commentaire"),
    "quote": ("quote", "quoted", "quote tweet", "quote_tweet", "citation"),
    "original": ("original", "tweet", "post", "status", "submission"),
}
NOT_PUBLIC = ("private", "followers", "followers-only", "direct", "friends", "connections", "draft", "privé", "prive",
              "abonnés", "amis", "brouillon", "protected")  # fmt: skip


def post_id(raw: str, url: str = "null") -> str:
    """SQL: the native id, without the wrappings that exporters and spreadsheets put round it.

    NULL for an id that a spreadsheet rounded, unless the address `url` of the post tells it.
    """
    bare = f"trim({raw}, E'=\"\\' \\t\\r\\n')"
    return f"""
    case
        when not regexp_matches({raw}, '[^0-9A-Za-z_-]') and not starts_with({raw}, 't3_') then nullif({raw}, '')
        when regexp_full_match({bare}, '{DAMAGED_ID}')
            then nullif(regexp_extract({url}, '/status(?:es)?/([0-9]+)', 1), '')
        when regexp_matches({raw}, '/status(es)?/[0-9]+') then regexp_extract({raw}, '/status(?:es)?/([0-9]+)', 1)
        when regexp_full_match({bare}, '[0-9]{{1,15}}[.]0+') then split_part({bare}, '.', 1)
        else coalesce(nullif(regexp_replace({bare}, '^(t3_|urn:li:activity:|at://)', ''), ''), {raw})
    end"""


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


def language(raw: str) -> str:
    """SQL: an ISO 639 code in lower case, from a code, a region-tagged code or a name; NULL when unknown."""
    code = f"regexp_replace(lower({raw}), '^([a-z]{{2,3}})([-_].*)?$', '\\1')"
    names = _choice(
        code,
        {**dict.fromkeys(NOT_A_LANGUAGE, "null"), **_quoted(LANGUAGE_NAMES)},
        f"""
        case when regexp_full_match({code}, '[a-z]{{2,3}}') then {code} end""",
    )
    return f"case when {raw} in ('en', 'fr', 'es', 'de') then {raw} else {names} end"


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
