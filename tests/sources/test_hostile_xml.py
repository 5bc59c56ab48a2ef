"""XML that somebody made to do harm: it is refused with a reason, in bounded memory."""

import gzip
import subprocess
import sys
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import pytest

from orchestration.sources.readers import xml_elements

MEGABYTES = 2**20
BOUND = 200  # megabytes above what the process had before it read
RECORDS = """
import re, sys
from pathlib import Path
from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.xml_elements import records_of

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024

before = peak()
opened = Opened.open(Path(sys.argv[1]), "gzip", "utf-8")
for record in records_of(opened, ("a",), lambda element: [{"body": element.text[:20]}]):
    print(*record.values())
print(peak() - before)
"""

BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{"&a;" if n == 1 else f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]><rss><channel><item><title>&a9;</title></item></channel></rss>"
)
HOSTILE = {
    "a billion laughs": BOMB,
    "one large entity many times": f'<!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]><rss>' + "&a;" * 50_000 + "</rss>",
    "a file of this machine": '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><item>&a;</item></rss>',
    "an address": '<!DOCTYPE rss [<!ENTITY a SYSTEM "http://127.0.0.1:9/a">]><rss><item>&a;</item></rss>',
    "a parameter": '<!DOCTYPE rss [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]><rss><item/></rss>',
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_declared_entities_are_refused_before_anything_is_read(load_bytes, content):
    report = load_bytes(content).report
    assert (report.status, report.rows_read) == ("quarantined", 0)
    assert "entities" in report.reason


def test_a_post_that_is_too_long_is_refused_and_the_next_is_read(load_bytes, monkeypatch):
    monkeypatch.setattr(xml_elements, "MAX_ELEMENT_CHARS", 10_000)
    item = "<item><guid>urn:x:{}</guid><pubDate>2023-01-02</pubDate><title>{}</title></item>\n"
    items = "".join(item.format(number, words) for number, words in enumerate(["a", "secret" * 2000, "b"]))
    loaded = load_bytes(f"<rss><channel>\n{items}</channel></rss>")
    assert [post["title"] for post in loaded.posts] == ["a", "b"]
    reject = loaded.rejects[0]
    assert (reject["row_number"], reject["reason"], reject["value"]) == (2, "record_too_long", "line 3")
    assert reject["remedy"] and loaded.report.status == "loaded"


def document(inside: Iterator[str]) -> Iterator[str]:
    yield "<r><a>first</a>\n"
    yield from inside
    yield "\n<a>last</a></r>"


def many(count: int, first: str, piece: str, last: str = "") -> Iterator[str]:
    yield first
    yield from repeat(piece, count)
    yield last


ENORMOUS = {
    "a text of 200 MB": (many(200, "<a>", "x" * MEGABYTES, "</a>"), ["record_too_long line 2", "last"]),
    "a CDATA section of 50 MB": (
        many(50, "<a><![CDATA[", "&" * MEGABYTES, "]]></a>"), ["record_too_long line 2", "last"]
    ),
    "a comment of 50 MB": (many(50, "<!-- ", "x" * MEGABYTES, "-->"), ["last"]),
    "an attribute of 100 MB": (
        many(100, '<a b="', "x" * MEGABYTES, '"/>'), ["broken_xml line 2: a tag of more than 1048576 characters"]
    ),
    "a million elements in one": (many(10, "<a>", "<b/>" * 100_000, "</a>"), ["record_too_long line 2", "last"]),
    "a million levels": (
        many(10, "", "<b>" * 100_000), ["broken_xml line 2: more than 250 elements inside one another"]
    ),
    "names without end": (
        ("".join(f"<b{n}x{m}/>" for m in range(1000)) for n in range(1000)),
        ["broken_xml line 2: more than 10000 names of elements"],
    ),
}  # fmt: skip


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads its own memory from /proc")
@pytest.mark.parametrize(("inside", "records"), ENORMOUS.values(), ids=ENORMOUS)
def test_nothing_enormous_fills_the_memory(tmp_path, inside, records):
    path = tmp_path / "document.gz"
    with gzip.open(path, "wt", compresslevel=1) as file:
        for piece in document(inside):
            file.write(piece)
    done = subprocess.run([sys.executable, "-c", RECORDS, str(path)], capture_output=True, text=True, timeout=300)
    *read, megabytes = done.stdout.splitlines()
    assert read == ["first", *records], done.stderr
    assert int(megabytes) < BOUND
