"""Encodings: alone, mixed, doubled, half lost. What is lost stays lost, and is U+FFFD; nothing else is changed."""

import json

from tests.sources.nastiness.nasty import DAY, Nasty, bodies, rows

MOJIBAKE = "mÃ©dias, itâ€™s"
PLAIN = "".join(f"{number},{DAY},café {number}\n" for number in range(1, 40))

CASES = (
    Nasty(
        "a mark of UTF-8 before the header",
        "\ufeff" + rows("é"),
        posts=({"post_id": "1", "body": "é"},),
        encoding="utf-8-sig",
    ),
    Nasty("two marks of UTF-8: two tools wrote one each", "\ufeff\ufeff" + rows("é"), posts=({"post_id": "1"},)),
    Nasty("a mark of UTF-8 before JSON lines", f'\ufeff{{"id":"1","date":"{DAY}","text":"é"}}\n', posts=bodies("é")),
    Nasty(
        "a mark of UTF-8 in the middle: files were joined",
        rows("a") + "\ufeff" + rows("a", "b"),
        posts=bodies("a", "b"),
        rejected={"unreadable_date": 1},
        duplicates=1,
    ),
    Nasty(
        "UTF-16 with a mark, tabs between",
        rows("é €").replace(",", "\t").encode("utf-16"),
        posts=bodies("é €"),
        encoding="utf-16",
    ),
    Nasty("UTF-16 without a mark", rows("é €").encode("utf-16-le"), posts=bodies("é €"), encoding="utf-16-le"),
    Nasty(
        "UTF-16 cut in the middle of a character",
        rows("ab", "cd").encode("utf-16")[:-3],
        posts=bodies("ab", "c\ufffd"),
        encoding="utf-16",
    ),
    Nasty(
        "UTF-16 with half a surrogate pair",
        rows("a\ud83db").encode("utf-16", "surrogatepass"),
        posts=bodies("a\ufffdb"),
    ),
    Nasty(
        "Windows' code page: euro and curly quotes",
        rows("‘é’ 5 €").encode("cp1252"),
        posts=bodies("‘é’ 5 €"),
        encoding="cp1252",
    ),
    Nasty(
        "Windows' code page with a byte that it lacks",
        rows("é\x81é").encode("latin-1"),
        posts=bodies("é\ufffdé"),
        encoding="cp1252",
    ),
    Nasty(
        "one line of Windows' code page in a file of UTF-8",
        ("id,date,text\n" + PLAIN).encode() + f"40,{DAY},caf\u00e9 \u2019s \u20ac\n".encode("cp1252"),
        posts=(*bodies(*(f"café {number}" for number in range(1, 40))), {"body": "café ’s €"}),
        encoding="utf-8",
    ),
    Nasty(
        "the same in JSON lines",
        f'{{"id":"1","date":"{DAY}","text":"été é"}}\n'.encode()
        + f'{{"id":"2","date":"{DAY}","text":"é"}}\n'.encode("cp1252"),
        posts=bodies("été é", "é"),
    ),
    Nasty(
        "bytes of a character torn apart are lost, not guessed",
        rows("ééé", "a").encode() + b"3,2023-01-02,x\xe2\x82\n4,2023-01-02,y\x99\x80z\n",
        posts=bodies("ééé", "a", "x\ufffd", "y\ufffd\ufffdz"),
    ),
    Nasty(
        "characters that were lost before: U+FFFD stays", rows("caf\ufffd"), posts=bodies("caf\ufffd"), load_path="fast"
    ),
    Nasty("encoded twice by another program: stays as exported", rows(f'"{MOJIBAKE}"'), posts=bodies(MOJIBAKE)),
    Nasty(
        "encoded twice by Meta, always: put right",
        json.dumps([{"timestamp": 1672660800, "data": [{"post": "m\u00c3\u00a9dias it\u00e2\u0080\u0099s"}]}]),
        posts=bodies("médias it’s"),
        format="meta_own_data",
    ),
    Nasty(
        "a surrogate without its half in JSON lines",
        f'{{"id":"1","date":"{DAY}","text":"a\\ud83d"}}\n{{"id":"2","date":"{DAY}","text":"\\ud83d\\ude00"}}\n',
        posts=bodies("a\ufffd", "😀"),
        load_path="careful",
    ),
    Nasty(
        "a surrogate without its half as bytes",
        rows("éééé").encode() + b"2,2023-01-02,b\xed\xa0\xbd\n",
        posts=bodies("éééé", "b\ufffd\ufffd\ufffd"),
    ),
    Nasty("NUL in a table", rows("a\0b"), posts=bodies("ab")),
    Nasty(
        "NUL in JSON",
        f'{{"id":"1\\u0000","date":"{DAY}","text":"a\\u0000b"}}\n',
        posts=({"post_id": "1", "body": "ab"},),
    ),
    Nasty(
        "nothing but NUL: a file whose blocks were never written", b"\0" * 5000, status="quarantined", words="binary"
    ),
)
