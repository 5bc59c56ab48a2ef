"""Reading the smaller fields that an export wrote as text, in SQL.

Belongs here: id, platform, language, kind, counts, visibility. Not here: times (`dates_sql`).
"""

DAMAGED_ID = r"[0-9]+([.,][0-9]+[eE][+]?|[eE][+])[0-9]+|[0-9]{16,}[.]0+"
WRAPPED_ID = r"[=\"'':/.]|^t3_"

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


def post_id(raw: str) -> str:
    """SQL: the native id, without the wrappings that exporters and spreadsheets put round it."""
    bare = f"trim({raw}, '=\"'' ')"
    return f"""
    case
        when not regexp_matches({raw}, '{WRAPPED_ID}') then {raw}
        when regexp_matches({raw}, '/status(es)?/[0-9]+') then regexp_extract({raw}, '/status(?:es)?/([0-9]+)', 1)
        when regexp_full_match({bare}, '[0-9]{{1,15}}[.]0+') then split_part({bare}, '.', 1)
        else nullif(regexp_replace({bare}, '^(t3_|urn:li:activity:|at://)', ''), '')
    end"""


def platform(raw: str, default: str) -> str:
    """SQL: the platform in lower case; Twitter is x."""
    return f"""
    case
        when {raw} is null then {default}
        when lower({raw}) in ('twitter', 'x.com', 'twitter.com', 'x (twitter)', 'x/twitter', 'tweet') then 'x'
        else lower({raw})
    end"""


def language(raw: str) -> str:
    """SQL: an ISO 639 code in lower case, from a code, a region-tagged code or a name; NULL when unknown."""
    names = "\n".join(f"when '{name}' then '{code}'" for name, code in LANGUAGE_NAMES.items())
    code = f"lower(regexp_extract({raw}, '^([A-Za-z]{{2,3}})([-_].*)?$', 1))"
    return f"""
    case
        when {raw} is null then null
        when {code} in ({_listed(NOT_A_LANGUAGE)}) then null
        when {code} <> '' then {code}
        else case lower({raw}) {names} end
    end"""


def kind(platform_: str) -> str:
    """SQL: original, reply, repost or quote; from the stated word, else from what the post refers to."""
    words = "\n".join(
        f"when lower(trim(kind)) in ({_listed(words)}) then '{kind_}'" for kind_, words in KIND_WORDS.items()
    )
    return f"""
    case
        when kind is not null and repost_of is not null then 'repost'
        {words}
        when repost_of is not null then 'repost'
        when {platform_} = 'x' and starts_with(body, 'RT @') then 'repost'
        when quote_of is not null then 'quote'
        when reply_to is not null then 'reply'
        else 'original'
    end"""


def count(raw: str) -> str:
    """SQL: a whole number; 12,345 and 32.3K are read without loss, anything else is NULL."""
    plain = f"replace(replace(trim({raw}), ',', ''), ' ', '')"
    return f"""
    case
        when {raw} is null then null
        when regexp_full_match({plain}, '-?[0-9]{{1,18}}([.]0+)?') then cast(split_part({plain}, '.', 1) as bigint)
        when regexp_full_match({plain}, '[0-9]{{1,9}}([.][0-9]{{1,3}})?[Kk]')
            then cast(cast(rtrim({plain}, 'Kk') as decimal(18, 3)) * 1000 as bigint)
        when regexp_full_match({plain}, '[0-9]{{1,9}}([.][0-9]{{1,6}})?[Mm]')
            then cast(cast(rtrim({plain}, 'Mm') as decimal(18, 6)) * 1000000 as bigint)
    end"""


def is_public(raw: str) -> str:
    """SQL: false when the export says that a post was not for everybody."""
    return f"({raw} is null or lower(trim({raw})) not in ({_listed(NOT_PUBLIC)}))"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)
