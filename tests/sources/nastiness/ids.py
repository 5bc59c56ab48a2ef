"""Ids that spreadsheets and scripts spoiled. One that cannot be trusted is refused; no two posts become one by it."""

from tests.sources.nastiness.nasty import DAY, Nasty

ADDRESS = "https://x.com/ann/status"
FIRST, SECOND = "1582825767519809536", "1582825767519809537"
WITH_ADDRESS = "id,date,text,url"

CASES = (
    Nasty(
        "an id in scientific notation between two that differ in the last digit",
        f"id,date,text\n{FIRST},{DAY},a\n9.05e+17,{DAY},b\n{SECOND},{DAY},c\n",
        posts=({"post_id": FIRST}, {"post_id": SECOND}),
        rejected={"damaged_id": 1},
    ),
    Nasty(
        "two ids that a spreadsheet made the same, with their addresses",
        f"{WITH_ADDRESS}\n1.58283E+18,{DAY},a,{ADDRESS}/{FIRST}\n1.58283E+18,{DAY},b,{ADDRESS}/{SECOND}?s=20\n",
        posts=({"post_id": FIRST}, {"post_id": SECOND}),
    ),
    Nasty(
        "two ids that a spreadsheet made the same, without an address",
        f"{WITH_ADDRESS}\n1.58283E+18,{DAY},a,\n1.58283E+18,{DAY},b,https://example.org/\n1.5E18,{DAY},c,\n",
        rejected={"damaged_id": 3},
    ),
    Nasty(
        "ids as floats: a short one is whole, of a long one nobody knows",
        f"id,date,text\n123.0,{DAY},a\n{FIRST}.0,{DAY},b\n1582825767519809500.00,{DAY},c\n",
        posts=({"post_id": "123"},),
        rejected={"damaged_id": 2},
    ),
    Nasty(
        "ids as numbers of JSON keep each digit, as floats they do not",
        f'{{"id":{FIRST},"date":"{DAY}","text":"a"}}\n{{"id":1.5828257675198095e18,"date":"{DAY}","text":"b"}}\n'
        f'{{"id":{SECOND},"date":"{DAY}","text":"c"}}\n',
        posts=({"post_id": FIRST}, {"post_id": SECOND}),
        rejected={"damaged_id": 1},
    ),
    Nasty(
        'a formula round an id, so that a spreadsheet leaves it: ="123"',
        f'id,date,text\n"=""{FIRST}""",{DAY},a\n=""{SECOND}"",{DAY},b\n',
        posts=({"post_id": FIRST}, {"post_id": SECOND}),
    ),
    Nasty(
        "words for no id: the posts are two",
        f"id,date,text\nnan,{DAY},a\nNaN,{DAY},b\nNULL,{DAY},c\nNone,{DAY},d\n0,{DAY},e\n0,{DAY},f\n",
        posts=tuple({"body": text} for text in "abcdef"),
    ),
    Nasty(
        "words for no id where an id would make a repost, a quote or a reply",
        f"id,date,text,retweeted_status_id,quoted_status_id,in_reply_to_status_id\n1,{DAY},a,nan,NULL,None\n"
        f"2,{DAY},b,,0,undefined\n3,{DAY},c,7,,\n",
        posts=({"kind": "original"}, {"kind": "original"}, {"kind": "repost", "repost_of": "7"}),
    ),
    Nasty(
        "NaN, which is no JSON, as an id",
        f'{{"id":NaN,"date":"{DAY}","text":"a"}}\n{{"id":NaN,"date":"{DAY}","text":"b"}}\n',
        posts=({"body": "a"}, {"body": "b"}),
    ),
    Nasty(
        "an id with a NUL, and blanks that no eye sees",
        f"id,date,text\n1\0,{DAY},a\n\t2 ,{DAY},b\n",
        posts=({"post_id": "1"}, {"post_id": "2"}),
    ),
    Nasty(
        "the same post by several tools' ids is one",
        f"id,date,text,collected_at,platform\n{ADDRESS}/42?s=20,{DAY},a,2023-02-01,X\n42,{DAY},a,2023-02-02,Twitter\n"
        f'"=""42""",{DAY},a,2023-02-03,x.com\n',
        posts=({"post_id": "42", "collected_at": "2023-02-03 00:00:00"},),
        duplicates=2,
    ),
)
