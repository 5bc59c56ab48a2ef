"""A member's own posts on LinkedIn: Shares.csv of "Get a copy of your data".

Belongs here: the columns of this format. Not here: Comments.csv, Reactions.csv and the articles beside it.
"""

from orchestration.sources.families.suite_sql import said
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = ("Date", "ShareLink", "ShareCommentary")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of a share."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "linkedin", MAP, DERIVED) if header else None


MAP = {
    "post_id": "= number in ShareLink",
    "body": "= ShareCommentary without the quotes round its lines",
    "posted_at": "Date",
    "kind": "= repost where there is no commentary",
    "url": "ShareLink",
    "filtered": "= not_public unless Visibility is PUBLIC or is not stated",
    "commentary": "ShareCommentary",
    "audience": "Visibility",
}

LINES = """regexp_replace(commentary, '"(\\r?\\n)"', '\\1', 'g')"""
QUOTED_THROUGHOUT = f"""length({LINES}) < length(commentary) and regexp_matches(commentary, '(?s)^".*"$')"""

DERIVED = {
    "post_id": f"""
        coalesce(
            nullif(regexp_extract(url, '(?i)(?:activity|share|ugcpost)(?:%3a|:|-)([0-9]{{6,}})', 1), ''), {said("url")}
        )""",
    "body": f"case when {QUOTED_THROUGHOUT} then {LINES}[2:-2] else {LINES} end",
    "kind": f"case when {said('url')} is not null and {said('commentary')} is null then 'repost' end",
    "filtered": f"case when upper({said('audience')}) <> 'PUBLIC' then 'not_public' end",
}

QUIRKS = (
    "each line of a commentary of several lines is in doubled quotes: they come off",
    "MEMBER_NETWORK and CONNECTIONS are not public; a file without Visibility says nothing of it and is loaded whole",
    "no commentary means that the post of somebody else was passed on",
    "the author is the member whose copy it is and is not in the file",
)

EXAMPLES = (
    Example(
        "lines in quotes, a repost, and who may read it",
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
        "2023-01-02 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7015000000000000001,"
        '"Social business.""\n""""\n""More ""below""",,,PUBLIC\n'
        "2023-01-03 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7015000000000000002,"
        '"""First""\n""Second""",https://news.example.org/a,,PUBLIC\n'
        "2023-01-04 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7015000000000000003,"
        ",https://news.example.org/a,,PUBLIC\n"
        "2023-01-05 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7015000000000000004,"
        "For colleagues,,,MEMBER_NETWORK\n"
        "2023-01-05 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7015000000000000005,"
        "For friends,,,CONNECTIONS\n",
        posts=(
            {
                "post_id": "7015000000000000001",
                "platform": "linkedin",
                "kind": "original",
                "body": 'Social business.\n\nMore "below"',
                "posted_at": "2023-01-02 10:00:00",
            },
            {"post_id": "7015000000000000002", "body": "First\nSecond"},
            {"post_id": "7015000000000000003", "kind": "repost", "body": None},
        ),
        filtered={"not_public": 2},
    ),
    Example(
        "an older copy, without Visibility",
        "Date,ShareLink,ShareCommentary,SharedUrl\n"
        '2019-01-02 10:00:00,https://www.linkedin.com/posts/jo-activity-6480000000000000001-AbCd,"""Said"" he",\n',
        posts=({"post_id": "6480000000000000001", "body": '"Said" he'},),
    ),
)

FORMAT = Format(
    name="linkedin_shares",
    title="LinkedIn, own posts (Shares.csv)",
    exported_by="a member: Settings, Data privacy, Get a copy of your data",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    time_zone="UTC",
)
