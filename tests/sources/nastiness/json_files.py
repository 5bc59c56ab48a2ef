"""JSON: bad lines, keys that come twice, documents that break. No line becomes a row of nothing."""

from tests.sources.nastiness.nasty import DAY, Nasty, bodies

GOOD = f'{{"id":"1","date":"{DAY}","text":"a"}}\n'
LAST = f'{{"id":"9","date":"{DAY}","text":"z"}}\n'

CASES = (
    Nasty(
        "a line that is no JSON",
        GOOD + "{bad\n" + LAST,
        posts=bodies("a", "z"),
        rejected={"not_json": 1},
        load_path="careful",
    ),
    Nasty(
        "something after an object on its line",
        GOOD + f'{{"id":"2","date":"{DAY}","text":"b"}} trailing\n' + LAST,
        posts=bodies("a", "z"),
        rejected={"not_json": 1},
    ),
    Nasty(
        "a key that comes twice: the last one, as everywhere",
        GOOD + f'{{"id":"2","id":"3","date":"{DAY}","text":"b"}}\n',
        posts=({"post_id": "1"}, {"post_id": "3"}),
    ),
    Nasty(
        "lines that are JSON and no objects",
        GOOD + 'null\n5\n[1]\n"a"\n',
        posts=bodies("a"),
        rejected={"not_an_object": 4},
    ),
    Nasty(
        "a file that ends in the middle of a line", GOOD + '{"id":"2","da', posts=bodies("a"), rejected={"not_json": 1}
    ),
    Nasty(
        "an object of other things", GOOD + "{}\n" + '{"count":3}\n', posts=bodies("a"), rejected={"nothing_in_row": 2}
    ),
    Nasty(
        "a document that ends early", "[" + GOOD.strip() + ',{"id":"2","da', posts=bodies("a"), rejected={"cut_off": 1}
    ),
    Nasty("a document with a comma too many", "[" + GOOD.strip() + "," + LAST.strip() + ",]", posts=bodies("a", "z")),
    Nasty(
        "nested deeper than any reader goes",
        GOOD + '{"a":' * 3000 + "1" + "}" * 3000 + "\n" + LAST,
        posts=bodies("a", "z"),
        rejected={"not_json": 1},
    ),
    Nasty(
        "words for nothing are words in a text",
        f'{{"id":"1","date":"{DAY}","text":"NULL"}}\n{{"id":"2","date":"{DAY}","text":"nan"}}\n',
        posts=bodies("NULL", "nan"),
        load_path="fast",
    ),
    Nasty("line ends of Windows, empty lines between", GOOD.replace("\n", "\r\n\r\n") + LAST, posts=bodies("a", "z")),
)
