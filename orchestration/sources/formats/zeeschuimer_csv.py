"""Tables of Zeeschuimer: the columns that 4CAT makes of a platform's items, with semicolons.

Belongs here: recognising such a table. Not here: its columns (`fourcat_columns`), the items as they came
(`zeeschuimer_ndjson`).
"""

from orchestration.sources.families import fourcat_columns
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of 4CAT's mapped items, with semicolons between them."""
    header = fourcat_columns.header_of(head)
    return header is not None and header.delimiter == ";"


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = fourcat_columns.header_of(head)
    return fourcat_columns.plan_of(header, mapping) if header else None


MAP = fourcat_columns.MAP

QUIRKS = (
    "only a quote, a semicolon or a line feed makes it quote a field: a lone carriage return in a text stands bare, "
    "and is read as part of the text",
    "the columns and their order are those of the first item",
    "the same item comes once for each visit to a page: it counts once, as it was collected last",
    "what is said of the columns of 4CAT holds here too",
)

EXAMPLES = (
    Example(
        "a carriage return that is not quoted, quoted fields, columns in another order, a second visit",
        "timestamp;id;thread_id;body;author;likes;comments;shares;tiktok_url;is_ad;unix_timestamp;nav_index;"
        "timestamp_collected\n"
        "2023-01-18 10:00:00;7190000000000000001;7190000000000000001;social\rmarketing;ann.example;5;6;7;;no;"
        "1674036000;2:33:NaN;1700000000000\n"
        '2023-01-18 10:00:00;7190000000000000002;7190000000000000002;"say ""social""; or\nnot";b.example;1;1;1;;no;'
        "1674036000;2:33:NaN;1700000000000\n"
        "2023-01-18 10:00:00;7190000000000000001;7190000000000000001;social\rmarketing;ann.example;9;6;7;;no;"
        "1674036000;2:34:NaN;1700000100000\n",
        posts=(
            {"post_id": "7190000000000000002", "body": 'say "social"; or\nnot', "like_count": 1},
            {
                "post_id": "7190000000000000001",
                "platform": "tiktok",
                "body": "social\rmarketing",
                "posted_at": "2023-01-18 10:00:00",
                "zone_assumed": False,
                "collected_at": "2023-11-14 22:15:00",
                "like_count": 9,
            },
        ),
        duplicates=1,
    ),
)

FORMAT = Format(
    name="zeeschuimer_csv",
    title="Zeeschuimer items (CSV)",
    exported_by="the browser extension Zeeschuimer: .csv",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
