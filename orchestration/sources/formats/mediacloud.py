"""Stories that Media Cloud's search exports: the title only, with a day.

Belongs here: the columns of this format, and telling a row whose cells stand in other columns than the header says.
Not here: reading rows (`csv_fast`, `csv_careful`).
"""

from orchestration.sources.families.suite_sql import said
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("media_name", "publish_date", "title", "url", "id | stories_id")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of a story."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "web", MAP, DERIVED) if header else None


MAP = {
    "post_id": "id | stories_id",
    "author": "= media_url, else media_name",
    "title": "title",
    "posted_at": "publish_date",
    "language": "language",
    "url": "url",
    "fault": "= shifted_columns where publish_date, url, media_url, language or id hold something else",
    "medium": "media_name",
    "medium_url": "media_url",
    "day": "publish_date",
    "story_url": "url",
    "tongue": "language",
    "story_id": "id | stories_id",
}

LOOKS = {
    "publish_date": (said("day"), "None|[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?"),
    "url": (said("story_url"), "https?://.+"),
    "media_url": (said("medium_url"), "None|[^/ ]+[.][^ ]+|https?://.+"),
    "language": (said("tongue"), "None|[A-Za-z]{2,3}([-_].*)?"),
    "id": (said("story_id"), "[0-9A-Fa-f]+"),
}
ODD = [f"when not regexp_full_match({cell}, '{form}') then '{name}'" for name, (cell, form) in LOOKS.items()]
ODD_CELL = f"case {' '.join(ODD)} end"

DERIVED = {
    "author": f"coalesce({said('medium_url')}, {said('medium')})",
    "fault": f"case when {ODD_CELL} is not null then 'shifted_columns' end",
    "fault_value": ODD_CELL,
}

QUIRKS = (
    "there is no text but the title, and no time but the day",
    "the header is that of the first story and each row has its own story's values: where stories differ, cells stand "
    "in other columns than the header says; such a row is refused, never shifted",
    "the author is the medium",
)

FIRST_ID, SECOND_ID, THIRD_ID = ("a1" * 32, "b2" * 32, "c3" * 32)

EXAMPLES = (
    Example(
        "stories with a title, one of them shifted by a column that the first story did not have",
        "id,language,media_name,media_url,publish_date,title,url\n"
        f'{FIRST_ID},en,example.org,example.org,2023-01-02,"Social business, again",https://example.org/a\n'
        f"{SECOND_ID},fr,exemple.org,exemple.org,2023-01-03,L’entreprise sociale,https://exemple.org/b\n"
        f"2023-01-05 10:00:00,{THIRD_ID},en,example.org,2023-01-04,Social brand,https://example.org/c\n",
        posts=(
            {
                "post_id": FIRST_ID,
                "platform": "web",
                "title": "Social business, again",
                "body": None,
                "posted_at": "2023-01-02 00:00:00",
                "posted_at_precision": "day",
                "language": "en",
            },
            {"post_id": SECOND_ID, "language": "fr"},
        ),
        rejected={"shifted_columns": 1},
    ),
    Example(
        "stories_id as it was before, more columns, a day unknown",
        "archived_url,article_url,indexed_date,language,media_name,media_url,publish_date,stories_id,title,url\n"
        ",https://example.org/a,2023-01-04,en,example.org,https://example.org/,2023-01-02,1957000001,Social CRM,"
        "https://example.org/a\n"
        ",https://example.org/b,2023-01-04,en,example.org,https://example.org/,,1957000002,Social CRM,"
        "https://example.org/b\n",
        posts=({"post_id": "1957000001", "title": "Social CRM"},),
        rejected={"missing_date": 1},
    ),
)

FORMAT = Format(
    name="mediacloud",
    title="Media Cloud",
    exported_by="Media Cloud: a search, Download (mc-…-content.csv)",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    lacks=("the time of day", "the text, besides the title"),
)
