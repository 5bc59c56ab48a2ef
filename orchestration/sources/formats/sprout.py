"""Posts that Sprout Social exports: the post performance report, and the inbox.

Belongs here: the columns of both, whose names vary from report to report. Not here: reading rows.
"""

from orchestration.sources.families.suite_sql import network, said, sound_id, stated_kind, x_id
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer
from orchestration.sources.readers.tables import header_with, table_plan

DATE = "Date | Date Published | Publish Date | Published | Created | Created Date | Date Created"
NETWORK = "Network | Platform | Channel | Network Type"
PROFILE = "Profile | Profile Name | Account | Account Name"
LINK = "Permalink | Perma Link | Post Permalink | Post Link | Post URL | URL | Link"
TEXT = "Post | Message | Post Message | Post Text | Text | Caption"
TYPE = "Post Type | Content Type"
NUMBERS = "Impressions | Total Impressions | Engagements | Total Engagements | Reactions | Likes | Total Likes"
REPORT = (DATE, NETWORK, TYPE, PROFILE, LINK, TEXT, NUMBERS)
INBOX = (DATE, "Network", "Source", "Text", "Link")


def recognise(head: Head) -> bool:
    """Whether a header row has the columns of a report's post or of a message."""
    return header_with(head, *REPORT) is not None or header_with(head, *INBOX) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of the report's table, else of the inbox's."""
    report = header_with(head, *REPORT)
    if report:
        return table_plan(report, "web", MAP, DERIVED)
    inbox = header_with(head, *INBOX)
    return table_plan(inbox, "web", MAP, OF_INBOX) if inbox else None


MAP = {
    "post_id": "= id in the link of a post on X, else Post ID, else the link",
    "author": "= Profile or Account; in an inbox it is not in the file",
    "body": TEXT,
    "posted_at": DATE,
    "platform": "= by the host of the link, else by Network or Platform",
    "kind": "= by Post Type or Content Type, in an inbox by Source",
    "url": "= the link",
    "like_count": "Likes | Reactions | Total Likes",
    "repost_count": "Shares | Retweets | Reposts | Total Shares",
    "reply_count": "Comments | Replies | Total Comments",
    "filtered": "= not_public for what is called direct or private, and in an inbox for what has no link",
    "link": LINK,
    "number": "Post ID",
    "profile": PROFILE,
    "network": NETWORK,
    "post_type": TYPE,
    "message_type": "Message Type | Source",
}

PRIVATE = "regexp_matches(lower(concat_ws(' ', post_type, message_type)), 'direct|private|messenger')"
UNLINKED = f"({said('network')} is not null and {said('link')} is null)"

DERIVED = {
    "post_id": f"coalesce({x_id('link')}, {sound_id('number')}, {said('link')})",
    "author": said("profile"),
    "platform": network("link", "network"),
    "kind": stated_kind("post_type", "message_type"),
    "url": said("link"),
    "filtered": f"case when {PRIVATE} then 'not_public' end",
}
OF_INBOX = {
    **DERIVED,
    "author": "cast(null as varchar)",
    "filtered": f"case when {PRIVATE} or {UNLINKED} then 'not_public' end",
}

QUIRKS = (
    "names of columns depend on the report: Date, Created or Published, Post, Message, Text or Caption, and so on",
    "times are of the group's time zone, which the file does not say: give time_zone in the columns file",
    "an inbox holds private messages too: what has no link to a public post is left out",
    "rates with a percent sign are not read",
)

EXAMPLES = (
    Example(
        "a report of posts",
        "\ufeffDate,Post ID,Network,Post Type,Profile,Permalink,Post,Impressions,Engagements,Engagement Rate,Reactions,"
        "Comments,Shares\n"
        "1/22/2023 10:05 am,1617100000000000001,X,Post,@brand,https://twitter.com/brand/status/1617100000000000001,"
        'Social business,"12,345",120,1.0%,"1,200",3,4\n'
        "1/22/2023 3:05 pm,77_88,Facebook,Post,Brand,https://www.facebook.com/77/posts/88,Social brand,9,1,11%,1,,\n"
        "1/23/2023 3:05 pm,1617100000000000002,X,Reply,@brand,https://twitter.com/brand/status/1617100000000000002,"
        "@jo thanks,9,1,11%,1,,\n"
        "1/23/2023 3:06 pm,,X,Direct Message,@brand,,for you alone,,,,,,\n",
        posts=(
            {
                "post_id": "1617100000000000001",
                "platform": "x",
                "kind": "original",
                "posted_at": "2023-01-22 10:05:00",
                "like_count": 1200,
                "repost_count": 4,
                "reply_count": 3,
            },
            {"post_id": "88", "platform": "facebook", "posted_at": "2023-01-22 15:05:00"},
            {"post_id": "1617100000000000002", "kind": "reply"},
        ),
        filtered={"not_public": 1},
        mapping=Mapping(time_zone="UTC"),
    ),
    Example(
        "the names of another report",
        "Published,Platform,Content Type,Account,Post Link,Caption,Likes,Retweets,Replies\n"
        "2023-01-02 10:05,Instagram,Reel,brand,https://www.instagram.com/reel/CxAbC/,Social brand,5,,2\n",
        posts=({"platform": "instagram", "body": "Social brand", "like_count": 5, "reply_count": 2},),
        mapping=Mapping(time_zone="UTC"),
    ),
    Example(
        "an inbox: comments have a link, private messages have none",
        "Created,Network,Source,Text,Link\n"
        "2023-01-02 10:05,Facebook,Comment,What is a social brand?,https://www.facebook.com/77/posts/88?comment_id=9\n"
        "2023-01-02 10:06,Facebook,Inbox,for you alone,\n"
        "2023-01-02 10:07,X,Direct Message,for you alone,https://twitter.com/messages/1\n",
        posts=({"platform": "facebook", "kind": "reply", "author_key": None},),
        filtered={"not_public": 2},
        mapping=Mapping(time_zone="UTC"),
    ),
)

FORMAT = Format(
    name="sprout",
    title="Sprout Social",
    exported_by="Sprout Social: Reports, Post Performance, or the Smart Inbox, Export CSV",
    certainty="B",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
    lacks=("the time zone",),
)
