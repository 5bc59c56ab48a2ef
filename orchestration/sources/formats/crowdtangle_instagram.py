"""Posts of public Instagram accounts, as CrowdTangle exported them until it closed in August 2024.

Belongs here: the columns of the Instagram table. Not here: Facebook's (`crowdtangle`).
"""

from orchestration.sources.families.suite_sql import first_said, joined, said
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("Account", "User Name", "Post Created | Created | Post Created Date", "Description | Title", "URL")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of a post of an account."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "instagram", MAP, DERIVED) if header else None


MAP = {
    "post_id": "= code in URL",
    "author": "= User Name, else Account",
    "title": "Title",
    "body": "Description",
    "posted_at": "= Post Created, else Post Created Date with Post Created Time",
    "url": "URL",
    "like_count": "Likes",
    "reply_count": "Comments",
    "user_name": "User Name",
    "account": "Account",
    "created": "Post Created | Created",
    "created_day": "Post Created Date",
    "created_clock": "Post Created Time",
}

BLANK = "' '"

DERIVED = {
    "post_id": "nullif(regexp_extract(url, '/(?:p|reel|reels|tv)/([A-Za-z0-9_-]+)', 1), '')",
    "author": first_said("user_name", "account"),
    "posted_at": f"coalesce({said('created')}, {joined(BLANK, 'created_day', 'created_clock')})",
}

QUIRKS = (
    "times carry EDT or EST, both in one file when the clocks change in between",
    "counts are written 12,345; Photo, Link and the last column, whose name varies, are not read",
)

HEADER = (
    "Account,User Name,Followers at Posting,Post Created,Type,Total Interactions,Likes,Comments,Views,URL,Link,"
    'Photo,Title,Description,"Overperforming Score (weighted  —  Likes 1x Comments 1x )"\n'
)

EXAMPLES = (
    Example(
        "posts of an account",
        HEADER + 'An account,anaccount,900,2023-10-27 12:10:13 EDT,Photo,"1,203","1,200",3,0,'
        "https://www.instagram.com/p/CxAbC_1-dEf/,https://www.instagram.com/p/CxAbC_1-dEf/,,,Social brand,1.5\n"
        "An account,anaccount,900,2023-11-27 12:10:13 EST,IGTV,1,1,0,0,https://www.instagram.com/reel/CxAbC_1-dEg/,,,"
        "A title,More,-1\n",
        posts=(
            {
                "post_id": "CxAbC_1-dEf",
                "platform": "instagram",
                "body": "Social brand",
                "title": None,
                "posted_at": "2023-10-27 16:10:13",
                "like_count": 1200,
                "reply_count": 3,
            },
            {"post_id": "CxAbC_1-dEg", "title": "A title", "posted_at": "2023-11-27 17:10:13"},
        ),
    ),
)

FORMAT = Format(
    name="crowdtangle_instagram",
    title="CrowdTangle, Instagram (closed in 2024)",
    exported_by="CrowdTangle, until August 2024: a list or a search, Download as CSV",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
