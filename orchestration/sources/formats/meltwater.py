"""Documents that Meltwater exports from a search, news and social posts in one table.

Belongs here: the columns of this format. Not here: reading rows (`csv_fast`, `csv_careful`), encodings (`encoding`).
"""

from orchestration.sources.families.suite_sql import first_said, network, said, sound_id, x_id
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan
from orchestration.sources.values.dates_sql import DAY_OR_MONTH_FIRST

SIGNATURE = ("Date | Alternate Date Format", "URL", "Hit Sentence")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of a hit."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "web", MAP, DERIVED) if header else None


MAP = {
    "post_id": "= Tweet Id, else the id in a URL of X, else URL",
    "author": "= Twitter Id, else Twitter Screen Name, else Influencer",
    "title": "= Headline unless it is the Hit Sentence again",
    "body": "= Opening Text and Hit Sentence, once where one holds the other",
    "posted_at": "= Date with Time; Alternate Date Format where it names the month and Date does not",
    "language": "Language",
    "platform": "= by the host of URL, else by Source",
    "kind": "= by RT or QT at the start of the Hit Sentence of a post on X",
    "url": "URL",
    "like_count": "Likes | Reactions",
    "repost_count": "Shares | Reposts",
    "reply_count": "Comments | Replies",
    "tweet_id": "Tweet Id",
    "x_author_id": "Twitter Id",
    "screen_name": "Twitter Screen Name",
    "influencer": "Influencer | Author Name",
    "headline": "Headline | Title",
    "opening": "Opening Text",
    "hit": "Hit Sentence",
    "source": "Source | Source Name",
    "day": "Date",
    "other_day": "Alternate Date Format",
    "clock": "Time",
}

DAY = f"regexp_replace({said('day')}, '[ T]00:00:00$', '')"  # a workbook's day; its time is beside it
OTHER_DAY = said("other_day")
CLOCK = f"coalesce({said('clock')}, nullif(regexp_extract(day, '[ ,T]+([0-9]{{1,2}}:.*)$', 1), ''))"
UNDECIDED = f"regexp_matches({DAY}, '{DAY_OR_MONTH_FIRST}') and regexp_matches({OTHER_DAY}, '[A-Za-z]{{3}}')"
DATE = f"case when {UNDECIDED} then {OTHER_DAY} else coalesce({DAY}, {OTHER_DAY}) end"
IS_X = f"({sound_id('tweet_id')} is not null or {x_id('url')} is not null)"

DERIVED = {
    "post_id": f"coalesce({sound_id('tweet_id')}, {x_id('url')}, {said('url')})",
    "author": f"coalesce({sound_id('x_author_id')}, {first_said('screen_name', 'influencer')})",
    "title": f"case when headline is distinct from hit then {said('headline')} end",
    "body": f"""
        case
            when contains(hit, opening) or {said("opening")} is null then {said("hit")}
            when contains(opening, hit) or {said("hit")} is null then {said("opening")}
            else opening || chr(10) || hit
        end""",
    "posted_at": f"case when contains({DATE}, ':') then {DATE} else concat_ws(' ', {DATE}, {CLOCK}) end",
    "platform": f"case when {sound_id('tweet_id')} is not null then 'x' else {network('url', 'source')} end",
    "kind": f"""
        case
            when {IS_X} and regexp_matches(hit, '^\\s*RT[ :@]') then 'repost'
            when {IS_X} and regexp_matches(hit, '^\\s*QT[ :@]') then 'quote'
        end""",
}

QUIRKS = (
    "UTF-16 with tabs as Excel wants it, or UTF-8 with commas, or Windows-1252: found from the bytes",
    "Tweet Id is wrapped in quotes so that Excel keeps its digits; they come off",
    "the Hit Sentence is the part that matched, not always the whole text; RT or QT before it tells the kind",
    "dates come in several forms; for one such as 03/04/2023 Alternate Date Format is taken where it names the month, "
    "else the whole column or day_first in the columns file settles it",
    "the time zone is that of the user who exported, which the file does not say: give time_zone in the columns file",
)

TWEET = (
    "02-Jan-2023 10:00PM\t\thttp://twitter.com/jo/statuses/1609900000000000001\t\t{}\tTwitter\t@jo\tFR\tFrench\t"
    '"""{}"""\t"""5001"""\tjo\t"Jan 2, 2023"\t10:00 PM\n'
)

EXAMPLES = (
    Example(
        "UTF-16 with tabs: a post, a retweet and a quote on X, and an article",
        "\ufeff".encode("utf-16-le")
        + (
            "Date\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tInfluencer\tCountry\tLanguage\tTweet Id\t"
            "Twitter Id\tTwitter Screen Name\tAlternate Date Format\tTime\n"
            + TWEET.format("l’entreprise sociale", "1609900000000000001")
            + TWEET.format("RT @al: social brand", "1609900000000000002")
            + TWEET.format("QT @al: social brand", "1609900000000000003")
            + "02-Jan-2023 11:00PM\tA title\thttps://news.example.org/a\tIt begins so.\tIt goes on with social "
            "business.\tExample News\tLea\tGB\tEnglish\t\t\t\t\t\n"
        ).encode("utf-16-le"),
        posts=(
            {
                "post_id": "1609900000000000001",
                "platform": "x",
                "kind": "original",
                "body": "l’entreprise sociale",
                "posted_at": "2023-01-02 22:00:00",
                "language": "fr",
            },
            {"post_id": "1609900000000000002", "kind": "repost"},
            {"post_id": "1609900000000000003", "kind": "quote"},
            {
                "post_id": "https://news.example.org/a",
                "platform": "web",
                "title": "A title",
                "body": "It begins so.\nIt goes on with social business.",
                "posted_at_precision": "minute",
            },
        ),
        mapping=Mapping(time_zone="UTC"),
    ),
    Example(
        "commas; the month's name in Alternate Date Format settles what Date leaves open; the time apart",
        "Title,URL,Hit Sentence,Source Name,Date,Time,Alternate Date Format,Language\n"
        'Social CRM,https://news.example.org/b,Social CRM,Example News,03/04/2023,10:05 AM,"Apr 3, 2023",English\n',
        posts=({"posted_at": "2023-04-03 10:05:00", "title": None, "body": "Social CRM"},),
        mapping=Mapping(time_zone="UTC"),
    ),
    Example(
        "dates and a zone that nothing settles wait for an answer",
        "Date,URL,Hit Sentence\n03/04/2023 10:05 AM,https://news.example.org/b,Social CRM\n",
        status="quarantined",
    ),
)

FORMAT = Format(
    name="meltwater",
    title="Meltwater",
    exported_by="Meltwater: a search in Explore or Monitor, Export as CSV",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    lacks=("the time zone", "the whole text of articles"),
)
