"""Posts of Facebook pages and public groups, as CrowdTangle exported them until it closed in August 2024.

Belongs here: the columns of the Facebook tables. Not here: Instagram's (`crowdtangle_instagram`).
"""

from orchestration.sources.families.suite_sql import first_said, joined, said, sound_id
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

SIGNATURE = (
    "Page Name | Group Name",
    "Post Created | Created | Post Created Date",
    "Message | Link Text | Description | Image Text",
)


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of a post of a page or group."""
    return header_with(head, *SIGNATURE) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = header_with(head, *SIGNATURE)
    return table_plan(header, "facebook", MAP, DERIVED) if header else None


MAP = {
    "post_id": "= last part of URL",
    "author": "= of a page: Facebook Id, else User Name, else Page Name; of a group it is not in the file",
    "body": "= Message; where it is empty Link Text, Description and Image Text",
    "posted_at": "= Post Created, else Post Created Date with Post Created Time",
    "like_count": "Likes",
    "repost_count": "Shares",
    "reply_count": "Comments",
    "url": "= URL",
    "address": "URL",
    "facebook_id": "Facebook Id",
    "user_name": "User Name",
    "page_name": "Page Name",
    "group_name": "Group Name",
    "message": "Message",
    "link_text": "Link Text",
    "description": "Description",
    "image_text": "Image Text",
    "created": "Post Created | Created",
    "created_day": "Post Created Date",
    "created_clock": "Post Created Time",
}

POST = "(?:story_fbid=|fbid=|[?&]v=|/)([A-Za-z0-9_.:-]+)/?(?:[?&#][^/]*)?$"
BLANK = "' '"

DERIVED = {
    "post_id": f"nullif(regexp_extract({said('address')}, '{POST}', 1), '')",
    "author": f"""
        case
            when {said("group_name")} is null
                then coalesce({sound_id("facebook_id")}, {first_said("user_name", "page_name")})
        end""",
    "body": f"coalesce({said('message')}, {joined('chr(10)', 'link_text', 'description', 'image_text')})",
    "posted_at": f"coalesce({said('created')}, {joined(BLANK, 'created_day', 'created_clock')})",
    "url": said("address"),
}

QUIRKS = (
    "times carry EDT or EST, both in one file when the clocks change in between",
    "counts are written 12,345; ids of pages come as floats from copies, and a rounded one is not used",
    "the name of the last column varies and holds a dash that encodings break: it is not read",
    "columns were cut before files were passed on, and renamed in April 2021 (Created became Post Created)",
    "the member who posted in a group is not in the file",
    "only where a post has no words of its own those of the link or picture that it shows are read",
)

HEADER = (
    "Page Name,User Name,Facebook Id,Likes at Posting,Post Created,Post Created Date,Post Created Time,Type,"
    "Total Interactions,Likes,Comments,Shares,URL,Message,Link,Image Text,Link Text,Description,"
    '"Total Interactions (weighted  —  Likes 1x Shares 1x Comments 1x )"\n'
)

EXAMPLES = (
    Example(
        "a page's posts before and after the clocks change, with its own words and without",
        "\ufeff" + HEADER + "A page,apage,100044000000001,5000,2023-11-04 12:10:13 EDT,2023-11-04,12:10:13,Link,"
        '"12,345","12,000",300,45,https://www.facebook.com/100044000000001/posts/700001,Social business today,'
        "https://news.example.org/a,,A headline,,12345\n"
        "A page,apage,100044000000001.0,5000,2023-11-06 12:10:13 EST,2023-11-06,12:10:13,Photo,"
        "3,3,0,0,https://www.facebook.com/100044000000001/posts/700002/?type=3,,"
        "https://news.example.org/a,in the picture,A headline,More,3\n",
        posts=(
            {
                "post_id": "700001",
                "platform": "facebook",
                "body": "Social business today",
                "posted_at": "2023-11-04 16:10:13",
                "zone_assumed": False,
                "like_count": 12000,
                "repost_count": 45,
                "reply_count": 300,
            },
            {"post_id": "700002", "posted_at": "2023-11-06 17:10:13", "body": "A headline\nMore\nin the picture"},
        ),
    ),
    Example(
        "a group, and few columns left",
        "Group Name,Created,URL,Message\n"
        "A group,2021-01-01 10:00:00 EST,https://www.facebook.com/groups/12/permalink/700003,Hello\n",
        posts=({"post_id": "700003", "author_key": None, "posted_at": "2021-01-01 15:00:00"},),
    ),
    Example(
        "nothing but date and words: the id is made from them",
        "Page Name,Post Created Date,Message\nA page,2021-01-01,Hello\n",
        posts=({"url": None, "posted_at_precision": "day", "kind": "original"},),
    ),
)

FORMAT = Format(
    name="crowdtangle",
    title="CrowdTangle, Facebook pages and groups (closed in 2024)",
    exported_by="CrowdTangle, until August 2024: a list or a search, Download as CSV",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
